// The numbers of answers to numbered recommendations. Thread-safe; nothing throws.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dagsorden {

/// The numbers at the beginning of a statement, one by one: 1, 2 and 3 for "1.-3. Godkendt", 1a and
/// 4 for "Pkt. 1a og 4 anbefales". Empty if there are none.
std::vector<std::string> answer_numbers(std::string_view statement);

/// A statement in lower case without these numbers.
std::string without_answer_numbers(const std::string& lower);

}  // namespace dagsorden
