#include "indexer/write/carry_over.h"

#include <algorithm>
#include <string>
#include <vector>

#include "common/error.h"
#include "common/fields.h"
#include "common/hash.h"
#include "indexer/write/item_document.h"

namespace dagsorden {

namespace {

// The items of the file that can be read.
std::vector<Item> readable_items(const Collection& old, const std::string& path) {
  const std::string term = std::string(prefix::path) + hash_of(path);
  std::vector<Item> items;
  try {
    for (auto item = old.database.postlist_begin(term); item != old.database.postlist_end(term);
         ++item) {
      try {
        items.push_back(old.reader.item(old.database.get_document(*item)));
      } catch (const Error&) {
        continue;
      } catch (const Xapian::Error&) {
        continue;
      }
    }
  } catch (const Xapian::Error&) {
    return items;
  }
  return items;
}

}  // namespace

std::uint64_t carry_over(const Collection& old, const FileState& state, WordAnalysis& words,
                         DatabaseWriter& writer) {
  const std::vector<Item> items = readable_items(old, state.path);
  writer.begin_file(state.path);
  for (const Item& item : items) writer.add(item_document(item, words));
  FileState carried = state;
  const std::uint64_t lost = state.items - std::min<std::uint64_t>(state.items, count_items(items));
  if (lost > 0) {
    carried.items = count_items(items);
    carried.mtime_ns = 0;
    carried.content_hash.clear();
  }
  writer.end_file(carried);
  return lost;
}

}  // namespace dagsorden
