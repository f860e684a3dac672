#include "query/match/field_values.h"

#include <algorithm>

#include "common/error.h"
#include "common/error_texts.h"
#include "common/fields.h"
#include "common/municipalities.h"
#include "common/text.h"
#include "query/plan/field_query.h"

namespace dagsorden {
namespace {

std::vector<std::string> municipalities(const Xapian::Database& database, std::string_view prefix,
                                        std::string_view beginning) {
  std::vector<std::string> names;
  const std::string wanted = fold_letters(beginning);
  for (const std::string& code : values_in_index(database, prefix, "")) {
    const Municipality* municipality = municipality_with_code(code);
    if (municipality == nullptr || !fold_letters(municipality->name).starts_with(wanted)) continue;
    names.emplace_back(municipality->name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

std::vector<std::string> values_of_field(const Xapian::Database& database, std::string_view name,
                                         std::string_view beginning) {
  if (name == "id") return values_in_index(database, prefix::address, beginning);
  const Field* field = field_named(name);
  if (field == nullptr || field->kind != FieldKind::exact) {
    std::string english = "id";
    std::string danish = "id";
    for (const Field& each : fields) {
      if (each.kind != FieldKind::exact) continue;
      english.append(", ").append(each.english);
      danish.append(", ").append(each.danish);
    }
    throw Error(Fault::usage, errors::unknown_choice("values", std::string(name)),
                errors::choices_are(Sentence(english, danish)));
  }
  if (field->id == FieldId::municipality) return municipalities(database, field->prefix, beginning);
  return values_in_index(database, field->prefix,
                         holds_names(*field) ? slug(beginning) : fold_letters(beginning));
}

}  // namespace dagsorden
