// Finds which municipalities a text names as municipalities.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dagsorden {

/// The official codes, each once, in the order of first mention. A name counts
/// - before "Kommune", "Kommuner", "Kommunes", "Regionskommune", "Byråd", "Kommunalbestyrelse",
/// with
///   genitive ("Københavns Kommune") and in a series ("Ringsted og Køge Kommuner");
/// - in a series behind "kommuner" or "kommunerne", with or without a bracket ("To kommuner
///   (Ringsted og Køge)"), and in a bracket behind a share ("15/17 (Roskilde og Slagelse …");
/// - behind a post that only municipalities have ("borgmesteren i Varde");
/// - bare where it begins a row of a table or is a whole line of a list, and at the end of a line
///   that names a person with post or party ("– Borgmester Anna Holm, Varde", "Bo Dahl (C),
///   Skive").
/// A bare name in running text does not count: vejen, en greve, 4180 Sorø, Roskilde Universitet and
/// islands are no municipalities.
std::vector<std::string> find_municipality_mentions(std::string_view text);

}  // namespace dagsorden
