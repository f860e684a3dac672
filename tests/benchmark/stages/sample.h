// The agenda that the stages are measured with, as it comes out of the stage before.
#pragma once

#include <string>
#include <vector>

#include "common/item.h"
#include "indexer/clean/clean_text.h"
#include "indexer/read/raw_text.h"

namespace dagsorden::benchmark {

/// The bytes of an agenda of sixteen items, single-spaced and hyphenated.
const std::string& bytes();

const RawText& raw_text();
const Document& clean_text();
const std::vector<Item>& items();

/// The item with the longest text.
const Item& longest_item();

/// The different words of the agenda, folded.
const std::vector<std::string>& words();

}  // namespace dagsorden::benchmark
