// How one document marks its items: hypotheses about the form of its headings, and the evidence for
// each heading.
//
// A hypothesis says what an item begins with: a number, a case line, a label that recurs, a heading
// of some level. Each hypothesis finds candidates. A candidate's evidence is the sum of its
// witnesses' log odds, as in a naive Bayes classifier. For
// numbers, dynamic programming finds the chain that explains the document best; other forms take
// all candidates with enough evidence. The odds start from typical values and are learned again
// from the chosen headings (hard expectation maximisation). Thread-safe.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/document.h"
#include "indexer/segment/contents_list.h"
#include "indexer/segment/marks.h"

namespace dagsorden {

/// A kind of evidence for or against a heading.
enum class Witness {
  listed,         ///< is in the list of contents
  case_line,      ///< has a case line where this document usually has one
  repeated,       ///< the title is printed twice
  label,          ///< a label follows
  access,         ///< says whether the item is open or closed
  gap,            ///< space before it
  opening,        ///< how the title begins: capital, digit, small letter, "at"
  ending,         ///< how the title ends: like a title, like a sentence
  length,         ///< short, long, very long
  place_in_list,  ///< neighbours in a numbered list, or a colon before it
  standing,       ///< a title that all agendas have
  mark,           ///< what is between number and title
  style,          ///< bold, underlined, large, a heading in the file's own markup
  indent,         ///< of a printed line
  gap_behind,     ///< space below a heading without a number
};
inline constexpr std::size_t witness_count = 15;

std::string_view name_of(Witness witness);

enum class FormKind {
  number,            ///< numbers that go up
  restarted_number,  ///< the number 1 opens each item
  case_line,         ///< a line with the case number
  label,             ///< a label opens each item: "Sag"
  titled_label,      ///< the same, with the title after it: "Emne: Ny mole"
  heading,           ///< see HeadingMark
  row,               ///< a row of a table
};

/// How a heading without a number is set apart from the text.
enum class HeadingMark {
  level,        ///< a heading in the file's own markup, of one level
  underlined,   ///< a line of signs is below it
  capitals,     ///< all its letters are capitals
  bold,         ///< all of it is bold or underlined
  look,         ///< is set in italics, in a size or in a class of its own
  time,         ///< begins with the time of the item
  gap,          ///< a short line after a gap
  alone,        ///< a short line between two gaps
  bullet,       ///< has a bullet, and text below
  colon,        ///< ends in a colon, after a gap
  over_label,   ///< a short line after a gap, right above a label
  outdented,    ///< is further left than all text
  case_number,  ///< ends in a case number in parentheses
};

/// A hypothesis.
struct ItemForm {
  FormKind kind = FormKind::number;
  std::string word{};  ///< before the number; the label; the look of headings; else empty
  NumberSystem system = NumberSystem::arabic;
  bool is_glued = false;       ///< the title follows the number without a space
  bool word_may_lack = false;  ///< "1. Title" occurs beside "Pkt. 2 Title"
  HeadingMark heading = HeadingMark::level;
  int level = 0;  ///< of a heading marked as one
};

/// The form in words: "numbers behind 'pkt'".
std::string describe(const ItemForm& form);

/// A place where an item may begin. Indices are of blocks.
struct Candidate {
  std::size_t anchor = 0;  ///< the block at which the form found it
  std::size_t begin = 0;   ///< the item's first block, which may be a case line before the title
  std::size_t title_begin = 0;
  std::size_t title_end = 0;  ///< == title_begin if the title is lost
  std::size_t body_begin = 0;
  std::string title;
  std::string number;                         ///< as printed
  std::vector<int> values;                    ///< of the number, one per level
  bool begins_group = false;                  ///< a group's heading is above it
  int listed = -1;                            ///< its index in the list of contents; -1: not in it
  std::vector<std::size_t> metadata;          ///< blocks with case lines and the like
  std::vector<std::size_t> attachments;       ///< blocks in the heading with names of files
  std::array<int, witness_count> observed{};  ///< the value of each witness; -1: unknown
  double evidence = 0;                        ///< log odds
};

/// A form and what it found.
struct Hypothesis {
  ItemForm form;
  std::vector<Candidate> candidates;  ///< in the order of their blocks
  std::vector<std::size_t> chosen;    ///< of candidates
  double score = 0;
};

/// The document as the hypotheses see it.
struct MarkedDocument {
  Document document;
  std::vector<BlockMarks> marks;
  ContentsList contents;
  bool has_gaps = false;    ///< space between blocks is known
  bool has_styles = false;  ///< bold text or headings are known
};

MarkedDocument mark_document(Document given);

/// All hypotheses that find candidates, each with its best chain, the best score first.
std::vector<Hypothesis> find_hypotheses(const MarkedDocument& marked);

}  // namespace dagsorden
