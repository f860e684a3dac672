// All workarounds for faults of libxapian in query/.
//
// Each entry describes the fault, its place in libxapian's sources, and the test that shows it. All
// occur in 1.4.22; we know of no 1.4 release that fixes any of them. When one does, remove
// the entry and run its test.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

namespace dagsorden {

/// Fault: AND_NOT does not prepare its right side for pruning (matcher/queryoptimiser). An AND in
/// there reads bounds that were never set (valgrind shows the reads), and an OR, AND_MAYBE or
/// phrase inside it may let items through.
/// Test: tests/query/match/page_law_test.cc.
///
/// All items except those that `query` matches; weighs nothing. Only queries without AND follow
/// AND_NOT; all others are rewritten by De Morgan's laws.
Xapian::Query items_without(const Xapian::Query& query);

/// Fault: for a term that weighs nothing and is in all documents, Xapian reads the list of all
/// documents. If there are a thousand or more with gaps in their numbers, Xapian takes the second
/// chunk of the list for damage and throws DatabaseCorruptError (GlassPostList::next_chunk() looks
/// for the term in the chunk's key). Terms with a weight are read from their own lists.
/// Test: tests/query/match/words_in_all_items_test.cc.
///
/// The result of ask() or, if it reports damage, of ask_again(), which must give all terms a
/// weight. Real damage makes ask_again() fail too, and its error is thrown.
template <typename Ask, typename AskAgain>
auto unless_falsely_corrupt(const Ask& ask, const AskAgain& ask_again) {
  try {
    return ask();
  } catch (const Xapian::DatabaseCorruptError&) {
    return ask_again();
  }
}

/// An enquiry without weights, in the order of documents, for counting and listing.
Xapian::Enquire enquire_without_weights(const Xapian::Database& database,
                                        const Xapian::Query& query);

/// The same matches in the same order, with weights that are ignored. Slower: it reads all of them
/// before it gives the first.
Xapian::Enquire enquire_with_unread_weights(const Xapian::Database& database,
                                            const Xapian::Query& query);

/// The result of ask(enquire) for an enquiry without weights. ask may be called twice and must then
/// start over. Throws Xapian::Error.
template <typename Ask>
auto ask_without_weights(const Xapian::Database& database, const Xapian::Query& query,
                         const Ask& ask) {
  const auto with = [&](Xapian::Enquire enquire) { return ask(enquire); };
  return unless_falsely_corrupt([&] { return with(enquire_without_weights(database, query)); },
                                [&] { return with(enquire_with_unread_weights(database, query)); });
}

/// The same fault in filters: a weight for their terms, too small to change a score.
inline constexpr double hardly_any_weight = 1e-12;

/// Fault: an OR with an OP_MAX below it crashes at the root of a query when it drops words.
/// Test: Ranking.AlternativesAreNeverTheRootOfAQuery.
///
/// Matches all items and weighs nothing; combine such an OR with it. Unlike Query("") it reads
/// nothing of the database.
Xapian::Query all_items_unread();

/// Fault: below an AND_MAYBE, Xapian prunes an OR too early, and a page of the best lacks items.
/// Test: tests/query/match/page_law_test.cc.
///
/// Matches what `query` matches, with more weight if `boost` also matches. boost: may be empty.
Xapian::Query boosted(const Xapian::Query& query, const Xapian::Query& boost);

/// Fault: if databases are joined and one of them is local, an OP_MAX whose postings ran out in one
/// database is asked for the weight of these postings while the next database is read, after they
/// were freed (MaxPostList::recalc_maxweight()).
/// Test: tests/programs/query_shards_test.cc.
///
/// How many matches to ask for if only the best `wanted` are needed: all of them if the fault may
/// occur, which keeps Xapian from pruning.
Xapian::doccount matches_for_pruning(Xapian::doccount wanted, const Xapian::Database& database,
                                     bool is_joined_locally);

/// Fault: Xapian pools the frequencies of synonyms two by two and rounds each time, in an order
/// that differs from shard to shard, so that one item gets several scores.
/// Test: tests/programs/query_shards_test.cc.
///
/// The terms as one; nested pairs leave Xapian no choice. Empty for none.
Xapian::Query any_of(const std::vector<std::string>& terms);

/// Fault: alternatives that a shard does not know become a chain, in which each link asks how many
/// documents all later links match. Twenty thousand take ten seconds; in groups they take 0.2 s.
///
/// Matches what any of the queries matches, and weighs nothing.
Xapian::Query any_of_many(const std::vector<Xapian::Query>& queries);

/// Matches nothing. An empty Query() would be dropped from the query around it.
Xapian::Query no_items();

}  // namespace dagsorden
