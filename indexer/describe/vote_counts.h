// Finds how many voted for and against, with the names in parentheses after a count. Thread-safe;
// nothing throws.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dagsorden {

enum class VoteSide { in_favour, against, abstained };

/// What the text says about one side, and its place in the line.
struct ToldVotes {
  VoteSide side = VoteSide::in_favour;
  std::vector<std::string> names = {};
  std::optional<int> count = {};
  bool by_label = false;
  std::size_t begin = std::string_view::npos;
  std::size_t end = std::string_view::npos;
};

/// "16 stemmer for (A, C), 7 stemmer imod (Ø) og 2 blanke", "stemmerne 16-9": one entry per side,
/// in the order of the line.
std::vector<ToldVotes> counts_in(std::string_view line);

}  // namespace dagsorden
