#include "indexer/describe/personal_numbers.h"

#include <re2/re2.h>

#include <optional>
#include <string_view>

#include "common/text.h"
#include "indexer/clean/personal_number_shape.h"
#include "indexer/word_pattern.h"

namespace dagsorden {
namespace {

// Words that tell what a number is lie within this many bytes of it.
constexpr std::size_t bytes_around = 120;

constexpr const char* blank = "(?:[ \\t\\n]|\u00a0|\u2009|\u202f|\u200b)";
constexpr const char* dash =
    "(?:[-_]|\u00ad|\u00b7|\u2010|\u2011|\u2012|\u2013|\u2014|\u2015|\u2212|\ufe63|\uff0d)";

bool matches(std::string_view text, const RE2& pattern) { return RE2::PartialMatch(text, pattern); }

// Day, month, perhaps the century, year; spaces and a dash; four digits.
const RE2& number_pattern() {
  static const RE2 pattern(
      std::string(R"((\d{2})[ .\-/\n]?(\d{2})[ .\-/\n]?((?:18|19|20)?)(\d{2})((?:)") + blank +
      "|[./]|" + dash + "){0,5})(\\d{2})" + blank + "?(\\d{2})");
  return pattern;
}

// The same with a space after each digit, as the text of a PDF may have it.
const RE2& spaced_number_pattern() {
  static const RE2 pattern(std::string(R"((\d \d) (\d \d) ()(\d \d)((?: ?)") + dash +
                           R"()? ?)(\d \d) (\d \d))");
  return pattern;
}

// Is the number part of a longer one: "330-2018-010203-1234"?
bool is_piece_of_longer(std::string_view before, std::string_view after, bool is_spaced) {
  static const RE2 longer_before(R"((?:\d[-./]?|\+|\+\d\d )$)");
  static const RE2 longer_after("^[-/.]?\\d");
  static const RE2 spaced_before("(?:^| )\\d $");
  static const RE2 spaced_after("^ \\d(?: |$)");
  return matches(before, longer_before) || matches(after, longer_after) ||
         (is_spaced && (matches(before, spaced_before) || matches(after, spaced_after)));
}

constexpr std::string_view border_of_words = " \t\n\"<>()[]";

// A web address, with or without a scheme, or a path. glued: the text directly before the number.
bool is_in_address(std::string_view glued) {
  static const RE2 address(
      R"((?i)://|(?:^|[^\pL\d])(?:www\.|(?:[a-z\d-]+\.)+[a-z]{2,}(?::\d+)?[/?#])|^/[a-z])");
  return matches(glued, address);
}

// "6f2d7e01-0203-1234-b935-04d2f8079179", "ab12-010203-1234" and "EMN-010203-1234" are identifiers.
// In "brev-010203-1234.pdf" and "010203-1234a" only words adjoin the number.
bool is_in_key(std::string_view glued_before, std::string_view glued_behind) {
  static const RE2 key_before(
      R"((?:^|[^\pL\d])(?:\p{Lu}{2,3}-|(?i:[a-f]*\d[a-f\d]*[-.]|[a-f\d]+))$|\d\pL*$)");
  static const RE2 key_behind(
      R"(^(?i)(?:\pL{0,8}\d|-[a-f]*\d[a-f\d]*(?:-|$)|-[a-f\d]{4}-[a-f\d]{12}))");
  return matches(glued_before, key_before) || matches(glued_behind, key_behind);
}

bool is_of_machine(std::string_view before, std::string_view after) {
  const std::size_t border = before.find_last_of(border_of_words);
  const std::string_view glued =
      border == std::string_view::npos ? before : before.substr(border + 1);
  return is_in_address(glued) ||
         is_in_key(glued, after.substr(0, after.find_first_of(border_of_words)));
}

// "Sag" and "Journal" alone prove nothing: a person's case may be filed under the personal number.
bool says_what_else(std::string_view before) {
  static const RE2 words(
      "(?i)(?:^|[^\\pL])(?:(?:acadre[ -]?|esdh[ -]?)?sags?[ -]?(?:nr|nummer|id)|"
      "j(?:ournal)?\\.? ?(?:nr|nummer)|dok(?:ument)?\\.? ?(?:nr|nummer|id)|acadre|esdh|"
      "p(?: ?-?(?:nr|nummer))|"
      "(?:tlf|telefon|mobil|fax|ean|cvr|gln|\\pL*konto|reg|matr|matrikel|ordre|faktura|bilags)"
      "(?:\\.? ?-?(?:nr|nummer))?)[ .:]*$");
  static const RE2 key(
      "(?i)(?:^|[^\\pL-])(?:id|(?:punkt|møde|fil|bilags?|ejendoms?|objekt)-?id|guid|uuid|hash|md5|"
      "sha-?\\d*)[ .:=#]*$");
  return matches(before, words) || matches(before, key);
}

constexpr const char* word_for_it =
    "(?:c[. ]?p[. ]?r|pers(?:on)?[-. ]*(?:nr|nummer|numre)|p\\. ?nr|fødselsnummer)";

// "CPR-nr. 0102031234", "CPR/CVR: 0102031234", with any text between the word and the number.
bool ends_in_cpr(std::string_view before) {
  static const RE2 words(
      std::string("(?i)(?:^|[^\\pL])") + word_for_it +
      "[-. ]*(?:nr|nummer|numre)?\\.? ?(?:-? ?(?:/|eller|og) ?cvr[-. ]*(?:nr|nummer)?)?[-./ "
      ":=#_(]*$");
  return matches(before, words);
}

bool says_cpr(std::string_view text) {
  static const RE2 words(std::string("(?i)") + "cpr|(?:^|[^\\pL])" + word_for_it);
  return matches(text, words);
}

// "født den 01.02.1903-1234". Without such a word, a time or the number of something follows the
// date.
bool ends_in_birth(std::string_view before) {
  static const RE2 words("(?i)(?:^|[^\\pL])(?:født|f\\.|fødselsda(?:g|to))[ :]*(?:den |d\\. ?)?$");
  return matches(before, words);
}

// The text before the number, from the beginning of its sentence or line.
std::string_view sentence_before(std::string_view text, std::size_t at) {
  const std::size_t begin = at > bytes_around ? at - bytes_around : 0;
  std::string_view before = text.substr(begin, at - begin);
  const std::size_t line = before.rfind('\n');
  if (line != std::string_view::npos && line + 1 < before.size()) before.remove_prefix(line + 1);
  for (std::size_t stop = before.rfind(". "); stop != std::string_view::npos && stop > 0;
       stop = before.rfind(". ", stop - 1)) {
    const char next = stop + 2 < before.size() ? before[stop + 2] : ' ';
    if (next >= 'A' && next <= 'Z') return before.substr(stop + 2);
  }
  return before;
}

// "010203 1234": times and telephone numbers are written differently. "010203/1234", unless a year
// follows the slash.
bool is_written_apart(std::string_view number) {
  static const RE2 shape(std::string("\\d{6}") + blank + "\\d{4}");
  static const RE2 stroke("\\d{6}/\\d{4}");
  static const RE2 year("/(?:19|20)\\d\\d$");
  return RE2::FullMatch(number, shape) ||
         (RE2::FullMatch(number, stroke) && !matches(number, year));
}

// "01021990-1234". With dots it is a date, and a time or the number of something follows.
bool has_whole_year(std::string_view number) {
  static const RE2 shape(std::string("\\d{8}") + blank + "?" + dash + blank + "?\\d{4}");
  return RE2::FullMatch(number, shape);
}

struct Candidate {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool has_century = false;
  bool has_dash = false;
  bool is_spaced = false;  // "0 1 0 2 0 3 - 1 2 3 4"
  bool is_broken = false;  // a line ends within its date
};

// "010203-2014" is just as often a date and a year, but is masked too.
bool is_personal(std::string_view text, const Candidate& candidate) {
  const std::string_view before = sentence_before(text, candidate.begin);
  const std::string_view after = text.substr(candidate.end, bytes_around);
  if (ends_in_cpr(before)) return true;
  if (is_piece_of_longer(before, after, candidate.is_spaced) || is_of_machine(before, after)) {
    return false;
  }
  if (says_what_else(before)) return false;
  constexpr std::size_t bytes_behind = 40;
  if (says_cpr(before) || says_cpr(after.substr(0, bytes_behind))) return true;
  if (candidate.is_broken) return false;
  const std::string_view number = text.substr(candidate.begin, candidate.end - candidate.begin);
  if (candidate.has_century) {
    return has_whole_year(number) || (candidate.has_dash && ends_in_birth(before));
  }
  return candidate.has_dash || is_written_apart(number);
}

// The digits of a day or a month may be separated.
int number_of(re2::StringPiece digits) {
  return (digits[0] - '0') * 10 + (digits[digits.size() - 1] - '0');
}

// Masks the numbers of one notation.
std::size_t mask_all(std::string& text, const RE2& pattern, const std::string& keep) {
  static const RE2 a_dash(std::string("(?:") + dash + ")");
  std::size_t masked = 0;
  std::size_t from = 0;
  re2::StringPiece
      found[8];  // the text, day, month, century, year, separator, and twice two digits
  while (from < text.size() && pattern.Match(text, from, text.size(), RE2::UNANCHORED, found, 8)) {
    Candidate candidate;
    candidate.begin = begin_in(text, found[0]);
    candidate.end = candidate.begin + found[0].size();
    const std::string number(found[0]);
    const auto size_of_date = static_cast<std::size_t>(found[5].data() - found[0].data());
    candidate.has_century = !found[3].empty();
    candidate.has_dash = RE2::PartialMatch(found[5], a_dash);
    candidate.is_spaced = found[1].size() > 2;
    candidate.is_broken = number.find('\n') < size_of_date;
    const bool is_kept = !keep.empty() && keep.find(number) != std::string::npos;
    if (is_kept || !is_day_of_birth(number_of(found[1]), number_of(found[2])) ||
        !is_personal(text, candidate)) {
      from = candidate.begin + 1;
      continue;
    }
    ++masked;
    for (std::size_t i = candidate.begin; i < candidate.end; ++i) {
      if (is_ascii_digit(text[i])) text[i] = 'x';
    }
    from = candidate.end;
  }
  return masked;
}

}  // namespace

std::size_t mask_personal_numbers(std::string& text, const std::string& keep) {
  return mask_all(text, number_pattern(), keep) + mask_all(text, spaced_number_pattern(), keep);
}

bool has_personal_number(const std::string& path) {
  for (const std::string_view name : split(path, '/')) {
    std::string copy(name);
    if (mask_personal_numbers(copy) > 0) return true;
  }
  return false;
}

std::size_t mask_personal_numbers(std::vector<Item>& items) {
  std::size_t masked = 0;
  for (Item& item : items) {
    const std::string keep = item.case_number.value_or("");
    const auto mask = [&](std::string& text) { masked += mask_personal_numbers(text, keep); };
    const auto mask_each = [&mask](std::vector<std::string>& texts) {
      for (std::string& text : texts) mask(text);
    };
    mask(item.title);
    mask(item.text);
    for (Part& part : item.parts) mask(part.name);
    for (std::optional<std::string>* text :
         {&item.section_title, &item.case_type, &item.place, &item.url, &item.meeting_url}) {
      if (*text) mask(**text);
    }
    mask_each(item.attachments);
    mask_each(item.urls);
    mask_each(item.caseworkers);
    mask_each(item.absent);
    mask_each(item.votes.in_favour);
    mask_each(item.votes.against);
    mask_each(item.votes.abstained);
    for (Participant& participant : item.participants) {
      mask(participant.name);
      if (participant.note) mask(*participant.note);
    }
  }
  return masked;
}

}  // namespace dagsorden
