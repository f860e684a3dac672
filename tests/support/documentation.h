// Where users read about an option: its man page, and the completions of three shells.
#pragma once

#include <string>
#include <vector>

namespace dagsorden::test {

/// The man page NAME.SECTION, as the build makes it.
std::string man_page(const std::string& name_and_section);

/// Those of the program's man page and completion files that lack the option (a long name without
/// its hyphens, or one letter): "dagsorden-query.1", say.
std::vector<std::string> places_without(const std::string& program, const std::string& option);

/// What bash offers for the last word of the line, sorted.
std::vector<std::string> bash_completions(const std::string& line);

}  // namespace dagsorden::test
