#include "query/understand/understood.h"

#include "query/messages.h"

namespace dagsorden {

Xapian::Query with_bonus(const Xapian::Query& query, const Xapian::Query& bonus) {
  return bonus.empty() ? query : Xapian::Query(Xapian::Query::OP_AND_MAYBE, query, bonus);
}

Notice correction_notice(const std::string& typed, const std::string& correction) {
  return {"correction", {typed, correction}, {}, say(Message::correction, {correction, typed})};
}

}  // namespace dagsorden
