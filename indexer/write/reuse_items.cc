#include "indexer/write/reuse_items.h"

#include <algorithm>
#include <string>
#include <vector>

#include "common/error.h"
#include "common/fields.h"
#include "common/hash.h"
#include "indexer/write/document_of_item.h"

namespace dagsorden {

namespace {

// The readable items of the file.
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
      } catch (const Xapian::DatabaseModifiedError&) {
        throw;
      } catch (const Xapian::Error&) {
        continue;
      }
    }
  } catch (const Xapian::DatabaseModifiedError&) {
    throw;
  } catch (const Xapian::Error&) {
    return items;
  }
  return items;
}

}  // namespace

std::vector<Item> stored_items(const std::filesystem::path& generation, const std::string& path) {
  constexpr int most_attempts = 20;
  for (int attempt = 1; attempt <= most_attempts; ++attempt) {
    try {
      return readable_items(Collection(Xapian::Database(generation.string())), path);
    } catch (const Xapian::DatabaseModifiedError&) {
      continue;  // a run committed to it in the meantime, twice
    } catch (const Xapian::Error&) {
      break;
    }
  }
  return {};
}

std::uint64_t reuse_items(const Collection& old, const FileState& state, WordAnalysis& words,
                          DatabaseWriter& writer) {
  const std::vector<Item> items = readable_items(old, state.path);
  writer.begin_file(state.path);
  for (const Item& item : items) writer.add(item_document(item, words));
  FileState reused = state;
  const std::uint64_t lost = state.items - std::min<std::uint64_t>(state.items, count_items(items));
  if (lost > 0) {
    reused.items = count_items(items);
    reused.mtime_ns = 0;
    reused.content_hash.clear();
  }
  writer.end_file(reused);
  return lost;
}

}  // namespace dagsorden
