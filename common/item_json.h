// Items as JSON: the lines that the programs print.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "common/item.h"

namespace dagsorden {

/// Keys stay in the order in which they were put.
using Json = nlohmann::ordered_json;

/// The keys that items and hits share, in the promised order, without `type`, text and snippet.
/// Optional keys without a value are left out, except case_type, which is null then.
Json item_keys(const Item& item);

/// The object `source`: path, and line, end_line and page where they are known.
Json source_keys(const Source& source);

/// Adds `text` and `part_texts` [{name, text}].
void add_texts(Json& line, const Item& item);

/// One line of JSON, UTF-8; invalid bytes become U+FFFD; control characters of any kind, line
/// separators and bidirectional controls are escaped.
std::string to_line(const Json& json);

}  // namespace dagsorden
