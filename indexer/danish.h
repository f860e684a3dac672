// What the indexer says, in the language of the person who reads it. Thread-safe once the language
// is set.
#pragma once

#include <span>
#include <string>

#include "indexer/translation.h"

namespace dagsorden {

/// Every sentence that the indexer says to people, in English and Danish.
std::span<const Translation> indexer_sentences();

/// A sentence in the language that was set with set_language().
std::string in_spoken_language(const std::string& sentence);

}  // namespace dagsorden
