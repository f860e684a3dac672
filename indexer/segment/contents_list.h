// The list of contents: titles that are listed at the beginning and repeated above their items. It
// is the best evidence of what an item is.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/document.h"
#include "indexer/segment/marks.h"

namespace dagsorden {

struct ListedTitle {
  std::string number;   ///< as printed; empty if there is none
  std::string letters;  ///< letters_of() its title, without dotted leaders and page number
  std::size_t block = 0;
};

struct ContentsList {
  std::size_t begin = 0;  ///< its blocks; begin == end if there is no list
  std::size_t end = 0;
  std::vector<ListedTitle> titles;
  std::unordered_multimap<std::string, std::size_t> by_beginning{};  ///< indices into titles

  bool contains(std::size_t block) const { return block >= begin && block < end; }
};

/// letters_of() a title, without a leading "(Åben)" or the like.
std::string letters_of_title(std::string_view title);

ContentsList find_contents_list(const Document& document, const std::vector<BlockMarks>& marks);

/// The entry with this title, and with this number if both have one; nullptr if there is none. A
/// title that continues on further lines matches by its beginning.
const ListedTitle* find_listed(const ContentsList& contents, std::string_view number,
                               std::string_view letters);

}  // namespace dagsorden
