#include "common/case_key.h"

#include <algorithm>
#include <array>
#include <set>

#include "common/analysis.h"
#include "common/dates.h"
#include "common/hash.h"
#include "common/text.h"

namespace dagsorden {
namespace {

// Prefixes of titles of items that every meeting has. "Godkendelse af" alone is not one: not only
// agendas and minutes are approved.
constexpr std::array<std::string_view, 37> standing_beginnings = {
    "godkendelse af dagsorden",
    "godkendelse af referat",
    "godkendelse af protokol",
    "meddelelser",
    "dagsordenspunkter til",
    "punkter til næste",
    "næste møde",
    "kommende møder",
    "kommende sager",
    "mødeplan",
    "opfølgning på referat",
    "underskrift",
    "velkomst",
    "spørgetid",
    "spørgehalvtime",
    "huskeliste",
    "gensidig orientering",
    "gensidige orienteringer",
    "orientering fra formand",
    "orientering fra borgmester",
    "orientering fra administration",
    "orientering fra forvaltning",
    "orientering fra direktion",
    "orientering fra medlemmer",
    "orientering fra udvalg",
    "formanden orienterer",
    "formandens orientering",
    "borgmesteren orienterer",
    "borgmesterens orientering",
    "administrationen orienterer",
    "henvendelser til",
    "henvendelse til formand",
    "program for byråd",
    "program for mødet",
    "bordet rundt",
    "siden sidst",
    "lukket punkt",
};

// Whole titles of such items.
constexpr std::array<std::string_view, 20> standing_titles = {
    "eventuelt",
    "evt",
    "eventuelt lukket",
    "eventuelt åbent",
    "orientering",
    "orienteringer",
    "orienteringssager",
    "efterretningssager",
    "drøftelse",
    "drøftelser",
    "temadrøftelse",
    "temamøde",
    "dialogmøde",
    "diverse",
    "lukket",
    "lukkede punkter",
    "lukket sag",
    "personsag",
    "personalesag",
    "initiativsager",
};

// Words about the procedure, not about the case.
constexpr std::array<std::string_view, 26> words_of_the_way = {
    "godkendelse",     "godkendes",    "beslutning", "beslutningssag", "orientering",
    "orienteringssag", "drøftelse",    "drøftelser", "behandling",     "genbehandling",
    "genoptaget",      "genoptagelse", "vedrørende", "vedr",           "angående",
    "forbindelse",     "ifm",          "endelig",    "endeligt",       "vedtagelse",
    "indstilling",     "sag",          "fornyet",    "udsat",          "tilføjelse",
    "sagen",
};

template <std::size_t count>
std::set<std::string> folded(const std::array<std::string_view, count>& words) {
  std::set<std::string> all;
  for (const std::string_view word : words) all.insert(folded_words(word));
  return all;
}

// "2. behandling": the number of a reading says nothing about the case.
bool is_number_of_reading(const std::vector<std::string_view>& words, std::size_t at) {
  static const std::string reading = folded_words("behandling");
  return at + 1 < words.size() && words[at + 1] == reading && words[at].size() == 1 &&
         is_ascii_digit(words[at][0]);
}

// The words of a title that say what the case is about, in alphabetical order.
std::string telling_words(std::string_view title) {
  static const std::set<std::string> of_the_way = folded(words_of_the_way);
  const std::string all = folded_words(title);
  const std::vector<std::string_view> words = split(all, ' ');
  std::set<std::string> telling;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string word(words[i]);
    if (is_stop_word(word) || of_the_way.count(word) > 0 || is_number_of_reading(words, i)) {
      continue;
    }
    telling.insert(word);
  }
  if (telling.empty()) return all;
  return joined(std::vector(telling.begin(), telling.end()), " ");
}

// Councils sit for four years from the first of January; 2022 was the first year of a term.
std::string term_of_council(const std::optional<std::string>& date) {
  const auto day = date ? from_iso(*date) : std::nullopt;
  if (!day) return "undated";
  constexpr int years_of_term = 4;
  constexpr int a_first_year = 2022;
  const int year = static_cast<int>(day->year());
  const int since = ((year - a_first_year) % years_of_term + years_of_term) % years_of_term;
  return std::to_string(year - since);
}

}  // namespace

bool is_standing_item_title(std::string_view printed) {
  static const std::set<std::string> beginnings = folded(standing_beginnings);
  static const std::set<std::string> whole = folded(standing_titles);
  const std::string title = folded_words(printed);
  // "Orientering ved formanden", but not "Orientering vedrørende havnen".
  static const std::string given_by = folded_words("orientering ved") + " ";
  return whole.count(title) > 0 || (title + " ").starts_with(given_by) ||
         std::any_of(beginnings.begin(), beginnings.end(), [&title](const std::string& beginning) {
           return title.starts_with(beginning);
         });
}

bool is_of_one_case(const std::string& number) {
  constexpr std::size_t journal_group = 6;
  std::size_t digits = 0;
  bool only_digits_and_dots = true;
  for (const char byte : number) {
    digits += is_ascii_digit(byte) ? 1 : 0;
    only_digits_and_dots = only_digits_and_dots && (is_ascii_digit(byte) || byte == '.');
  }
  return digits > 2 && !(only_digits_and_dots && digits <= journal_group &&
                         number.find('.') != std::string::npos);
}

std::string case_key_of(const Item& item) {
  if (item.position == 0 || item.title.empty() || is_standing_item_title(item.title)) return {};
  if (item.document_kind == DocumentKind::andet) return {};
  const std::string authority = item.authority ? slug(*item.authority) : "";
  std::string about;
  if (item.case_number && is_of_one_case(*item.case_number)) {
    about = normalize_case_number(*item.case_number) + "\n" + telling_words(item.title);
  } else if (!authority.empty()) {
    about = term_of_council(item.date) + "\n" + folded_words(item.title);
  } else {
    return {};
  }
  constexpr std::size_t digits = 16;  // of 32: enough to tell a million cases apart
  return hash_of(authority + "\n" + about).substr(0, digits);
}

}  // namespace dagsorden
