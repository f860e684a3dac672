// The texts of --help and --version, made from the option table and the field table.
#pragma once

#include <string>
#include <string_view>

namespace dagsorden {

/// The help for a topic: brief, options, query or fields. In the language that was set, in lines of
/// at most 80 columns; the brief help and the query help fit 24 lines.
std::string help_text(std::string_view topic);

std::string version_text();

}  // namespace dagsorden
