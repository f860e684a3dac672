#include "common/language.h"

#include <cstdlib>

namespace dagsorden {
namespace {

Language spoken = Language::english;

// The words in one language with %1, %2 … replaced.
std::string filled(std::string_view words, const std::vector<Sentence>& parts, Language language) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::size_t place = words[i] == '%' && i + 1 < words.size()
                                  ? static_cast<std::size_t>(words[i + 1] - '1')
                                  : parts.size();
    if (place < parts.size()) {
      text += parts[place].in(language);
      ++i;
    } else {
      text.push_back(words[i]);
    }
  }
  return text;
}

}  // namespace

Sentence::Sentence(const Bilingual& words, const std::vector<Sentence>& parts)
    : english_(filled(words.english, parts, Language::english)),
      danish_(filled(words.danish, parts, Language::danish)) {}

Sentence joined(const std::vector<Sentence>& sentences, std::string_view separator) {
  constexpr Wording pair{"%1%2%3", "%1%2%3"};
  Sentence all;
  for (const Sentence& sentence : sentences) {
    all = all.empty() ? sentence : pair(all, separator, sentence);
  }
  return all;
}

Language language_of_environment() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value == nullptr || *value == '\0') continue;
    return std::string_view(value).starts_with("da") ? Language::danish : Language::english;
  }
  return Language::english;
}

void set_language(Language language) { spoken = language; }

Language spoken_language() { return spoken; }

}  // namespace dagsorden
