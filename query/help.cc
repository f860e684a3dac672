#include "query/help.h"

#include "common/fields.h"
#include "common/text.h"
#include "query/option_table.h"

namespace dagsorden {
namespace {

constexpr std::string_view usage =
    R"(dagsorden-query [OPTION]... [QUERY]...    finds items of meeting agendas

  dagsorden-query botilbud kapacitet                    all words, best first
  dagsorden-query '"objektiv finansiering" dato:2024'   a phrase, one year
  dagsorden-query kommune:Køge -lånepulje               one word excluded
  dagsorden-query -t beslutning --since 6m -J | jq -r .title

)";

constexpr std::string_view query_help =
    R"(Words are found in every inflection, in any case, with æøå or ae/oe/aa. Items
that hold all words come first; items that lack some of the lesser words follow.

  botilbud kapacitet         both words
  "objektiv finansiering"    words side by side, in any inflection
  =godkendt                  exactly this word
  lokalplan*                 words that begin so
  +botilbud                  must be there, even where others may lack
  -lånepulje                 must not be there
  botilbud AND plejehjem     both must be there (also OG)
  botilbud OR plejehjem      one of them (also ELLER); a b OR c is (a b) or c
  NOT plejehjem              must not be there (also IKKE)
  (sikrede OR åbne) pladser  parentheses
  botilbud NEAR læge         at most 10 words apart, in any order; or NEAR/3
  titel:rammeaftale          a field, a colon and a value, with no blank between
  titel:"rød løber"          a phrase in a field
  kommune:Køge kommune:Faxe  values of one field: any of them; with AND: all

The operators are written in capitals. What only looks like a field is text.
The fields: dagsorden-query --help fields
)";

std::string padded(std::string text, std::size_t width) {
  const std::size_t length = count_code_points(text);
  if (length < width) text.append(width - length, ' ');
  return text;
}

std::string flag_of(const OptionRow& row) {
  std::string flag;
  if (row.letter != 0) flag += std::string("-") + row.letter;
  if (!row.name.empty()) flag += (flag.empty() ? "--" : ", --") + std::string(row.name);
  if (!row.value.empty()) flag += " " + std::string(row.value);
  return flag;
}

std::string option_lines(bool with_rare) {
  std::string text;
  for (std::size_t i = 0; i < option_table.size(); ++i) {
    if (option_table[i].is_rare && !with_rare) continue;
    std::string flags = flag_of(option_table[i]);
    const std::string_view help = option_table[i].help;
    while (i + 1 < option_table.size() && option_table[i + 1].help.empty()) {
      flags += ", " + flag_of(option_table[++i]);
    }
    text += padded("  " + flags, 31) + std::string(help) + "\n";
  }
  return text;
}

std::string fields_help() {
  std::string text = "A field is its name, a colon and a value, with no blank between.\n\n";
  for (const Field& field : fields) {
    std::string names = std::string(field.danish) + ":, " + std::string(field.english) + ":";
    if (!field.alias.empty()) names += ", " + std::string(field.alias) + ":";
    text += padded("  " + names, 37) + std::string(field.example) + "\n";
    text += "      " + std::string(field.help) + "\n";
  }
  return text;
}

}  // namespace

std::string help_text(std::string_view topic) {
  if (topic == "query") return std::string(query_help);
  if (topic == "fields") return fields_help();
  if (topic == "options") return "All options\n\n" + option_lines(true);
  return std::string(usage) + option_lines(false);
}

std::string version_text() { return "dagsorden-query " DAGSORDEN_VERSION "\n"; }

}  // namespace dagsorden
