// Finds which municipalities a text mentions as municipalities.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dagsorden {

/// The official codes, each once, in the order of first mention. A name counts before "Kommune" or
/// after "kommunerne", in a series too ("Ringsted og Køge Kommuner"); after a post that only
/// municipalities have ("borgmesteren i Varde"); where it begins a row of a table or is an entry of
/// a list; and at the end of a line that names a person with post or party ("Bo Dahl (C), Skive").
/// A bare name in running text does not count: vejen, en greve, Roskilde Universitet.
std::vector<std::string> find_municipality_mentions(std::string_view text);

}  // namespace dagsorden
