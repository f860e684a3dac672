// Words broken at a line's end: which hyphens are removed and which stay.
//
// The decision depends on the shape of both halves and on the document's own vocabulary: if the
// document has the word unbroken elsewhere, it is written the same way here. The rules follow Dansk
// Sprognævn's Retskrivningsordbogen §§ 57–59 on hyphens (abbreviations, figures, names, shared
// endings).
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/clean/clean_text.h"

namespace dagsorden {

/// How often each unbroken word occurs in a document, in lower case: "adhocgruppe", "adhoc-gruppe".
/// Halves of broken words do not count. Empty if no line ends in a hyphen, as it is then never
/// used.
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

  std::string letters_;  ///< of all lines, in lower case; the words point into it
  std::unordered_map<std::string_view, int> words_;
  std::unordered_map<std::string_view, int> hyphenated_;
};

enum class LineJoin {
  none,       ///< the line does not end in a hyphen
  soft,       ///< the hyphen is removed: kommuna- løkonomi
  hard,       ///< the hyphen stays, without a space: KKR- sekretariatet
  suspended,  ///< the hyphen stays and a space follows: Børne- og
  prefix,     ///< the hyphen belongs to the next word: eller -direktører
  dash,       ///< a dash with spaces on both sides
};

/// How the line right continues a text that ends as left does.
LineJoin decide_join(std::string_view left, std::string_view right, const Vocabulary& vocabulary);

/// Appends right to left in the way that join says (not for LineJoin::none).
void append_joined(std::string& left, std::string_view right, LineJoin join);

}  // namespace dagsorden
