// Reads a saved web page, ignoring what belongs to the site: menus, cookie banners, headers and
// footers, hidden elements. Thread-safe.
#pragma once

#include <string_view>

#include "indexer/read/read_result.h"

namespace dagsorden {

/// Reads the page's blocks, title and address. The encoding is chosen as in browsers: by a byte
/// order mark, valid UTF-8 or <meta>, else the most likely one.
ReadContent read_html(std::string_view bytes);

/// True if the bytes begin a page but do not end it, so that the file was cut short.
bool is_cut_short(std::string_view bytes);

}  // namespace dagsorden
