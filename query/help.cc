#include "query/help.h"

#include "common/fields.h"
#include "common/help_layout.h"
#include "query/help_texts.h"
#include "query/messages.h"
#include "query/option_table.h"

namespace dagsorden {
namespace {

std::string_view said(const Bilingual& text) { return text.in(spoken_language()); }

std::string fields_help() {
  std::string text(said(help_texts::fields));
  for (const Field& field : fields) {
    std::string names = std::string(field.danish) + ":, " + std::string(field.english) + ":";
    if (!field.alias.empty()) names += ", " + std::string(field.alias) + ":";
    text += padded_right("  " + names, 37) + std::string(field.example) + "\n";
    text += "      " + std::string(said({field.help, field.danish_help})) + "\n";
  }
  return text;
}

}  // namespace

std::string help_text(std::string_view topic) {
  if (topic == "query") return std::string(said(help_texts::query));
  if (topic == "fields") return fields_help();
  if (topic == "options") {
    return std::string(said(help_texts::options)) +
           option_lines(query_program, spoken_language(), true);
  }
  return std::string(said(help_texts::usage)) +
         option_lines(query_program, spoken_language(), false);
}

std::string version_text() { return "dagsorden-query " DAGSORDEN_VERSION "\n"; }

}  // namespace dagsorden
