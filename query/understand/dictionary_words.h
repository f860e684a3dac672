// Is a word right, though it stands in no item? Asked of the dictionary's entries, where it is
// installed, before a word is corrected.
#pragma once

#include <string_view>

namespace dagsorden {

/// True for an entry of Debian's hunspell-da, or one with a usual ending behind it; false where the
/// dictionary cannot be read. word: folded. Thread-safe; nothing throws.
bool is_dictionary_word(std::string_view word);

}  // namespace dagsorden
