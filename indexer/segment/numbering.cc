#include "indexer/segment/numbering.h"

#include <re2/re2.h>

#include <algorithm>
#include <iterator>
#include <optional>

#include "common/text.h"
#include "indexer/segment/layout_words.h"
#include "indexer/word_pattern.h"

namespace dagsorden {
namespace {

// "Første punkt": the position of a word in this list is its number.
constexpr std::string_view ordinals[] = {"første", "andet",   "tredje",  "fjerde", "femte",
                                         "sjette", "syvende", "ottende", "niende", "tiende"};

// Words before a number without a space: "Pkt.12:Title".
constexpr std::string_view tight_words[] = {"pkt", "punkt", "sag", "nr",    "Pkt", "Punkt",
                                            "Sag", "Nr",    "PKT", "PUNKT", "SAG"};

constexpr std::string_view months[] = {"jan", "feb", "mar", "apr", "maj", "jun",
                                       "jul", "aug", "sep", "okt", "nov", "dec"};

bool is_other_word(const std::string& word) {
  if (is_one_of(word, layout_words::before_other_numbers())) return true;
  constexpr std::size_t longest_month = 9;
  return word.size() <= longest_month && begins_with_one_of(word, months);
}

// "december", "dec. ", "maj "
bool begins_with_month(std::string_view text) {
  static const RE2 pattern("(?i)^" + any_of(months) +
                           "(?:[. ]|uar|ruar|ts|il |i |ust|tember|ober|ember)");
  return RE2::PartialMatch(text, pattern);
}

std::optional<int> roman_value(std::string_view text) {
  int total = 0;
  int last = 0;
  for (auto at = text.rbegin(); at != text.rend(); ++at) {
    const int value = *at == 'I' ? 1 : *at == 'V' ? 5 : *at == 'X' ? 10 : *at == 'L' ? 50 : 0;
    if (value == 0) return std::nullopt;
    total += value < last ? -value : value;
    last = std::max(last, value);
  }
  return total;
}

NumberMark mark_of(std::string_view marks) {
  if (marks.empty()) return NumberMark::none;
  if (marks.find(')') != std::string_view::npos) return NumberMark::parenthesis;
  if (marks.find(':') != std::string_view::npos) return NumberMark::colon;
  if (marks.find('.') != std::string_view::npos) return NumberMark::dot;
  return NumberMark::dash;
}

std::vector<int> values_of(std::string_view printed) {
  // "2.1", "2019/14", "2a"
  std::vector<int> values(1, 0);
  for (const char byte : printed) {
    if (is_ascii_digit(byte)) {
      values.back() = values.back() * 10 + (byte - '0');
    } else if (byte == '.' || byte == '/') {
      values.push_back(0);
    } else {
      values.push_back((byte | 0x20) - 'a' + 1);
    }
  }
  return values;
}

// "PKT. NR." → "pkt nr"
std::string folded_word(std::string_view word) {
  std::string folded;
  for (const char byte : to_lower(trim(word))) {
    if (byte == ':') continue;
    if (byte == '.') {
      if (!folded.empty() && folded.back() != ' ') folded.push_back(' ');
    } else if (byte != ' ' || (!folded.empty() && folded.back() != ' ')) {
      folded.push_back(byte);
    }
  }
  while (!folded.empty() && folded.back() == ' ') folded.pop_back();
  return folded;
}

bool is_year(const Numbering& numbering) {
  return numbering.values.size() == 1 && numbering.values[0] >= 1900 && numbering.values[0] < 2100;
}

// "228Godkendelse", "2312. budgetopfølgning", "23424 nye plejeboliger"
void add_glued(std::string_view text, std::size_t begin, std::vector<Numbering>& all) {
  std::size_t digits = 0;
  while (begin + digits < text.size() && is_ascii_digit(text[begin + digits])) ++digits;
  if (digits == 0 || digits > 7) return;
  for (std::size_t size = 1; size <= digits && size <= 3; ++size) {
    const std::size_t end = begin + size;
    if (end >= text.size()) break;
    const bool title_begins =
        begins_with_capital(text.substr(end)) || (is_ascii_digit(text[end]) && size < digits);
    if (!title_begins || text[begin] == '0') continue;
    Numbering numbering;
    numbering.printed = text.substr(begin, size);
    numbering.values = {std::stoi(numbering.printed)};
    numbering.mark = NumberMark::glued;
    numbering.size = end;
    all.push_back(std::move(numbering));
  }
}

// "7/24": the seventh item of the year. All numbers of such an agenda carry the year.
void take_year(Numbering& numbering) {
  static const RE2 of_year(R"(^(\d{1,3})/(\d{2}|20\d{2})$)");
  int number = 0;
  std::string year;
  if (!RE2::FullMatch(numbering.printed, of_year, &number, &year)) return;
  numbering.values = {number};
  numbering.word += "/" + year;
}

// A title begins with a capital or a figure.
bool begins_title(std::string_view text) {
  return begins_with_capital(text) || (!text.empty() && is_ascii_digit(text.front()));
}

// "IV. 2. behandling af budget", "D. 2. runde": the figure belongs to the title.
void add_roman_before_figure(std::string_view head, std::vector<Numbering>& all) {
  static const RE2 pattern("^(([IVXL]{1,6}|[A-Z])([.:)]?)\\s+)\\d");
  if (head.empty() || head.front() < 'A' || head.front() > 'Z') return;
  re2::StringPiece whole;
  std::string printed;
  std::string mark;
  if (!RE2::PartialMatch(head, pattern, &whole, &printed, &mark)) return;
  const std::optional<int> value = roman_value(printed);
  if (mark.empty() && !value) return;
  Numbering numbering;
  numbering.printed = printed;
  numbering.system = value ? NumberSystem::roman : NumberSystem::letter;
  numbering.values = {value.value_or(printed[0] - 'A' + 1)};
  numbering.mark = mark_of(mark);
  numbering.size = whole.size();
  all.insert(all.begin(), std::move(numbering));
}

// "12.Title", "Pkt.12:Title", "48.2. behandling": no space separates mark and title.
void add_tight(std::string_view head, std::vector<Numbering>& all) {
  static const RE2 pattern(R"(^(?:[•▪●■○◦*#–—·-]+\s*)?((?:)" + any_of(tight_words) +
                           R"([.]?(?: ?nr[.]?)?)?\s?)(\d{1,3})([.:)])(?:\p{Lu}|\d{1,2}\. \p{Ll}))");
  re2::StringPiece word;
  re2::StringPiece mark;
  Numbering numbering;
  if (!RE2::PartialMatch(head, pattern, &word, &numbering.printed, &mark)) return;
  numbering.word = folded_word(word);
  numbering.values = {std::stoi(numbering.printed)};
  // This is a style of its own, because lists of names within an item may use it.
  numbering.mark = NumberMark::glued;
  numbering.size = end_in(head, mark);
  if (numbering.values[0] > 0) all.push_back(std::move(numbering));
}

// The time of an item may precede its number: "17.00-17.05 1. Godkendelse".
std::size_t time_span_size(std::string_view text) {
  static const RE2 pattern(
      "^(?:[Kk]l\\.? ?)?\\d{1,2}[.:]\\d{2}\\s*[-–]\\s*(?:kl\\.? ?)?\\d{1,2}[.:]\\d{2}:?\\s+");
  re2::StringPiece rest = text;
  if (!RE2::Consume(&rest, pattern) || rest.empty()) return 0;
  return text.size() - rest.size();
}

// The length of words before the item's word, which are ignored: "Ad dagsordenens pkt. 3".
std::size_t lead_size(std::string_view text) {
  static const RE2 pattern(
      "^((?i:ad\\.? dagsordenens |ad\\.? |dagsordenens ))(?:[Pp]kt|[Pp]unkt|PKT|PUNKT)");
  re2::StringPiece lead;
  if (!RE2::PartialMatch(text, pattern, &lead)) return 0;
  return lead.size();
}

// "21-33. Ny færge": the year precedes the number.
void add_behind_year(std::string_view head, std::vector<Numbering>& all) {
  static const RE2 pattern(R"(((?:20)?\d{2}-)(\d{1,3})([.:]?)\s+)");
  re2::StringPiece rest = head;
  Numbering numbering;
  std::string number;
  std::string mark;
  if (!RE2::Consume(&rest, pattern, &numbering.word, &number, &mark) || !begins_title(rest)) return;
  numbering.printed = numbering.word + number;
  numbering.values = {std::stoi(number)};
  numbering.mark = mark_of(mark);
  numbering.size = head.size() - rest.size();
  if (numbering.values[0] > 0) all.insert(all.begin(), std::move(numbering));
}

// "Første punkt: Ny færge"
void add_in_words(std::string_view head, std::vector<Numbering>& all) {
  static const RE2 pattern("^((?i:" + any_of(ordinals) +
                           R"() (?i:punkt|pkt\.?))(?:\s*([:.–-])\s*|\s*$))");
  // Few lines contain the word; the pattern is not tried on the others.
  const std::string_view beginning = head.substr(0, 20);
  if (beginning.find("unkt") == std::string_view::npos &&
      beginning.find("pkt") == std::string_view::npos) {
    return;
  }
  re2::StringPiece rest = head;
  Numbering numbering;
  std::string mark;
  if (!RE2::Consume(&rest, pattern, &numbering.printed, &mark)) return;
  const std::string word = to_lower(numbering.printed.substr(0, numbering.printed.find(' ')));
  const auto* const found = std::find(std::begin(ordinals), std::end(ordinals), word);
  numbering.word = "punkt in words";
  numbering.values = {static_cast<int>(found - std::begin(ordinals)) + 1};
  numbering.printed = std::to_string(numbering.values.front());
  numbering.mark = mark_of(mark);
  numbering.size = head.size() - rest.size();
  all.push_back(std::move(numbering));
}

// "3. punkt – Ny færge": the word follows the number.
bool read_before_word(std::string_view head, Numbering& numbering) {
  static const RE2 pattern("^(\\d{1,3})\\. ?(?i:punkt|pkt\\.?)(?:\\s*(:)\\s*|\\s+[–—-]\\s+|\\s*$)");
  if (head.empty() || !is_ascii_digit(head.front())) return false;
  re2::StringPiece rest = head;
  std::string mark;
  if (!RE2::Consume(&rest, pattern, &numbering.printed, &mark)) return false;
  numbering.word = "punkt";
  numbering.values = {std::stoi(numbering.printed)};
  numbering.mark = mark.empty() ? NumberMark::dash : NumberMark::colon;
  numbering.size = head.size() - rest.size();
  return numbering.values.front() > 0;
}

// "A1 Ny færge", "B2. Orientering": the letter names the group.
void add_behind_letter(std::string_view head, std::vector<Numbering>& all) {
  static const RE2 pattern(R"((([A-Z])\.?(\d{1,2}))([.:]?)\s+)");
  re2::StringPiece rest = head;
  std::string letter;
  std::string mark;
  Numbering numbering;
  int value = 0;
  const bool fits = RE2::Consume(&rest, pattern, &numbering.printed, &letter, &value, &mark);
  if (!fits || !begins_title(rest) || value == 0) return;
  numbering.word = "letter";
  numbering.values = {letter[0] - 'A' + 1, value};
  numbering.mark = mark_of(mark);
  numbering.size = head.size() - rest.size();
  all.insert(all.begin(), std::move(numbering));
}

// "[3] Ny færge", "(3) Ny færge"
void add_bracketed(std::string_view head, std::vector<Numbering>& all) {
  static const RE2 pattern(R"(^([(\[])(\d{1,3})[)\]]\s+)");
  re2::StringPiece rest = head;
  Numbering numbering;
  if (!RE2::Consume(&rest, pattern, &numbering.word, &numbering.printed)) return;
  numbering.values = {std::stoi(numbering.printed)};
  numbering.mark = NumberMark::parenthesis;
  numbering.size = head.size() - rest.size();
  if (numbering.values[0] > 0) all.push_back(std::move(numbering));
}

// What the number, its word and its mark together stand for; no values if they are no number.
void take_values(std::string_view behind, Numbering& numbering) {
  const std::string& printed = numbering.printed;
  const bool names = names_item(numbering.word);
  if (is_ascii_digit(printed.front())) {
    if (printed.size() > 1 && printed.back() >= 'A') {
      // "7b klasse" does not give the number of an item; "2b)" does.
      if (numbering.mark != NumberMark::none || names) numbering.values = values_of(printed);
      return;
    }
    numbering.values = values_of(printed);
    take_year(numbering);
    return;
  }
  const std::optional<int> roman = roman_value(printed);
  const bool has_title = numbering.word.empty() && begins_with_capital(behind);
  if (roman && (numbering.mark != NumberMark::none || has_title)) {
    numbering.system = NumberSystem::roman;
    numbering.values = {*roman};
    return;
  }
  const bool is_marked =
      numbering.mark == NumberMark::parenthesis || numbering.mark == NumberMark::dot;
  if (printed.size() != 1 || !is_marked || (!numbering.word.empty() && !names)) return;
  const int place = (printed[0] | 0x20) - 'a' + 1;
  if (place < 1 || place > 26) return;
  numbering.system = NumberSystem::letter;
  numbering.values = {place};
}

// "2.", "Punkt 3:", "IV)", "b)"
void add_plain(std::string_view head, std::vector<Numbering>& all) {
  // Figures may follow a word directly. A roman number or a letter needs a space before it.
  static const RE2 pattern(
      "^(?:[•▪●■○◦*#–—·-]+\\s*)?"
      "(?:(?P<word>(?:§|\\p{L}+[.]?(?:[ -]?(?i:nr|nummer)[.]?:?)?)?\\s?)"
      "(?P<number>\\d{4}/\\d{1,4}|\\d{1,3}/"
      "(?:\\d{2}|20\\d{2})|\\d{1,4}(?:\\.\\d{1,3}){0,2}|\\d{1,3}[a-hA-H])|"
      "(?P<word2>(?:\\p{L}+[.]?\\s)?)(?P<number2>[IVXL]{1,6}|\\p{L}))"
      "(?P<marks>\\s?[.:)]{1,2}|\\s[–—-]|\\s*\\.{2,}|)(?P<behind>\\s+|$)");
  re2::StringPiece word;
  re2::StringPiece number;
  re2::StringPiece second_word;
  re2::StringPiece second_number;
  re2::StringPiece marks;
  re2::StringPiece behind;
  if (!RE2::PartialMatch(head, pattern, &word, &number, &second_word, &second_number, &marks,
                         &behind)) {
    return;
  }
  Numbering numbering;
  numbering.word = folded_word(number.empty() ? second_word : word);
  numbering.printed = std::string(number.empty() ? second_number : number);
  numbering.mark = mark_of(marks);
  numbering.size = end_in(head, behind);
  take_values(head.substr(numbering.size), numbering);
  if (numbering.values.empty() || numbering.values[0] <= 0) return;
  // Many lines of text begin like "31. december" and "2018 …".
  if (is_year(numbering) || is_other_word(numbering.word)) return;
  const bool is_day = numbering.system == NumberSystem::arabic && numbering.word.empty() &&
                      begins_with_month(head.substr(numbering.size));
  if (is_day) return;
  all.push_back(numbering);
  // "Pkt. I." may mean the ninth letter.
  const bool may_be_letter = numbering.system == NumberSystem::roman &&
                             numbering.printed.size() == 1 && names_item(numbering.word) &&
                             numbering.mark == NumberMark::dot;
  if (!may_be_letter) return;
  numbering.system = NumberSystem::letter;
  numbering.values = {numbering.printed[0] - 'A' + 1};
  all.push_back(std::move(numbering));
}

}  // namespace

bool names_item(std::string_view word) {
  return is_one_of(word, layout_words::before_item_numbers());
}

bool is_item_number(std::string_view text) {
  const std::vector<Numbering> numberings = read_numberings(text);
  return !numberings.empty() && names_item(numberings.front().word) &&
         numberings.front().size >= text.size();
}

std::vector<Numbering> read_numberings(std::string_view text) {
  if (const std::size_t span = std::max(time_span_size(text), lead_size(text)); span > 0) {
    std::vector<Numbering> all = read_numberings(text.substr(span));
    for (Numbering& numbering : all) numbering.size += span;
    return all;
  }
  std::vector<Numbering> all;
  if (text.empty()) return all;
  const std::string_view head = text.substr(0, 60);
  if (Numbering numbering; read_before_word(head, numbering)) return {std::move(numbering)};
  add_plain(head, all);
  add_in_words(head, all);
  add_behind_letter(head, all);
  add_roman_before_figure(head, all);
  add_bracketed(head, all);
  add_tight(head, all);
  if (all.empty() || all.front().mark == NumberMark::none || all.front().mark == NumberMark::dot) {
    if (is_ascii_digit(text.front())) add_glued(text, 0, all);
  }
  add_behind_year(head, all);
  return all;
}

}  // namespace dagsorden
