#include "query/match/phrase_verification.h"

#include <algorithm>

#include "common/forward_index.h"
#include "query/plan/positional_query.h"

namespace dagsorden {
namespace {

// The words of one position. Their postings say which of them a document has.
class PositionPostings {
 public:
  PositionPostings(const std::vector<WordPattern>& words, const Field* field,
                   const Xapian::Database& shard) {
    for (const WordPattern& word : words) {
      const std::string term = term_of(word, field);
      words_.push_back({{word.stem, word.which, word.letters},
                        shard.postlist_begin(term),
                        shard.postlist_end(term)});
    }
  }

  // Documents must be passed in ascending order.
  SlotForms forms_in(Xapian::docid document) {
    SlotForms forms;
    for (WordPostings& word : words_) {
      if (word.at != word.end && *word.at < document) word.at.skip_to(document);
      if (word.at != word.end && *word.at == document) forms.push_back(word.form);
    }
    return forms;
  }

 private:
  struct WordPostings {
    WantedForm form;
    Xapian::PostingIterator at;
    Xapian::PostingIterator end;
  };
  std::vector<WordPostings> words_;
};

}  // namespace

std::vector<Xapian::docid> documents_with(const PositionalConstraint& constraint,
                                          const Xapian::Query& among, const SearchIndex& index,
                                          const Xapian::Database& shard) {
  std::vector<Xapian::docid> documents;
  std::vector<PositionPostings> positions;
  for (const std::vector<WordPattern>& words : constraint.positions) {
    if (words.empty()) return documents;
    positions.emplace_back(words, constraint.field, shard);
  }
  const std::uint8_t field_mask = field_mask_of(constraint.field);
  std::vector<SlotForms> forms(positions.size());
  const auto verify = [&](Xapian::docid document, const std::string& words) {
    std::transform(positions.begin(), positions.end(), forms.begin(),
                   [document](PositionPostings& position) { return position.forms_in(document); });
    const bool is_satisfied = constraint.kind == PositionalKind::phrase
                                  ? holds_phrase(words, forms, field_mask)
                                  : holds_near(words, forms, constraint.window, field_mask);
    if (is_satisfied) documents.push_back(document);
  };
  Xapian::Query possible = with_all_positions(constraint);
  if (!among.empty()) possible = Xapian::Query(Xapian::Query::OP_FILTER, possible, among);
  index.for_each_value(shard, possible, slot::forward_index, verify);
  return documents;
}

}  // namespace dagsorden
