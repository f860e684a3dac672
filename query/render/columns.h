// Texts of a given width, for tables and bars. Thread-safe; nothing throws.
#pragma once

#include <cstddef>
#include <string>

#include "common/help_layout.h"
#include "query/match/facet_counts.h"

namespace dagsorden {

/// The text cut to `width` code points, with an ellipsis where it was cut.
std::string shortened_to(const std::string& text, std::size_t width);

/// The number with its thousands set apart: "5,164", in Danish "5.164".
std::string number_in_words(std::size_t number);

/// A facet's value as people read it.
std::string value_in_words(const std::string& value);

/// The facet's name as a heading, in the language that is spoken.
std::string heading_of_facet(FacetField field);

}  // namespace dagsorden
