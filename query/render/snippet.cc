#include "query/render/snippet.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "common/text.h"
#include "query/render/highlights.h"

namespace dagsorden {
namespace {

// A piece of an item's text that a snippet may come from: a part, or the text between two parts,
// without the lines that name parts.
struct Fragment {
  std::string_view text;         // a piece of the item's text; not only blanks
  const Field* field = nullptr;  // of the part, if it has one
};

// The text between two parts without its last line, which names the second part.
std::string_view without_last_line(std::string_view text, std::string_view name) {
  const std::string_view trimmed = trim(text);
  if (!trimmed.ends_with(name)) return trimmed;
  const std::string_view rest = trimmed.substr(0, trimmed.size() - name.size());
  return rest.empty() || rest.ends_with('\n') ? trim(rest) : trimmed;
}

void add_fragment(std::vector<Fragment>& fragments, std::string_view text, const Field* field) {
  if (!trim(text).empty()) fragments.push_back({text, field});
}

std::vector<Fragment> fragments_of(const Item& item) {
  std::vector<Fragment> fragments;
  const std::string_view text = item.text;
  std::size_t end = 0;
  for (const Part& part : item.parts) {
    if (part.begin > end) {
      add_fragment(fragments, without_last_line(text.substr(end, part.begin - end), part.name),
                   nullptr);
    }
    add_fragment(fragments, text_of(item, part), field_of_part(part.kind));
    end = std::max(end, part.end);
  }
  add_fragment(fragments, text.substr(std::min(end, text.size())), nullptr);
  return fragments;
}

constexpr std::string_view ellipsis = "…";

// A fragment of a field that the query names comes before any other.
constexpr double worth_of_asked_field = 1000;
constexpr double worth_of_repetition = 0.02;

struct Candidate {
  std::size_t first = 0;  // of the marks
  std::size_t last = 0;
  double worth = -1;  // of a passage without a mark
};

bool is_asked_for(const Fragment& fragment, const std::vector<HighlightTarget>& targets) {
  return fragment.field != nullptr &&
         std::any_of(targets.begin(), targets.end(), [&fragment](const HighlightTarget& target) {
           return target.field == fragment.field;
         });
}

// The highlights from `first` on that fit into the length, and their worth.
Candidate candidate_from(const std::vector<Highlight>& highlights, std::size_t first,
                         std::size_t length, const std::vector<HighlightTarget>& targets) {
  Candidate candidate{first, first, 0};
  std::set<std::size_t> seen;
  double span = 0;
  for (std::size_t i = first; i < highlights.size(); ++i) {
    // Bytes instead of code points: good enough for choosing.
    if (i > first && highlights[i].end - highlights[first].begin > length) break;
    const double weight = targets[highlights[i].target].weight;
    if (seen.insert(highlights[i].target).second) {
      candidate.worth += weight;
      candidate.last = i;
      span = static_cast<double>(highlights[i].end - highlights[first].begin);
    } else {
      candidate.worth += weight * worth_of_repetition;
    }
  }
  candidate.worth -= 0.1 * span / static_cast<double>(length);
  return candidate;
}

Candidate best_candidate(const std::vector<Highlight>& highlights, std::size_t length,
                         const std::vector<HighlightTarget>& targets) {
  Candidate best;
  for (std::size_t first = 0; first < highlights.size(); ++first) {
    const Candidate candidate = candidate_from(highlights, first, length, targets);
    if (candidate.worth > best.worth) best = candidate;
  }
  return best;
}

// Moves back to the beginning of a word or, in an endless word, of a code point.
std::size_t word_begin(std::string_view text, std::size_t offset) {
  constexpr std::size_t longest_word = 60;
  std::size_t begin = offset;
  while (begin > 0 && text[begin - 1] != ' ' && offset - begin < longest_word) --begin;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
  return begin;
}

// True after a full stop that follows a word in small letters. Numbers and one-letter abbreviations
// have full stops too.
bool begins_sentence(std::string_view text, std::size_t offset) {
  if (offset == 0) return true;
  if (offset < 3 || offset >= text.size() || text[offset - 1] != ' ') return false;
  const bool stop = std::string_view(".!?").find(text[offset - 2]) != std::string_view::npos;
  return stop && static_cast<unsigned char>(text[offset - 3]) >= 'a' &&
         is_upper(next_code_point(text, offset));
}

// The last beginning of a sentence between `from` and `to`.
std::optional<std::size_t> sentence_begin(std::string_view text, std::size_t from, std::size_t to) {
  for (std::size_t offset = to + 1; offset > from; --offset) {
    if (begins_sentence(text, offset - 1)) return offset - 1;
  }
  return std::nullopt;
}

// The offset `count` code points before or after another.
std::size_t moved(std::string_view text, std::size_t offset, std::ptrdiff_t count) {
  const auto is_inside = [&text](std::size_t place) {
    return place < text.size() && (static_cast<unsigned char>(text[place]) & 0xC0U) == 0x80U;
  };
  for (; count < 0 && offset > 0; ++count) {
    do {
      --offset;
    } while (offset > 0 && is_inside(offset));
  }
  for (; count > 0 && offset < text.size(); --count) {
    do {
      ++offset;
    } while (is_inside(offset));
  }
  return offset;
}

struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The bytes to show around text[begin, end).
Range range_around(std::string_view text, std::size_t begin, std::size_t end, std::size_t length) {
  const std::size_t needed = count_code_points(text.substr(begin, end - begin));
  const std::size_t spare = length > needed ? length - needed : 0;
  const std::size_t farthest = moved(text, begin, -static_cast<std::ptrdiff_t>(spare * 2 / 3));
  std::size_t first =
      sentence_begin(text, farthest, begin)
          .value_or(word_begin(text, moved(text, begin, -static_cast<std::ptrdiff_t>(spare / 3))));
  std::size_t last = moved(text, first, static_cast<std::ptrdiff_t>(length));
  if (last < text.size() && text[last] != ' ') last = std::max(end, word_begin(text, last));
  if (last == text.size()) {  // room is left: show more of what comes before
    const std::size_t earliest = moved(text, last, -static_cast<std::ptrdiff_t>(length));
    if (earliest < first) first = earliest == 0 ? 0 : std::min(first, text.find(' ', earliest) + 1);
  }
  while (last > first && text[last - 1] == ' ') --last;
  return {first, last};
}

std::vector<HighlightRange> ranges_in(std::string_view text, Range range,
                                      const std::vector<Highlight>& highlights, std::size_t shift) {
  std::vector<HighlightRange> ranges;
  std::size_t offset = range.begin;
  std::size_t code_points = shift;
  const auto advance_to = [&](std::size_t place) {
    code_points += count_code_points(text.substr(offset, place - offset));
    offset = place;
    return code_points;
  };
  for (const Highlight& highlight : highlights) {
    if (highlight.begin < range.begin || highlight.end > range.end) continue;
    const std::size_t begin = advance_to(highlight.begin);
    ranges.push_back({begin, advance_to(highlight.end)});
  }
  return ranges;
}

Snippet cut(std::string_view text, Range range, const std::vector<Highlight>& highlights) {
  Snippet snippet;
  std::size_t shift = 0;
  if (!begins_sentence(text, range.begin)) {
    snippet.text = std::string(ellipsis) + " ";
    shift = 2;
  }
  snippet.highlights = ranges_in(text, range, highlights, shift);
  snippet.text += text.substr(range.begin, range.end - range.begin);
  if (range.end < text.size()) snippet.text += " " + std::string(ellipsis);
  return snippet;
}

}  // namespace

Snippet snippet_of(const Item& item, const std::vector<HighlightTarget>& targets,
                   std::size_t length, Stemmer& stemmer) {
  const std::vector<Fragment> fragments = fragments_of(item);
  if (fragments.empty()) return {};
  std::string line;  // if nothing is marked, the first is shown
  std::vector<Highlight> highlights;
  double most = 0;
  for (std::size_t i = 0; i < fragments.size(); ++i) {
    std::string in_one_line = collapse_blanks(fragments[i].text);
    std::vector<Highlight> found =
        find_highlights(in_one_line, fragments[i].field, targets, stemmer);
    const double asked = is_asked_for(fragments[i], targets) ? worth_of_asked_field : 0;
    const double worth = asked + best_candidate(found, length, targets).worth;
    if (i > 0 && worth <= most) continue;
    line = std::move(in_one_line);
    highlights = std::move(found);
    most = worth;
  }
  const Candidate candidate = best_candidate(highlights, length, targets);
  const bool marked = !highlights.empty();
  const Range range = range_around(line, marked ? highlights[candidate.first].begin : 0,
                                   marked ? highlights[candidate.last].end : 0, length);
  return cut(line, range, highlights);
}

Snippet highlighted(const std::string& line, const Field* field,
                    const std::vector<HighlightTarget>& targets, Stemmer& stemmer) {
  return {line,
          ranges_in(line, {0, line.size()}, find_highlights(line, field, targets, stemmer), 0)};
}

Snippet highlighted_title(const Item& item, const std::vector<HighlightTarget>& targets,
                          Stemmer& stemmer) {
  return highlighted(collapse_blanks(item.title), &field(FieldId::title), targets, stemmer);
}

}  // namespace dagsorden
