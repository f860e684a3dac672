// A value of all documents that a query matches, some ten thousand in one message. A shard on
// another machine tells the values of a document it is asked for with a message for each.
#pragma once

#include <xapian.h>

#include <functional>
#include <string>

namespace dagsorden {

/// Sequences of words have a kilobyte or less each.
inline constexpr Xapian::doccount usually_at_once = 30000;

using OnValue = std::function<void(Xapian::docid document, const std::string& value)>;

/// Calls on_value for each document that query matches, in the order of documents; the value is
/// empty where a document has none. Throws Xapian::Error.
///
/// A value travels with its match as the key to collapse matches by, of which none is left out
/// (https://xapian.org/docs/collapsing.html). at_once: how many come with a message; for each
/// further one the first matches are found once more.
void for_each_value(const Xapian::Database& shard, const Xapian::Query& query, Xapian::valueno slot,
                    const OnValue& on_value, Xapian::doccount at_once = usually_at_once);

}  // namespace dagsorden
