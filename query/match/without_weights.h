// Asks a database what matches, without weights: to count, to list, to compare.
#pragma once

#include <xapian.h>

namespace dagsorden {

/// Without weights, in the order of documents.
Xapian::Enquire enquire_without_weights(const Xapian::Database& database,
                                        const Xapian::Query& query);

/// The same matches in the same order, with weights that nobody reads: reads all of them before it
/// gives the first.
Xapian::Enquire enquire_with_idle_weights(const Xapian::Database& database,
                                          const Xapian::Query& query);

/// What ask(enquire) gives, which may be called twice and then has to begin anew. Throws
/// Xapian::Error.
///
/// For a term that weighs nothing and stands in all documents, Xapian 1.4.22 reads the list of all
/// documents; where their numbers have gaps and they are a thousand or more, it takes the list's
/// second part for damage (GlassPostList::next_chunk() looks for the term in its key). Terms that
/// weigh are read from their own lists.
template <typename Ask>
auto ask_without_weights(const Xapian::Database& database, const Xapian::Query& query,
                         const Ask& ask) {
  try {
    Xapian::Enquire enquire = enquire_without_weights(database, query);
    return ask(enquire);
  } catch (const Xapian::DatabaseCorruptError&) {
    // If there is damage it is met again.
    Xapian::Enquire enquire = enquire_with_idle_weights(database, query);
    return ask(enquire);
  }
}

}  // namespace dagsorden
