#include "indexer/describe/draft_labels.h"

#include <array>
#include <string>
#include <utility>

#include "common/text.h"

namespace dagsorden {

std::optional<PartKind> kind_of_known_label(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, PartKind>, 19> known = {
      {{"resume", PartKind::summary},
       {"resumé", PartKind::summary},
       {"baggrund", PartKind::background},
       {"indstilling", PartKind::recommendation},
       {"fremstilling", PartKind::presentation},
       {"sagsfremstilling", PartKind::presentation},
       {"sagsbeskrivelse", PartKind::presentation},
       {"supplerende sagsfremstilling", PartKind::presentation},
       {"beslutning", PartKind::decision},
       {"sagens forløb", PartKind::earlier_decision},
       {"økonomi", PartKind::economy},
       {"økonomiske konsekvenser", PartKind::economy},
       {"lovgrundlag", PartKind::law},
       {"høring", PartKind::hearing},
       {"sagsprocedure", PartKind::procedure},
       {"tidsplan", PartKind::procedure},
       {"kommunikation", PartKind::procedure},
       {"øvrige konsekvenser", PartKind::other},
       {"øvrige forhold", PartKind::other}}};
  const std::string lower = to_lower(text);
  for (const auto& [label, kind] : known) {
    if (lower == label) return kind;
  }
  return std::nullopt;
}

}  // namespace dagsorden
