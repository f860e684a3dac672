#include "indexer/read/odt_reader.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "common/text.h"
#include "indexer/read/docx_numbering.h"
#include "indexer/read/failure_texts.h"
#include "indexer/read/garbled.h"
#include "indexer/read/html_blocks.h"
#include "indexer/read/html_elements.h"
#include "indexer/read/list_counter.h"
#include "indexer/read/unpack.h"
#include "indexer/read/word_blocks.h"
#include "indexer/read/xml_tree.h"

namespace dagsorden {
namespace {

NumberFormat odt_format(const std::string& name) {
  if (name == "1") return NumberFormat::decimal;
  if (name == "a") return NumberFormat::lower_letter;
  if (name == "A") return NumberFormat::upper_letter;
  if (name == "i") return NumberFormat::lower_roman;
  if (name == "I") return NumberFormat::upper_roman;
  return NumberFormat::none;
}

// In "2.1.", the numbers of all displayed levels are separated by dots.
std::string odt_label(const xmlNode* node, int level) {
  const int shown = std::clamp(number_attribute(node, "display-levels", 1), 1, level + 1);
  std::string label = word_attribute(node, "num-prefix");
  for (int i = level - shown + 1; i <= level; ++i) {
    label += (i > level - shown + 1 ? ".%" : "%") + std::to_string(i + 1);
  }
  return label + word_attribute(node, "num-suffix");
}

ListLevels levels_of(const xmlNode* style) {
  ListLevels levels;
  for (ListLevel& level : levels) level.format = NumberFormat::bullet;
  for (const xmlNode* node = style->children; node != nullptr; node = node->next) {
    const std::string name = name_of(node);
    const bool is_number = name == "list-level-style-number" || name == "outline-level-style";
    if (!is_number && name != "list-level-style-bullet") continue;
    const int at = std::clamp(number_attribute(node, "level", 1), 1, most_list_levels) - 1;
    ListLevel& level = levels[static_cast<std::size_t>(at)];
    if (!is_number) continue;
    level.format = odt_format(word_attribute(node, "num-format"));
    level.label = odt_label(node, at);
    level.start = number_attribute(node, "start-value", 1);
  }
  return levels;
}

struct TextStyle {
  std::string parent;
  std::string list;  // of paragraphs
  bool is_bold = false;
  bool is_underlined = false;
  bool breaks_page = false;
  std::string look;  // its own, in addition
};

class OdtStyles {
 public:
  void add(const xmlNode* root) {
    for (const char* group : {"automatic-styles", "styles"}) {
      const xmlNode* const styles = child_named(root, group);
      const bool is_named = std::string_view(group) == "styles";
      for (const xmlNode* node : children_named(styles, "style")) add_style(node, is_named);
      for (const xmlNode* node : children_named(styles, "list-style")) {
        lists_.emplace(word_attribute(node, "name"), levels_of(node));
      }
      if (const xmlNode* node = child_named(styles, "outline-style")) outline_ = levels_of(node);
    }
  }

  // The style of text within text of another style.
  RunStyle run_style(const std::string& name, RunStyle outer = {}) const {
    constexpr int most_steps = 20;
    auto found = styles_.find(name);
    for (int step = 0; step < most_steps && found != styles_.end(); ++step) {
      const TextStyle& style = found->second;
      outer.is_bold = outer.is_bold || style.is_bold;
      outer.is_underlined = outer.is_underlined || style.is_underlined;
      add_to_look(style.look, outer.look);
      found = styles_.find(style.parent);
    }
    return outer;
  }
  bool breaks_page(const std::string& name) const {
    return has(name, [](const TextStyle& style) { return style.breaks_page; });
  }
  const ListLevels* list(const std::string& name) const {
    const auto found = lists_.find(name);
    return found == lists_.end() ? nullptr : &found->second;
  }
  const ListLevels& outline() const { return outline_; }

 private:
  void add_style(const xmlNode* node, bool is_named) {
    TextStyle style;
    style.parent = word_attribute(node, "parent-style-name");
    style.list = word_attribute(node, "list-style-name");
    const xmlNode* const text = child_named(node, "text-properties");
    const std::string weight = word_attribute(text, "font-weight");
    style.is_bold = weight == "bold" || weight == "600" || weight == "700" || weight == "800" ||
                    weight == "900";
    const std::string line = word_attribute(text, "text-underline-style");
    style.is_underlined = !line.empty() && line != "none";
    if (is_named) style.look = word_attribute(node, "name");
    if (word_attribute(text, "font-style") == "italic") add_to_look("italic", style.look);
    add_to_look(word_attribute(text, "font-size"), style.look);
    add_to_look(word_attribute(text, "color"), style.look);
    style.breaks_page =
        word_attribute(child_named(node, "paragraph-properties"), "break-before") == "page";
    styles_.emplace(word_attribute(node, "name"), std::move(style));
  }

  template <typename Test>
  bool has(std::string name, const Test& test) const {
    constexpr int most_steps = 20;
    for (int step = 0; step < most_steps && !name.empty(); ++step) {
      const auto found = styles_.find(name);
      if (found == styles_.end()) return false;
      if (test(found->second)) return true;
      name = found->second.parent;
    }
    return false;
  }

  std::map<std::string, TextStyle> styles_;
  std::map<std::string, ListLevels> lists_;
  ListLevels outline_{};
};

class OdtCollector : public WordBlocks {
 public:
  explicit OdtCollector(const OdtStyles& styles) : styles_(styles) {}

  void walk(const xmlNode* parent) override {
    for (const xmlNode* node = parent->children; node != nullptr; node = node->next) {
      const std::string name = name_of(node);
      if (name == "p" || name == "h") {
        add_paragraph(node, name == "h");
      } else if (name == "list") {
        add_list(node);
      } else if (name == "table") {
        add_table(node);
      } else if (name == "section" || name == "index-body" || name == "index-title" ||
                 name.ends_with("-index") || name == "table-of-content" || name == "text-box" ||
                 name == "frame" || name == "numbered-paragraph") {
        walk(node);
      }
    }
  }

 private:
  void add_paragraph(const xmlNode* node, bool is_heading) {
    const std::string style = word_attribute(node, "style-name");
    add_text(node, styles_.run_style(style));
    Block block;
    block.kind = BlockKind::paragraph;
    if (is_item_) {
      block.kind = BlockKind::list_item;
      block.level = list_level_;
      block.list_number = std::exchange(list_number_, {});
      is_item_ = false;
    }
    if (is_heading) {
      block.kind = BlockKind::heading;
      block.level = std::clamp(number_attribute(node, "outline-level", 1), 1, most_list_levels);
      const bool is_unnumbered = word_attribute(node, "is-list-header") == "true";
      if (block.list_number.empty() && list_level_ == 0 && !is_unnumbered) {
        block.list_number = outline_.next(styles_.outline(), block.level - 1);
      }
      block.level = std::min(block.level, 6);
    }
    add_paragraph_lines(text_.take(is_heading), block, styles_.breaks_page(style));
    const std::vector<const xmlNode*> later = std::exchange(later_, {});
    for (const xmlNode* inner : later) walk(inner);
  }

  void add_text(const xmlNode* parent, const RunStyle& outer) {
    for (const xmlNode* node = parent->children; node != nullptr; node = node->next) {
      if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
        text_.add(reinterpret_cast<const char*>(node->content), outer);
        continue;
      }
      const std::string name = name_of(node);
      if (name == "s" || name == "tab") {
        text_.add_blank();
      } else if (name == "line-break") {
        text_.end_line();
      } else if (name == "note") {
        if (const xmlNode* body = child_named(node, "note-body")) later_.push_back(body);
      } else if (name == "frame" || name == "text-box") {
        later_.push_back(node);
      } else if (name == "span" || name == "a" || name == "ruby" || name == "ruby-base" ||
                 name == "meta") {
        add_text(node, styles_.run_style(word_attribute(node, "style-name"), outer));
      } else if (!name.empty() && name != "annotation" && name != "annotation-end" &&
                 name != "ruby-text" && !name.starts_with("change") && name != "script") {
        add_text(node, outer);  // fields: page numbers, dates
      }
    }
  }

  void add_list(const xmlNode* list) {
    const std::string own_style = word_attribute(list, "style-name");
    const std::string style = own_style.empty() ? list_style_ : own_style;
    const bool goes_on = word_attribute(list, "continue-numbering") == "true" ||
                         !word_attribute(list, "continue-list").empty();
    const std::string outer_style = std::exchange(list_style_, style);
    if (list_level_ == 0 && !goes_on) counters_[style] = ListCounter();
    ++list_level_;
    for (const xmlNode* item = list->children; item != nullptr; item = item->next) {
      const std::string name = name_of(item);
      if (name != "list-item" && name != "list-header") continue;
      const ListLevels* const levels = styles_.list(style);
      const bool holds_list_only = name_of(first_element(item)) == "list";
      if (name == "list-item" && levels != nullptr && !holds_list_only) {
        ListCounter& counter = counters_[style];
        const int start = number_attribute(item, "start-value", -1);
        if (start >= 0) counter.restart(list_level_ - 1, start);
        list_number_ = counter.next(*levels, list_level_ - 1);
      }
      is_item_ = name == "list-item" && !holds_list_only;
      walk(item);
      is_item_ = false;
      list_number_.clear();
    }
    --list_level_;
    list_style_ = outer_style;
  }

  static const xmlNode* first_element(const xmlNode* parent) {
    const xmlNode* node = parent->children;
    while (node != nullptr && node->type != XML_ELEMENT_NODE) node = node->next;
    return node != nullptr ? node : parent;
  }

  void add_table(const xmlNode* table) {
    for (const xmlNode* node = table->children; node != nullptr; node = node->next) {
      const std::string name = name_of(node);
      if (name == "table-row") {
        add_row(children_named(node, "table-cell"));
      } else if (name == "table-header-rows" || name == "table-rows" || name == "table-row-group") {
        add_table(node);
      }
    }
  }

  const OdtStyles& styles_;
  ParagraphText text_;
  std::vector<const xmlNode*> later_;            // notes and frames of the paragraph
  std::map<std::string, ListCounter> counters_;  // by list style
  ListCounter outline_;
  std::string list_style_;
  std::string list_number_;
  int list_level_ = 0;
  bool is_item_ = false;
};

}  // namespace

ReadContent read_odt(std::string_view bytes) {
  auto unpacked = unpack(bytes, {"content.xml", "styles.xml", "meta.xml"});
  if (auto* failure = std::get_if<Failure>(&unpacked)) return std::move(*failure);
  std::map<std::string, XmlDocument> trees;
  for (const auto& [name, content] : std::get<0>(unpacked)) {
    auto parsed = parse_xml(mend_double_encoding(content));
    if (auto* failure = std::get_if<Failure>(&parsed)) {
      // The parts of a locked document are not XML.
      return Failure{failure_code::word_damaged,
                     reasons::in_part_maybe_locked(name, failure->reason)};
    }
    trees[name] = std::move(std::get<XmlDocument>(parsed));
  }
  const auto root_of = [&trees](const char* name) -> const xmlNode* {
    const auto found = trees.find(name);
    return found == trees.end() ? nullptr : xmlDocGetRootElement(found->second.get());
  };
  const xmlNode* const root = root_of("content.xml");
  const xmlNode* const body = child_named(child_named(root, "body"), "text");
  if (body == nullptr) {
    return Failure{failure_code::word_damaged, reasons::no_text_part("content.xml")};
  }
  OdtStyles styles;
  styles.add(root);
  if (const xmlNode* more = root_of("styles.xml")) styles.add(more);
  OdtCollector collector(styles);
  collector.walk(body);
  Document document;
  document.blocks = collector.take();
  if (const xmlNode* more = root_of("styles.xml")) {
    for (const char* part : {"header", "footer", "header-first"}) {
      for (const xmlNode* header : all_named(child_named(more, "master-styles"), part)) {
        add_running_lines(header, document.running_headers);
      }
    }
  }
  document.title = value_of(child_named(root_of("meta.xml"), "meta"), "title").value_or("");
  return document;
}

}  // namespace dagsorden
