// Lines of a decision, joined with the lists of names in the lines below a label. Thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dagsorden {

/// The lines. Names below "For stemte:" or "Fraværende:" are added to the line of their label, and
/// so is the continuation of a broken line.
std::vector<std::string> lines_with_lists(std::string_view text);

/// Adds the names that are not yet there.
void add_each_once(std::vector<std::string>& names, std::vector<std::string> more);

}  // namespace dagsorden
