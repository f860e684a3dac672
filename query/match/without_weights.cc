#include "query/match/without_weights.h"

namespace dagsorden {

Xapian::Enquire enquire_without_weights(const Xapian::Database& database,
                                        const Xapian::Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  return enquire;
}

Xapian::Enquire enquire_with_idle_weights(const Xapian::Database& database,
                                          const Xapian::Query& query) {
  constexpr Xapian::valueno slot_without_values = 1000;
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  enquire.set_sort_by_value(slot_without_values, false);
  return enquire;
}

}  // namespace dagsorden
