// Prints the path of a case through bodies, in one line for people.
#pragma once

#include <string>
#include <vector>

#include "query/match/related_items.h"
#include "query/render/snippet.h"

namespace dagsorden {

/// "ØU" for Økonomiudvalget, "TMU" for Teknik- og Miljøudvalget; other bodies unchanged.
std::string short_body(const std::string& printed);

/// "TMU 14.08. anbefalet → ØU 27.08. anbefalet → Byrådet 08.09. godkendt". The step that is shown
/// is highlighted. The year is given where it changes. A long path loses its middle.
Snippet case_path_in_words(const std::vector<Related>& path);

}  // namespace dagsorden
