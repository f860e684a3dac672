// Masks personal numbers (CPR), which agendas contain by mistake, in everything that is stored and
// shown. Thread-safe; nothing throws.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "common/item.h"

namespace dagsorden {

/// Replaces each digit of the personal numbers in a text with an x and returns how many numbers
/// there were. The length of the text does not change.
///
/// A personal number is a valid day, month and year, a dash of any kind or a space, and four
/// digits. Without the dash, or with the century, it counts only if words near it say so (CPR,
/// personnummer, født). It does not count if the preceding word says that it is something else
/// (Sagsnr., J.nr., tlf., but not Sag alone), if it is part of a longer number or of a machine-made
/// key (a web address, GUID or hash), or if it equals `keep`.
std::size_t mask_personal_numbers(std::string& text, const std::string& keep = {});

/// Masks them in all fields of the items except case numbers. Returns how many there were.
std::size_t mask_personal_numbers(std::vector<Item>& items);

/// True if the name of a file or of one of its folders holds a personal number.
bool has_personal_number(const std::string& path);

}  // namespace dagsorden
