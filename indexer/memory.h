// How dagsorden-index keeps its memory: settings of jemalloc(3), which it is linked with. They do
// nothing to another malloc.
#pragma once

namespace dagsorden {

/// Makes all arenas while there is memory: a thread that gets none of its own, where memory has run
/// out, crashes in jemalloc. To be called before threads are started. Throws std::bad_alloc.
void prepare_memory();

/// Gives back what is kept though it is free. For when threads have ended that needed much.
void return_free_memory();

}  // namespace dagsorden
