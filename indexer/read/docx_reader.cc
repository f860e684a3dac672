#include "indexer/read/docx_reader.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "common/text.h"
#include "indexer/read/docx_numbering.h"
#include "indexer/read/failure_texts.h"
#include "indexer/read/garbled.h"
#include "indexer/read/html_blocks.h"
#include "indexer/read/html_elements.h"
#include "indexer/read/unpack.h"
#include "indexer/read/word_blocks.h"
#include "indexer/read/xml_tree.h"

namespace dagsorden {
namespace {

// A switch such as <w:b/> or <w:b w:val="0"/>; nullopt if it is absent.
std::optional<bool> switch_in(const xmlNode* properties, std::string_view name) {
  const xmlNode* const node = child_named(properties, name);
  if (node == nullptr) return std::nullopt;
  const std::string value = word_attribute(node, "val");
  return value != "0" && value != "false" && value != "none" && value != "off";
}

struct ListPlace {
  std::string list;  // w:numId; "0" removes a paragraph from its style's list
  std::optional<int> level;
};

struct ParagraphStyle {
  std::string based_on;
  int heading = 0;  // 1 to 6
  std::optional<bool> bold;
  ListPlace list;
};

ListPlace list_place(const xmlNode* paragraph_properties) {
  const xmlNode* const node = child_named(paragraph_properties, "numpr");
  ListPlace place{value_of_child(node, "numid"), {}};
  if (const xmlNode* level = child_named(node, "ilvl")) {
    place.level = number_attribute(level, "val", 0);
  }
  return place;
}

// "heading 1" in Word of any language; "Overskrift 1" if a program wrote its own.
int heading_named(const std::string& name) {
  const std::string lower = to_lower(name);
  if (lower == "title" || lower == "titel") return 1;
  for (const std::string_view word : {"heading ", "overskrift "}) {
    if (lower.size() == word.size() + 1 && lower.starts_with(word)) {
      const int level = lower.back() - '0';
      if (level >= 1 && level <= 9) return std::min(level, 6);
    }
  }
  return 0;
}

int outline_level(const xmlNode* paragraph_properties) {
  const xmlNode* const node = child_named(paragraph_properties, "outlinelvl");
  const int level = number_attribute(node, "val", 9);
  return level < 9 ? std::min(level + 1, 6) : 0;
}

class Styles {
 public:
  explicit Styles(const xmlNode* root) {
    for (const xmlNode* node : children_named(root, "style")) {
      ParagraphStyle style;
      const xmlNode* const paragraph = child_named(node, "ppr");
      style.based_on = value_of_child(node, "basedon");
      style.heading = heading_named(value_of_child(node, "name"));
      if (style.heading == 0) style.heading = outline_level(paragraph);
      style.bold = switch_in(child_named(node, "rpr"), "b");
      style.list = list_place(paragraph);
      styles_[word_attribute(node, "styleId")] = std::move(style);
    }
  }

  // The style with the properties that it inherits.
  ParagraphStyle resolved(std::string name) const {
    ParagraphStyle result;
    constexpr int most_steps = 20;
    for (int step = 0; step < most_steps && !name.empty(); ++step) {
      const auto found = styles_.find(name);
      if (found == styles_.end()) break;
      const ParagraphStyle& style = found->second;
      if (result.heading == 0) result.heading = style.heading;
      if (!result.bold) result.bold = style.bold;
      if (result.list.list.empty()) result.list.list = style.list.list;
      if (!result.list.level) result.list.level = style.list.level;
      name = style.based_on;
    }
    return result;
  }

 private:
  std::map<std::string, ParagraphStyle> styles_;
};

struct Parts {
  const xmlNode* numbering;
  const xmlNode* styles;
  const xmlNode* footnotes;
  const xmlNode* endnotes;
};

class DocxCollector : public WordBlocks {
 public:
  explicit DocxCollector(const Parts& parts) : styles_(parts.styles), numbering_(parts.numbering) {
    for (const xmlNode* note : children_named(parts.footnotes, "footnote")) {
      footnotes_.emplace(word_attribute(note, "id"), note);
    }
    for (const xmlNode* note : children_named(parts.endnotes, "endnote")) {
      endnotes_.emplace(word_attribute(note, "id"), note);
    }
  }

  void walk(const xmlNode* parent) override {
    for (const xmlNode* node = parent->children; node != nullptr; node = node->next) {
      const std::string name = name_of(node);
      if (name == "p") {
        add_paragraph(node);
      } else if (name == "tbl") {
        add_table(node);
      } else if (name == "sdt" || name == "sdtcontent" || name == "customxml" || name == "ins" ||
                 name == "moveto" || name == "smarttag") {
        walk(node);
      }
    }
  }

 private:
  using Notes = std::map<std::string, const xmlNode*>;  // by id

  void add_paragraph(const xmlNode* node) {
    const xmlNode* const properties = child_named(node, "ppr");
    style_name_ = value_of_child(properties, "pstyle");
    style_ = styles_.resolved(style_name_);
    const xmlNode* const mark = child_named(properties, "rpr");
    add_runs(node);
    // If the end of the paragraph was deleted, the next paragraph continues it.
    const bool is_joined = mark != nullptr && child_named(mark, "del") != nullptr;
    if (!is_joined) end_paragraph(properties);
    const std::vector<const xmlNode*> notes = std::exchange(notes_, {});
    const bool was_in_note = std::exchange(is_in_note_, is_in_note_ || !notes.empty());
    for (const xmlNode* note : notes) walk(note);
    is_in_note_ = was_in_note;
    const std::vector<const xmlNode*> boxes = std::exchange(boxes_, {});
    for (const xmlNode* box : boxes) walk(box);
  }

  void end_paragraph(const xmlNode* properties) {
    ListPlace place = list_place(properties);
    if (place.list.empty()) place.list = style_.list.list;
    if (!place.level) place.level = style_.list.level;
    const int level = std::clamp(place.level.value_or(0), 0, most_list_levels - 1);
    // An empty list item counts, too.
    const std::string number = numbering_.has(place.list) ? numbering_.next(place.list, level) : "";
    Block block;
    block.kind = BlockKind::paragraph;
    if (numbering_.has(place.list)) {
      block.kind = BlockKind::list_item;
      block.level = level + 1;
      block.list_number = number;
    }
    int heading = outline_level(properties);
    if (heading == 0) heading = style_.heading;
    if (heading > 0) {
      block.kind = BlockKind::heading;
      block.level = heading;
    }
    add_paragraph_lines(text_.take(heading > 0), block,
                        switch_in(properties, "pagebreakbefore").value_or(false));
    if (std::exchange(breaks_page_, false)) break_page();
  }

  void add_runs(const xmlNode* parent) {
    for (const xmlNode* node = parent->children; node != nullptr; node = node->next) {
      if (node->type != XML_ELEMENT_NODE) continue;
      const std::string name = name_of(node);
      if (name == "r") {
        add_run(node);
      } else if (name != "del" && name != "movefrom" && name != "ppr" && name != "rpr" &&
                 name != "fallback") {
        add_runs(node);  // links, accepted insertions, fields, tags
      }
    }
  }

  void add_run(const xmlNode* run) {
    const xmlNode* const properties = child_named(run, "rpr");
    if (switch_in(properties, "vanish").value_or(false)) return;
    const std::string style_name = value_of_child(properties, "rstyle");
    const std::optional<bool> bold_by_style = styles_.resolved(style_name).bold;
    RunStyle style;
    style.is_bold =
        switch_in(properties, "b").value_or(bold_by_style.value_or(style_.bold.value_or(false)));
    style.is_underlined = switch_in(properties, "u").value_or(false);
    style.look = style_name_;
    add_to_look(style_name, style.look);
    if (switch_in(properties, "i").value_or(false)) add_to_look("italic", style.look);
    add_to_look(value_of_child(properties, "sz"), style.look);
    add_to_look(value_of_child(properties, "color"), style.look);
    for (const xmlNode* node = run->children; node != nullptr; node = node->next) {
      const std::string name = name_of(node);
      if (name == "t") {
        text_.add(raw_text_in(node), style);
      } else if (name == "tab" || name == "ptab") {
        text_.add_blank();
      } else if (name == "br" || name == "cr") {
        if (word_attribute(node, "type") == "page") breaks_page_ = true;
        text_.end_line();
      } else if (name == "nobreakhyphen") {
        text_.add("-", style);
      } else if (name == "footnotereference") {
        add_note(footnotes_, node);
      } else if (name == "endnotereference") {
        add_note(endnotes_, node);
      } else {
        find_boxes(node);
      }
    }
  }

  void add_note(const Notes& notes, const xmlNode* reference) {
    const auto found = notes.find(word_attribute(reference, "id"));
    // A note has no notes of its own.
    if (found != notes.end() && !is_in_note_) notes_.push_back(found->second);
  }

  // Finds text in frames. The fallback for old programs only repeats it.
  void find_boxes(const xmlNode* node) {
    if (node->type != XML_ELEMENT_NODE) return;
    const std::string name = name_of(node);
    if (name == "fallback") return;
    if (name == "txbxcontent") {
      boxes_.push_back(node);
      return;
    }
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
      find_boxes(child);
    }
  }

  void add_table(const xmlNode* table) {
    for (const xmlNode* row : rows_of(table)) {
      if (child_named(child_named(row, "trpr"), "del") != nullptr) continue;
      add_row(cells_of(row));
    }
  }

  // Rows and cells may be wrapped in other tags.
  static std::vector<const xmlNode*> within(const xmlNode* parent, std::string_view wanted) {
    std::vector<const xmlNode*> found;
    for (const xmlNode* node = parent->children; node != nullptr; node = node->next) {
      const std::string name = name_of(node);
      if (name == wanted) {
        found.push_back(node);
      } else if (name == "sdt" || name == "sdtcontent" || name == "customxml" || name == "ins") {
        const std::vector<const xmlNode*> inner = within(node, wanted);
        found.insert(found.end(), inner.begin(), inner.end());
      }
    }
    return found;
  }
  static std::vector<const xmlNode*> rows_of(const xmlNode* table) { return within(table, "tr"); }
  static std::vector<const xmlNode*> cells_of(const xmlNode* row) { return within(row, "tc"); }

  Styles styles_;
  DocxNumbering numbering_;
  Notes footnotes_;
  Notes endnotes_;
  bool is_in_note_ = false;
  std::string style_name_;  // of the paragraph
  ParagraphStyle style_;
  ParagraphText text_;
  std::vector<const xmlNode*> notes_;  // that the paragraph names
  std::vector<const xmlNode*> boxes_;  // that are anchored in it
  bool breaks_page_ = false;
};

// The parts of a document by their kind: "styles", "header". Parts are found by relationships
// (ECMA-376, part 2), as programs may choose their names freely.
using PartNames = std::multimap<std::string, std::string>;

// The folder of a Zip entry: "word/" for "word/document.xml".
std::string folder_of(const std::string& part) {
  const std::size_t slash = part.rfind('/');
  return slash == std::string::npos ? "" : part.substr(0, slash + 1);
}

std::string relationships_of(const std::string& part) {
  const std::string folder = folder_of(part);
  return folder + "_rels/" + part.substr(folder.size()) + ".rels";
}

PartNames parts_named_by(const xmlNode* relationships, const std::string& folder) {
  PartNames names;
  for (const xmlNode* node : children_named(relationships, "relationship")) {
    const std::string type = attribute_of(node, "Type");
    std::string target = attribute_of(node, "Target");
    if (target.empty() || attribute_of(node, "TargetMode") == "External") continue;
    if (target.front() == '/') {
      target.erase(0, 1);
    } else {
      target.insert(0, folder);
    }
    names.emplace(type.substr(type.rfind('/') + 1), std::move(target));
  }
  return names;
}

using Trees = std::map<std::string, XmlDocument>;

// Parses the existing ones of these parts into trees.
std::optional<Failure> read_parts(std::string_view bytes, const std::set<std::string>& names,
                                  Trees& trees) {
  auto unpacked = unpack(bytes, names);
  if (auto* failure = std::get_if<Failure>(&unpacked)) return std::move(*failure);
  for (const auto& [name, content] : std::get<0>(unpacked)) {
    auto parsed = parse_xml(mend_double_encoding(content));
    if (auto* failure = std::get_if<Failure>(&parsed)) {
      return Failure{failure->code, reasons::in_part(name, failure->reason)};
    }
    trees[name] = std::move(std::get<XmlDocument>(parsed));
  }
  return std::nullopt;
}

const xmlNode* root_of(const Trees& trees, const std::string& name) {
  const auto found = trees.find(name);
  return found == trees.end() ? nullptr : xmlDocGetRootElement(found->second.get());
}

}  // namespace

ReadContent read_docx(std::string_view bytes) {
  Trees trees;
  const std::string properties = "docProps/core.xml";
  const std::string top = relationships_of("");
  if (auto failure = read_parts(bytes, {top, properties}, trees)) return *std::move(failure);
  const PartNames of_package = parts_named_by(root_of(trees, top), "");
  const auto named = of_package.find("officeDocument");
  const std::string main_part = named == of_package.end() ? "word/document.xml" : named->second;

  const std::string beside = relationships_of(main_part);
  if (auto failure = read_parts(bytes, {main_part, beside}, trees)) return *std::move(failure);
  if (trees.count(main_part) == 0) {
    return Failure{failure_code::word_damaged, reasons::no_text_part(main_part)};
  }
  const std::string folder = folder_of(main_part);
  PartNames of_document = parts_named_by(root_of(trees, beside), folder);
  std::set<std::string> wanted;
  for (const char* kind : {"numbering", "styles", "footnotes", "endnotes"}) {
    if (of_document.count(kind) == 0) of_document.emplace(kind, folder + kind + ".xml");
    wanted.insert(of_document.find(kind)->second);
  }
  // Headers and footers of the first page, of even pages and of the others.
  for (const char* kind : {"header", "footer"}) {
    for (int i = 1; of_document.count(kind) < 3 && i <= 3; ++i) {
      of_document.emplace(kind, folder + kind + std::to_string(i) + ".xml");
    }
    const auto [first, last] = of_document.equal_range(kind);
    for (auto part = first; part != last; ++part) wanted.insert(part->second);
  }
  if (auto failure = read_parts(bytes, wanted, trees)) return *std::move(failure);

  Document document;
  const xmlNode* const body = child_named(root_of(trees, main_part), "body");
  if (body == nullptr) return document;
  const auto tree_of = [&](const char* kind) {
    return root_of(trees, of_document.find(kind)->second);
  };
  DocxCollector collector(
      {tree_of("numbering"), tree_of("styles"), tree_of("footnotes"), tree_of("endnotes")});
  collector.walk(body);
  document.blocks = collector.take();
  std::set<std::string> added;
  for (const char* kind : {"header", "footer"}) {
    const auto [first, last] = of_document.equal_range(kind);
    for (auto part = first; part != last; ++part) {
      if (added.insert(part->second).second) {
        add_running_lines(root_of(trees, part->second), document.running_headers);
      }
    }
  }
  document.title = value_of(root_of(trees, properties), "title").value_or("");
  return document;
}

}  // namespace dagsorden
