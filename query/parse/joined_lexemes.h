// Joins numbers and dates that are written with blanks into one lexeme: 1 250 000, 18. juni 2025,
// oktober 2023. Thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/parse/lexer.h"

namespace dagsorden {

/// The lexemes of a query, with those of one number, date or month joined.
std::vector<Lexeme> with_numbers_joined(const std::vector<Lexeme>& lexemes);

/// "oktober 2023": the term of the meetings of that month (prefix::month); empty for other texts.
std::string term_of_month(std::string_view text);

}  // namespace dagsorden
