// Words broken at a line's end: which hyphens fall and which stay.
//
// Decided by the shape of both halves and by the document's own vocabulary: a word that stands
// whole elsewhere in the document is written so here too. Rules follow Dansk Sprognævn's
// Retskrivningsordbogen §§ 57–59 on hyphens (abbreviations, figures, names, shared endings).
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/clean/clean_text.h"

namespace dagsorden {

/// How often each word stands unbroken in a document, in lower case: "adhocgruppe",
/// "adhoc-gruppe". Halves of broken words are left out. Empty if no line ends in a hyphen: then
/// nobody asks.
class Vocabulary {
 public:
  explicit Vocabulary(const std::vector<Block>& lines);
  Vocabulary(const Vocabulary&) = delete;
  Vocabulary& operator=(const Vocabulary&) = delete;
  Vocabulary(Vocabulary&&) = delete;
  Vocabulary& operator=(Vocabulary&&) = delete;
  ~Vocabulary() = default;

  int count(std::string_view lower_word) const;

  /// How many different words begin with first + "-".
  int count_hyphenated(std::string_view lower_first) const;

 private:
  void add(std::string_view word);

  std::string letters_;  ///< of all lines, in lower case: the words stand in it
  std::unordered_map<std::string_view, int> words_;
  std::unordered_map<std::string_view, int> hyphenated_;
};

enum class LineJoin {
  none,       ///< the line does not end in a hyphen
  soft,       ///< the hyphen falls: kommuna- løkonomi
  hard,       ///< it stays, nothing between: KKR- sekretariatet
  suspended,  ///< it stays with a blank behind: Børne- og
  prefix,     ///< it belongs to the next word: eller -direktører
  dash,       ///< it is a dash with blanks at both sides
};

/// How a text that ends as left does goes on with the line right.
LineJoin decide_join(std::string_view left, std::string_view right, const Vocabulary& vocabulary);

/// Puts right behind left as join says (not for LineJoin::none).
void append_joined(std::string& left, std::string_view right, LineJoin join);

}  // namespace dagsorden
