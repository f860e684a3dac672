#include "indexer/words/abbreviation_definitions.h"

#include <algorithm>
#include <array>
#include <optional>

#include "common/analysis.h"
#include "common/text.h"

namespace dagsorden {
namespace {

// No definition is longer; this bounds the work on hostile text.
constexpr std::size_t longest_parentheses = 200;
constexpr std::size_t shortest_abbreviation = 2;
constexpr std::size_t longest_abbreviation = 10;

// Lead words before the abbreviation in parentheses. Sorted.
constexpr std::array<std::string_view, 10> lead_words = {
    "benævnt",  "det", "efterfølgende", "forkortes", "forkortet", "følgende",
    "herefter", "i",   "kaldet",        "også"};

struct Party {
  std::string_view letters;
  std::string_view name;
};
constexpr std::array<Party, 9> parties = {{{"DD", "danmarksdemokraterne"},
                                           {"DF", "dansk folkeparti"},
                                           {"EL", "enhedslisten"},
                                           {"KD", "kristendemokraterne"},
                                           {"KF", "det konservative folkeparti"},
                                           {"LA", "liberal alliance"},
                                           {"NB", "nye borgerlige"},
                                           {"RV", "radikale venstre"},
                                           {"SF", "socialistisk folkeparti"}}};

struct Letter {
  char32_t lower = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool is_word_part = false;
  bool begins_word = false;
  bool is_capital = false;
};

std::vector<Letter> letters_of(std::string_view text) {
  std::vector<Letter> letters;
  bool inside_word = false;
  for (std::size_t offset = 0; offset < text.size();) {
    Letter letter;
    letter.begin = offset;
    const char32_t code_point = next_code_point(text, offset);
    letter.end = offset;
    letter.lower = to_lower(code_point);
    letter.is_word_part = is_letter(code_point) || is_digit(code_point);
    letter.begins_word = letter.is_word_part && !inside_word;
    letter.is_capital = is_upper(code_point);
    inside_word = letter.is_word_part;
    letters.push_back(letter);
  }
  return letters;
}

struct Word {
  std::size_t first = 0;  ///< indexes into letters
  std::size_t last = 0;   ///< inclusive
  bool is_stop_word = false;
};

std::vector<Word> words_of(std::string_view text, const std::vector<Letter>& letters) {
  std::vector<Word> words;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (!letters[i].is_word_part) continue;
    if (letters[i].begins_word) words.push_back({i, i, false});
    words.back().last = i;
  }
  for (Word& word : words) {
    const std::size_t begin = letters[word.first].begin;
    word.is_stop_word =
        is_stop_word(fold_letters(text.substr(begin, letters[word.last].end - begin)));
  }
  return words;
}

bool is_abbreviation(std::string_view written) {
  std::size_t length = 0;
  std::size_t capitals = 0;
  std::size_t all_letters = 0;
  for (std::size_t offset = 0; offset < written.size(); ++length) {
    const char32_t code_point = next_code_point(written, offset);
    if (is_letter(code_point)) {
      ++all_letters;
      if (is_upper(code_point)) ++capitals;
    } else if (!is_digit(code_point) && (length == 0 || (code_point != '-' && code_point != '&'))) {
      return false;
    }
  }
  return length >= shortest_abbreviation && length <= longest_abbreviation && capitals >= 2 &&
         capitals * 2 >= all_letters;
}

// The letters and digits of the abbreviation in lower case.
std::u32string sought_letters(std::string_view abbreviation) {
  std::u32string sought;
  for (const Letter& letter : letters_of(abbreviation)) {
    if (letter.is_word_part) sought.push_back(letter.lower);
  }
  return sought;
}

// How many of the letters from `at` on are given by this word, in order.
std::size_t count_letters_given(const std::u32string& sought, std::size_t at,
                                const std::vector<Letter>& letters, const Word& word) {
  std::size_t given = 0;
  for (std::size_t i = word.first; i <= word.last && at + given < sought.size(); ++i) {
    if (letters[i].lower == sought[at + given]) ++given;
  }
  return given;
}

// The fewest content words that give no letter, if the long form starts at word `first` and gives
// the first letter there. nullopt if not all letters are found.
std::optional<std::size_t> fewest_silent_words(const std::u32string& sought,
                                               const std::vector<Letter>& letters,
                                               const std::vector<Word>& words, std::size_t first) {
  if (letters[words[first].first].lower != sought.front()) return std::nullopt;
  // silent[n]: the fewest silent words so far after n letters. Goes through the words one by one;
  // each gives none, some or all of the letters it can.
  std::vector<std::optional<std::size_t>> silent(sought.size() + 1);
  for (std::size_t n = count_letters_given(sought, 0, letters, words[first]); n > 0; --n) {
    silent[n] = 0;
  }
  for (std::size_t i = first + 1; i < words.size(); ++i) {
    std::vector<std::optional<std::size_t>> next(sought.size() + 1);
    for (std::size_t n = 1; n <= sought.size(); ++n) {
      if (!silent[n]) continue;
      const std::size_t most = count_letters_given(sought, n, letters, words[i]);
      for (std::size_t given = 0; given <= most; ++given) {
        const std::size_t cost = *silent[n] + (given == 0 && !words[i].is_stop_word ? 1 : 0);
        std::optional<std::size_t>& best = next[n + given];
        best = best ? std::min(*best, cost) : cost;
      }
    }
    silent = std::move(next);
  }
  return silent.back();
}

// The word at which the shortest long form at the end of a text starts.
std::optional<std::size_t> first_word_of_long_form(const std::u32string& sought,
                                                   const std::vector<Letter>& letters,
                                                   const std::vector<Word>& words) {
  const std::size_t allowed_silent_words = sought.size() > 2 ? 1 : 0;
  for (std::size_t first = words.size(); first-- > 0;) {
    if (words[first].is_stop_word && !letters[words[first].first].is_capital) continue;
    const auto silent = fewest_silent_words(sought, letters, words, first);
    if (silent && *silent <= allowed_silent_words) return first;
  }
  return std::nullopt;
}

// Removes the genitive s of a definite noun (styrelsens, rådets, kommunernes). The ending -ens
// alone is not enough: intelligens.
std::string without_genitive(std::string long_form) {
  for (const std::string_view ending : {"elsens", "ingens", "ionens", "hedens", "ets", "nes"}) {
    if (long_form.ends_with(ending)) {
      long_form.pop_back();
      break;
    }
  }
  return long_form;
}

// After the name of a person, a party's letters are not an abbreviation of the name.
bool is_party_behind_name(std::string_view abbreviation, std::string_view long_form) {
  return std::any_of(parties.begin(), parties.end(), [&](const Party& party) {
    return party.letters == abbreviation && !to_lower(long_form).ends_with(party.name);
  });
}

bool holds_word(std::string_view long_form, std::string_view sought) {
  const std::vector<Letter> letters = letters_of(long_form);
  const std::vector<Word> words = words_of(long_form, letters);
  return std::any_of(words.begin(), words.end(), [&](const Word& word) {
    const std::size_t begin = letters[word.first].begin;
    return to_lower(long_form.substr(begin, letters[word.last].end - begin)) == to_lower(sought);
  });
}

struct LongForm {
  std::string text;
  std::size_t begin = 0;
};

// The long form at the end of a text. whole: it must be the whole text, apart from leading stop
// words.
std::optional<LongForm> find_long_form(std::string_view abbreviation, std::string_view text,
                                       bool whole) {
  const std::vector<Letter> letters = letters_of(text);
  const std::vector<Word> words = words_of(text, letters);
  const std::u32string sought = sought_letters(abbreviation);
  const auto first = first_word_of_long_form(sought, letters, words);
  if (!first) return std::nullopt;
  if (whole && std::any_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(*first),
                           [](const Word& word) { return !word.is_stop_word; })) {
    return std::nullopt;
  }
  const std::size_t begin = letters[words[*first].first].begin;
  const std::string_view written = text.substr(begin, letters[words.back().last].end - begin);
  if (count_code_points(written) <= sought.size()) return std::nullopt;
  if (is_party_behind_name(abbreviation, written)) return std::nullopt;
  if (holds_word(written, abbreviation)) return std::nullopt;
  return LongForm{without_genitive(collapse_blanks(written)), begin};
}

bool ends_sentence(char32_t code_point) {
  return code_point == U'!' || code_point == U'?' || code_point == U';' || code_point == U':' ||
         code_point == U'(' || code_point == U')' || code_point == U'•';
}

// Where the words before offset begin that a long form may use: in the same sentence and paragraph,
// at most most_words.
std::size_t begin_of_words_before(std::string_view text, std::size_t offset,
                                  std::size_t most_words) {
  const std::size_t window = offset > longest_parentheses ? offset - longest_parentheses : 0;
  const std::string_view before = text.substr(window, offset - window);
  const std::vector<Letter> letters = letters_of(before);
  std::size_t begin = before.size();
  std::size_t words = 0;
  bool line_end = false;
  for (std::size_t i = letters.size(); i-- > 0;) {
    const Letter& letter = letters[i];
    const bool is_blank = letter.lower == U' ' || letter.lower == U'\n' || letter.lower == U'\t';
    const bool blank_follows =
        i + 1 < letters.size() && (letters[i + 1].lower == U' ' || letters[i + 1].lower == U'\n');
    if (ends_sentence(letter.lower) || (letter.lower == U'.' && blank_follows)) break;
    if (letter.lower == U'\n') {
      if (line_end) break;
      line_end = true;
    } else if (!is_blank) {
      line_end = false;
    }
    if (letter.begins_word) {
      begin = letter.begin;
      if (++words == most_words) break;
    }
  }
  return window + begin;
}

std::size_t most_long_form_words(std::string_view abbreviation) {
  const std::size_t length = sought_letters(abbreviation).size();
  return std::min(length + 5, length * 2);
}

// The abbreviation in parentheses, without lead words and an ending after an apostrophe.
std::string_view strip_to_abbreviation(std::string_view content) {
  const std::size_t blank = content.find_last_of(" \n\t");
  if (blank != std::string_view::npos) {
    const std::string lead_text = collapse_blanks(content.substr(0, blank));
    for (const std::string_view lead : split(lead_text, ' ')) {
      if (!std::binary_search(lead_words.begin(), lead_words.end(), lead)) return {};
    }
    content.remove_prefix(blank + 1);
  }
  for (const std::string_view apostrophe : {"'", "’"}) {
    content = content.substr(0, content.find(apostrophe));
  }
  return content;
}

// The word before offset, skipping spaces.
std::string_view word_before(std::string_view text, std::size_t offset) {
  const std::size_t last = text.find_last_not_of(" \n\t", offset == 0 ? 0 : offset - 1);
  if (offset == 0 || last == std::string_view::npos) return {};
  const std::size_t blank = text.find_last_of(" \n\t(\"”“»/", last);
  const std::size_t begin = blank == std::string_view::npos ? 0 : blank + 1;
  return text.substr(begin, last + 1 - begin);
}

std::optional<AbbreviationDefinition> definition_before(std::string_view text, std::size_t open,
                                                        std::string_view content) {
  const std::string_view abbreviation = strip_to_abbreviation(content);
  if (!is_abbreviation(abbreviation)) return std::nullopt;
  const std::size_t begin = begin_of_words_before(text, open, most_long_form_words(abbreviation));
  const auto long_form = find_long_form(abbreviation, text.substr(begin, open - begin), false);
  if (!long_form) return std::nullopt;
  return AbbreviationDefinition{std::string(abbreviation), long_form->text,
                                begin + long_form->begin, 0};
}

std::optional<AbbreviationDefinition> definition_inside(std::string_view text, std::size_t open,
                                                        std::string_view content) {
  const std::string_view abbreviation = word_before(text, open);
  if (!is_abbreviation(abbreviation)) return std::nullopt;
  // After a comma the sentence may continue: DEB (Danmarks Erhvervsfremmebestyrelse, nu nedlagt).
  for (const std::string_view part : {content.substr(0, content.find(',')), content}) {
    const auto long_form = find_long_form(abbreviation, part, true);
    if (!long_form) continue;
    const std::size_t words = split(long_form->text, ' ').size();
    if (words > most_long_form_words(abbreviation)) continue;
    const auto begin = static_cast<std::size_t>(abbreviation.data() - text.data());
    return AbbreviationDefinition{std::string(abbreviation), long_form->text, begin, 0};
  }
  return std::nullopt;
}

}  // namespace

std::vector<AbbreviationDefinition> find_abbreviation_definitions(std::string_view text) {
  std::vector<AbbreviationDefinition> definitions;
  for (std::size_t open = text.find('('); open != std::string_view::npos;
       open = text.find('(', open + 1)) {
    const std::string_view rest = text.substr(open + 1, longest_parentheses);
    const std::size_t close = rest.find_first_of("()");
    if (close == std::string_view::npos || rest[close] != ')') continue;
    const std::string_view content = trim(rest.substr(0, close));
    if (content.empty() || content.find("\n\n") != std::string_view::npos) continue;
    std::optional<AbbreviationDefinition> definition = definition_before(text, open, content);
    if (!definition) definition = definition_inside(text, open, content);
    if (!definition) continue;
    definition->end = open + 1 + close + 1;
    definitions.push_back(std::move(*definition));
  }
  return definitions;
}

}  // namespace dagsorden
