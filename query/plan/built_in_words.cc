#include "query/plan/built_in_words.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <span>

#include "query/abbreviations_table.h"
#include "query/synonyms_table.h"

namespace dagsorden {
namespace {

struct Table {
  std::string_view text;
  std::string_view keys;
  std::span<const LineOfKey> lines;  // in the order of their keys

  std::string_view key(const LineOfKey& line) const {
    return keys.substr(line.key_begin, line.key_size);
  }
};

constexpr Table synonyms = {synonyms_table_text, synonyms_table_keys, synonyms_table_lines};
constexpr Table abbreviations = {abbreviations_table_text, abbreviations_table_keys,
                                 abbreviations_table_lines};

// A table of only those lines whose phrases may begin with one of the words.
WordTable lines_about(const Table& table, const std::vector<std::string>& words, Stemmer& stemmer) {
  std::set<std::size_t> begins;
  for (const std::string& word : words) {
    for (const std::string& key : keys_of(word, stemmer)) {
      auto line = std::lower_bound(
          table.lines.begin(), table.lines.end(), key,
          [&](const LineOfKey& left, std::string_view wanted) { return table.key(left) < wanted; });
      for (; line != table.lines.end() && table.key(*line) == key; ++line) {
        begins.insert(line->begin);
      }
    }
  }
  std::string lines;
  for (const std::size_t begin : begins) {
    lines.append(table.text.substr(begin, table.text.find('\n', begin) + 1 - begin));
  }
  return parse_word_table(lines, "a built-in table");
}

std::vector<Phrase> alternatives_in(const Table& table, const std::vector<std::string>& words,
                                    Stemmer& stemmer) {
  if (words.empty()) return {};
  return alternatives(lines_about(table, {words.front()}, stemmer), words, stemmer);
}

}  // namespace

std::string_view synonyms_text() { return synonyms.text; }
std::string_view abbreviations_text() { return abbreviations.text; }

std::vector<Phrase> built_in_synonyms(const std::vector<std::string>& words, Stemmer& stemmer) {
  return alternatives_in(synonyms, words, stemmer);
}

std::vector<ScatteredPhrase> built_in_scattered_synonyms(const std::vector<std::string>& words,
                                                         Stemmer& stemmer) {
  return scattered_phrases(lines_about(synonyms, words, stemmer), words, stemmer);
}

std::vector<Phrase> built_in_abbreviations(const std::vector<std::string>& words,
                                           Stemmer& stemmer) {
  return alternatives_in(abbreviations, words, stemmer);
}

}  // namespace dagsorden
