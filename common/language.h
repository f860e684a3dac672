// The two languages in which both programs speak to people.
#pragma once

#include <concepts>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

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

/// What is said to a person, in both languages: words of a table with their places filled in; or a
/// name, a value, a message of the system, which is the same in both.
class Sentence {
 public:
  Sentence() = default;
  Sentence(std::string text) : english_(text), danish_(std::move(text)) {}  // NOLINT: a text is one
  Sentence(std::string_view text) : Sentence(std::string(text)) {}          // NOLINT
  Sentence(const char* text) : Sentence(std::string(text)) {}               // NOLINT
  template <std::integral Number>
  Sentence(Number number) : Sentence(std::to_string(number)) {}  // NOLINT
  Sentence(std::string english, std::string danish)
      : english_(std::move(english)), danish_(std::move(danish)) {}

  /// The words with %1, %2 … replaced by the parts.
  Sentence(const Bilingual& words, const std::vector<Sentence>& parts);

  std::string in(Language language) const {
    return language == Language::danish ? danish_ : english_;
  }
  bool empty() const { return english_.empty(); }
  bool operator==(const Sentence&) const = default;

 private:
  std::string english_;
  std::string danish_;
};

/// A row of a table of sentences: called with what stands in its places, in their order, it gives
/// the sentence. It does not compile where the two languages have other places.
struct Wording : Bilingual {
  consteval Wording(std::string_view in_english, std::string_view in_danish)
      : Bilingual{in_english, in_danish} {
    if (places_in(in_english) != places_in(in_danish)) throw "the languages have other places";
  }

  template <typename... Parts>
  Sentence operator()(const Parts&... parts) const {
    return {*this, {Sentence(parts)...}};
  }

 private:
  static consteval unsigned places_in(std::string_view words) {
    unsigned places = 0;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
      if (words[i] == '%') places |= 1U << static_cast<unsigned>(words[i + 1] - '0');
    }
    return places;
  }
};

/// Sentences with a separator between.
Sentence joined(const std::vector<Sentence>& sentences, std::string_view separator);

/// Danish where $LC_ALL, $LC_MESSAGES or $LANG, the first that is set, begins with "da".
Language language_of_environment();

/// The language in which the program speaks from now on; English before. Called once, at the start.
void set_language(Language language);

Language spoken_language();

}  // namespace dagsorden
