// Reads a value of all matching documents, thousands in one message. Document by document, a shard
// on another machine would need a message for each.
#pragma once

#include <xapian.h>

#include <functional>
#include <string>

namespace dagsorden {

/// A forward index has about a kilobyte.
inline constexpr Xapian::doccount usually_at_once = 30000;

using OnValue = std::function<void(Xapian::docid document, const std::string& value)>;

/// Calls on_value for each matching document, in the order of documents; the value is empty if
/// there is none. Throws Xapian::Error. The value travels as the key to collapse matches by;
/// nothing is collapsed, as the limit is the document count
/// (https://xapian.org/docs/collapsing.html). at_once: matches in a message. Each further message
/// finds the earlier matches again.
void for_each_value(const Xapian::Database& shard, const Xapian::Query& query, Xapian::valueno slot,
                    const OnValue& on_value, Xapian::doccount at_once = usually_at_once);

}  // namespace dagsorden
