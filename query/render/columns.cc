#include "query/render/columns.h"

#include "common/text.h"
#include "query/match/facet_counts.h"
#include "query/messages.h"

namespace dagsorden {

std::string padded_left(const std::string& text, std::size_t width) {
  const std::size_t length = count_code_points(text);
  return std::string(width > length ? width - length : 0, ' ') + text;
}

std::string padded_right(const std::string& text, std::size_t width) {
  const std::size_t length = count_code_points(text);
  return text + std::string(width > length ? width - length : 0, ' ');
}

std::string shortened_to(const std::string& text, std::size_t width) {
  if (count_code_points(text) <= width) return text;
  std::string result;
  for (std::size_t offset = 0; count_code_points(result) + 1 < width;) {
    append_code_point(result, next_code_point(text, offset));
  }
  return result + "…";
}

std::string value_in_words(const std::string& value) {
  return value == no_value ? tr(messages::none) : value;
}

}  // namespace dagsorden
