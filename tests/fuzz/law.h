// What a fuzz target demands of its results. A broken law ends the process, so that the fuzzer
// keeps the input.
#pragma once

#include <cstdio>
#include <cstdlib>

namespace dagsorden::fuzz {

inline void demand(bool holds, const char* law) {
  if (holds) return;
  std::fprintf(stderr, "broken law: %s\n", law);
  std::abort();
}

}  // namespace dagsorden::fuzz
