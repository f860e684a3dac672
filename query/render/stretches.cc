#include "query/render/stretches.h"

#include <algorithm>
#include <array>
#include <set>
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

constexpr unsigned char first_of_letter = 0xC3;  // of æ, ø, å and their capitals

bool is_second_of_capital(unsigned char byte) {
  return byte == 0x86 || byte == 0x98 || byte == 0x85;  // Æ, Ø, Å
}

// A to Z, Æ, Ø and Å in small letters; nothing changes its place. The compiler takes many bytes at
// once where there is no branch, and nothing that a byte may be part of.
std::string in_small_letters(std::string_view text) {
  constexpr unsigned char to_small = 0x20;
  std::string small(text);
  char* const bytes = small.data();
  const std::size_t count = small.size();
  for (std::size_t i = 0; i < count; ++i) {
    const bool is_capital = bytes[i] >= 'A' && bytes[i] <= 'Z';
    bytes[i] = static_cast<char>(bytes[i] | (is_capital ? to_small : 0));
  }
  for (std::size_t i = 1; i < count; ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool is_capital =
        static_cast<unsigned char>(text[i - 1]) == first_of_letter && is_second_of_capital(byte);
    bytes[i] = static_cast<char>(bytes[i] | (is_capital ? to_small : 0));
  }
  return small;
}

// How bytes fold. A hyphen joins and parts words, a letter with an accent or of another language
// becomes another one, and two small letters become æ, ø or å: all other bytes become themselves.
enum Folding : unsigned char {
  by_itself = 0,
  irregular = 1,
  second_of_pair = 2,
  first_of_pair = 4
};

constexpr std::array<unsigned char, 256> foldings = [] {
  std::array<unsigned char, 256> table{};
  for (std::size_t byte = first_beyond_ascii; byte < table.size(); ++byte) table[byte] = irregular;
  for (const unsigned char byte : {0xC3, 0xA6, 0xB8, 0xA5}) table[byte] = by_itself;  // of æ, ø, å
  table['-'] = irregular;
  table['\''] = irregular;
  table['a'] = first_of_pair | second_of_pair;
  table['o'] = first_of_pair;
  table['e'] = second_of_pair;
  return table;
}();

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
    unsigned looked_for = irregular;
    for (std::size_t at = 0; at < text_.size(); ++at) {
      const unsigned folding = foldings[static_cast<unsigned char>(text_[at])];
      if ((folding & looked_for) != 0) {
        at = add(at);
        looked_for = irregular;
      } else {
        looked_for = irregular | folding >> 1U;
      }
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
  std::set<std::string_view> words;  // a stem is looked for as a word and as a part
  for (const Leaf& leaf : leaves) words.insert(leaf.words.begin(), leaf.words.end());
  for (const std::string_view word : words) stretches.add_all(word);
  stretches.add_irregular();
  return stretches.in_order();
}

}  // namespace dagsorden
