// The cover of an agenda: which body meets, when and where, and what kind of document it is.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/item.h"
#include "indexer/clean/clean_text.h"
#include "indexer/clean/hyphenation.h"
#include "indexer/read/raw_text.h"
#include "indexer/segment/layout.h"

namespace dagsorden {

struct Cover {
  std::optional<DocumentKind> kind;
  std::optional<std::string> body;
  std::optional<std::string> date;  ///< ISO
  std::optional<std::string> time;  ///< HH:MM
  std::optional<std::string> place;
};

/// Reads the cover from the lines before the first item. Letters that stand apart are joined
/// ("K K R  S J Æ L L A N D" → "KKR Sjælland"); labels may stand apart from their values. What the
/// cover lacks is taken from the running header ("KKR Hovedstaden | 24-11-2015").
Cover read_cover(const RawText& raw, const Document& clean, std::size_t first_item_line,
                 const Layout& layout, const Vocabulary& vocabulary);

/// "K K R  S J Æ L L A N D" and "KKRSYDDANMARK" as "KKR Sjælland", "KKR Syddanmark"; nothing
/// where the line names no body of the layout.
std::optional<std::string> body_named(std::string_view line, const Layout& layout);

}  // namespace dagsorden
