// Personal numbers (CPR), which agendas hold by mistake: nothing that is kept or shown has them.
// Thread-safe; nothing throws.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "common/item.h"

namespace dagsorden {

/// Writes an x for each digit of the personal numbers in a text, and gives how many there were. The
/// size of the text stays as it is.
///
/// A personal number is a valid day, month and year, a dash of any kind or a blank, and four
/// digits. In one piece, or with the century, it is one where words near it say so (CPR,
/// personnummer). It is none where a word before it says what else it is (Sagsnr., J.nr., tlf.; not
/// Sag alone), and as a piece of a longer number. Nor is what `keep` names.
std::size_t mask_personal_numbers(std::string& text, const std::string& keep = {});

/// The same in all that is kept of the items; their case numbers stay.
std::size_t mask_personal_numbers(std::vector<Item>& items);

}  // namespace dagsorden
