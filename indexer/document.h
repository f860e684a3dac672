// The form that every reader gives a document, and from which it is cut into items.
//
// A text file gives lines; a web page or a Word file also gives paragraphs, headings and tables. No
// code behind the readers asks which form a document had.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace dagsorden {

enum class BlockKind {
  line,       ///< a printed line; lines of one paragraph are joined when an item is written
  paragraph,  ///< whole
  heading,    ///< marked as one; level says which
  list_item,  ///< whole; list_number holds its number if the text does not
  table_row,  ///< cells holds its cells, text all of them
};

/// Two or more blanks within a printed line, as between the columns of a table.
struct WideGap {
  std::size_t end = 0;  ///< in bytes of the block's text: what stands behind the gap begins here
  int column = 0;       ///< of the printed line, from 0
};

/// The typography of a block. 0 or false: unknown.
struct Style {
  bool bold = false;
  bool underlined = false;
  double size = 0;  ///< font size as a multiple of the document's usual size
  /// What else sets it apart: italics, size, color, its class or named style. Blocks that look
  /// alike have the same; empty: unknown.
  std::string look{};
  int indent = 0;  ///< blanks before the text of a printed line
  std::size_t bold_lead =
      0;  ///< length in bytes of the bold text at the start of a block that is not all bold
  std::vector<WideGap> wide_gaps{};  ///< of a printed line, from left to right
};

/// A link in a block: its text and its target as written.
struct Link {
  std::string text;
  std::string target;
};

struct Block {
  std::string text;          ///< UTF-8, NFC, single blanks between words, trimmed, never empty
  int number = 0;            ///< its first line, from 1; in forms without lines, a running number
  int page = 0;              ///< from 1; 0: the form has no pages
  bool after_gap = false;    ///< set off by more space than usual in the document
  bool starts_page = false;  ///< follows a page break
  BlockKind kind = BlockKind::line;
  int level = 0;  ///< headings: 1 to 6; list items: 1 for the outermost list
  std::string list_number{};
  std::vector<std::string> cells{};
  /// What stands in each cell of a table row; empty if only the text is known.
  std::vector<std::vector<Block>> cell_blocks{};
  Style style{};
  std::vector<Link> links{};  ///< only of web pages
  bool opens_item = false;    ///< the title of an item, as a table of items tells
  bool after_items = false;   ///< the first block below such a table
};

/// A URL that stood alone on its lines; text extraction puts a page's links at its end like this.
struct Address {
  std::string url;
  int number = 0;  ///< its first line
};

struct Document {
  std::vector<Block> blocks;
  std::vector<Address> addresses;
  std::vector<int> furniture;  ///< line numbers of headers, footers and the like, which are removed
  std::size_t width = 0;       ///< code points of a full printed line; 0: the document has no lines
  std::vector<std::string> running_headers{};  ///< text that repeats at the head or foot of pages
  std::string title{};                         ///< from a web page or a Word file
  std::string url{};                           ///< where a web page was saved from
};

}  // namespace dagsorden
