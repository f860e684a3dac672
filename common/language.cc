#include "common/language.h"

#include <cstdlib>

namespace dagsorden {

Language language_of_environment() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value == nullptr || *value == '\0') continue;
    return std::string_view(value).starts_with("da") ? Language::danish : Language::english;
  }
  return Language::english;
}

}  // namespace dagsorden
