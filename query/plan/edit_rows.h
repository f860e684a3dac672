// Computes the edit distance between a word and words spelled letter by letter. Words with the same
// prefix share the work (rows of the table of Wagner and Fischer 1974, with the transpositions of
// Damerau 1964). Not thread-safe.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace dagsorden {

class EditRows {
 public:
  /// word: UTF-8.
  explicit EditRows(std::string_view word);

  /// The number of letters spelled so far.
  std::size_t size() const { return spelled_.size(); }

  void add(char32_t letter);
  /// Adds all letters of a UTF-8 text.
  void add(std::string_view letters);
  /// Removes the last letters, down to `size`.
  void cut(std::size_t size);

  /// The distance between the word and the spelled letters.
  std::size_t distance() const { return rows_.back().back(); }

  /// False if every word that starts with the spelled letters is farther than `most` away.
  bool may_come_within(std::size_t most) const;

 private:
  std::vector<char32_t> word_;
  std::vector<char32_t> spelled_;
  std::vector<std::vector<std::size_t>> rows_;  // one more than spelled_
};

}  // namespace dagsorden
