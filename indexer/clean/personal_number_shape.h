// The shape of a personal number (CPR), regardless of its context. Thread-safe; nothing throws.
#pragma once

#include <string_view>

namespace dagsorden {

/// True for a day and month; 60 is added to the day in temporary numbers.
bool is_day_of_birth(int day, int month);

/// True for "010203-1234", with a dash of any kind. It may also be a case number; the context
/// decides.
bool is_like_personal_number(std::string_view text);

/// True if an invisible character lies between six digits and four, where it was the dash of
/// "010203-1234". Without it the number would pass for any other number.
bool is_parted_like_personal_number(std::string_view before, std::string_view behind);

}  // namespace dagsorden
