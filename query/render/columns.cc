#include "query/render/columns.h"

#include "common/counts.h"
#include "common/fields.h"
#include "common/text.h"
#include "query/messages.h"

namespace dagsorden {

std::string shortened_to(const std::string& text, std::size_t width) {
  if (count_code_points(text) <= width) return text;
  std::string result;
  for (std::size_t offset = 0; count_code_points(result) + 1 < width;) {
    append_code_point(result, next_code_point(text, offset));
  }
  return result + "…";
}

std::string number_in_words(std::size_t number) { return said(grouped(number)); }

std::string heading_of_facet(FacetField field) {
  const std::string_view english = name_of(field);
  if (spoken_language() == Language::english) return std::string(english);
  if (field == FacetField::year) return "år";
  if (field == FacetField::month) return "måned";
  const Field* known = field_named(english);
  return std::string(known == nullptr ? english : known->danish);
}

std::string value_in_words(const std::string& value) {
  return value == no_value ? tr(messages::none) : value;
}

}  // namespace dagsorden
