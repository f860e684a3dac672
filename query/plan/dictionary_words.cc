#include "query/plan/dictionary_words.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>

#include "common/text.h"

namespace dagsorden {
namespace {

// The whole dictionary. It is read only for words that are in no item, which are few.
std::string read_dictionary() {
  const char* folder = std::getenv("DAGSORDEN_DICTIONARY");
  const bool is_given = folder != nullptr && *folder != '\0';
  const std::string path = std::string(is_given ? folder : "/usr/share/hunspell") + "/da_DK.dic";
  std::error_code error;
  const std::uintmax_t size = std::filesystem::file_size(path, error);
  if (error) return {};
  std::string text(size, '\0');
  std::ifstream file(path, std::ios::binary);
  file.read(text.data(), static_cast<std::streamsize>(size));
  text.resize(static_cast<std::size_t>(file.gcount()));
  return text;
}

std::string_view dictionary_text() {
  static const std::string text = read_dictionary();
  return text;
}

// Calls on_entry(word, rest of its line) for the entries with a prefix.
template <typename OnEntry>
void for_each_entry(std::string_view beginning, const OnEntry& on_entry) {
  std::string_view text = dictionary_text();
  const std::string line = "\n" + std::string(beginning);
  while (const void* at = memmem(text.data(), text.size(), line.data(), line.size())) {
    text.remove_prefix(static_cast<std::size_t>(static_cast<const char*>(at) - text.data()) + 1);
    const std::string_view entry = text.substr(0, text.find_first_of("\r\n"));
    const std::size_t end = std::min(entry.find_first_of("/ \t"), entry.size());
    on_entry(entry.substr(0, end), entry.substr(end));
  }
}

}  // namespace

bool is_dictionary_word(std::string_view word) {
  constexpr std::size_t least_entry = 3;
  constexpr std::string_view endings[] = {"",   "s",  "e",   "r",    "n",   "t",   "er",
                                          "en", "et", "ene", "erne", "ens", "ers", "ede"};
  std::vector<std::string_view> roots;
  for (const std::string_view ending : endings) {
    if (!word.ends_with(ending) || word.size() < ending.size() + least_entry) continue;
    roots.push_back(word.substr(0, word.size() - ending.size()));
  }
  if (roots.empty()) return false;
  // All begin with the shortest, so one pass over the dictionary finds any of them.
  const auto has_less = [](std::string_view left, std::string_view right) {
    return left.size() < right.size();
  };
  bool is_known = false;
  for_each_entry(*std::min_element(roots.begin(), roots.end(), has_less),
                 [&](std::string_view entry, std::string_view) {
                   is_known |= std::find(roots.begin(), roots.end(), entry) != roots.end();
                 });
  return is_known;
}

std::vector<std::string> lemmas_in_dictionary(std::string_view word) {
  constexpr std::string_view mark = "st:";
  std::vector<std::string> lemmas;
  for_each_entry(word, [&](std::string_view entry, std::string_view rest) {
    const std::size_t at = rest.find(mark);
    if (entry != word || at == std::string_view::npos) return;
    const std::string_view lemma = rest.substr(at + mark.size());
    lemmas.push_back(fold_letters(lemma.substr(0, lemma.find_first_of(" \t"))));
  });
  return lemmas;
}

}  // namespace dagsorden
