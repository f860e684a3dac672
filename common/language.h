// The two languages in which both programs speak to people.
#pragma once

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

/// What is said to a person: the words of a table with what stands in their places %1, %2 …; or a
/// name, a value, a message of the system, which is the same in both languages.
class Sentence {
 public:
  Sentence() = default;
  Sentence(std::string text) : text_(std::move(text)) {}  // NOLINT: a text is a sentence
  Sentence(std::string_view text) : text_(text) {}        // NOLINT
  Sentence(const char* text) : text_(text) {}             // NOLINT
  Sentence(Bilingual words, std::vector<Sentence> parts)
      : words_(words), parts_(std::move(parts)) {}

  std::string in(Language language) const;
  bool empty() const { return text_.empty() && words_.empty(); }

 private:
  std::string text_;
  Bilingual words_;
  std::vector<Sentence> parts_;
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
