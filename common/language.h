// The two languages in which both programs speak to people.
#pragma once

#include <string_view>

namespace dagsorden {

enum class Language { english, danish };

/// The same words in both languages.
struct Bilingual {
  std::string_view english;
  std::string_view danish;

  constexpr std::string_view in(Language language) const {
    return language == Language::danish ? danish : english;
  }
  constexpr bool empty() const { return english.empty(); }
};

/// Danish where $LC_ALL, $LC_MESSAGES or $LANG, the first that is set, begins with "da".
Language language_of_environment();

}  // namespace dagsorden
