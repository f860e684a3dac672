#include "indexer/run/term_memory.h"

#include <xxhash.h>

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "common/analysis.h"

namespace dagsorden {

void TermMemory::add(const Item& item) {
  constexpr std::size_t slice_bytes = std::size_t{64} << 10U;
  std::unordered_set<std::uint64_t> of_item;
  for (std::size_t begin = 0; begin < item.text.size(); begin += slice_bytes) {
    for (const Token& token : tokenize(std::string_view(item.text).substr(begin, slice_bytes))) {
      of_item.insert(XXH3_64bits(token.word.data(), token.word.size()));
    }
  }
  postings_ += of_item.size();
  words_.merge(of_item);
}

}  // namespace dagsorden
