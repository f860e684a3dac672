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

/// All, in the order of their codes within each KKR.
const std::vector<Municipality>& all_municipalities();

/// nullptr where no municipality has the code.
const Municipality* municipality_with_code(std::string_view code);

/// The municipality of that name, in any case and spelling (aa/å, "Høje Taastrup"), in the
/// genitive ("Københavns") and with "Kommune" or "Regionskommune" behind it. nullptr where none is.
const Municipality* municipality_named(std::string_view name);

/// The name most like a misspelt one, for messages. Empty where none is near.
std::string_view nearest_municipality_name(std::string_view name);

}  // namespace dagsorden
