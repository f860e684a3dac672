// Asks the installed dictionary about a word that is in no item: is it nevertheless spelled
// correctly, and which word is it a form of?
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dagsorden {

/// True for an entry of Debian's hunspell-da, with or without a common ending; false if the
/// dictionary cannot be read. word: folded. Thread-safe; nothing throws.
bool is_dictionary_word(std::string_view word);

/// The lemmas that it names for an irregular form: gøre for gjort. Words are folded. Thread-safe;
/// nothing throws.
std::vector<std::string> lemmas_in_dictionary(std::string_view word);

}  // namespace dagsorden
