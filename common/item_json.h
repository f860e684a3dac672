// Items as JSON: the lines that the programs print.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "common/item.h"

namespace dagsorden {

/// Keeps the order of its keys.
using Json = nlohmann::ordered_json;

/// The keys that items and hits share, in the documented order, without `type`, text and snippet.
/// Optional keys without a value are left out, except case_type, which is then null.
Json item_keys(const Item& item);

/// The object `source`: path, and line, end_line and page if they are known.
Json source_keys(const Source& source);

/// Adds `text` and `part_texts` [{name, text}].
void add_texts(Json& line, const Item& item);

/// One line of JSON in UTF-8. Invalid bytes become U+FFFD. Control characters, line separators and
/// bidirectional controls are escaped.
std::string to_line(const Json& json);

}  // namespace dagsorden
