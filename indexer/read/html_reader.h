// A saved web page. What belongs to the site, not to the page, is left out: menus, banners of
// cookies, headers and footers, what is hidden. Thread-safe.
#pragma once

#include <string_view>

#include "indexer/read/read_result.h"

namespace dagsorden {

/// The page's blocks, title and address. Its encoding is found as browsers do: a byte order mark,
/// valid UTF-8, what a <meta> says, else by what is likeliest.
ReadContent read_html(std::string_view bytes);

/// True if the bytes begin a whole page and do not end it: half of a file.
bool is_cut_short(std::string_view bytes);

}  // namespace dagsorden
