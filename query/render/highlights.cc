#include "query/render/highlights.h"

#include <algorithm>
#include <optional>
#include <string>

#include "common/text.h"

namespace dagsorden {
namespace {

// A word of the text with its stem and its position.
struct Word {
  const Token* token = nullptr;
  std::string stem;
  std::size_t position = 0;
  bool has_capital = false;
};

// The stemmer only cuts endings (snowballstem.org/algorithms/danish), so a word fits no target
// unless it begins like one. So most of a text need not be stemmed.
bool may_fit(const std::string& word, const std::vector<HighlightTarget>& targets) {
  return std::any_of(targets.begin(), targets.end(), [&word](const HighlightTarget& target) {
    return target.kind != TargetKind::part &&
           std::any_of(target.words.begin(), target.words.end(),
                       [&word](const std::string& begin) { return word.starts_with(begin); });
  });
}

std::vector<Word> words_of(std::string_view text, const std::vector<Token>& tokens,
                           const std::vector<HighlightTarget>& targets, Stemmer& stemmer) {
  std::vector<Word> words;
  std::size_t position = 0;
  for (const Token& token : tokens) {
    if (!token.stacked) ++position;
    if (!may_fit(token.word, targets)) continue;
    std::size_t first = token.begin;
    const bool has_capital = is_upper(next_code_point(text, first));
    words.push_back({&token, stemmer.stem(token.word), position, has_capital});
  }
  return words;
}

bool word_fits(const Word& word, const HighlightTarget& target) {
  switch (target.kind) {
    case TargetKind::stem:
      return word.stem == target.words[0];
    case TargetKind::word:
      return word.token->word == target.words[0];
    case TargetKind::name: {
      const std::string& name = target.words[0];
      return word.has_capital && (word.token->word == name || word.token->word == name + "s");
    }
    case TargetKind::prefix:
      return word.token->word.starts_with(target.words[0]);
    default:
      return false;
  }
}

// The place in a compound of a part with this stem: at the beginning, between other parts, or at
// the end, perhaps with an ending. The dictionary that split it is not available here, so letters
// decide.
std::optional<Highlight> part_highlight(const Token& token, const std::string& part,
                                        std::string_view text, std::size_t target_index,
                                        Stemmer& stemmer) {
  constexpr std::size_t least_rest = 3;  // bytes of another part
  if (token.stacked || token.word.size() < part.size() + least_rest) return std::nullopt;
  const std::size_t at = token.word.find(part);
  if (at == std::string::npos || (at > 0 && at < least_rest)) return std::nullopt;
  if (stemmer.stem(token.word) == part) return std::nullopt;
  // If folding changed the letters, the place of the part is unknown: highlight the whole word.
  if (to_lower(text.substr(token.begin, token.end - token.begin)) != token.word) {
    return Highlight{token.begin, token.end, target_index};
  }
  return Highlight{token.begin + at, token.begin + at + part.size(), target_index};
}

// The word of this stem at a position, from words[from] on.
const Word* word_at(const std::vector<Word>& words, std::size_t from, std::size_t position,
                    const std::string& stem) {
  for (std::size_t i = from; i < words.size() && words[i].position <= position; ++i) {
    if (words[i].position == position && words[i].stem == stem) return &words[i];
  }
  return nullptr;
}

// The phrase that begins with words[first].
void highlight_phrase(const std::vector<Word>& words, std::size_t first,
                      const HighlightTarget& target, std::size_t target_index,
                      std::vector<Highlight>& highlights) {
  const Word* last = &words[first];
  if (last->stem != target.words[0]) return;
  for (std::size_t i = 1; i < target.words.size(); ++i) {
    last = word_at(words, first, words[first].position + i, target.words[i]);
    if (last == nullptr) return;
  }
  highlights.push_back({words[first].token->begin,
                        std::max(words[first].token->end, last->token->end), target_index});
}

// Highlights the words of a NEAR that have all others nearby.
void highlight_near(const std::vector<Word>& words, const HighlightTarget& target,
                    std::size_t target_index, std::vector<Highlight>& highlights) {
  std::vector<std::vector<std::size_t>> places(target.words.size());
  for (const Word& word : words) {
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (word.stem == target.words[i]) places[i].push_back(word.position);
    }
  }
  const std::size_t distance = target.distance * (target.words.size() - 1);
  for (const Word& word : words) {
    if (std::find(target.words.begin(), target.words.end(), word.stem) == target.words.end()) {
      continue;
    }
    const std::size_t first = word.position > distance ? word.position - distance : 0;
    const bool all_near = std::all_of(places.begin(), places.end(), [&](const auto& of_stem) {
      const auto at = std::lower_bound(of_stem.begin(), of_stem.end(), first);
      return at != of_stem.end() && *at <= word.position + distance;
    });
    if (all_near) highlights.push_back({word.token->begin, word.token->end, target_index});
  }
}

void highlight_parts(const std::vector<Token>& tokens, std::string_view text,
                     const HighlightTarget& target, std::size_t target_index, Stemmer& stemmer,
                     std::vector<Highlight>& highlights) {
  for (const Token& token : tokens) {
    const std::optional<Highlight> highlight =
        part_highlight(token, target.words.front(), text, target_index, stemmer);
    if (highlight) highlights.push_back(*highlight);
  }
}

void highlight_words(const std::vector<Word>& words, const HighlightTarget& target,
                     std::size_t target_index, std::vector<Highlight>& highlights) {
  if (target.kind == TargetKind::near) {
    highlight_near(words, target, target_index, highlights);
    return;
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (target.kind == TargetKind::phrase) {
      highlight_phrase(words, i, target, target_index, highlights);
    } else if (word_fits(words[i], target)) {
      highlights.push_back({words[i].token->begin, words[i].token->end, target_index});
    }
  }
}

// The highlights in order; of overlapping ones the longest.
std::vector<Highlight> without_overlaps(std::vector<Highlight> highlights) {
  std::stable_sort(
      highlights.begin(), highlights.end(), [](const Highlight& left, const Highlight& right) {
        return left.begin != right.begin ? left.begin < right.begin : left.end > right.end;
      });
  std::vector<Highlight> result;
  for (const Highlight& highlight : highlights) {
    if (result.empty() || highlight.begin >= result.back().end) {
      result.push_back(highlight);
    } else if (highlight.end > result.back().end) {
      result.back().end = highlight.end;
    }
  }
  return result;
}

}  // namespace

std::vector<Highlight> find_highlights(std::string_view text, const Field* field,
                                       const std::vector<HighlightTarget>& targets,
                                       Stemmer& stemmer) {
  const std::vector<Token> tokens = tokenize(text);
  const std::vector<Word> words = words_of(text, tokens, targets, stemmer);
  std::vector<Highlight> highlights;
  for (std::size_t target_index = 0; target_index < targets.size(); ++target_index) {
    const HighlightTarget& target = targets[target_index];
    if (target.field != nullptr && target.field != field) continue;
    if (target.kind == TargetKind::part) {
      highlight_parts(tokens, text, target, target_index, stemmer, highlights);
    } else {
      highlight_words(words, target, target_index, highlights);
    }
  }
  return without_overlaps(std::move(highlights));
}

}  // namespace dagsorden
