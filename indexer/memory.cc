#include "indexer/memory.h"

#include <cerrno>
#include <cstddef>
#include <new>

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
  constexpr unsigned last_arena = 3;  // of narenas
  // An arena is made when a thread goes to it; this one ends where it began.
  for (unsigned arena = last_arena + 1; arena-- > 0;) {
    // Other errors say that there are fewer arenas, as somebody's own settings may want it.
    const int error = mallctl("thread.arena", nullptr, nullptr, &arena, sizeof arena);
    if (error == EAGAIN) throw std::bad_alloc();
  }
}

void return_free_memory() {
  constexpr const char* purge_all_arenas = "arena.4096.purge";  // MALLCTL_ARENAS_ALL
  if (mallctl != nullptr) mallctl(purge_all_arenas, nullptr, nullptr, nullptr, 0);
}

}  // namespace dagsorden
