#include "indexer/segment/item_numbers.h"

#include <algorithm>
#include <map>

#include "indexer/segment/numbering.h"

namespace dagsorden {
namespace {

// The possible numberings of a candidate's title, if it has a title.
const std::vector<Numbering>* numberings_of(const MarkedDocument& marked,
                                            const Candidate& candidate) {
  if (candidate.title.empty() || candidate.title_begin >= marked.marks.size()) return nullptr;
  const auto& numberings = marked.marks[candidate.title_begin].numberings;
  return numberings.empty() ? nullptr : &numberings;
}

void adopt(const Numbering& numbering, Candidate& candidate) {
  candidate.number = numbering.printed;
  candidate.values = numbering.values;
  candidate.title.erase(0, numbering.size);
}

// Glued numbers may be read in several ways; this picks consecutive ones: "7Meddelelser", "82.
// behandling", "9Eventuelt" are 7, 8 and 9.
std::vector<const Numbering*> glued_in_order(const MarkedDocument& marked,
                                             const std::vector<Candidate>& candidates) {
  std::vector<const Numbering*> best;
  std::size_t most = 0;
  constexpr int most_readings = 4;
  for (int first = 0; first < most_readings; ++first) {
    std::vector<const Numbering*> chosen;
    std::size_t count = 0;
    int last = -1;
    for (const Candidate& candidate : candidates) {
      const Numbering* next = nullptr;
      const auto* const readings = numberings_of(marked, candidate);
      int reading = 0;
      for (std::size_t i = 0; readings != nullptr && i < readings->size(); ++i) {
        const Numbering& numbering = (*readings)[i];
        if (numbering.mark != NumberMark::glued || numbering.size >= candidate.title.size()) {
          continue;
        }
        const int step = numbering.values.front() - last;
        const bool fits = last < 0 ? reading == first : step >= 1 && step <= 2;
        if (fits && next == nullptr) next = &numbering;
        ++reading;
      }
      if (next != nullptr) last = next->values.front();
      count += next != nullptr ? 1 : 0;
      chosen.push_back(next);
    }
    if (count <= most) continue;
    most = count;
    best = std::move(chosen);
  }
  if (most * 5 < candidates.size() * 4) best.clear();
  return best;
}

// "- 7 -"
bool is_between_dashes(std::string_view text) {
  return text.starts_with("- ") && text.ends_with(" -");
}

// "Punkt nr. 8" on a line of its own, above the case line or the title.
void adopt_numbers_above(const MarkedDocument& marked, std::vector<Candidate>& candidates) {
  const auto number_above = [&marked](const Candidate& candidate) -> const Numbering* {
    if (candidate.begin == 0 || !candidate.number.empty()) return nullptr;
    const std::size_t above = candidate.begin - 1;
    const std::vector<Numbering>& numberings = marked.marks[above].numberings;
    const bool is_of_item =
        !numberings.empty() && (names_item(numberings.front().word) ||
                                is_between_dashes(marked.document.blocks[above].text));
    const bool is_bare =
        is_of_item && numberings.front().size >= marked.document.blocks[above].text.size();
    return is_bare ? &numberings.front() : nullptr;
  };
  const auto count =
      std::count_if(candidates.begin(), candidates.end(),
                    [&](const Candidate& candidate) { return number_above(candidate) != nullptr; });
  if (static_cast<std::size_t>(count) * 5 < candidates.size() * 3) return;
  for (Candidate& candidate : candidates) {
    const Numbering* const numbering = number_above(candidate);
    if (numbering == nullptr) continue;
    candidate.number = numbering->printed;
    candidate.values = numbering->values;
    --candidate.begin;
  }
}

}  // namespace

// If case lines or labels begin the items and the titles carry numbers, these are the numbers of
// the items.
void adopt_numbers(const MarkedDocument& marked, std::vector<Candidate>& candidates) {
  adopt_numbers_above(marked, candidates);
  std::map<std::string, std::size_t> words;
  const auto numbering_of = [&](const Candidate& candidate) -> const Numbering* {
    const auto* const numberings = numberings_of(marked, candidate);
    if (numberings == nullptr || numberings->front().mark == NumberMark::glued) return nullptr;
    return &numberings->front();
  };
  for (const Candidate& candidate : candidates) {
    if (const Numbering* numbering = numbering_of(candidate)) ++words[numbering->word];
  }
  for (const auto& [word, count] : words) {
    if (count * 5 < candidates.size() * 3) continue;
    for (Candidate& candidate : candidates) {
      const Numbering* numbering = numbering_of(candidate);
      if (numbering == nullptr || numbering->word != word) continue;
      if (numbering->size < candidate.title.size()) adopt(*numbering, candidate);
    }
    return;
  }
  const std::vector<const Numbering*> glued = glued_in_order(marked, candidates);
  for (std::size_t i = 0; i < glued.size(); ++i) {
    if (glued[i] != nullptr) adopt(*glued[i], candidates[i]);
  }
}

}  // namespace dagsorden
