#include "indexer/segment/witnesses.h"

#include <cmath>

namespace dagsorden {
namespace {

// How often headings and other candidates show each value. Estimated from agendas of many bodies; a
// document's own headings soon outweigh the estimate.
struct Usual {
  std::vector<double> of_heading;
  std::vector<double> of_other;
};

const std::array<Usual, witness_count>& usual() {
  static const std::array<Usual, witness_count> table = {{
      /* listed: no, yes */ {{0.08, 0.92}, {0.97, 0.03}},
      /* case_line: no, yes */ {{0.5, 0.5}, {0.985, 0.015}},
      /* repeated: no, yes */ {{0.8, 0.2}, {0.997, 0.003}},
      /* label: no, a label, opening */ {{0.35, 0.65}, {0.96, 0.04}},
      /* access: no, yes */ {{0.85, 0.15}, {0.997, 0.003}},
      /* gap: no, yes */ {{0.2, 0.8}, {0.6, 0.4}},
      /* opening: capital, figure, small, at */ {{0.93, 0.045}, {0.55, 0.1}},
      /* ending: title, sentence, colon */ {{0.93, 0.04, 0.03}, {0.4, 0.52, 0.08}},
      /* length: short, long, very long */ {{0.88, 0.11, 0.01}, {0.55, 0.25, 0.2}},
      /* place_in_list: alone, neighbours, introduced */ {{0.85, 0.1, 0.05}, {0.3, 0.4, 0.3}},
      /* standing: no, yes */ {{0.75, 0.25}, {0.995, 0.005}},
      /* mark: dot, none, colon, dash, parenthesis, glued */
      {{0.4, 0.2, 0.1, 0.1, 0.05, 0.15}, {0.4, 0.25, 0.05, 0.05, 0.15, 0.1}},
      /* style: plain, set apart */ {{0.35, 0.65}, {0.9, 0.1}},
      /* indent: none, one blank, some, much */ {{0.4, 0.2, 0.2, 0.2}, {0.3, 0.2, 0.25, 0.25}},
      /* gap_behind: no, yes */ {{0.5, 0.5}, {0.5, 0.5}},
  }};
  return table;
}

// Values beyond those in the table (a small letter, "at") are rarer than the others.
constexpr double of_rare_heading = 0.012;
constexpr double of_rare_other = 0.17;

double probability(const std::vector<double>& values, int value, double rare) {
  const auto at = static_cast<std::size_t>(value);
  return at < values.size() ? values[at] : rare;
}

constexpr int most_values = 6;
// The estimate counts as this many observations.
constexpr double observations_of_usual = 6;

}  // namespace

WitnessOdds::WitnessOdds() : WitnessOdds({}, {}) {}

WitnessOdds::WitnessOdds(const std::vector<Candidate>& candidates,
                         const std::vector<bool>& is_chosen) {
  for (std::size_t witness = 0; witness < witness_count; ++witness) {
    std::array<double, most_values> headings{};
    std::array<double, most_values> others{};
    double all_headings = 0;
    double all_others = 0;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      const int value = candidates[i].observed[witness];
      if (value < 0) continue;
      (is_chosen[i] ? headings : others)[static_cast<std::size_t>(value)] += 1;
      (is_chosen[i] ? all_headings : all_others) += 1;
    }
    // Many lines of text must not outweigh the estimate.
    const double scale = all_others > 40 ? 40 / all_others : 1;
    odds_[witness].resize(most_values);
    for (int value = 0; value < most_values; ++value) {
      const auto at = static_cast<std::size_t>(value);
      const double heading =
          (headings[at] + observations_of_usual *
                              probability(usual()[witness].of_heading, value, of_rare_heading)) /
          (all_headings + observations_of_usual);
      const double other =
          (others[at] * scale +
           observations_of_usual * probability(usual()[witness].of_other, value, of_rare_other)) /
          (all_others * scale + observations_of_usual);
      odds_[witness][at] = std::log(heading / other);
    }
  }
}

double WitnessOdds::of(const Candidate& candidate, Witness witness) const {
  const auto at = static_cast<std::size_t>(witness);
  const int value = candidate.observed[at];
  return value < 0 ? 0 : odds_[at][static_cast<std::size_t>(value)];
}

double WitnessOdds::evidence_of(const Candidate& candidate) const {
  double sum = 0;
  for (std::size_t witness = 0; witness < witness_count; ++witness) {
    sum += of(candidate, static_cast<Witness>(witness));
  }
  return sum;
}

}  // namespace dagsorden
