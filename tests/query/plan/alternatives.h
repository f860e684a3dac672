// The alternatives that a word table gives for a text, in a form that tests can compare.
#pragma once

#include <string>
#include <vector>

#include "query/plan/word_table.h"

namespace dagsorden::test {

inline std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  for (const Token& token : tokenize(text)) {
    if (!token.stacked) words.push_back(token.word);
  }
  return words;
}

/// The alternatives of a run of words: "first | second".
inline std::string found(const WordTable& table, const std::string& text) {
  Stemmer stemmer;
  std::string all;
  for (const Phrase& phrase : alternatives(table, words_of(text), stemmer)) {
    if (!all.empty()) all += " | ";
    for (const std::string& word : phrase.words) {
      if (&word != &phrase.words.front()) all += ' ';
      all += word;
    }
  }
  return all;
}

}  // namespace dagsorden::test
