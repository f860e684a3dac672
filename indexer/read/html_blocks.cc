#include "indexer/read/html_blocks.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <stdexcept>
#include <utility>

#include "common/text.h"
#include "indexer/read/failure_texts.h"
#include "indexer/read/html_elements.h"
#include "indexer/read/list_counter.h"
#include "indexer/read/table_rows.h"

namespace dagsorden {
namespace {

template <std::size_t Count>
bool is_listed(std::string_view name, const std::array<std::string_view, Count>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::array<std::string_view, 12> unseen = {"script", "style",  "template", "noscript",
                                                     "head",   "iframe", "object",   "svg",
                                                     "audio",  "video",  "canvas",   "map"};

constexpr std::array<std::string_view, 44> block_names = {
    "address",    "article", "aside",  "blockquote", "body",    "caption", "center",   "dd",
    "details",    "dialog",  "dir",    "div",        "dl",      "dt",      "fieldset", "figure",
    "figcaption", "footer",  "form",   "h1",         "h2",      "h3",      "h4",       "h5",
    "h6",         "header",  "hgroup", "html",       "legend",  "li",      "main",     "menu",
    "nav",        "ol",      "p",      "pre",        "section", "table",   "tbody",    "td",
    "th",         "tr",      "ul",     "summary"};

// The numbers of one <ol>, as a browser counts them.
class ListNumbers {
 public:
  explicit ListNumbers(const xmlNode* list) {
    is_numbered_ = name_of(list) == "ol";
    next_ = number_in(attribute_of(list, "start")).value_or(1);
    type_ = type_of(list);
  }

  // The number of the next item; empty in lists without numbers.
  std::string next(const xmlNode* item) {
    if (!is_numbered_) return {};
    next_ = number_in(attribute_of(item, "value")).value_or(next_);
    const int number = next_;
    if (next_ < most) ++next_;
    if (type_ == 'n') return {};
    return written_number(number, format_of(type_)) + ".";
  }

 private:
  static constexpr int most = 1'000'000;

  static std::optional<int> number_in(const std::string& text) {
    constexpr std::size_t most_digits = 6;
    if (text.empty() || text.size() > most_digits) return std::nullopt;
    if (text.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
    return std::stoi(text);
  }

  static NumberFormat format_of(char type) {
    switch (type) {
      case 'a':
        return NumberFormat::lower_letter;
      case 'A':
        return NumberFormat::upper_letter;
      case 'i':
        return NumberFormat::lower_roman;
      case 'I':
        return NumberFormat::upper_roman;
      default:
        return NumberFormat::decimal;
    }
  }

  static char type_of(const xmlNode* list) {
    const std::string type = attribute_of(list, "type");
    if (type.size() == 1 && std::string_view("1aAiI").find(type[0]) != std::string_view::npos) {
      return type[0];
    }
    constexpr std::array<std::pair<std::string_view, char>, 8> styles = {{{"lower-alpha", 'a'},
                                                                          {"lower-latin", 'a'},
                                                                          {"upper-alpha", 'A'},
                                                                          {"upper-latin", 'A'},
                                                                          {"lower-roman", 'i'},
                                                                          {"upper-roman", 'I'},
                                                                          {"none", 'n'},
                                                                          {"disc", 'n'}}};
    for (const auto& [style, letter] : styles) {
      if (has_style(list, "list-style-type", style)) return letter;
    }
    return '1';
  }

  bool is_numbered_ = false;
  int next_ = 1;
  char type_ = '1';
};

// A heading with such an ending continues after a line break.
bool breaks_off(std::string_view heading) {
  heading = trim(heading);
  return heading.ends_with("–") || heading.ends_with('-') || heading.ends_with(',');
}

// Walks over nodes and collects the text they show.
class BlockCollector {
 public:
  void walk(const xmlNode* first) {
    for (const xmlNode* node = first; node != nullptr; node = node->next) visit(node);
  }

  std::vector<Block> take() {
    end_block();
    int number = 0;
    for (Block& block : blocks_) block.number = ++number;
    return std::move(blocks_);
  }

 private:
  void visit(const xmlNode* node) {
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
      add_text(reinterpret_cast<const char*>(node->content));
      return;
    }
    if (!is_element(node)) return;
    const std::string name = name_of(node);
    if (is_listed(name, unseen)) return;
    if (name == "br") {
      if (heading_level_ > 0 && breaks_off(text_)) {
        text_.push_back(' ');
      } else {
        end_block();
      }
    } else if (name == "hr") {
      end_block();
      has_gap_ = true;
    } else if (name == "table" && !is_layout(node)) {
      end_block();
      visit_table(node);
    } else if (name == "ol" || name == "ul" || name == "menu" || name == "dir") {
      visit_list(node);
    } else if (is_heading(name) || opens_panel(node, name) || opens_definition(node, name)) {
      visit_heading(node, name);
    } else if (is_listed(name, block_names)) {
      visit_block(node, name);
    } else {
      visit_inline(node, name);
    }
  }

  void visit_inline(const xmlNode* node, std::string_view name) {
    const Marks marks(*this, node, name);
    walk(node->children);
    if (name == "a") note_link(node);
    if (holds_number(node)) text_.push_back(' ');
  }

  // Links within the page, to sites and to programs do not lead to files beside it.
  void note_link(const xmlNode* node) {
    std::string target = attribute_of(node, "href");
    const bool leads_away = target.empty() || target.front() == '#' ||
                            to_lower(target).starts_with("javascript:") ||
                            to_lower(target).starts_with("mailto:");
    if (!leads_away) links_.push_back({text_of_node(node), std::move(target)});
  }

  void visit_block(const xmlNode* node, std::string_view name) {
    begin_block();
    const Marks marks(*this, node, name);
    const std::string outer_look = std::exchange(block_look_, look_);
    const bool was_preformatted =
        std::exchange(is_preformatted_, is_preformatted_ || name == "pre");
    const std::size_t before = blocks_.size();
    walk(node->children);
    if (holds_number(node) && letters_ > 0) {
      // The title continues where its number ends.
      text_.push_back(' ');
      is_open_ = true;
    } else {
      end_block();
      if (name == "p" && blocks_.size() == before) has_gap_ = true;
    }
    is_preformatted_ = was_preformatted;
    block_look_ = outer_look;
  }

  void visit_heading(const xmlNode* node, std::string_view name) {
    // A button in a heading, or a heading in a summary.
    if (heading_level_ > 0) {
      visit_inline(node, name);
      return;
    }
    begin_block();
    constexpr int lowest = 6;
    heading_level_ = is_heading(name) ? name[1] - '0' : std::min(last_level_ + 1, lowest);
    if (is_heading(name)) last_level_ = heading_level_;
    walk(node->children);
    end_block();
    heading_level_ = 0;
  }

  void visit_list(const xmlNode* list) {
    end_block();
    ListNumbers numbers(list);
    ++list_level_;
    for (const xmlNode* child = list->children; child != nullptr; child = child->next) {
      if (name_of(child) != "li") {
        visit(child);
        continue;
      }
      end_block();
      list_number_ = numbers.next(child);
      is_item_ = true;
      walk(child->children);
      end_block();
      is_item_ = false;
      list_number_.clear();
    }
    --list_level_;
  }

  void visit_table(const xmlNode* table) {
    for (const xmlNode* child = table->children; child != nullptr; child = child->next) {
      const std::string name = name_of(child);
      if (name == "tr") {
        add_row(child);
      } else if (name == "thead" || name == "tbody" || name == "tfoot") {
        visit_table(child);
      } else if (is_element(child)) {
        visit_block(child, name);
      }
    }
  }

  void add_row(const xmlNode* row) {
    Cells cells;
    for (const xmlNode* cell = row->children; cell != nullptr; cell = cell->next) {
      if (!is_element(cell)) continue;
      BlockCollector collector;
      collector.bold_ = is_bold(cell, name_of(cell)) || bold_ > 0 ? 1 : 0;
      collector.walk(cell->children);
      cells.push_back(collector.take());
    }
    Block block = row_of(std::move(cells));
    if (!block.text.empty()) emit(std::move(block));
  }

  // Text outside of any element of its own belongs to the open block.
  void add_text(std::string_view text) {
    for (std::size_t begin = 0; begin < text.size();) {
      std::size_t end = is_preformatted_ ? text.find_first_of("\r\n", begin) : text.size();
      if (end == std::string_view::npos) end = text.size();
      const std::string_view piece = text.substr(begin, end - begin);
      text_.append(piece);
      const auto letters =
          static_cast<std::size_t>(std::count_if(piece.begin(), piece.end(), [](char byte) {
            return static_cast<unsigned char>(byte) > ' ';
          }));
      const bool was_bold = letters_ > 0 && bold_letters_ == letters_;
      if (bold_ == 0 && letters > 0 && was_bold) lead_ = text_.size() - piece.size();
      if (letters > 0) text_look_ = letters_ == 0 || text_look_ == look_ ? look_ : block_look_;
      letters_ += letters;
      if (bold_ > 0) bold_letters_ += letters;
      if (underlined_ > 0) underlined_letters_ += letters;
      if (letters > 0) is_open_ = false;
      if (end == text.size()) break;
      end_block();
      begin = end + 1;
    }
  }

  void begin_block() {
    if (!is_open_) end_block();
  }

  void end_block() {
    Block block;
    block.text = tidy_text(text_);
    block.style.bold_lead = bold_lead_of(std::string_view(text_).substr(0, lead_), block);
    lead_ = 0;
    const bool had_text = !text_.empty();
    text_.clear();
    is_open_ = false;
    const std::size_t letters = std::exchange(letters_, 0);
    const std::size_t bold = std::exchange(bold_letters_, 0);
    const std::size_t underlined = std::exchange(underlined_letters_, 0);
    if (block.text.empty()) {
      // Spaces that do not collapse make an empty line.
      if (had_text && letters > 0) has_gap_ = true;
      links_.clear();
      return;
    }
    block.links = std::exchange(links_, {});
    block.style.bold = bold == letters;
    block.style.underlined = underlined == letters;
    block.style.look = std::exchange(text_look_, {});
    block.kind = is_preformatted_ ? BlockKind::line : BlockKind::paragraph;
    if (is_item_) {
      block.kind = BlockKind::list_item;
      block.level = list_level_;
      block.list_number = std::exchange(list_number_, {});
      is_item_ = false;
    }
    if (heading_level_ > 0) {
      block.kind = BlockKind::heading;
      block.level = heading_level_;
    }
    emit(std::move(block));
  }

  void emit(Block block) {
    block.after_gap = std::exchange(has_gap_, false);
    blocks_.push_back(std::move(block));
  }

  // Applies the look of an element while the object lives.
  class Marks {
   public:
    Marks(BlockCollector& collector, const xmlNode* node, std::string_view name)
        : collector_(collector),
          is_bold_(is_bold(node, name)),
          is_underlined_(is_underlined(node, name)),
          outer_look_(collector.look_) {
      if (is_bold_) ++collector_.bold_;
      if (is_underlined_) ++collector_.underlined_;
      std::string own = own_look(node, name);
      if (own.empty()) return;
      if (!is_listed(name, block_names)) own = trim(outer_look_ + " " + own);
      collector_.look_ = std::move(own);
    }
    ~Marks() {
      if (is_bold_) --collector_.bold_;
      if (is_underlined_) --collector_.underlined_;
      collector_.look_ = std::move(outer_look_);
    }
    Marks(const Marks&) = delete;
    Marks& operator=(const Marks&) = delete;

   private:
    BlockCollector& collector_;
    bool is_bold_;
    bool is_underlined_;
    std::string outer_look_;
  };

  std::vector<Block> blocks_;
  std::string text_;
  std::vector<Link> links_;
  std::size_t lead_ = 0;  // length of the bold text at its beginning
  std::size_t letters_ = 0;
  std::size_t bold_letters_ = 0;
  std::size_t underlined_letters_ = 0;
  int bold_ = 0;
  int underlined_ = 0;
  std::string look_;        // of the open element
  std::string block_look_;  // of the open block
  std::string text_look_;   // of the block's text so far; the block's if it varies
  int heading_level_ = 0;
  int last_level_ = 1;
  int list_level_ = 0;
  std::string list_number_;
  bool is_item_ = false;  // the next block begins a list item
  bool is_preformatted_ = false;
  bool has_gap_ = false;
  bool is_open_ = false;  // the next block continues this text
};

}  // namespace

XmlDocument parse_html(std::string_view html) {
  constexpr int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                          HTML_PARSE_NONET | HTML_PARSE_COMPACT | HTML_PARSE_IGNORE_ENC;
  if (html.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) return nullptr;
  const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> context(htmlNewParserCtxt(),
                                                                               htmlFreeParserCtxt);
  if (!context) throw std::bad_alloc();
  XmlDocument document(htmlCtxtReadMemory(context.get(), html.data(), static_cast<int>(html.size()),
                                          nullptr, "UTF-8", options));
  // The parser stopped before the end, at a limit.
  if (context->disableSAX != 0) return nullptr;
  return document;
}

bool has_huge_text(std::string_view markup) {
  constexpr std::size_t most = XML_MAX_TEXT_LENGTH;
  for (std::size_t begin = 0; begin < markup.size();) {
    const std::size_t end = std::min(markup.find('<', begin), markup.size());
    if (end - begin > most) return true;
    begin = end + 1;
  }
  return false;
}

Failure failure_of_html(std::string_view html) {
  if (!has_huge_text(html)) return {failure_code::html_limit, reasons::nested_too_deep()};
  constexpr std::size_t megabyte = 1'000'000;
  return {failure_code::html_limit, reasons::text_too_large(XML_MAX_TEXT_LENGTH / megabyte)};
}

HtmlError::HtmlError(Failure failure)
    : std::runtime_error(failure.reason.in(Language::english)), failure_(std::move(failure)) {}

std::vector<Block> blocks_of_nodes(const xmlNode* first) {
  BlockCollector collector;
  collector.walk(first);
  return collector.take();
}

std::vector<Block> blocks_of_html(std::string_view html) {
  if (html.find_first_not_of(" \t\r\n") == std::string_view::npos) return {};
  const XmlDocument document = parse_html(html);
  if (!document) throw HtmlError(failure_of_html(html));
  return with_layout_rows_open(blocks_of_nodes(xmlDocGetRootElement(document.get())));
}

std::vector<Block> blocks_of_lines(std::string_view text) {
  std::vector<Block> blocks;
  bool has_gap = false;
  for (const std::string_view line : split(text, '\n')) {
    Block block;
    block.text = tidy_text(line);
    if (block.text.empty()) {
      has_gap = true;
      continue;
    }
    block.kind = BlockKind::paragraph;
    block.number = static_cast<int>(blocks.size()) + 1;
    block.after_gap = std::exchange(has_gap, false);
    blocks.push_back(std::move(block));
  }
  return blocks;
}

std::size_t bold_lead_of(std::string_view raw, const Block& block) {
  const std::string lead = tidy_text(raw);
  return block.text.starts_with(lead) ? lead.size() : 0;
}

}  // namespace dagsorden
