#include "query/plan/edit_rows.h"

#include <algorithm>
#include <numeric>

#include "common/text.h"

namespace dagsorden {

EditRows::EditRows(std::string_view word) {
  for (std::size_t offset = 0; offset < word.size();) {
    word_.push_back(next_code_point(word, offset));
  }
  rows_.emplace_back(word_.size() + 1);
  std::iota(rows_.front().begin(), rows_.front().end(), std::size_t{0});
}

void EditRows::add(char32_t letter) {
  const std::vector<std::size_t>& above = rows_.back();
  std::vector<std::size_t> row(word_.size() + 1);
  row[0] = rows_.size();
  for (std::size_t i = 1; i <= word_.size(); ++i) {
    const std::size_t change = word_[i - 1] == letter ? 0 : 1;
    row[i] = std::min({above[i] + 1, row[i - 1] + 1, above[i - 1] + change});
    const bool is_swapped =
        i > 1 && !spelled_.empty() && word_[i - 1] == spelled_.back() && word_[i - 2] == letter;
    if (is_swapped) row[i] = std::min(row[i], rows_[rows_.size() - 2][i - 2] + 1);
  }
  spelled_.push_back(letter);
  rows_.push_back(std::move(row));
}

void EditRows::add(std::string_view letters) {
  for (std::size_t offset = 0; offset < letters.size();) add(next_code_point(letters, offset));
}

void EditRows::cut(std::size_t size) {
  spelled_.resize(size);
  rows_.resize(size + 1);
}

bool EditRows::may_come_within(std::size_t most) const {
  const auto least = [this](std::size_t row) {
    return *std::min_element(rows_[row].begin(), rows_[row].end());
  };
  if (least(rows_.size() - 1) <= most) return true;
  // Swapped letters refer two rows back.
  return rows_.size() > 1 && least(rows_.size() - 2) < most;
}

}  // namespace dagsorden
