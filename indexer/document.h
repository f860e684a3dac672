// The common form of a document: every reader makes it, and items are cut from it.
//
// A text file yields lines. A web page or a Word file also yields paragraphs, headings and tables.
// After the readers, no code asks which file format a document had.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace dagsorden {

enum class BlockKind {
  line,       ///< a printed line; the lines of a paragraph are joined when an item is written
  paragraph,  ///< a whole paragraph
  heading,    ///< marked as a heading; level says which
  list_item,  ///< a whole list item; list_number holds its number if the text does not
  table_row,  ///< cells holds its cells, text the text of all of them
};

/// Two or more spaces within a printed line, as between the columns of a table.
struct WideGap {
  std::size_t end = 0;  ///< byte offset in the block's text at which the text after the gap begins
  int column = 0;       ///< column of the printed line where that text begins, from 0
};

/// The typography of a block. 0 or false means unknown.
struct Style {
  bool bold = false;
  bool underlined = false;
  double size = 0;  ///< font size as a multiple of the document's usual size
  /// What else sets the block apart: italics, size, color, its class or named style. Blocks that
  /// look alike have the same value. Empty means unknown.
  std::string look{};
  int indent = 0;  ///< spaces before the text of a printed line
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
  std::string text;          ///< UTF-8, NFC, single spaces between words, trimmed, never empty
  int number = 0;            ///< its first line, from 1; in forms without lines, a running number
  int page = 0;              ///< from 1; 0: the form has no pages
  bool after_gap = false;    ///< set off by more space than usual in the document
  bool starts_page = false;  ///< follows a page break
  BlockKind kind = BlockKind::line;
  int level = 0;  ///< headings: 1 to 6; list items: 1 for the outermost list
  std::string list_number{};
  std::vector<std::string> cells{};
  /// The contents of each cell of a table row; empty if only the text is known.
  std::vector<std::vector<Block>> cell_blocks{};
  Style style{};
  std::vector<Link> links{};  ///< only in web pages
  bool opens_item = false;    ///< the title of an item, taken from a table of items
  bool after_items = false;   ///< the first block below such a table
};

/// A URL that was alone on its lines. Text extraction puts the links of a page at its end like
/// this.
struct Address {
  std::string url;
  int number = 0;  ///< its first line
};

struct Document {
  std::vector<Block> blocks;
  std::vector<Address> addresses;
  std::vector<int> furniture;  ///< line numbers of removed headers, footers and the like
  std::size_t width = 0;       ///< code points in a full printed line; 0: the document has no lines
  std::vector<std::string> running_headers{};  ///< text that repeats at the head or foot of pages
  std::string title{};                         ///< from a web page or a Word file
  std::string url{};                           ///< where a web page was saved from
};

}  // namespace dagsorden
