// What goes wrong, in English and Danish: one table, both side by side.
//
// Errors are written in English where they arise, since both programs share many of them. Before
// this program shows one, it looks it up here. Thread-safe; nothing throws.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "common/translation.h"

namespace dagsorden {

using ErrorRow = Translation;

std::span<const ErrorRow> error_messages();

/// The Danish of a sentence of the table; any other sentence as it is.
std::string in_danish(std::string_view sentence);

/// The sentence in the language that say() speaks.
std::string in_spoken_language(const std::string& sentence);

}  // namespace dagsorden
