// Which of the candidates are the items: the chain of headings that hangs together best.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/segment/headings.h"

namespace dagsorden {

/// Indices of the chosen candidates, in order. Numbers of a chain go up; each step to the next
/// number counts for it, each gap in the numbering against it. The best chain is found by dynamic
/// programming, as for a heaviest increasing subsequence (Jacobson and Vo 1992).
std::vector<std::size_t> best_chain(const std::vector<HeadingCandidate>& candidates);

}  // namespace dagsorden
