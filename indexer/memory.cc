#include "indexer/memory.h"

#include <cstddef>

// What jemalloc reads of its settings. Threads that build side by side want arenas of their own;
// huge pages, and memory that is kept, suit Xapian's trees of postings, which are walked all over.
extern "C" const char* malloc_conf;  // NOLINT
const char* malloc_conf =
    "narenas:4,thp:always,metadata_thp:always,dirty_decay_ms:-1,tcache_max:65536";

// Of jemalloc; missing where another malloc is linked.
extern "C" int mallctl(const char* name, void* old_value, std::size_t* old_size, void* value,
                       std::size_t size) __attribute__((weak));

namespace dagsorden {

void prepare_memory() {
  if (mallctl == nullptr) return;
  constexpr unsigned last_arena = 3;
  // An arena is made when a thread goes to it; this one ends where it began. Where one cannot be
  // made now, the run will end with an error soon.
  for (unsigned arena = last_arena + 1; arena-- > 0;) {
    mallctl("thread.arena", nullptr, nullptr, &arena, sizeof arena);
  }
}

void return_free_memory() {
  if (mallctl != nullptr) mallctl("arena.4096.purge", nullptr, nullptr, nullptr, 0);  // of all
}

}  // namespace dagsorden
