// What the dictionary's entries, where it is installed, tell about a word that stands in no item:
// is it right all the same, and what is it a form of?
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dagsorden {

/// True for an entry of Debian's hunspell-da, or one with a usual ending behind it; false where the
/// dictionary cannot be read. word: folded. Thread-safe; nothing throws.
bool is_dictionary_word(std::string_view word);

/// The words that it names as lemmas of an irregular form: gøre for gjort. word: folded, and so are
/// they. Thread-safe; nothing throws.
std::vector<std::string> lemmas_in_dictionary(std::string_view word);

}  // namespace dagsorden
