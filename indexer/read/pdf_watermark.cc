#include "indexer/read/pdf_watermark.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

#include "common/text.h"

namespace dagsorden {
namespace {

// How much larger a watermark is than the page's usual word.
constexpr double huge_times = 2.3;
constexpr double large_times = 1.3;

// A line has at most this many stray letters; "K K R  S J Æ L L A N D" is a letter-spaced name.
constexpr std::size_t most_stray_letters = 4;

std::size_t stray_capitals_in(std::string_view line) {
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < line.size();) {
    const char32_t code_point = next_code_point(line, offset);
    if (code_point == U' ') continue;
    if (!is_upper(code_point) || ++count > most_stray_letters) return 0;
  }
  return count;
}

bool is_usual_watermark(std::string_view word) {
  constexpr std::array<std::string_view, 14> usual = {
      "UDKAST",    "FORTROLIGT", "FORTROLIG", "KLADDE",  "KOPI",       "DRAFT",        "LUKKET",
      "FORELØBIG", "FORELØBIGT", "INTERN",    "INTERNT", "ANNULLERET", "CONFIDENTIAL", "COPY"};
  return std::find(usual.begin(), usual.end(), word) != usual.end();
}

// The size of a word's letters, even of rotated ones.
double letter_size(const PdfWord& word) {
  const double width = word.x_max - word.x_min;
  if (count_code_points(word.text) == 1) return std::max(width, word.height());
  return word.height() > 1.5 * width ? width : word.height();
}

double median_height(const std::vector<PdfWord>& words) {
  std::vector<double> heights;
  for (const PdfWord& word : words) heights.push_back(word.height());
  const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
  std::nth_element(heights.begin(), middle, heights.end());
  return *middle;
}

// The distance between the edges of two boxes; 0 if they touch.
double distance(const PdfWord& left, const PdfWord& right) {
  const double across = std::max(left.x_min, right.x_min) - std::min(left.x_max, right.x_max);
  const double down = std::max(left.y_min, right.y_min) - std::min(left.y_max, right.y_max);
  return std::hypot(std::max(across, 0.0), std::max(down, 0.0));
}

using Cluster = std::vector<const PdfWord*>;

// Groups of words of the same size that are close together.
std::vector<Cluster> clusters_of(const std::vector<const PdfWord*>& words) {
  std::vector<Cluster> clusters;
  std::vector<bool> is_taken(words.size(), false);
  for (std::size_t first = 0; first < words.size(); ++first) {
    if (is_taken[first]) continue;
    Cluster cluster = {words[first]};
    is_taken[first] = true;
    for (std::size_t known = 0; known < cluster.size(); ++known) {
      for (std::size_t other = first + 1; other < words.size(); ++other) {
        if (is_taken[other]) continue;
        const double size = std::max(letter_size(*cluster[known]), letter_size(*words[other]));
        if (distance(*cluster[known], *words[other]) > 0.8 * size) continue;
        is_taken[other] = true;
        cluster.push_back(words[other]);
      }
    }
    clusters.push_back(std::move(cluster));
  }
  return clusters;
}

// Do its words go up or down the page, one or two letters each?
bool climbs(Cluster cluster) {
  constexpr std::size_t fewest_letters = 4;
  constexpr std::size_t fewest_steps = 3;
  if (cluster.size() < fewest_steps) return false;
  std::sort(cluster.begin(), cluster.end(), [](const PdfWord* left, const PdfWord* right) {
    return left->x_min + left->x_max < right->x_min + right->x_max;
  });
  const double direction = cluster[1]->middle() < cluster[0]->middle() ? -1 : 1;
  std::size_t letters = 0;
  for (std::size_t i = 0; i < cluster.size(); ++i) {
    const std::size_t size = count_code_points(cluster[i]->text);
    if (size > 2) return false;
    letters += size;
    if (i == 0) continue;
    const double step = direction * (cluster[i]->middle() - cluster[i - 1]->middle());
    if (step < 0.1 * letter_size(*cluster[i])) return false;
  }
  return letters >= fewest_letters;
}

// Is there other text where one of its letters is?
bool lies_over_text(const Cluster& cluster, const std::vector<PdfWord>& words) {
  for (const PdfWord* const large : cluster) {
    const double x_edge = 0.1 * (large->x_max - large->x_min);
    const double y_edge = 0.25 * large->height();
    for (const PdfWord& word : words) {
      if (letter_size(word) * 2 > letter_size(*large)) continue;
      if (word.x_max > large->x_min + x_edge && word.x_min < large->x_max - x_edge &&
          word.y_max > large->y_min + y_edge && word.y_min < large->y_max - y_edge) {
        return true;
      }
    }
  }
  return false;
}

}  // namespace

bool may_have_watermark(std::string_view page) {
  constexpr std::size_t fewest_letters = 3;
  std::size_t letters = 0;
  for (const std::string_view line : split(page, '\n')) {
    letters += stray_capitals_in(line);
    for (const std::string_view word : split(line, ' ')) {
      if (is_usual_watermark(word)) return true;
    }
  }
  return letters >= fewest_letters;
}

bool take_out_watermarks(std::vector<PdfWord>& words) {
  if (words.empty()) return false;
  const double usual = median_height(words);
  std::vector<const PdfWord*> large;
  for (const PdfWord& word : words) {
    if (letter_size(word) > large_times * usual) large.push_back(&word);
  }
  std::vector<bool> is_mark(words.size(), false);
  bool any = false;
  for (const Cluster& cluster : clusters_of(large)) {
    const bool is_huge = std::all_of(cluster.begin(), cluster.end(), [usual](const PdfWord* word) {
      return letter_size(*word) > huge_times * usual;
    });
    if (!climbs(cluster) && !(is_huge && lies_over_text(cluster, words))) continue;
    any = true;
    for (const PdfWord* const word : cluster) {
      is_mark[static_cast<std::size_t>(word - words.data())] = true;
    }
  }
  std::vector<PdfWord> kept;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_mark[i]) kept.push_back(std::move(words[i]));
  }
  words = std::move(kept);
  return any;
}

}  // namespace dagsorden
