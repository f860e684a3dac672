#include "indexer/describe/decision.h"

#include <re2/re2.h>

#include <algorithm>

#include "common/text.h"
#include "indexer/describe/answer_numbers.h"
#include "indexer/describe/outcome_rules.h"
#include "indexer/describe/statements.h"

namespace dagsorden {
namespace {

constexpr std::size_t longest_decision = 20000;

struct Found {
  OutcomeClass outcome = OutcomeClass::none;
  std::vector<std::string> numbers;  ///< of the recommendations that it answers
  bool is_side = false;              ///< the proposal of a party or member, not the case
};

bool is_approval(const Found& found) {
  return found.outcome == OutcomeClass::approved || found.outcome == OutcomeClass::recommended;
}

bool is_about(const Found& found, const std::string& number) {
  return std::any_of(found.numbers.begin(), found.numbers.end(), [&](const std::string& other) {
    return other.substr(0, other.find_first_not_of("0123456789")) == number;
  });
}

// "1. Godkendt. 2. Ikke godkendt" is mixed. "1 a. Ikke godkendt. 1 b. Godkendt" is not: it chooses
// one of two.
bool is_mixed(const std::vector<Found>& found) {
  if (std::none_of(found.begin(), found.end(), is_approval)) return false;
  return std::any_of(found.begin(), found.end(), [&found](const Found& each) {
    if (each.outcome != OutcomeClass::rejected || each.numbers.empty()) return false;
    const std::string& first = each.numbers.front();
    const std::string number = first.substr(0, first.find_first_not_of("0123456789"));
    return std::none_of(found.begin(), found.end(), [&number](const Found& other) {
      return is_approval(other) && is_about(other, number);
    });
  });
}

// The strongest outcome prevails: approving some points and noting others counts as approval.
OutcomeClass outcome_of_whole(const std::vector<Found>& found) {
  const auto count = [&found](OutcomeClass outcome) {
    return std::count_if(found.begin(), found.end(),
                         [outcome](const Found& each) { return each.outcome == outcome; });
  };
  if (count(OutcomeClass::not_public) > 0) return OutcomeClass::not_public;
  if (is_mixed(found)) return OutcomeClass::none;
  const OutcomeClass first = found.front().outcome;
  const auto approved = count(OutcomeClass::approved);
  const auto recommended = count(OutcomeClass::recommended);
  if (approved + recommended > 0) {
    // "Udsat" or "Afvist" at the beginning decides the whole case, and the rest explains it, unless
    // it answers one of several points.
    const bool is_final = first == OutcomeClass::postponed || first == OutcomeClass::sent_back ||
                          first == OutcomeClass::rejected || first == OutcomeClass::withdrawn ||
                          first == OutcomeClass::sent_on;
    if (is_final && found.front().numbers.empty()) return first;
    return recommended >= approved ? OutcomeClass::recommended : OutcomeClass::approved;
  }
  // "Drøftet og taget til efterretning": noting is stronger than discussing.
  if (first == OutcomeClass::discussed && count(OutcomeClass::noted) > 0) {
    return OutcomeClass::noted;
  }
  return first;
}

}  // namespace

std::optional<std::string> outcome_of(std::string_view decision) {
  static const RE2 informs("\\b(?:orienterede|orienterer|oplyste)\\b");
  static const RE2 bullet("^[-–•]");
  static const RE2 of_deciding(
      "^(?:[-–•] ?)?(?:at "
      ")?(?:orientering|sagen|punktet|indstilling|dagsorden|godkend|tag(?:et|es) til|"
      "drøft|uds|anbefal|tiltr|vedtag|\\pL*udvalget|\\pL*rådet|kommunalbestyrelsen|med stemmer)");
  std::vector<Found> found;
  bool is_news = false;    // the sentences retell what somebody said
  bool is_listed = false;  // the sentences are a list under "… om følgende:"
  for (const std::string& statement : statements_of(decision.substr(0, longest_decision))) {
    if (statement.empty()) continue;
    const std::string lower = without_answer_numbers(to_lower(statement));
    const bool is_entry = RE2::PartialMatch(statement, bullet);
    is_listed = is_listed && is_entry;
    const bool may_decide = (!is_news && !is_listed) || RE2::PartialMatch(lower, of_deciding);
    const OutcomeClass outcome =
        may_decide && !is_beside(statement) ? outcome_of_statement(statement) : OutcomeClass::none;
    if (outcome != OutcomeClass::none) {
      found.push_back({outcome, answer_numbers(statement), is_about_side_proposal(statement)});
    }
    if (outcome == OutcomeClass::none && RE2::PartialMatch(lower, informs)) is_news = true;
    if (statement.ends_with(':') && !is_entry) is_listed = true;
  }
  const auto decides = [](const Found& each) { return !each.is_side; };
  if (std::any_of(found.begin(), found.end(), decides)) {
    found.erase(std::stable_partition(found.begin(), found.end(), decides), found.end());
  }
  if (found.empty()) return std::nullopt;
  const OutcomeClass whole = outcome_of_whole(found);
  if (whole == OutcomeClass::none) return std::nullopt;
  return std::string(name_of(whole));
}

std::vector<NumberedOutcome> numbered_outcomes(std::string_view decision) {
  std::vector<NumberedOutcome> answers;
  bool any_fits = false;
  for (const std::string& statement : statements_of(decision.substr(0, longest_decision))) {
    const std::vector<std::string> numbers = answer_numbers(statement);
    const OutcomeClass outcome =
        is_beside(statement) ? OutcomeClass::none : outcome_of_statement(statement);
    if (numbers.empty()) {
      // "Godkendt. Punkt 4 udsættes": the number marks an exception, not a full list of answers.
      if (answers.empty() && outcome != OutcomeClass::none) return {};
      continue;
    }
    std::optional<std::string> name;
    if (outcome != OutcomeClass::none) name = name_of(outcome);
    any_fits = any_fits || name.has_value();
    for (const std::string& number : numbers) {
      const bool is_answered =
          std::any_of(answers.begin(), answers.end(),
                      [&number](const NumberedOutcome& answer) { return answer.number == number; });
      // "1.-3. Ane Lind stemte imod" does not answer the recommendations again.
      if (name || !is_answered) answers.push_back({number, name});
    }
  }
  if (!any_fits) answers.clear();
  return answers;
}

}  // namespace dagsorden
