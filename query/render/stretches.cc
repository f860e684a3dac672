#include "query/render/stretches.h"

#include <algorithm>
#include <string>

#include "common/find_letters.h"
#include "common/text.h"

namespace dagsorden {
namespace {

bool is_blank(char byte) { return byte == ' ' || byte == '\n'; }

bool is_digit_of_ascii(char byte) { return byte >= '0' && byte <= '9'; }

// Letters alone, whose place among the words does not matter.
bool is_looked_for_by_itself(const Leaf& leaf) {
  const bool is_order = leaf.kind == LeafKind::phrase || leaf.kind == LeafKind::near;
  return !is_order && std::all_of(leaf.words.begin(), leaf.words.end(), [](std::string_view word) {
    return !word.empty() && !word.starts_with("§") &&
           std::none_of(word.begin(), word.end(), is_digit_of_ascii);
  });
}

// What makes a small letter of a capital, of which this is the last byte: one bit, or none. Here
// and below are sums and no branches, so that the compiler takes many bytes at once.
constexpr unsigned char bit_of_small(unsigned char previous, unsigned char byte) {
  const int is_a_to_z = static_cast<unsigned char>(byte - 'A') < 26 ? 1 : 0;
  const int is_danish = (previous == 0xC3 ? 1 : 0) &  // Æ, Ø and Å
                        ((byte == 0x86) + (byte == 0x98) + (byte == 0x85));
  return static_cast<unsigned char>((is_a_to_z + is_danish) * 0x20);
}

// A to Z, Æ, Ø and Å in small letters; nothing changes its place.
std::string in_small_letters(std::string_view text) {
  const std::string with_previous = std::string(1, ' ').append(text);
  std::string small(text.size(), ' ');
  const char* const from = with_previous.data();
  char* const to = small.data();
  const std::size_t count = text.size();
  for (std::size_t i = 0; i < count; ++i) {
    const auto byte = static_cast<unsigned char>(from[i + 1]);
    to[i] = static_cast<char>(byte | bit_of_small(static_cast<unsigned char>(from[i]), byte));
  }
  return small;
}

// Whether a byte, before another one, does not fold into itself: 1 or 0. A hyphen joins and parts
// words, a letter with an accent or of another language becomes another one, and two small letters
// become æ, ø or å. Sums without a branch, so that the compiler takes many bytes at once.
constexpr int irregular(unsigned char byte, unsigned char next) {
  constexpr unsigned char a_to_e = 'a' ^ 'e';
  const int beyond_ascii = byte >> 7U;
  const int of_danish_letter = (byte == 0xC3) + (byte == 0xA6) + (byte == 0xB8) + (byte == 0xA5);
  const int of_pair = (((byte ^ 'a') | ((next | a_to_e) ^ 'e')) == 0) +  // aa, ae
                      (((byte ^ 'o') | (next ^ 'e')) == 0);              // oe
  return beyond_ascii - of_danish_letter + (byte == '-') + (byte == '\'') + of_pair;
}

// The stretches around places of a text.
class Stretches {
 public:
  explicit Stretches(std::string_view text) : text_(text) {}

  void add_all(std::string_view sought) {
    for (std::size_t at = find_letters(text_, sought); at != std::string_view::npos;) {
      at = find_letters(text_, sought, add(at));
    }
  }

  // Characters that are not folded each by itself.
  void add_irregular() {
    for (std::size_t at = 0; at < text_.size();) {
      if (at + block_size < text_.size() && is_block_regular(text_.data() + at)) {
        at += block_size;
        continue;
      }
      const std::size_t end = std::min(at + block_size, text_.size());
      while (at < end && !is_irregular(at)) ++at;
      if (at < end) at = add(at);
    }
  }

  std::vector<Stretch> in_order() {
    std::sort(stretches_.begin(), stretches_.end(),
              [](const Stretch& left, const Stretch& right) { return left.begin < right.begin; });
    const auto is_same = [](const Stretch& left, const Stretch& right) {
      return left.begin == right.begin;
    };
    stretches_.erase(std::unique(stretches_.begin(), stretches_.end(), is_same), stretches_.end());
    return std::move(stretches_);
  }

 private:
  static constexpr std::size_t block_size = 16;

  // bytes: of a block, and the next one.
  static bool is_block_regular(const char* bytes) {
    unsigned char count = 0;
    for (std::size_t i = 0; i < block_size; ++i) {
      count +=
          irregular(static_cast<unsigned char>(bytes[i]), static_cast<unsigned char>(bytes[i + 1]));
    }
    return count == 0;
  }

  bool is_irregular(std::size_t at) const {
    const char next = at + 1 < text_.size() ? text_[at + 1] : ' ';
    return irregular(static_cast<unsigned char>(text_[at]), static_cast<unsigned char>(next)) != 0;
  }

  // Gives the end of the stretch.
  std::size_t add(std::size_t place) {
    Stretch stretch{place, place};
    while (stretch.begin > 0 && !is_blank(text_[stretch.begin - 1])) --stretch.begin;
    while (stretch.end < text_.size() && !is_blank(text_[stretch.end])) ++stretch.end;
    stretches_.push_back(stretch);
    return stretch.end;
  }

  std::string_view text_;
  std::vector<Stretch> stretches_;
};

}  // namespace

std::vector<Stretch> stretches_to_read(std::string_view text, const std::vector<Leaf>& leaves) {
  if (!std::all_of(leaves.begin(), leaves.end(), is_looked_for_by_itself)) {
    return {{0, text.size()}};
  }
  const std::string small = in_small_letters(text);
  Stretches stretches(small);
  std::vector<std::string_view> words;
  for (const Leaf& leaf : leaves) words.insert(words.end(), leaf.words.begin(), leaf.words.end());
  std::sort(words.begin(), words.end());  // a stem is looked for as a word and as a part
  words.erase(std::unique(words.begin(), words.end()), words.end());
  for (const std::string_view word : words) stretches.add_all(word);
  stretches.add_irregular();
  return stretches.in_order();
}

}  // namespace dagsorden
