// Everything that works around a fault of libxapian: nothing else in query/ does.
//
// Each entry names the fault, where it lies in libxapian's sources, and the test that shows it. All
// were met with 1.4.22; none is mended in any release of 1.4 that we know of. When one is, take
// its entry out and run the test that it names.
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
/// All items but those that `query` matches; weighs nothing. Only what holds no AND is put behind
/// AND_NOT. The rest is turned inside out by De Morgan's laws.
Xapian::Query items_without(const Xapian::Query& query);

/// Fault: for a term that weighs nothing and stands in all documents, Xapian reads the list of all
/// documents. Where their numbers have gaps and they are a thousand or more, it takes the second
/// chunk of the list for damage and throws DatabaseCorruptError (GlassPostList::next_chunk() looks
/// for the term in the chunk's key). Terms that weigh are read from their own lists.
/// Test: tests/query/match/words_in_all_items_test.cc.
///
/// What ask() gives; where it reports damage, what ask_again() gives, which has to make all terms
/// weigh something. Real damage is met again and thrown.
template <typename Ask, typename AskAgain>
auto unless_falsely_corrupt(const Ask& ask, const AskAgain& ask_again) {
  try {
    return ask();
  } catch (const Xapian::DatabaseCorruptError&) {
    return ask_again();
  }
}

/// An enquiry without weights, in the order of documents; for whoever counts or lists.
Xapian::Enquire enquire_without_weights(const Xapian::Database& database,
                                        const Xapian::Query& query);

/// The same matches in the same order, with weights that nobody reads. Slower: it reads all of them
/// before it gives the first.
Xapian::Enquire enquire_with_unread_weights(const Xapian::Database& database,
                                            const Xapian::Query& query);

/// What ask(enquire) gives of an enquiry without weights. It may be called twice and then has to
/// begin afresh. Throws Xapian::Error.
template <typename Ask>
auto ask_without_weights(const Xapian::Database& database, const Xapian::Query& query,
                         const Ask& ask) {
  const auto with = [&](Xapian::Enquire enquire) { return ask(enquire); };
  return unless_falsely_corrupt([&] { return with(enquire_without_weights(database, query)); },
                                [&] { return with(enquire_with_unread_weights(database, query)); });
}

/// The same fault among filters: a weight for their terms that is too little to be seen.
inline constexpr double hardly_any_weight = 1e-12;

/// Fault: an OR with an OP_MAX below it crashes as the root of a query, where it leaves words out.
/// Test: Ranking.AlternativesAreNeverTheRootOfAQuery.
///
/// Matches all items and weighs nothing: stands beside such an OR. Unlike Query("") it reads
/// nothing of the database.
Xapian::Query all_items_unread();

/// Fault: below an AND_MAYBE, Xapian prunes an OR too early, and a page of the best lacks items.
/// Test: tests/query/match/page_law_test.cc.
///
/// What `query` matches, and more weight where `boost` matches, too. boost: may be empty.
Xapian::Query boosted(const Xapian::Query& query, const Xapian::Query& boost);

/// Fault: where databases are joined, one of them local, an OP_MAX whose postings ran out in one
/// database is asked for their weight while the next is read, after they were freed
/// (MaxPostList::recalc_maxweight()).
/// Test: tests/programs/query_shards_test.cc.
///
/// How many matches to ask for where only the best `wanted` are needed: all where the fault may
/// be met, which keeps Xapian from leaving postings out.
Xapian::doccount matches_for_pruning(Xapian::doccount wanted, const Xapian::Database& database,
                                     bool is_joined_locally);

/// Fault: Xapian pools the frequencies of synonyms two by two and rounds each time, in an order
/// that differs from shard to shard, so that one item gets several scores.
/// Test: tests/programs/query_shards_test.cc.
///
/// The terms as one; nested pairs leave Xapian no choice. Empty for none.
Xapian::Query any_of(const std::vector<std::string>& terms);

/// Fault: alternatives that a shard does not know become a chain, of which each link asks how many
/// documents all links behind it have. Twenty thousand take ten seconds; in groups they take 0.2.
///
/// Matches what any of the queries matches, and weighs nothing.
Xapian::Query any_of_many(const std::vector<Xapian::Query>& queries);

/// Matches nothing. Query() would vanish from what it is combined with.
Xapian::Query no_items();

}  // namespace dagsorden
