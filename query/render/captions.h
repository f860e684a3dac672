// One-line captions of an item. Thread-safe; nothing throws.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/item.h"

namespace dagsorden {

/// The non-empty pieces, with a separator between them.
std::string joined_by(std::string_view separator, const std::vector<std::string>& pieces);

/// "2024-04-17 · KKR Sjælland · 2.7 · orienteringssag · lukket · referat"
std::string heading_of(const Item& item);

/// "SAG-2024-00125 · adr · Køge, Ringsted", with as many municipalities as fit.
std::string details_of(const Item& item, std::size_t width);

/// "/agendaer/kkr.txt:120", as editors open it.
std::string location_of(const Source& source);

/// A link that terminals can open; a PDF at its page.
std::string link_of(const Source& source);

}  // namespace dagsorden
