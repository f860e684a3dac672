#include "query/understand/dictionary_words.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

namespace dagsorden {
namespace {

// All of it: it is read for words that stand nowhere alone, which are few.
std::string dictionary_text() {
  const char* folder = std::getenv("DAGSORDEN_DICTIONARY");
  const bool is_given = folder != nullptr && *folder != '\0';
  std::ifstream file(std::string(is_given ? folder : "/usr/share/hunspell") + "/da_DK.dic",
                     std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

bool is_entry(std::string_view text, std::string_view word) {
  const std::string line = "\n" + std::string(word);
  for (std::size_t at = text.find(line); at != std::string_view::npos;
       at = text.find(line, at + 1)) {
    const std::size_t behind = at + line.size();
    constexpr std::string_view ends = "/ \t\n";
    if (behind >= text.size() || ends.find(text[behind]) != std::string_view::npos) return true;
  }
  return false;
}

}  // namespace

bool is_dictionary_word(std::string_view word) {
  static const std::string text = dictionary_text();
  constexpr std::size_t least_entry = 3;
  constexpr std::string_view endings[] = {"",   "s",  "e",   "r",    "n",   "t",   "er",
                                          "en", "et", "ene", "erne", "ens", "ers", "ede"};
  for (const std::string_view ending : endings) {
    if (!word.ends_with(ending) || word.size() < ending.size() + least_entry) continue;
    if (is_entry(text, word.substr(0, word.size() - ending.size()))) return true;
  }
  return false;
}

}  // namespace dagsorden
