#include "query/messages.h"

namespace dagsorden {
namespace {

constexpr bool rows_match_positions() {
  for (std::size_t i = 0; i < messages.size(); ++i) {
    if (static_cast<std::size_t>(messages[i].message) != i) return false;
  }
  return true;
}
static_assert(rows_match_positions());

}  // namespace

std::string tr(Message message, const std::vector<std::string>& arguments) {
  const MessageRow& row = messages.at(static_cast<std::size_t>(message));
  const std::string_view text = spoken_language() == Language::danish ? row.danish : row.english;
  std::string said;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%' || i + 1 == text.size()) {
      said.push_back(text[i]);
      continue;
    }
    const auto number = static_cast<std::size_t>(text[++i] - '1');
    if (number < arguments.size()) said += arguments[number];
  }
  return said;
}

}  // namespace dagsorden
