// What a personal number (CPR) looks like, whatever stands around it. Thread-safe; nothing throws.
#pragma once

#include <string_view>

namespace dagsorden {

/// True for a day and month, and for a day with the 60 that numbers given for a time have added.
bool is_day_of_birth(int day, int month);

/// "010203-1234", with a dash of any kind. As a case number it is one only where a word says so.
bool is_like_personal_number(std::string_view text);

/// True if six digits stand before a character that is not seen, and four behind it: it was the
/// dash of "010203-1234", and without it the number would pass for any other.
bool is_parted_like_personal_number(std::string_view before, std::string_view behind);

}  // namespace dagsorden
