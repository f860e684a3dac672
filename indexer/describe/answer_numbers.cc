#include "indexer/describe/answer_numbers.h"

#include <re2/re2.h>

#include <algorithm>

#include "common/text.h"

namespace dagsorden {
namespace {

#define ANSWER_WORD "(?:pkt|punkterne|punkter|punkt|at)\\.? ?"
#define ANSWER_LETTER "[a-zæøå](?:[.):]|\\b)"
#define ANSWER_JOINT " ?(?:-|–|,|&|\\b(?:til|og|samt)\\b) ?"

// "2.", "1.-3.", "1 a.", "1. a) - e)", "Ad 2-3)", "Punkterne 1.-10.", "Ad punkt 4:", "1A",
// "Indstillingens pkt. 1, 2 og 4-6".
constexpr const char* number_pattern =
    "^(?i)[-–•]? ?(?:indstillingens? )?(?:ad\\.? ?)?(?:(?:indstillings)?" ANSWER_WORD
    ")?(\\d{1,2}(?:[.):]?(?: ?" ANSWER_LETTER ")|[.):]?)(?:" ANSWER_JOINT "(?:" ANSWER_WORD
    ")?(?:\\d{1,2} ?(?:" ANSWER_LETTER ")?|" ANSWER_LETTER ")[.):]?)*-?)(?:[.):]| |$)+";

// Adds "2", "3" and so on up to the last, or "1b", "1c".
void add_range(std::vector<std::string>& numbers, const std::string& last,
               const std::string& last_letter) {
  constexpr int most = 60;
  const std::string first = numbers.back();
  const std::size_t digits = first.find_first_not_of("0123456789");
  const std::string number = first.substr(0, digits);
  const std::string letter = digits == std::string::npos ? "" : first.substr(digits);
  if (last.empty()) {
    // æ, ø and å do not follow z in Unicode, and no answer gets that far.
    if (letter.size() != 1 || last_letter.size() != 1) return;
    for (char next = static_cast<char>(letter[0] + 1); next <= last_letter[0]; ++next) {
      numbers.push_back(number + next);
    }
    return;
  }
  const int end = std::min(std::stoi(last), most);
  for (int next = std::stoi(number) + 1; letter.empty() && next <= end; ++next) {
    numbers.push_back(std::to_string(next) + (next == end ? last_letter : ""));
  }
}

}  // namespace

std::vector<std::string> answer_numbers(std::string_view statement) {
  static const RE2 number(number_pattern);
  static const RE2 piece("(?i)(-|–|til\\b|og\\b|samt\\b|,|&)? ?(?:" ANSWER_WORD
                         ")?(\\d{1,2})?[.):]? ?([a-zæøå]\\b)?[.):]? ?");
  std::string list;
  if (!RE2::PartialMatch(statement, number, &list)) return {};
  re2::StringPiece rest(list);
  std::vector<std::string> numbers;
  std::string joint;
  std::string digits;
  std::string letter;
  while (!rest.empty() && RE2::Consume(&rest, piece, &joint, &digits, &letter)) {
    if (digits.empty() && letter.empty()) break;
    if (numbers.empty()) {
      numbers.push_back(digits + letter);
      continue;
    }
    const bool is_range = joint == "-" || joint == "–" || to_lower(joint) == "til";
    if (is_range) {
      add_range(numbers, digits, letter);
    } else if (!digits.empty()) {
      numbers.push_back(digits + letter);
    } else {
      // "1 a og b"
      const std::string& before = numbers.back();
      numbers.push_back(before.substr(0, before.find_first_not_of("0123456789")) + letter);
    }
  }
  return numbers;
}

std::string without_answer_numbers(const std::string& lower) {
  static const RE2 number(number_pattern);
  re2::StringPiece rest(lower);
  RE2::Consume(&rest, number);
  return std::string(trim(std::string_view(rest.data(), rest.size())));
}

}  // namespace dagsorden
