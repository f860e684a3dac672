#include "common/fields.h"

#include <algorithm>
#include <string>

#include "common/text.h"

namespace dagsorden {

const Field* field_named(std::string_view name) {
  const std::string lower = to_lower(name);
  const auto* const found =
      std::find_if(fields.begin(), fields.end(), [&lower](const Field& candidate) {
        return candidate.danish == lower || candidate.english == lower ||
               (!candidate.alias.empty() && candidate.alias == lower);
      });
  return found == fields.end() ? nullptr : found;
}

const Field* nearest_field(std::string_view name) {
  const std::string lower = to_lower(name);
  const Field* nearest = nullptr;
  std::size_t smallest = 3;
  for (const Field& candidate : fields) {
    for (const std::string_view known : {candidate.danish, candidate.english, candidate.alias}) {
      // A short name is near to everything, so at most one typo in three letters is allowed.
      const std::size_t distance = known.empty() ? 99 : edit_distance(lower, known);
      if (distance < smallest && distance * 3 <= known.size()) {
        smallest = distance;
        nearest = &candidate;
      }
    }
  }
  return nearest;
}

const Field* field_of_part(PartKind kind) {
  switch (kind) {
    case PartKind::background:
      return &field(FieldId::background);
    case PartKind::recommendation:
      return &field(FieldId::recommendation);
    case PartKind::presentation:
      return &field(FieldId::presentation);
    case PartKind::decision:
      return &field(FieldId::decision);
    case PartKind::attachments:
      return &field(FieldId::attachment);
    case PartKind::economy:
      return &field(FieldId::economy);
    default:
      return nullptr;
  }
}

}  // namespace dagsorden
