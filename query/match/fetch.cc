#include "query/match/fetch.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "common/analysis.h"
#include "common/fields.h"
#include "query/match/counting.h"
#include "query/match/lookup.h"

namespace dagsorden {
namespace {

using Xapian::Query;

std::string collapse_term(const CollapseKey& group) {
  return word_term(prefix::meeting_item, group.meeting_item);
}

// The terms of items that are in several documents. Asked for in order, most terms are in blocks
// that have been read already.
std::set<std::string> terms_of_several(const Xapian::Database& database,
                                       const std::vector<RankedItem>& items) {
  std::set<std::string> terms;
  for (const RankedItem& item : items) {
    if (!item.group.meeting_item.empty()) terms.insert(collapse_term(item.group));
  }
  for (auto term = terms.begin(); term != terms.end();) {
    term = database.get_termfreq(*term) > 1 ? std::next(term) : terms.erase(term);
  }
  return terms;
}

// The matching documents that have one of the terms.
std::set<Xapian::docid> matching(const Xapian::Database& database, const Query& query,
                                 const std::set<std::string>& terms) {
  if (terms.empty()) return {};
  const Query with_terms(Query::OP_FILTER, query, Query(Query::OP_OR, terms.begin(), terms.end()));
  const std::vector<Xapian::docid> documents =
      first_matching(database, with_terms, database.get_doccount()).documents;
  return {documents.begin(), documents.end()};
}

struct MatchingDocuments {
  std::set<Xapian::docid> all;
  std::set<Xapian::docid> any;

  unsigned how_well(Xapian::docid document) const {
    return all.count(document) > 0 ? 2 : any.count(document) > 0 ? 1 : 0;
  }
};

struct Member {
  Xapian::docid document = 0;
  Item item;
  unsigned matches = 0;  // 0: not at all; 1: some words; 2: all words
};

Item item_of(const Collection& collection, Xapian::docid document) {
  return collection.reader.item(
      collection.database.get_document(document, Xapian::DOC_ASSUME_VALID));
}

// All documents of an item, whether they match or not.
std::vector<Member> members_of(const Collection& collection, const RankedItem& ranked,
                               const MatchingDocuments& matching) {
  std::vector<Member> members;
  for (FoundItem& other : documents_with_term(collection, collapse_term(ranked.group))) {
    const bool is_ranked = other.document == ranked.document;
    if (!is_ranked && !is_one_item(ranked.group, other.group)) continue;
    const unsigned matches = std::max(is_ranked ? 1U : 0U, matching.how_well(other.document));
    members.push_back({other.document, std::move(other.item), matches});
  }
  return members;
}

Hit hit_of(std::vector<Member> members, double score) {
  std::sort(members.begin(), members.end(), [](const Member& left, const Member& right) {
    if (left.matches != right.matches) return left.matches > right.matches;
    return is_shown_before(left.item, right.item);
  });
  Hit hit;
  hit.score = score;
  hit.document = members.front().document;
  hit.item = std::move(members.front().item);
  for (std::size_t i = 1; i < members.size(); ++i) {
    hit.also.push_back(related_item(members[i].item, Related::Relation::copy));
  }
  return hit;
}

// The targets whose stems are in an item. Others cannot be highlighted.
std::vector<HighlightTarget> targets_in(std::string_view sequence,
                                        const std::vector<HighlightTarget>& targets) {
  std::vector<SlotForms> places;
  for (const HighlightTarget& target : targets) {
    const bool is_part = target.kind == TargetKind::part;
    for (const std::string& word : target.words) {
      places.push_back({{word, is_part ? WantedForm::Which::part : WantedForm::Which::any}});
    }
  }
  const std::vector<bool> stand = slots_present(sequence, places);
  std::vector<HighlightTarget> found;
  auto at = stand.begin();
  for (const HighlightTarget& target : targets) {
    const auto end = at + static_cast<std::ptrdiff_t>(target.words.size());
    const bool is_of_stems = target.kind == TargetKind::stem || target.kind == TargetKind::part ||
                             target.kind == TargetKind::phrase || target.kind == TargetKind::near;
    if (!is_of_stems || std::find(at, end, false) == end) found.push_back(target);
    at = end;
  }
  return found;
}

}  // namespace

Related related_item(const Item& item, Related::Relation relation) {
  return {item.id,           item.source.path, item.source.page, item.date,
          item.meeting_body, item.outcome,     relation,         item.time};
}

std::vector<Hit> fetch_hits(const Collection& collection, const MatchQueries& queries,
                            const std::vector<RankedItem>& items) {
  const Xapian::Database& database = collection.database;
  const std::set<std::string> shared_terms = terms_of_several(database, items);
  const MatchingDocuments found = {matching(database, queries.all, shared_terms),
                                   matching(database, queries.any, shared_terms)};
  std::vector<Hit> hits;
  hits.reserve(items.size());
  for (const RankedItem& item : items) {
    const bool shared = shared_terms.count(collapse_term(item.group)) > 0;
    std::vector<Member> members;
    if (shared) {
      members = members_of(collection, item, found);
    } else {
      members.push_back({item.document, item_of(collection, item.document), 1});
    }
    hits.push_back(hit_of(std::move(members), item.score));
  }
  return hits;
}

void explain_hits(const Xapian::Database& database, const QueryPlan& plan, const Scorer& scorer,
                  bool with_word_scores, std::vector<Hit>& hits) {
  const std::vector<QueryWord>& words = plan.words;
  for (Hit& hit : hits) {
    const Xapian::Document document = database.get_document(hit.document, Xapian::DOC_ASSUME_VALID);
    const std::string sequence = document.get_value(slot::forward_index);
    const ItemScore score = scorer.score(hit.document, sequence);
    hit.highlight_targets = targets_in(sequence, plan.highlight_targets);
    for (std::size_t i = 0; i < words.size(); ++i) {
      const WordInItem& word = score.words[i];
      if (word.strength == 0 && !words[i].must) hit.missing_words.push_back(words[i].text);
      if (!with_word_scores || word.strength == 0) continue;
      hit.word_scores.push_back({words[i].text, word.score, word.reading->name});
    }
  }
}

}  // namespace dagsorden
