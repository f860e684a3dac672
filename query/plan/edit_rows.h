// The edit distance from one word to words that are spelled letter by letter: what words of one
// beginning share is computed once, and a beginning from which nothing near can come is seen
// (rows of the table in Wagner and Fischer 1974, with the swapped neighbours of Damerau 1964).
// One thread an object.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace dagsorden {

class EditRows {
 public:
  /// word: UTF-8.
  explicit EditRows(std::string_view word);

  /// Letters spelled so far.
  std::size_t size() const { return spelled_.size(); }

  void add(char32_t letter);
  /// Adds all letters of a UTF-8 text.
  void add(std::string_view letters);
  /// Takes the last letters back, down to `size`.
  void cut(std::size_t size);

  /// From the word to the letters that are spelled.
  std::size_t distance() const { return rows_.back().back(); }

  /// False where all that begins with the spelled letters is farther than `most` from the word.
  bool may_come_within(std::size_t most) const;

 private:
  std::vector<char32_t> word_;
  std::vector<char32_t> spelled_;
  std::vector<std::vector<std::size_t>> rows_;  // one more than spelled_
};

}  // namespace dagsorden
