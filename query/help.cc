#include "query/help.h"

#include "common/fields.h"
#include "common/text.h"
#include "query/help_texts.h"
#include "query/messages.h"
#include "query/option_table.h"

namespace dagsorden {
namespace {

std::string_view said(const help_texts::Text& text) {
  return spoken_language() == Language::danish ? text.danish : text.english;
}

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
    const std::string_view help = said({option_table[i].help, option_table[i].danish_help});
    while (i + 1 < option_table.size() && option_table[i + 1].help.empty()) {
      flags += ", " + flag_of(option_table[++i]);
    }
    text += padded("  " + flags, 31) + std::string(help) + "\n";
  }
  return text;
}

std::string fields_help() {
  std::string text(said(help_texts::fields));
  for (const Field& field : fields) {
    std::string names = std::string(field.danish) + ":, " + std::string(field.english) + ":";
    if (!field.alias.empty()) names += ", " + std::string(field.alias) + ":";
    text += padded("  " + names, 37) + std::string(field.example) + "\n";
    text += "      " + std::string(said({field.help, field.danish_help})) + "\n";
  }
  return text;
}

}  // namespace

std::string help_text(std::string_view topic) {
  if (topic == "query") return std::string(said(help_texts::query));
  if (topic == "fields") return fields_help();
  if (topic == "options") return std::string(said(help_texts::options)) + option_lines(true);
  return std::string(said(help_texts::usage)) + option_lines(false);
}

std::string version_text() { return "dagsorden-query " DAGSORDEN_VERSION "\n"; }

}  // namespace dagsorden
