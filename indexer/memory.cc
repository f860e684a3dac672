#include "indexer/memory.h"

#include <cerrno>
#include <cstddef>
#include <new>

// jemalloc reads its settings from this symbol. Each building thread gets an arena of its own. Huge
// pages and retained memory suit Xapian, which accesses its posting trees at random.
extern "C" const char* malloc_conf;  // NOLINT
const char* malloc_conf =
    "narenas:4,thp:always,metadata_thp:always,dirty_decay_ms:-1,tcache_max:65536";

// Undefined if another malloc is linked.
extern "C" int mallctl(const char* name, void* old_value, std::size_t* old_size, void* value,
                       std::size_t size) __attribute__((weak));

namespace dagsorden {

void prepare_memory() {
  if (mallctl == nullptr) return;
  constexpr unsigned last_arena = 3;  // the last of the four arenas (narenas above)
  // Switching to an arena creates it; this thread then goes back to its own.
  for (unsigned arena = last_arena + 1; arena-- > 0;) {
    // Any other error means that the user's own settings allow fewer arenas.
    const int error = mallctl("thread.arena", nullptr, nullptr, &arena, sizeof arena);
    if (error == EAGAIN) throw std::bad_alloc();
  }
}

void return_free_memory() {
  constexpr const char* purge_all_arenas = "arena.4096.purge";  // MALLCTL_ARENAS_ALL
  if (mallctl != nullptr) mallctl(purge_all_arenas, nullptr, nullptr, nullptr, 0);
}

}  // namespace dagsorden
