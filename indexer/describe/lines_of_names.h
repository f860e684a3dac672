// Lines of a decision. A label and the list of names below it become one line. Thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dagsorden {

/// Splits a text into lines. Appends names below "For stemte:" or "Fraværende:" to the line of
/// their label, and the continuation of a broken line to that line.
std::vector<std::string> lines_with_lists(std::string_view text);

/// Appends the names that are not in the list yet.
void add_each_once(std::vector<std::string>& names, std::vector<std::string> more);

}  // namespace dagsorden
