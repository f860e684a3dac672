#include "indexer/write/text_terms.h"

#include <algorithm>

namespace dagsorden {

void TextTerms::add(std::string_view text, const std::vector<std::string_view>& prefixes) {
  const std::vector<Token> tokens = tokenize(text);
  if (tokens.empty()) return;
  if (position_ > 0) position_ += part_gap;
  for (const Token& token : tokens) {
    if (!token.stacked) ++position_;
    const std::string& stem = stemmer_.stem(token.word);
    for (const std::string_view prefix : prefixes) {
      ++terms_[word_term(prefix, token.word)].count;
      Occurrences& of_stem = terms_[stem_term(prefix, stem)];
      ++of_stem.count;
      // A word and what is stacked on it may have one stem.
      if (of_stem.positions.empty() || of_stem.positions.back() != position_) {
        of_stem.positions.push_back(position_);
      }
    }
  }
}

void TextTerms::add_to(Xapian::Document& document) const {
  std::vector<const std::pair<const std::string, Occurrences>*> sorted;
  sorted.reserve(terms_.size());
  for (const auto& entry : terms_) sorted.push_back(&entry);
  std::sort(sorted.begin(), sorted.end(),
            [](const auto* left, const auto* right) { return left->first < right->first; });
  for (const auto* entry : sorted) {
    const auto& [term, occurrences] = *entry;
    document.add_term(term, occurrences.count);
    for (const Xapian::termpos position : occurrences.positions) {
      document.add_posting(term, position, 0);
    }
  }
}

}  // namespace dagsorden
