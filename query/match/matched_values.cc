#include "query/match/matched_values.h"

#include "query/xapian_workarounds.h"

namespace dagsorden {

void for_each_value(const Xapian::Database& shard, const Xapian::Query& query, Xapian::valueno slot,
                    const OnValue& on_value, Xapian::doccount at_once) {
  const Xapian::doccount all = shard.get_doccount();
  for (Xapian::doccount first = 0; first < all; first += at_once) {
    const Xapian::MSet matches = ask_without_weights(shard, query, [&](Xapian::Enquire& enquire) {
      enquire.set_collapse_key(slot, all);
      return enquire.get_mset(first, at_once);
    });
    for (auto match = matches.begin(); match != matches.end(); ++match) {
      on_value(*match, match.get_collapse_key());
    }
    if (matches.size() < at_once) break;
  }
}

}  // namespace dagsorden
