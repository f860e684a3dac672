// The two languages of both programs.
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

/// A message for people in both languages: a filled-in row of a table, or text that is the same in
/// both, such as a name, a value or a message of the system.
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

  /// The words with %1, %2 … replaced by the arguments.
  Sentence(const Bilingual& words, const std::vector<Sentence>& arguments);

  std::string in(Language language) const {
    return language == Language::danish ? danish_ : english_;
  }
  bool empty() const { return english_.empty(); }
  bool operator==(const Sentence&) const = default;

 private:
  std::string english_;
  std::string danish_;
};

/// A row of a message table. Called with the arguments for its placeholders %1, %2 …, it returns
/// the Sentence. It does not compile if the two languages have different placeholders.
struct Wording : Bilingual {
  consteval Wording(std::string_view in_english, std::string_view in_danish)
      : Bilingual{in_english, in_danish} {
    if (placeholders_in(in_english) != placeholders_in(in_danish)) {
      throw "the languages have different placeholders";
    }
  }

  template <typename... Arguments>
  Sentence operator()(const Arguments&... arguments) const {
    return {*this, {Sentence(arguments)...}};
  }

 private:
  static consteval unsigned placeholders_in(std::string_view words) {
    unsigned placeholders = 0;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
      if (words[i] == '%') placeholders |= 1U << static_cast<unsigned>(words[i + 1] - '0');
    }
    return placeholders;
  }
};

/// The sentences, joined with a separator.
Sentence joined(const std::vector<Sentence>& sentences, std::string_view separator);

/// Danish if the first of $LC_ALL, $LC_MESSAGES and $LANG that is set starts with "da".
Language language_of_environment();

/// Sets the language of the program, which is English until then. Call it once, at the start.
void set_language(Language language);

/// The language that was set.
Language spoken_language();

}  // namespace dagsorden
