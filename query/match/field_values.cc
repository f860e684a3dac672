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

// "Nix Nixen (V)" → "Nix Nixen": the index has persons without the text in brackets.
std::string person_alone(const std::string& printed) {
  return std::string(trim(printed.substr(0, printed.find('('))));
}

std::string name_of_person(const Collection& collection, const std::string& term,
                           const std::string& wanted) {
  const auto first = collection.database.postlist_begin(term);
  if (first == collection.database.postlist_end(term)) return wanted;
  const Item item = collection.reader.item(collection.database.get_document(*first));
  for (const Participant& participant : item.participants) {
    std::string name = person_alone(participant.name);
    if (slug(name) == wanted) return name;
  }
  for (const std::vector<std::string>* const names :
       {&item.absent, &item.votes.in_favour, &item.votes.against, &item.votes.abstained}) {
    for (const std::string& printed : *names) {
      std::string name = person_alone(printed);
      if (slug(name) == wanted) return name;
    }
  }
  return wanted;
}

std::vector<std::string> printed_names(const Collection& collection, const Field& field,
                                       std::string_view beginning) {
  std::vector<std::string> names;
  for (const std::string& folded :
       values_in_index(collection.database, field.prefix, slug(beginning))) {
    names.push_back(field.id == FieldId::participant
                        ? name_of_person(collection, std::string(field.prefix) + folded, folded)
                        : printed_name(field, folded, collection.database));
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

std::vector<std::string> values_of_field(const Collection& collection, std::string_view name,
                                         std::string_view beginning) {
  const Xapian::Database& database = collection.database;
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
  if (holds_names(*field)) return printed_names(collection, *field, beginning);
  return values_in_index(database, field->prefix, fold_letters(beginning));
}

}  // namespace dagsorden
