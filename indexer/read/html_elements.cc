#include "indexer/read/html_elements.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "common/text.h"
#include "indexer/clean/personal_number_shape.h"
#include "indexer/read/decode.h"

namespace dagsorden {
namespace {

const xmlChar* as_xml(const char* text) { return reinterpret_cast<const xmlChar*>(text); }

// Calls visit for each element in the node, including the node itself. Trees are not deep
// (parse_html).
template <typename Visit>
void each_element(const xmlNode* node, const Visit& visit) {
  if (!is_element(node)) return;
  visit(node);
  for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
    each_element(child, visit);
  }
}

const xmlNode* next_element(const xmlNode* node) {
  do {
    node = node->next;
  } while (node != nullptr && !is_element(node));
  return node;
}

// Does the cell hold only a number, with a heading in the next cell?
bool is_number_cell(const xmlNode* node) {
  if (name_of(node) != "td" && name_of(node) != "th") return false;
  constexpr std::size_t longest = 6;
  const std::string text = text_of_node(node);
  if (text.empty() || text.size() > longest || !is_ascii_digit(text.front()) ||
      text.find_first_not_of("0123456789.") != std::string::npos) {
    return false;
  }
  bool has_heading = false;
  if (const xmlNode* beside = next_element(node)) {
    each_element(beside, [&](const xmlNode* inner) {
      has_heading = has_heading || is_heading(name_of(inner));
    });
  }
  return has_heading;
}

// Does the first row name at least three columns? Then the cells below may be long.
bool has_head_row(const xmlNode* table) {
  constexpr std::size_t least_columns = 3;
  constexpr std::size_t longest_name = 30;
  const xmlNode* row = nullptr;
  each_element(table, [&row](const xmlNode* node) {
    if (row == nullptr && name_of(node) == "tr") row = node;
  });
  std::size_t names = 0;
  for (const xmlNode* cell = row == nullptr ? nullptr : row->children; cell != nullptr;
       cell = cell->next) {
    if (!is_element(cell)) continue;
    const std::string text = text_of_node(cell);
    if (text.size() > longest_name || text.find_first_of("0123456789") != std::string::npos) {
      return false;
    }
    if (!text.empty()) ++names;
  }
  return names >= least_columns;
}

}  // namespace

bool is_element(const xmlNode* node) { return node->type == XML_ELEMENT_NODE; }

bool is_heading(std::string_view name) {
  return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

bool has_style(const xmlNode* node, std::string_view property, std::string_view value) {
  std::string style = to_lower(attribute_of(node, "style"));
  style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
  return style.find(std::string(property).append(":").append(value)) != std::string::npos;
}

bool is_bold(const xmlNode* node, std::string_view name) {
  return name == "b" || name == "strong" || name == "th" ||
         has_style(node, "font-weight", "bold") || has_style(node, "font-weight", "600") ||
         has_style(node, "font-weight", "700");
}

bool is_underlined(const xmlNode* node, std::string_view name) {
  return name == "u" || has_style(node, "text-decoration", "underline");
}

std::string own_look(const xmlNode* node, std::string_view name) {
  std::string look = to_lower(attribute_of(node, "class"));
  const auto add = [&look](std::string_view what) {
    if (!look.empty()) look.push_back(' ');
    look.append(what);
  };
  if (name == "i" || name == "em" || has_style(node, "font-style", "italic")) add("italic");
  if (name == "font") {
    add(std::string("size ").append(attribute_of(node, "size")));
    add(attribute_of(node, "color"));
  }
  const std::string style = to_lower(attribute_of(node, "style"));
  for (const std::string_view property : split(style, ';')) {
    const std::string_view trimmed = trim(property);
    if (trimmed.starts_with("font-size") || trimmed.starts_with("color")) add(trimmed);
  }
  return look;
}

std::string text_of_node(const xmlNode* node) {
  xmlChar* const content = xmlNodeGetContent(node);
  if (content == nullptr) return {};
  std::string text = tidy_text(reinterpret_cast<const char*>(content));
  xmlFree(content);
  return text;
}

bool opens_panel(const xmlNode* node, std::string_view name) {
  if (name == "summary") return true;
  if (name != "button" && name != "a") return false;
  return !attribute_of(node, "aria-expanded").empty() ||
         (name == "button" && !attribute_of(node, "aria-controls").empty()) ||
         attribute_of(node, "data-toggle") == "collapse" ||
         attribute_of(node, "data-bs-toggle") == "collapse" ||
         (name == "button" &&
          to_lower(attribute_of(node, "class")).find("accordion") != std::string::npos);
}

bool opens_definition(const xmlNode* node, std::string_view name) {
  if (name != "dt") return false;
  const xmlNode* const next = next_element(node);
  if (next == nullptr || name_of(next) != "dd") return false;
  bool has_blocks = false;
  each_element(next, [&](const xmlNode* inner) {
    const std::string inner_name = name_of(inner);
    has_blocks = has_blocks || inner_name == "p" || inner_name == "ul" || inner_name == "ol" ||
                 inner_name == "table";
  });
  return has_blocks;
}

bool holds_number(const xmlNode* node) {
  constexpr std::array<std::string_view, 10> classes = {
      "no",          "nr",         "number",  "nummer",      "num",
      "item-number", "itemnumber", "item-no", "punktnummer", "list-item-number"};
  const std::string names = to_lower(attribute_of(node, "class"));
  for (const std::string_view name : split(names, ' ')) {
    if (std::find(classes.begin(), classes.end(), name) != classes.end()) return true;
  }
  return is_number_cell(node);
}

bool is_layout(const xmlNode* table) {
  constexpr std::size_t longest_cell = 1500;
  bool is_layout = attribute_of(table, "role") == "presentation";
  const bool has_rows = has_head_row(table);
  bool has_heading_cell = false;
  bool has_box = false;  // some cell has several lines beside another cell
  std::size_t widest_row = 0;
  std::size_t rows = 0;
  each_element(table, [&](const xmlNode* node) {
    const std::string name = name_of(node);
    if (name == "table" && node != table && !has_rows) is_layout = true;
    if (name == "tr") {
      ++rows;
      widest_row =
          std::max<std::size_t>(widest_row, xmlChildElementCount(const_cast<xmlNode*>(node)));
    }
    if ((name == "td" || name == "th") && !is_layout) {
      constexpr std::size_t breaks_of_a_box = 3;
      bool has_heading = false;
      std::size_t breaks = 0;
      each_element(node, [&](const xmlNode* inner) {
        const std::string inner_name = name_of(inner);
        has_heading = has_heading || is_heading(inner_name);
        breaks += inner_name == "br" || inner_name == "p" || inner_name == "div" ? 1 : 0;
      });
      has_heading_cell = has_heading_cell || has_heading;
      has_box = has_box || breaks >= breaks_of_a_box;
      xmlChar* const content = xmlNodeGetContent(node);
      const std::size_t size =
          content == nullptr ? 0 : std::string_view(reinterpret_cast<char*>(content)).size();
      xmlFree(content);
      const bool has_more = xmlChildElementCount(const_cast<xmlNode*>(node)) > 1;
      is_layout = !has_rows && (size > longest_cell || (has_heading && has_more));
    }
  });
  // A single row is not a table of figures if a cell of several lines is beside another.
  return is_layout || widest_row <= 1 || (has_box && !has_rows && (has_heading_cell || rows == 1));
}

std::string attribute_of(const xmlNode* node, const char* name) {
  if (!is_element(node)) return {};
  xmlChar* const value = xmlGetNoNsProp(const_cast<xmlNode*>(node), as_xml(name));
  if (value == nullptr) return {};
  std::string text(reinterpret_cast<const char*>(value));
  xmlFree(value);
  return text;
}

std::string name_of(const xmlNode* node) {
  if (!is_element(node)) return {};
  return to_lower(reinterpret_cast<const char*>(node->name));
}

std::string tidy_text(std::string_view text) {
  std::string kept;
  kept.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t code_point = next_code_point(text, offset);
    const bool is_unseen = code_point == 0xAD || is_zero_width(code_point) || code_point == 0;
    if (is_unseen) {
      if (is_parted_like_personal_number(kept, text.substr(offset))) kept.push_back('-');
      continue;
    }
    const bool is_control = code_point < U' ' || (code_point >= 0x7F && code_point < 0xA0);
    append_code_point(kept, is_control ? U' ' : code_point);
  }
  return collapse_blanks(to_nfc(kept));
}

}  // namespace dagsorden
