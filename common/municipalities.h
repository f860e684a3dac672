// The 98 Danish municipalities: official codes and short names (Danmarks Statistik, NUTS V1
// 2007), their KKR, and the other ways in which their names are written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dagsorden {

struct Municipality {
  std::string_view code;  ///< four digits, "0259"
  std::string_view name;  ///< the official short name, "Køge"
  std::string_view kkr;   ///< "Sjælland"
};

/// All municipalities, by KKR and code.
const std::vector<Municipality>& all_municipalities();

/// The municipality with this code; nullptr if there is none.
const Municipality* municipality_with_code(std::string_view code);

/// The municipality with this name, in any case and spelling (aa/å, "Høje Taastrup"), also in the
/// genitive ("Københavns") or followed by "Kommune" or "Regionskommune"; nullptr if there is none.
const Municipality* municipality_named(std::string_view name);

/// The name nearest to a misspelt one, for messages; empty if none is near.
std::string_view nearest_municipality_name(std::string_view name);

}  // namespace dagsorden
