// Whether a form that a document seems to have is believed.
//
// Reports, statutes and letters have numbered headings, too. A form is believed if its headings
// have enough witnesses, its document tells of a meeting, and no other form explains it as well.
// Thread-safe.
#pragma once

#include <string>

#include "indexer/segment/item_form.h"

namespace dagsorden {

/// Why the best hypothesis of a document is not believed, for people; empty if it is. It must have
/// chosen a heading. `rival` is the score of the best hypothesis that cuts elsewhere, 0 if none
/// does.
std::string reason_against(const MarkedDocument& marked, const Hypothesis& best, double rival);

}  // namespace dagsorden
