// The way of a case through bodies, in a line for people.
#pragma once

#include <string>
#include <vector>

#include "query/match/related_items.h"
#include "query/render/snippet.h"

namespace dagsorden {

/// "ØU" of Økonomiudvalget, "TMU" of Teknik- og Miljøudvalget; other bodies as they stand.
std::string short_body(const std::string& printed);

/// "TMU 14.08. anbefalet → ØU 27.08. anbefalet → Byrådet 08.09. godkendt": the stop that is shown
/// is marked as a match. A year stands where it is another than before. Of a long way the middle is
/// left out.
Snippet case_path_in_words(const std::vector<CaseStep>& path);

}  // namespace dagsorden
