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
      // A short name is near to everything: one slip in every three letters at most.
      const std::size_t distance = known.empty() ? 99 : edit_distance(lower, known);
      if (distance < smallest && distance * 3 <= known.size()) {
        smallest = distance;
        nearest = &candidate;
      }
    }
  }
  return nearest;
}

const Field* field_of_part(std::string_view part_name) {
  const auto* const found =
      std::find_if(fields.begin(), fields.end(), [part_name](const Field& candidate) {
        return candidate.kind == FieldKind::text && candidate.json_key == part_name;
      });
  return found == fields.end() ? nullptr : found;
}

}  // namespace dagsorden
