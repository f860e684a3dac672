#include "indexer/write/text_terms.h"

#include <algorithm>

#include "common/fields.h"
#include "common/text.h"

namespace dagsorden {
namespace {

// A word that ends in a hyphen shares its head with a compound that follows: "handicap- og …".
bool leaves_head_out(std::string_view text, const Token& token) {
  if (token.end >= text.size() || text[token.end] != '-') return false;
  std::size_t next = token.end + 1;
  return next >= text.size() || text[next] == ' ' || text[next] == ',' || text[next] == '/';
}

// The head that tokens[index] leaves out: the last part of the compound that the series ends in;
// empty where none follows.
std::string head_left_out(std::string_view text, const std::vector<Token>& tokens,
                          std::size_t index, WordAnalysis& words) {
  constexpr std::size_t longest_series = 6;
  if (!leaves_head_out(text, tokens[index])) return {};
  for (std::size_t i = index + 1; i < tokens.size() && i <= index + longest_series; ++i) {
    if (tokens[i].stacked || leaves_head_out(text, tokens[i]) || is_stop_word(tokens[i].word)) {
      continue;
    }
    const std::vector<std::string>& parts = words.parts(tokens[i].word);
    return parts.empty() ? std::string() : parts.back();
  }
  return {};
}

}  // namespace

void TextTerms::add_stem(std::string_view prefix, const std::string& stem) {
  Occurrences& occurrences = terms_[stem_term(prefix, stem)];
  ++occurrences.count;
  // A word and what is stacked on it may have one stem.
  if (occurrences.positions.empty() || occurrences.positions.back() != position_) {
    occurrences.positions.push_back(position_);
  }
}

void TextTerms::add_parts(const std::string& word) {
  for (const std::string& part : words_.parts(word)) add_stem(prefix::part, words_.stem(part));
}

void TextTerms::add(std::string_view text, const std::vector<std::string_view>& prefixes) {
  const std::vector<Token> tokens = tokenize(text);
  if (tokens.empty()) return;
  if (position_ > 0) position_ += part_gap;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (!token.stacked) ++position_;
    const std::string& stem = words_.stem(token.word);
    for (const std::string_view prefix : prefixes) {
      ++terms_[word_term(prefix, token.word)].count;
      add_stem(prefix, stem);
    }
    add_parts(token.word);
    for (const std::string& lemma : words_.lemma_stems(token.word)) {
      stem_links_.insert({stem, lemma});
    }
    const std::string head = head_left_out(text, tokens, i, words_);
    if (head.empty()) continue;
    add_stem("", words_.stem(token.word + head));
    add_stem(prefix::part, words_.stem(head));
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
