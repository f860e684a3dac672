// What the readers of Word and OpenDocument have in common: paragraphs made of runs, line breaks
// within a paragraph, table rows.
#pragma once

#include <libxml/tree.h>

#include <string>
#include <string_view>
#include <vector>

#include "indexer/document.h"

namespace dagsorden {

/// Adds the lines of a page's header or footer, which repeat on every page.
void add_running_lines(const xmlNode* header, std::vector<std::string>& lines);

struct RunStyle {
  bool is_bold = false;
  bool is_underlined = false;
  std::string look{};  ///< see Style::look
};

/// Appends a word to a look.
void add_to_look(std::string_view word, std::string& look);

/// Collects the text of a paragraph run by run.
class ParagraphText {
 public:
  void add(std::string_view text, const RunStyle& style);
  void add_blank() { lines_.back().text.push_back(' '); }
  /// A line break within the paragraph.
  void end_line() { lines_.emplace_back(); }

  /// Returns the lines with text as blocks with their style, and starts over. The lines of a
  /// heading are one block, and so are consecutive bold lines: a title of two lines.
  std::vector<Block> take(bool is_heading);

 private:
  struct Line {
    std::string text;
    std::size_t lead = 0;  // length of the bold text at its beginning
    std::size_t letters = 0;
    std::size_t bold = 0;
    std::size_t underlined = 0;
    std::string look;  // of the whole text; empty if it differs within

    bool is_bold() const { return letters > 0 && bold == letters; }
  };

  std::vector<Line> lines_{1};
};

/// Collects the blocks of a document in document order.
class WordBlocks {
 public:
  WordBlocks() = default;
  virtual ~WordBlocks() = default;
  WordBlocks(const WordBlocks&) = delete;
  WordBlocks& operator=(const WordBlocks&) = delete;

  /// Reads the contents of the node.
  virtual void walk(const xmlNode* parent) = 0;

  std::vector<Block> take();

 protected:
  /// Adds the lines of a paragraph, if there are any. first: kind, level and number of the first
  /// line.
  void add_paragraph_lines(std::vector<Block> lines, const Block& first, bool breaks_page);
  void add_row(const std::vector<const xmlNode*>& cells);
  /// Makes the next block begin a page.
  void break_page() { starts_page_ = true; }

 private:
  std::vector<Block> blocks_of_cell(const xmlNode* cell);

  std::vector<Block> blocks_;
  bool has_gap_ = false;
  bool starts_page_ = false;
  int cell_depth_ = 0;  // depth of nested cells being read
};

}  // namespace dagsorden
