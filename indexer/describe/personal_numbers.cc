#include "indexer/describe/personal_numbers.h"

#include <re2/re2.h>

#include <algorithm>
#include <optional>
#include <string_view>

#include "common/text.h"
#include "indexer/clean/personal_number_shape.h"

namespace dagsorden {
namespace {

// So many bytes around a number may say what it is.
constexpr std::size_t bytes_around = 120;

constexpr const char* blank = "(?:[ \\t\\n]|\u00a0|\u2009|\u202f|\u200b)";
constexpr const char* dash =
    "(?:-|\u00ad|\u2010|\u2011|\u2012|\u2013|\u2014|\u2015|\u2212|\ufe63|\uff0d)";

// Day, month, perhaps the century, year; blanks and a dash; four digits.
const RE2& number_pattern() {
  static const RE2 pattern(
      std::string("(\\d{2})[ .\\-/]?(\\d{2})[ .\\-/]?((?:18|19|20)?)(\\d{2})((?:") + blank +
      "|[./]|" + dash + "){0,5})(\\d{2})" + blank + "?(\\d{2})");
  return pattern;
}

// What stands before tells that it goes on, or is a piece of something longer:
// "330-2018-010203-1234".
bool is_piece_of_longer(std::string_view before, std::string_view after) {
  static const RE2 longer_before("(?:\\d|\\d[-./]|[A-Za-z]\\d*[-/.]|\\+)$");
  static const RE2 longer_after("^(?:\\d|[-/.]\\d|[A-Za-zÆØÅæøå])");
  return RE2::PartialMatch({before.data(), before.size()}, longer_before) ||
         RE2::PartialMatch({after.data(), after.size()}, longer_after);
}

// "Sag" and "Journal" alone say nothing: a case of a person is called by its number, too.
bool says_what_else(std::string_view before) {
  static const RE2 words(
      "(?i)(?:^|[^\\pL])(?:(?:acadre[ -]?|esdh[ -]?)?sags?[ -]?(?:nr|nummer|id)|"
      "j(?:ournal)?\\.? ?(?:nr|nummer)|dok(?:ument)?\\.? ?(?:nr|nummer|id)|acadre|esdh|"
      "(?:tlf|telefon|mobil|fax|ean|cvr|gln|\\pL*konto|reg|matr|matrikel|p|ordre|faktura|bilags)"
      "(?:\\.? ?-?(?:nr|nummer))?)[ .:]*$");
  return RE2::PartialMatch({before.data(), before.size()}, words);
}

// "CPR-nr. 0102031234": whatever stands between.
bool ends_in_cpr(std::string_view before) {
  static const RE2 words("(?i)(?:cpr|pers\\.|personn)[-. ]*(?:nr|nummer|ummer|umre|r)?[-. :]*$");
  return RE2::PartialMatch({before.data(), before.size()}, words);
}

bool says_cpr(std::string_view text) {
  static const RE2 words(
      "(?i)cpr|personnummer|personnumre|pers(?:on)?[-. ]*nr|p\\. ?nr|fødselsnummer");
  return RE2::PartialMatch({text.data(), text.size()}, words);
}

// What stands before it, from the beginning of its sentence or line.
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

// "010203 1234": a time behind it, and the pairs of a telephone number, are written otherwise.
// "010203/1234", where no year stands behind the stroke.
bool is_written_apart(std::string_view number) {
  static const RE2 shape(std::string("\\d{6}") + blank + "\\d{4}");
  static const RE2 stroke("\\d{6}/\\d{4}");
  static const RE2 year("/(?:19|20)\\d\\d$");
  const re2::StringPiece text(number.data(), number.size());
  return RE2::FullMatch(text, shape) ||
         (RE2::FullMatch(text, stroke) && !RE2::PartialMatch(text, year));
}

// "01021990-1234": with dots it is a date, and what follows is a time or a number of something.
bool has_whole_year(std::string_view number) {
  static const RE2 shape(std::string("\\d{8}") + blank + "?" + dash + blank + "?\\d{4}");
  return RE2::FullMatch({number.data(), number.size()}, shape);
}

// "010203-2014" is a date and a year
// as often as a personal number, and is masked all the same.
bool is_personal(std::string_view text, std::size_t begin, std::size_t end, bool has_dash,
                 bool is_plain) {
  const std::string_view before = sentence_before(text, begin);
  const std::string_view after = text.substr(end, bytes_around);
  if (ends_in_cpr(before)) return true;
  if (is_piece_of_longer(before, after)) return false;
  if (says_what_else(before)) return false;
  constexpr std::size_t bytes_behind = 40;
  if (says_cpr(before) || says_cpr(after.substr(0, bytes_behind))) return true;
  const std::string_view number = text.substr(begin, end - begin);
  return is_plain ? has_dash || is_written_apart(number) : has_whole_year(number);
}

}  // namespace

std::size_t mask_personal_numbers(std::string& text, const std::string& keep) {
  std::size_t masked = 0;
  std::size_t from = 0;
  while (from < text.size()) {
    re2::StringPiece rest(text.data() + from, text.size() - from);
    re2::StringPiece day;
    re2::StringPiece month;
    re2::StringPiece century;
    re2::StringPiece year;
    re2::StringPiece between;
    re2::StringPiece first;
    re2::StringPiece last;
    if (!RE2::PartialMatch(rest, number_pattern(), &day, &month, &century, &year, &between, &first,
                           &last)) {
      break;
    }
    const auto begin = static_cast<std::size_t>(day.data() - text.data());
    const auto end = static_cast<std::size_t>(last.data() + last.size() - text.data());
    static const RE2 a_dash(std::string("(?:") + dash + ")");
    const bool has_dash = RE2::PartialMatch(between, a_dash);
    const bool is_plain = century.empty();
    const bool is_kept =
        !keep.empty() && keep.find(text.substr(begin, end - begin)) != std::string::npos;
    const bool is_one =
        is_day_of_birth(std::stoi(std::string(day)), std::stoi(std::string(month))) && !is_kept &&
        is_personal(text, begin, end, has_dash, is_plain);
    if (!is_one) {
      from = begin + 1;
      continue;
    }
    ++masked;
    for (std::size_t i = begin; i < end; ++i) {
      if (is_ascii_digit(text[i])) text[i] = 'x';
    }
    from = end;
  }
  return masked;
}

std::size_t mask_personal_numbers(std::vector<Item>& items) {
  std::size_t masked = 0;
  for (Item& item : items) {
    const std::string keep = item.case_number.value_or("");
    const auto mask = [&](std::string& text) { masked += mask_personal_numbers(text, keep); };
    const auto mask_all = [&mask](std::vector<std::string>& texts) {
      for (std::string& text : texts) mask(text);
    };
    mask(item.title);
    mask(item.text);
    for (Part& part : item.parts) mask(part.name);
    for (std::optional<std::string>* text :
         {&item.section_title, &item.case_type, &item.place, &item.url, &item.meeting_url}) {
      if (*text) mask(**text);
    }
    mask_all(item.attachments);
    mask_all(item.urls);
    mask_all(item.caseworkers);
    mask_all(item.absent);
    mask_all(item.votes.in_favour);
    mask_all(item.votes.against);
    mask_all(item.votes.abstained);
    for (Participant& participant : item.participants) {
      mask(participant.name);
      if (participant.note) mask(*participant.note);
    }
  }
  return masked;
}

}  // namespace dagsorden
