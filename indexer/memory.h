// Settings for jemalloc(3), with which dagsorden-index is linked. They have no effect on another
// malloc.
#pragma once

namespace dagsorden {

/// Creates all arenas while memory is available: a thread that cannot get its arena later crashes
/// inside jemalloc. Call before any thread starts. Throws std::bad_alloc.
void prepare_memory();

/// Returns freed pages to the system. Call when memory-hungry threads have ended.
void return_free_memory();

}  // namespace dagsorden
