#include "indexer/run/probe_generation.h"

#include <xapian.h>

#include "common/stored_items.h"
#include "indexer/read/child_process.h"
#include "indexer/write/file_state.h"

namespace dagsorden {
namespace {

// Reads, ignoring exceptions: the rebuild handles them, and only a crash counts.
template <typename Read>
void attempt(const Read& read) {
  try {
    read();
  } catch (...) {  // NOLINT(bugprone-empty-catch)
  }
}

}  // namespace

bool crashes_readers(const std::filesystem::path& generation) {
  ChildLimits limits;
  limits.wall_time = std::chrono::hours(1);
  limits.processor_time = std::chrono::hours(1);
  const ChildResult child =
      run_child({"/proc/self/exe", probe_option, generation.string()}, limits);
  return child.end == ChildEnd::killed && is_crash(child.number);
}

int probe_generation(const std::filesystem::path& generation) {
  attempt([&] {
    const Collection old(Xapian::Database(generation.string()));
    attempt([&] { static_cast<void>(all_states(old.database)); });
    for (auto item = old.database.postlist_begin(""); item != old.database.postlist_end("");
         ++item) {
      attempt([&] { static_cast<void>(old.reader.stored_item(old.database.get_document(*item))); });
    }
  });
  return 0;
}

}  // namespace dagsorden
