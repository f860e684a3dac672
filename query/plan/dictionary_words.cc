#include "query/plan/dictionary_words.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "common/text.h"

namespace dagsorden {
namespace {

// The whole dictionary. It is read only for words that are in no item, which are few.
std::string read_dictionary() {
  const char* folder = std::getenv("DAGSORDEN_DICTIONARY");
  const bool is_given = folder != nullptr && *folder != '\0';
  std::ifstream file(std::string(is_given ? folder : "/usr/share/hunspell") + "/da_DK.dic",
                     std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::string_view dictionary_text() {
  static const std::string text = read_dictionary();
  return text;
}

// The rest of the line in each entry of the word.
std::vector<std::string_view> entries_of(std::string_view word) {
  const std::string_view text = dictionary_text();
  const std::string line = "\n" + std::string(word);
  std::vector<std::string_view> entries;
  for (std::size_t at = text.find(line); at != std::string_view::npos;
       at = text.find(line, at + 1)) {
    const std::string_view behind = text.substr(at + line.size());
    constexpr std::string_view ends = "/ \t\r\n";
    if (!behind.empty() && ends.find(behind.front()) == std::string_view::npos) continue;
    entries.push_back(behind.substr(0, behind.find_first_of("\r\n")));
  }
  return entries;
}

}  // namespace

bool is_dictionary_word(std::string_view word) {
  constexpr std::size_t least_entry = 3;
  constexpr std::string_view endings[] = {"",   "s",  "e",   "r",    "n",   "t",   "er",
                                          "en", "et", "ene", "erne", "ens", "ers", "ede"};
  for (const std::string_view ending : endings) {
    if (!word.ends_with(ending) || word.size() < ending.size() + least_entry) continue;
    if (!entries_of(word.substr(0, word.size() - ending.size())).empty()) return true;
  }
  return false;
}

std::vector<std::string> lemmas_in_dictionary(std::string_view word) {
  constexpr std::string_view mark = "st:";
  std::vector<std::string> lemmas;
  for (const std::string_view entry : entries_of(word)) {
    const std::size_t at = entry.find(mark);
    if (at == std::string_view::npos) continue;
    const std::string_view lemma = entry.substr(at + mark.size());
    lemmas.push_back(fold_letters(lemma.substr(0, lemma.find_first_of(" \t"))));
  }
  return lemmas;
}

}  // namespace dagsorden
