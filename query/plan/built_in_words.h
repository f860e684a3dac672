// The project's own tables of synonyms and abbreviations (query/plan/data), compiled in.
//
// A query is a new process, and parsing the whole table would take longer than the answer. So a
// look-up parses only the lines that may hold the word. Thread-safe.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "query/plan/word_table.h"

namespace dagsorden {

/// A line of a table by a word that it is looked up by (keys_of()). Offsets, since the
/// loader would have to relocate thousands of pointers at the start of every query.
struct LineOfKey {
  std::uint32_t key_begin = 0;  ///< in the table's keys
  std::uint32_t key_size = 0;
  std::uint32_t begin = 0;  ///< in the table's text
};

/// The contents of query/plan/data/synonyms.txt and abbreviations.txt.
std::string_view synonyms_text();
std::string_view abbreviations_text();

/// alternatives() of the built-in tables.
std::vector<Phrase> built_in_synonyms(const std::vector<std::string>& words, Stemmer& stemmer);
std::vector<Phrase> built_in_abbreviations(const std::vector<std::string>& words, Stemmer& stemmer);

/// scattered_phrases() of the built-in table.
std::vector<ScatteredPhrase> built_in_scattered_synonyms(const std::vector<std::string>& words,
                                                         Stemmer& stemmer);

}  // namespace dagsorden
