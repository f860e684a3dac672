// Masks personal numbers (CPR), which agendas contain by mistake, in all that is stored and shown.
// Thread-safe; nothing throws.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "common/item.h"

namespace dagsorden {

/// Replaces each digit of the personal numbers in a text by an x and returns how many there were.
/// The size of the text stays the same.
///
/// A personal number is a valid day, month and year, a dash of any kind or a blank, and four
/// digits. Without the dash, or with the century, it counts only if words near it say so (CPR,
/// personnummer, født). It does not count if the word before it says that it is something else
/// (Sagsnr., J.nr., tlf., but not Sag alone), within a longer number, within a key that a machine
/// made (a web address, GUID or hash), or if it is `keep`.
std::size_t mask_personal_numbers(std::string& text, const std::string& keep = {});

/// The same in all fields of the items except their case numbers.
std::size_t mask_personal_numbers(std::vector<Item>& items);

/// True if the name of a file or of one of its folders holds a personal number.
bool has_personal_number(const std::string& path);

}  // namespace dagsorden
