#include "indexer/read/docx_numbering.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "indexer/read/xml_tree.h"

namespace dagsorden {
namespace {

NumberFormat word_format(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, NumberFormat>, 8> formats = {
      {{"none", NumberFormat::none},
       {"bullet", NumberFormat::bullet},
       {"decimal", NumberFormat::decimal},
       {"decimalZero", NumberFormat::padded},
       {"lowerLetter", NumberFormat::lower_letter},
       {"upperLetter", NumberFormat::upper_letter},
       {"lowerRoman", NumberFormat::lower_roman},
       {"upperRoman", NumberFormat::upper_roman}}};
  for (const auto& [known, format] : formats) {
    if (known == name) return format;
  }
  return NumberFormat::decimal;
}

int level_of(const xmlNode* node) {
  return std::clamp(number_attribute(node, "ilvl", 0), 0, most_list_levels - 1);
}

void read_level(const xmlNode* node, ListLevels& levels) {
  ListLevel& level = levels[static_cast<std::size_t>(level_of(node))];
  level.format = word_format(value_of_child(node, "numfmt"));
  level.label = value_of_child(node, "lvltext");
  level.start = number_attribute(child_named(node, "start"), "val", 1);
  const xmlNode* const legal = child_named(node, "islgl");
  level.all_decimal = legal != nullptr && word_attribute(legal, "val") != "0";
}

}  // namespace

DocxNumbering::DocxNumbering(const xmlNode* root) {
  std::map<std::string, ListLevels> definitions;
  for (const xmlNode* node : children_named(root, "abstractnum")) {
    ListLevels& levels = definitions[word_attribute(node, "abstractNumId")];
    for (const xmlNode* level : children_named(node, "lvl")) read_level(level, levels);
  }
  for (const xmlNode* node : children_named(root, "num")) {
    List list;
    list.definition = value_of_child(node, "abstractnumid");
    list.levels = definitions[list.definition];
    for (const xmlNode* change : children_named(node, "lvloverride")) {
      if (const xmlNode* level = child_named(change, "lvl")) read_level(level, list.levels);
      if (const xmlNode* start = child_named(change, "startoverride")) {
        list.restarts[level_of(change)] = number_attribute(start, "val", 1);
      }
    }
    lists_[word_attribute(node, "numId")] = std::move(list);
  }
}

std::string DocxNumbering::next(const std::string& list_id, int level) {
  const auto found = lists_.find(list_id);
  if (found == lists_.end()) return {};
  List& list = found->second;
  ListCounter& counter = counters_[list.definition];
  if (const auto restart = list.restarts.find(level); restart != list.restarts.end()) {
    counter.restart(level, restart->second);
    list.restarts.erase(restart);
  }
  return counter.next(list.levels, level);
}

std::string word_attribute(const xmlNode* node, std::string_view name) {
  if (node == nullptr || node->type != XML_ELEMENT_NODE) return {};
  for (const xmlAttr* attribute = node->properties; attribute != nullptr;
       attribute = attribute->next) {
    if (reinterpret_cast<const char*>(attribute->name) != name) continue;
    std::string value;
    for (const xmlNode* child = attribute->children; child != nullptr; child = child->next) {
      if (child->type == XML_TEXT_NODE) value.append(reinterpret_cast<const char*>(child->content));
    }
    return value;
  }
  return {};
}

int number_attribute(const xmlNode* node, const char* name, int otherwise) {
  const std::string text = word_attribute(node, name);
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  constexpr int most = 1'000'000;
  const bool is_number = error == std::errc() && end == text.data() + text.size();
  return is_number && number >= 0 && number <= most ? number : otherwise;
}

std::string value_of_child(const xmlNode* node, std::string_view name) {
  return word_attribute(child_named(node, name), "val");
}

}  // namespace dagsorden
