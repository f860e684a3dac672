#include "indexer/describe/vote_counts.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <memory>
#include <utility>

#include "common/text.h"
#include "indexer/describe/name_list.h"
#include "indexer/word_pattern.h"

namespace dagsorden {
namespace {

// A count, and names in parentheses after it: "7 stemmer imod (Ø, F)".
#define NUMBER "(\\d{1,3}|[eé][nt]|to|tre|fire|fem|seks|syv|otte|ni|ti)"
#define COUNT "(?:^|[^\\pL\\d.,-])" NUMBER
#define NAMES "(?: ?(\\((?:[^()]|\\([^()]*\\))*\\)))?"
#define MEMBERS "(?:medlem(?:mer)?|stemmer?|personer|byrådsmedlemmer)"

// A wording of one or two counts.
struct CountForm {
  VoteSide first;
  std::optional<VoteSide> second;
  const char* pattern;
};

// If several wordings begin at the same place, the first in this order wins.
constexpr CountForm forms[] = {
    // "17 stemmer mod 8", "13 stemmer (A, F) mod 12 (V)"
    {VoteSide::in_favour, VoteSide::against,
     COUNT " stemmer?" NAMES ",? i?mod (\\d{1,3}|ingen)\\b(?: stemmer?)?" NAMES},
    // "stemmerne 16-9"
    {VoteSide::in_favour, VoteSide::against,
     "\\b(?:stemmer(?:ne)?|stemmetallene?)" COUNT " ?[-–] ?(\\d{1,3})\\b"},
    // "20 for og 5 imod", "14 stemte for (A, B), 9 stemte imod (V)"
    {VoteSide::in_favour, VoteSide::against,
     COUNT " (?:stemmer? |stemte )?for" NAMES
           "(?:,? (?:og|mens)|[,;])? (\\d{1,3}|ingen) (?:stemmer? |stemte )?i?mod\\b" NAMES},
    {VoteSide::in_favour, std::nullopt, COUNT " stemmer? for\\b" NAMES},
    {VoteSide::in_favour, std::nullopt,
     COUNT "(?: " MEMBERS ")?" NAMES ",? (?:stemte|stemmer) for\\b" NAMES},
    {VoteSide::against, std::nullopt, COUNT " stemmer? i?mod\\b" NAMES},
    {VoteSide::against, std::nullopt,
     COUNT "(?: " MEMBERS ")?" NAMES ",? (?:stemte|stemmer) i?mod\\b" NAMES},
    {VoteSide::abstained, std::nullopt,
     COUNT "(?: " MEMBERS ")?" NAMES
           ",? (?:undlod|undlader|afstod|(?:stemte |stemmer )?(?:blankt|hverken for eller imod))"
           "(?: at stemme)?" NAMES},
    {VoteSide::abstained, std::nullopt, COUNT " blanke?(?: stemmer?)?\\b" NAMES},
    // "mod 2 stemmer (O)"
    {VoteSide::against, std::nullopt, "\\bi?mod (\\d{1,3}) stemmer?\\b" NAMES},
    // "vedtaget med 24 stemmer"
    {VoteSide::in_favour, std::nullopt, "\\bmed (\\d{1,3}) stemmer(?:[.,]|$)"},
    {VoteSide::in_favour, std::nullopt, "\\bmed stemmerne? (\\d{1,3}) for\\b" NAMES},
    {VoteSide::in_favour, std::nullopt, "\\bmed (\\d{1,3}) stemmer" NAMES},
};

const std::vector<std::unique_ptr<RE2>>& patterns() {
  static const auto all = [] {
    std::vector<std::unique_ptr<RE2>> compiled;
    for (const CountForm& form : forms) {
      compiled.push_back(std::make_unique<RE2>(std::string("(?i)") + form.pattern));
    }
    return compiled;
  }();
  return all;
}

int number_from(const re2::StringPiece& word) {
  constexpr std::array<std::string_view, 11> words = {"ingen", "en",  "to",   "tre", "fire", "fem",
                                                      "seks",  "syv", "otte", "ni",  "ti"};
  if (is_ascii_digit(word[0])) return std::stoi(std::string(word));
  const std::string lower = to_lower(word);
  const auto* const known = std::find(words.begin(), words.end(), lower);
  return known == words.end() ? 1 : static_cast<int>(known - words.begin());
}

constexpr int most_groups = 5;  // the whole, and twice a count with names

// Adds what a match says. The groups are counts, each of which may be followed by names.
void add_told(const CountForm& form, const re2::StringPiece (&groups)[most_groups],
              std::string_view line, std::vector<ToldVotes>& told) {
  bool is_first = true;
  for (int i = 1; i < most_groups; ++i) {
    const re2::StringPiece& group = groups[i];
    if (group.empty()) continue;
    if (group[0] == '(') {
      told.back().names = names_in_brackets(group);
      continue;
    }
    ToldVotes votes;
    votes.side = is_first ? form.first : form.second.value_or(form.first);
    votes.count = number_from(group);
    votes.begin = begin_in(line, group);
    votes.end = end_in(line, groups[0]);
    told.push_back(std::move(votes));
    is_first = false;
  }
}

}  // namespace

std::vector<ToldVotes> counts_in(std::string_view line) {
  std::vector<ToldVotes> told;
  std::size_t from = 0;
  while (from < line.size()) {
    const CountForm* first = nullptr;
    re2::StringPiece found[most_groups];
    for (std::size_t i = 0; i < std::size(forms); ++i) {
      re2::StringPiece groups[most_groups];
      const int wanted = 1 + std::min(patterns()[i]->NumberOfCapturingGroups(), most_groups - 1);
      if (!patterns()[i]->Match(line, from, line.size(), RE2::UNANCHORED, groups, wanted)) continue;
      if (first != nullptr && found[1].data() <= groups[1].data()) continue;
      first = &forms[i];
      std::copy(std::begin(groups), std::end(groups), std::begin(found));
    }
    if (first == nullptr) break;
    add_told(*first, found, line, told);
    from = end_in(line, found[0]);
  }
  return told;
}

}  // namespace dagsorden
