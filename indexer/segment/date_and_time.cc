#include "indexer/segment/date_and_time.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>

#include "common/text.h"
#include "indexer/word_pattern.h"

namespace dagsorden {
namespace {

constexpr std::array<std::string_view, 12> month_beginnings = {
    "jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"};

int month_beginning(std::string_view name) {
  const std::string lower = to_lower(name);
  for (std::size_t i = 0; i < month_beginnings.size(); ++i) {
    if (lower.starts_with(month_beginnings[i])) return static_cast<int>(i) + 1;
  }
  return 0;
}

#define MONTH                                                                      \
  "(?:jan(?:uar)?|feb(?:ruar)?|mar(?:ts)?|apr(?:il)?|maj|juni?|juli?|aug(?:ust)?|" \
  "sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
// Figures may be joined by any kind of hyphen or dash.
#define JOINT "\\s?[-./\u2010\u2011\u2012\u2013]\\s?"

// "den fjerde marts 2014": the day in words.
constexpr std::array<std::string_view, 31> day_names = {
    "første",        "anden",        "tredje",        "fjerde",        "femte",
    "sjette",        "syvende",      "ottende",       "niende",        "tiende",
    "ellevte",       "tolvte",       "trettende",     "fjortende",     "femtende",
    "sekstende",     "syttende",     "attende",       "nittende",      "tyvende",
    "enogtyvende",   "toogtyvende",  "treogtyvende",  "fireogtyvende", "femogtyvende",
    "seksogtyvende", "syvogtyvende", "otteogtyvende", "niogtyvende",   "tredivte",
    "enogtredivte"};

int day_named(std::string_view name) {
  const auto* const found = std::find(day_names.begin(), day_names.end(), to_lower(name));
  return found == day_names.end() ? 0 : static_cast<int>(found - day_names.begin()) + 1;
}

std::optional<FoundDate> date_of(int year, int month, int day, re2::StringPiece whole,
                                 std::string_view text) {
  using namespace std::chrono;
  if (year < 100) year += 2000;
  const Date date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                  std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok() || year < 1900 || year > 2100) return std::nullopt;
  const auto begin = begin_in(text, whole);
  return FoundDate{date, begin, begin + whole.size()};
}

void keep_first(std::optional<FoundDate> found, std::optional<FoundDate>& first) {
  if (found && (!first || found->begin < first->begin)) first = found;
}

}  // namespace

std::optional<FoundDate> find_meeting_date(std::string_view text) {
  static const RE2 with_name("(?i)((\\d{1,2})\\.?\\s*(" MONTH
                             ")\\.?,?\\s*(\\d{4}|\\d{2}))(?:\\D|$)");
  static const RE2 name_first("(?i)\\b((" MONTH ")\\.?\\s+(\\d{1,2}),\\s*(\\d{4}))");
  static const RE2 figures("(?:^|[^\\d.:])((\\d{1,2})" JOINT "(\\d{1,2})(?:" JOINT
                           "|\\s)(\\d{4}|\\d{2}))(?:[^\\d]|$)");
  // "År 1987, den 10. februar"
  static const RE2 year_first(
      "(?i)(?:^|\\P{L})((?:år|aar|anno)\\s+(\\d{4}),?\\s+(?:\\p{L}+dag,?\\s+)?"
      "(?:den|d\\.)\\s+(\\d{1,2})\\.?\\s*(" MONTH "))(?:\\P{L}|$)");
  static const RE2 in_words("(?i)\\bden\\s+((\\p{L}+)\\s+(" MONTH ")\\s+(\\d{4}))(?:\\D|$)");
  static const RE2 iso(
      "(?:^|\\D)((\\d{4})[-\u2010\u2011\u2013](\\d{2})[-\u2010\u2011\u2013](\\d{2}))(?:\\D|$)");
  std::optional<FoundDate> first;
  re2::StringPiece whole;
  std::string name;
  int day = 0;
  int month = 0;
  int year = 0;
  if (RE2::PartialMatch(text, iso, &whole, &year, &month, &day)) {
    keep_first(date_of(year, month, day, whole, text), first);
  }
  if (RE2::PartialMatch(text, with_name, &whole, &day, &name, &year)) {
    keep_first(date_of(year, month_beginning(name), day, whole, text), first);
  }
  if (RE2::PartialMatch(text, name_first, &whole, &name, &day, &year)) {
    keep_first(date_of(year, month_beginning(name), day, whole, text), first);
  }
  const auto has = [text](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  };
  const bool may_begin_with_year = has("r 1") || has("r 2") || has("nno ");
  if (may_begin_with_year && RE2::PartialMatch(text, year_first, &whole, &year, &day, &name)) {
    keep_first(date_of(year, month_beginning(name), day, whole, text), first);
  }
  std::string day_name;
  if (!first && has("den ") && RE2::PartialMatch(text, in_words, &whole, &day_name, &name, &year) &&
      day_named(day_name) > 0) {
    keep_first(date_of(year, month_beginning(name), day_named(day_name), whole, text), first);
  }
  // In "Møde nr. 5/18 - 18/10/2018", figures that are no date overlap the date.
  re2::StringPiece rest = text;
  while (RE2::PartialMatch(rest, figures, &whole, &day, &month, &year)) {
    const std::optional<FoundDate> date = date_of(year, month, day, whole, text);
    keep_first(date, first);
    if (date) break;
    const auto next = static_cast<std::size_t>(whole.data() + 1 - rest.data());
    rest.remove_prefix(next);
  }
  return first;
}

std::optional<std::string> find_meeting_time(std::string_view text) {
  static const RE2 clock(R"((?i)\b(?:kl\.?|klokken)\s*(\d{1,2})(?:\s?[.:]\s?(\d{2}))?(?:\D|$))");
  // Some systems export seconds, too.
  static const RE2 plain(R"((?:^|[^\d.:/-])(\d{1,2})[.:](\d{2})(?::\d{2})?(?:[^\d.:/]|$|\.$))");
  int hour = 0;
  std::string minutes;
  if (!RE2::PartialMatch(text, clock, &hour, &minutes) &&
      !RE2::PartialMatch(text, plain, &hour, &minutes)) {
    return std::nullopt;
  }
  const int minute = minutes.empty() ? 0 : std::stoi(minutes);
  if (hour > 23 || minute > 59) return std::nullopt;
  const auto two_digits = [](int value) {
    return std::string(value < 10 ? "0" : "") + std::to_string(value);
  };
  return two_digits(hour) + ":" + two_digits(minute);
}

bool is_time_alone(std::string_view text) {
  static const RE2 pattern(
      R"((?i)^(?:kl\.? ?)?\d{1,2}[.:]\d{2}(?:\s*[-–]\s*(?:kl\.? ?)?\d{1,2}[.:]\d{2})?:?$)");
  constexpr std::size_t longest = 30;
  return text.size() <= longest && RE2::FullMatch(text, pattern);
}

}  // namespace dagsorden
