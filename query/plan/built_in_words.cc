#include "query/plan/built_in_words.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <span>

#include "query/abbreviations_table.h"
#include "query/synonyms_table.h"

namespace dagsorden {
namespace {

// A table's text, and its keys in order with the line where each one's phrase stands.
struct Table {
  std::string_view text;
  std::string_view keys;
  std::span<const std::uint32_t> key_begins;  ///< and the end
  std::span<const std::uint32_t> lines;       ///< where they begin in the text

  std::string_view key(std::size_t place) const {
    return keys.substr(key_begins[place], key_begins[place + 1] - key_begins[place]);
  }
};

constexpr Table synonyms = {synonyms_table_text, synonyms_table_keys, synonyms_table_key_begins,
                            synonyms_table_lines};
constexpr Table abbreviations = {abbreviations_table_text, abbreviations_table_keys,
                                 abbreviations_table_key_begins, abbreviations_table_lines};

void add_lines(const Table& table, std::string_view key, std::set<std::uint32_t>& lines) {
  std::size_t begin = 0;
  std::size_t end = table.lines.size();
  while (begin < end) {
    const std::size_t middle = begin + (end - begin) / 2;
    if (table.key(middle) < key) {
      begin = middle + 1;
    } else {
      end = middle;
    }
  }
  for (; begin < table.lines.size() && table.key(begin) == key; ++begin) {
    lines.insert(table.lines[begin]);
  }
}

// The lines of the table whose phrases may begin with one of the words, as a table of its own.
WordTable lines_about(const Table& table, const std::vector<std::string>& words, Stemmer& stemmer) {
  std::set<std::uint32_t> begins;
  for (const std::string& word : words) {
    for (const std::string& key : keys_of(word, stemmer)) add_lines(table, key, begins);
  }
  std::string lines;
  for (const std::uint32_t begin : begins) {
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
