#include "query/render/marks.h"

#include <algorithm>
#include <bitset>
#include <optional>
#include <string>

#include "common/text.h"

namespace dagsorden {
namespace {

// A word of the text with its stem, and the place it has in the order of words.
struct Word {
  const Token* token = nullptr;
  std::string stem;
  std::size_t position = 0;
  bool has_capital = false;
};

// How the words begin that leaves look for. What the stemmer cuts is always an ending
// (snowballstem.org/algorithms/danish), so words that begin like none of the leaves fit none: most
// of a text is left out at once.
class Beginnings {
 public:
  explicit Beginnings(const std::vector<Leaf>& leaves) {
    for (const Leaf& leaf : leaves) {
      if (leaf.kind == LeafKind::part) continue;
      for (const std::string& word : leaf.words) add(word);
    }
  }

  bool has(std::string_view word) const {
    return first_bytes_.test(first_byte_of(word)) &&
           std::any_of(beginnings_.begin(), beginnings_.end(),
                       [word](std::string_view known) { return word.starts_with(known); });
  }

 private:
  static std::size_t first_byte_of(std::string_view word) {
    return word.empty() ? 0 : static_cast<unsigned char>(word.front());
  }

  void add(std::string_view word) {
    first_bytes_.set(first_byte_of(word));
    beginnings_.push_back(word);
  }

  std::bitset<256> first_bytes_;
  std::vector<std::string_view> beginnings_;
};

std::vector<Word> marked_words(std::string_view text, const std::vector<Token>& tokens,
                               const Beginnings& wanted, Stemmer& stemmer) {
  std::vector<Word> words;
  std::size_t position = 0;
  for (const Token& token : tokens) {
    if (!token.stacked) ++position;
    if (!wanted.has(token.word)) continue;
    std::size_t first = token.begin;
    const bool has_capital = is_upper(next_code_point(text, first));
    words.push_back({&token, stemmer.stem(token.word), position, has_capital});
  }
  return words;
}

bool word_fits(const Word& word, const Leaf& leaf) {
  switch (leaf.kind) {
    case LeafKind::stem:
      return word.stem == leaf.words[0];
    case LeafKind::word:
      return word.token->word == leaf.words[0];
    case LeafKind::name: {
      const std::string& name = leaf.words[0];
      return word.has_capital && (word.token->word == name || word.token->word == name + "s");
    }
    case LeafKind::beginning:
      return word.token->word.starts_with(leaf.words[0]);
    default:
      return false;
  }
}

// Where a compound holds the stem as a part: at its beginning, or as its last word with at most an
// ending behind it, or between other parts. The dictionary that split it is not here, so the
// letters decide.
std::optional<Mark> part_mark(const Token& token, const std::string& part, std::string_view text,
                              std::size_t leaf_index, Stemmer& stemmer) {
  constexpr std::size_t least_rest = 3;  // bytes of another part
  if (token.stacked || token.word.size() < part.size() + least_rest) return std::nullopt;
  const std::size_t at = token.word.find(part);
  if (at == std::string::npos || (at > 0 && at < least_rest)) return std::nullopt;
  if (stemmer.stem(token.word) == part) return std::nullopt;
  // Where folding changed the length, the places of letters are not known: mark the whole word.
  if (to_lower(text.substr(token.begin, token.end - token.begin)) != token.word) {
    return Mark{token.begin, token.end, leaf_index};
  }
  return Mark{token.begin + at, token.begin + at + part.size(), leaf_index};
}

// The word of that stem at a position, at or behind words[from].
const Word* word_at(const std::vector<Word>& words, std::size_t from, std::size_t position,
                    const std::string& stem) {
  for (std::size_t i = from; i < words.size() && words[i].position <= position; ++i) {
    if (words[i].position == position && words[i].stem == stem) return &words[i];
  }
  return nullptr;
}

// Phrases that begin with words[first].
void mark_phrase(const std::vector<Word>& words, std::size_t first, const Leaf& leaf,
                 std::size_t leaf_index, std::vector<Mark>& marks) {
  const Word* last = &words[first];
  if (last->stem != leaf.words[0]) return;
  for (std::size_t i = 1; i < leaf.words.size(); ++i) {
    last = word_at(words, first, words[first].position + i, leaf.words[i]);
    if (last == nullptr) return;
  }
  marks.push_back(
      {words[first].token->begin, std::max(words[first].token->end, last->token->end), leaf_index});
}

// The words of a NEAR, where all the others stand near them.
void mark_near(const std::vector<Word>& words, const Leaf& leaf, std::size_t leaf_index,
               std::vector<Mark>& marks) {
  std::vector<std::vector<std::size_t>> places(leaf.words.size());
  for (const Word& word : words) {
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (word.stem == leaf.words[i]) places[i].push_back(word.position);
    }
  }
  const std::size_t distance = leaf.distance * (leaf.words.size() - 1);
  for (const Word& word : words) {
    if (std::find(leaf.words.begin(), leaf.words.end(), word.stem) == leaf.words.end()) continue;
    const std::size_t first = word.position > distance ? word.position - distance : 0;
    const bool all_near = std::all_of(places.begin(), places.end(), [&](const auto& of_stem) {
      const auto at = std::lower_bound(of_stem.begin(), of_stem.end(), first);
      return at != of_stem.end() && *at <= word.position + distance;
    });
    if (all_near) marks.push_back({word.token->begin, word.token->end, leaf_index});
  }
}

void mark_parts(const std::vector<Token>& tokens, std::string_view text, const Leaf& leaf,
                std::size_t leaf_index, Stemmer& stemmer, std::vector<Mark>& marks) {
  for (const Token& token : tokens) {
    const std::optional<Mark> mark =
        part_mark(token, leaf.words.front(), text, leaf_index, stemmer);
    if (mark) marks.push_back(*mark);
  }
}

void mark_words(const std::vector<Word>& words, const Leaf& leaf, std::size_t leaf_index,
                std::vector<Mark>& marks) {
  if (leaf.kind == LeafKind::near) {
    mark_near(words, leaf, leaf_index, marks);
    return;
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (leaf.kind == LeafKind::phrase) {
      mark_phrase(words, i, leaf, leaf_index, marks);
    } else if (word_fits(words[i], leaf)) {
      marks.push_back({words[i].token->begin, words[i].token->end, leaf_index});
    }
  }
}

// Marks in order; of those that overlap the longest.
std::vector<Mark> without_overlaps(std::vector<Mark> marks) {
  std::stable_sort(marks.begin(), marks.end(), [](const Mark& left, const Mark& right) {
    return left.begin != right.begin ? left.begin < right.begin : left.end > right.end;
  });
  std::vector<Mark> result;
  for (const Mark& mark : marks) {
    if (result.empty() || mark.begin >= result.back().end) {
      result.push_back(mark);
    } else if (mark.end > result.back().end) {
      result.back().end = mark.end;
    }
  }
  return result;
}

}  // namespace

std::vector<Mark> find_marks(std::string_view text, const Field* field,
                             const std::vector<Leaf>& leaves, Stemmer& stemmer) {
  const std::vector<Token> tokens = tokenize(text);
  const std::vector<Word> words = marked_words(text, tokens, Beginnings(leaves), stemmer);
  std::vector<Mark> marks;
  for (std::size_t leaf_index = 0; leaf_index < leaves.size(); ++leaf_index) {
    const Leaf& leaf = leaves[leaf_index];
    if (leaf.field != nullptr && leaf.field != field) continue;
    if (leaf.kind == LeafKind::part) {
      mark_parts(tokens, text, leaf, leaf_index, stemmer, marks);
    } else {
      mark_words(words, leaf, leaf_index, marks);
    }
  }
  return without_overlaps(std::move(marks));
}

}  // namespace dagsorden
