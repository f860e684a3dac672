// The numbers of answers to numbered recommendations. Thread-safe; nothing throws.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dagsorden {

/// The numbers that a statement begins with, each by itself: of "1.-3. Godkendt" 1, 2 and 3, of
/// "Pkt. 1a og 4 anbefales" 1a and 4. Empty if it begins with none.
std::vector<std::string> answer_numbers(std::string_view statement);

/// A statement in lower case without these numbers.
std::string without_answer_numbers(const std::string& lower);

}  // namespace dagsorden
