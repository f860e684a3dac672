// The middle form of a document: what a reader makes of its bytes, and what is then cut into items.
//
// Every reader fills it. A text file knows lines only; a web page or a Word file knows paragraphs,
// headings and tables too. Nothing behind the readers asks which form a document had.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace dagsorden {

enum class BlockKind {
  line,       ///< a printed line; the lines of a paragraph are joined when an item is written
  paragraph,  ///< whole
  heading,    ///< marked as one; level says which
  list_item,  ///< whole; list_number is its number where the form keeps numbers apart from the text
  table_row,  ///< cells are its cells, text is all of them
};

/// How a block is set. Unknown is 0 or false.
struct Style {
  bool bold = false;
  bool underlined = false;
  double size = 0;            ///< of the letters, as a multiple of the document's usual size
  int indent = 0;             ///< blanks before the text, of a printed line
  std::size_t bold_lead = 0;  ///< bytes of bold text with which a block that is not bold begins
};

/// A link in a block: its text and where it leads, as written.
struct Link {
  std::string text;
  std::string target;
};

struct Block {
  std::string text;  ///< UTF-8, NFC, single blanks between the words, none at the ends; never empty
  int number = 0;    ///< of the line on which it begins, from 1; blocks of other forms are counted
  int page = 0;      ///< from 1; 0 where the form has no pages
  bool after_gap = false;    ///< more space before it than the document puts between blocks
  bool starts_page = false;  ///< a page break before it
  BlockKind kind = BlockKind::line;
  int level = 0;  ///< of a heading: 1 to 6; of a list item: 1 for the outermost list
  std::string list_number{};
  std::vector<std::string> cells{};
  Style style{};
  std::vector<Link> links{};  ///< of web pages
};

/// A web address that stood alone on lines of its own, as text extraction leaves the links of a
/// page at its end.
struct Address {
  std::string url;
  int number = 0;  ///< of the line on which it begins
};

struct Document {
  std::vector<Block> blocks;
  std::vector<Address> addresses;
  std::vector<int> furniture;  ///< numbers of the lines that were page furniture
  std::size_t width = 0;       ///< code points of a full printed line; 0: no block is a line
  std::vector<std::string> running_headers{};  ///< what repeats at the head or foot of the pages
  std::string title{};                         ///< of a web page or a Word file
  std::string url{};                           ///< where the page was saved from
};

}  // namespace dagsorden
