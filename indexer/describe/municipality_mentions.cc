#include "indexer/describe/municipality_mentions.h"

#include <algorithm>
#include <cstddef>

#include "common/municipalities.h"
#include "common/text.h"
#include "indexer/clean/reflow.h"
#include "indexer/word_pattern.h"

namespace dagsorden {
namespace {

// A word with the punctuation around it: for "(Køge," word is Køge, before is "(", behind is ",".
struct Word {
  std::string_view text;
  std::string_view before;
  std::string_view behind;
};

// A municipality's name found in a line: words [begin, end).
struct Name {
  const Municipality* municipality;
  std::size_t begin;
  std::size_t end;
};

bool is_inner(char32_t code_point) {
  return is_letter(code_point) || is_digit(code_point) || code_point == U'-';
}

// Splits words at spaces and slashes ("Ringsted Kommune/ Mette").
std::vector<Word> split_words(std::string_view line) {
  std::vector<Word> words;
  std::size_t mark_begin = 0;
  for (std::size_t offset = 0; offset < line.size();) {
    const std::size_t begin = offset;
    if (!is_inner(next_code_point(line, offset))) continue;
    std::size_t end = offset;
    while (end < line.size()) {
      std::size_t next = end;
      if (!is_inner(next_code_point(line, next))) break;
      end = next;
    }
    const std::string_view marks = line.substr(mark_begin, begin - mark_begin);
    if (!words.empty()) words.back().behind = marks;
    words.push_back({line.substr(begin, end - begin), marks, {}});
    offset = end;
    mark_begin = end;
  }
  if (!words.empty()) words.back().behind = line.substr(mark_begin);
  return words;
}

bool only_blanks(std::string_view marks) { return trim(marks).empty(); }

// The longest name that begins at word i: "Høje Taastrup", "Køge".
const Municipality* name_at(const std::vector<Word>& words, std::size_t i, std::size_t& end) {
  end = i + 1;
  if (!begins_with_capital(words[i].text)) return nullptr;
  if (i + 1 < words.size() && only_blanks(words[i].behind) &&
      begins_with_capital(words[i + 1].text)) {
    std::string two(words[i].text);
    two.append(" ").append(words[i + 1].text);
    if (const Municipality* municipality = municipality_named(two);
        municipality != nullptr && municipality_named(words[i].text) == nullptr) {
      const std::string lower = to_lower(words[i + 1].text);
      if (!lower.starts_with("kommune") && !lower.starts_with("regionskommune")) {
        end = i + 2;
        return municipality;
      }
    }
  }
  // Word processors replace the hyphen with a dash: "Lyngby–Taarbæk".
  if (i + 1 < words.size() && words[i].behind == "–") {
    std::string hyphened(words[i].text);
    hyphened.append("-").append(words[i + 1].text);
    if (const Municipality* municipality = municipality_named(hyphened)) {
      end = i + 2;
      return municipality;
    }
  }
  end = i + 1;
  // "Furesø- og Egedal Kommuner"
  std::string_view one = words[i].text;
  if (one.ends_with('-')) one.remove_suffix(1);
  return municipality_named(one);
}

std::vector<Name> find_names(const std::vector<Word>& words) {
  std::vector<Name> names;
  for (std::size_t i = 0; i < words.size();) {
    std::size_t end = i + 1;
    if (const Municipality* municipality = name_at(words, i, end)) {
      names.push_back({municipality, i, end});
    }
    i = std::max(end, i + 1);
  }
  return names;
}

// Words that follow the names of municipalities: "Ringsted og Køge Kommuner".
constexpr std::string_view municipality_words[] = {
    "kommune", "kommunes", "kommuner", "kommuners", "regionskommune", "regionskommunes"};
constexpr std::string_view plural_endings[] = {"kommuner", "kommunerne", "kommunernes",
                                               "kommuners"};
// Posts and bodies of several municipalities: "byrådene i A og B".
constexpr std::string_view plural_posts[] = {"borgmestre",
                                             "borgmestrene",
                                             "byrådene",
                                             "kommunalbestyrelser",
                                             "kommunalbestyrelserne",
                                             "kommunaldirektører",
                                             "kommunaldirektørerne",
                                             "rådmændene",
                                             "forvaltningerne"};
constexpr std::string_view before_places[] = {"i", "fra", "for", "hos"};
constexpr std::string_view persons[] = {
    "borgmester",  "viceborgmester", "byrådsmedlem",       "kommunalbestyrelsesmedlem",
    "rådmand",     "formand",        "kommunaldirektør",   "udvalgsformand",
    "næstformand", "direktør",       "borgerrepræsentant", "socialdirektør"};
// Posts that only municipalities have: "borgmesteren i Varde".
constexpr std::string_view municipal_posts[] = {"borgmester",   "borgmesteren",
                                                "borgmestre",   "viceborgmester",
                                                "byrådsmedlem", "kommunaldirektør",
                                                "byrådet",      "kommunalbestyrelsen",
                                                "rådmand",      "kommunalbestyrelsesmedlem"};
constexpr std::string_view joints[] = {"og", "samt", "eller"};
// Contents of table cells beside a name.
constexpr std::string_view cells[] = {"ja",  "nej", "i",   "alt", "x",
                                      "pct", "kr",  "mio", "ca",  "stk"};

// "kommunerne", "ejerkommuner"
bool is_plural_word(std::string_view word) {
  const std::string lower = to_lower(word);
  return ends_with_one_of(lower, plural_endings) || lower == "borgmestrene";
}

// A party's letter after a person: "Anna Holm (V)".
bool is_party_letter(const Word& word) {
  return count_code_points(word.text) <= 2 && begins_with_capital(word.text) &&
         word.before.ends_with('(') && word.behind.starts_with(')');
}

// Names in a series are joined by "og" or "samt", or only by a comma or slash.
bool is_series_joint(const std::vector<Word>& words, std::size_t from, std::size_t to) {
  const std::string_view behind = trim(words[from - 1].behind);
  if (to == from) return behind == "," || behind == "/" || behind == ";";
  if (to != from + 1 || !(behind.empty() || behind == ",")) return false;
  return is_one_of(to_lower(words[from].text), joints);
}

// The last name of the series that names[first] begins.
std::size_t end_of_series(const std::vector<Word>& words, const std::vector<Name>& names,
                          std::size_t first) {
  std::size_t last = first;
  while (last + 1 < names.size() &&
         is_series_joint(words, names[last].end, names[last + 1].begin)) {
    ++last;
  }
  return last;
}

// Is the series followed by "Kommune": "Ringsted og Køge Kommuner", "Københavns Kommunes"?
bool stands_before_kommune(const std::vector<Word>& words, const Name& last) {
  return last.end < words.size() && only_blanks(words[last.end - 1].behind) &&
         is_one_of(to_lower(words[last.end].text), municipality_words);
}

// Is the series preceded by "kommunerne", "kommuner (" or a share of the municipalities "15/17 ("?
bool stands_behind_kommuner(const std::vector<Word>& words, const Name& first) {
  if (first.begin == 0) return false;
  const Word& before = words[first.begin - 1];
  const std::string_view marks = trim(before.behind);
  if (is_plural_word(before.text)) {
    return marks.empty() || marks == "(" || marks == ":" || marks == "–" || marks == "-";
  }
  // "Borgmestrene i A, B og C"; "Følgende kommuner deltager i ordningen: A, B og C".
  if (marks.empty() && first.begin >= 2 && only_blanks(words[first.begin - 2].behind)) {
    const std::string_view named = words[first.begin - 2].text;
    const bool is_of_several = is_plural_word(named) || is_one_of(to_lower(named), plural_posts);
    if (is_of_several && is_one_of(before.text, before_places)) return true;
    // "Ejerkommunerne er A, B og C."
    if (is_plural_word(named) && before.text == "er") return true;
  }
  constexpr std::size_t most_between = 8;
  if (marks == ":") {
    for (std::size_t i = first.begin; i-- > 0 && first.begin - i <= most_between;) {
      if (is_plural_word(words[i].text)) return true;
    }
  }
  const auto is_number = [](std::string_view word) {
    return std::all_of(word.begin(), word.end(), is_ascii_digit);
  };
  return marks == "(" && first.begin >= 2 && is_number(before.text) &&
         trim(words[first.begin - 2].behind) == "/" && is_number(words[first.begin - 2].text);
}

// "borgmesteren i Varde"
bool stands_behind_post(const std::vector<Word>& words, const Name& name) {
  return name.begin >= 2 && words[name.begin - 1].text == "i" &&
         only_blanks(words[name.begin - 1].behind) && only_blanks(words[name.begin - 2].behind) &&
         is_one_of(to_lower(words[name.begin - 2].text), municipal_posts);
}

// Is the line a row or list entry: only names, or a name followed by figures?
bool is_row(const std::vector<Word>& words, const std::vector<Name>& names, bool bullet) {
  if (names.front().begin != 0) return false;
  const std::size_t last = end_of_series(words, names, 0);
  const std::size_t end = names[last].end;
  if (end == words.size()) {
    // A sentence may end in a single name; an entry has no full stop unless it closes a list.
    return bullet || !std::string_view(words.back().behind).starts_with(".") || last > 0;
  }
  return std::all_of(
      words.begin() + static_cast<std::ptrdiff_t>(end), words.end(), [](const Word& word) {
        return is_ascii_digit(word.text.front()) || is_one_of(to_lower(word.text), cells);
      });
}

// The first word of the line that indicates a person: "Borgmester", "(V)".
std::size_t find_person(const std::vector<Word>& words) {
  const auto found = std::find_if(words.begin(), words.end(), [](const Word& word) {
    return is_one_of(to_lower(word.text), persons) || is_party_letter(word);
  });
  return static_cast<std::size_t>(found - words.begin());
}

// "– Borgmester Anna Holm (V), Varde": a list entry that names a person, and last a municipality.
bool names_person(const std::vector<Word>& words, std::size_t person, const Name& name,
                  bool bullet) {
  const bool has_person = person < name.begin;
  if (!has_person) return false;
  const std::string_view before = words[name.begin - 1].behind;
  const bool apart = before.find_first_of(",(") != std::string_view::npos;
  const std::string_view behind = trim(words[name.end - 1].behind);
  const bool closes_line = name.end == words.size() && !behind.starts_with(".");
  const bool closes =
      closes_line ||
      (bullet && (name.end == words.size() || behind.starts_with(")") || behind.starts_with("/")));
  return apart && closes;
}

void find_in_line(std::string_view line, std::vector<const Municipality*>& found) {
  const std::size_t bullet = bullet_size(line);
  const std::vector<Word> words = split_words(line.substr(bullet));
  const std::vector<Name> names = find_names(words);
  if (names.empty()) return;
  const bool row = is_row(words, names, bullet > 0);
  const std::size_t person = find_person(words);
  for (std::size_t first = 0; first < names.size();) {
    const std::size_t last = end_of_series(words, names, first);
    const bool as_such = (row && first == 0) || stands_before_kommune(words, names[last]) ||
                         stands_behind_kommuner(words, names[first]) ||
                         stands_behind_post(words, names[first]);
    for (std::size_t i = first; i <= last; ++i) {
      if (as_such || names_person(words, person, names[i], bullet > 0)) {
        found.push_back(names[i].municipality);
      }
    }
    first = last + 1;
  }
}

}  // namespace

std::vector<std::string> find_municipality_mentions(std::string_view text) {
  std::vector<const Municipality*> found;
  for (const std::string_view line : split(text, '\n')) find_in_line(line, found);
  std::vector<std::string> codes;
  for (const Municipality* municipality : found) {
    if (std::find(codes.begin(), codes.end(), municipality->code) == codes.end()) {
      codes.emplace_back(municipality->code);
    }
  }
  return codes;
}

}  // namespace dagsorden
