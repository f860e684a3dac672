// Estimates the memory needed to index items: it grows with the number of distinct words, and with
// the items each of them occurs in.
#pragma once

#include <cstdint>
#include <unordered_set>

#include "common/item.h"

namespace dagsorden {

/// The most memory that the items of one file may take. No agenda comes near it, but a file that
/// exceeded it would end the run for all others.
inline constexpr std::uint64_t most_term_bytes = std::uint64_t{320} << 20U;

class TermMemory {
 public:
  void add(const Item& item);

  /// Measured: about 700 bytes per distinct word and 80 per word and item.
  std::uint64_t bytes() const { return 700 * words_.size() + 80 * postings_; }

 private:
  std::unordered_set<std::uint64_t> words_;  ///< hashes
  std::uint64_t postings_ = 0;
};

}  // namespace dagsorden
