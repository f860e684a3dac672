#include "indexer/segment/contents_list.h"

#include <re2/re2.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "common/text.h"
#include "indexer/segment/layout_words.h"
#include "indexer/word_pattern.h"

namespace dagsorden {
namespace {

// Access marks before a title: "(Åben) Title", "Åbent Title".
constexpr std::string_view access_words[] = {"åben", "åbent", "lukket", "offentlig", "fortrolig"};
constexpr std::string_view bare_access_words[] = {"Åben", "Åbent", "Lukket"};

// Shorter titles may recur by chance. "Eventuelt" has nine letters.
constexpr std::size_t least_letters = 7;
// Only the beginnings of titles are compared: a long title may wrap in one of the two places.
constexpr std::size_t compared_letters = 24;
// At most this many blocks lie between two entries.
constexpr std::size_t most_between = 4;
// A title that is repeated right below itself is no list of contents.
constexpr std::size_t least_distance = 6;

// Cuts the leader, page and time off "Title .......... 4", "Title 4" and "Title (9.00 – 9.10)".
std::string without_page(std::string_view text) {
  static const RE2 time(R"(^(.*?)\s*\(\d{1,2}[.:]\d{2}(?:\s*[-–]\s*\d{1,2}[.:]\d{2})?\)$)");
  static const RE2 leader(R"(^(.*?)\s*(?:\.\s?){3,}\s*(?:\d{1,3})?\s*$)");
  static const RE2 page(R"(^(.*\p{L}.*?)\s+\d{1,3}$)");
  std::string title;
  if (RE2::FullMatch(text, time, &title)) return title;
  if (RE2::FullMatch(text, leader, &title)) return title;
  if (RE2::FullMatch(text, page, &title)) return title;
  return std::string(text);
}

struct Entry {
  std::string number;
  std::string title;
  std::string key;      // with the number at its end, which may be part of the title
  std::string shorter;  // without that number: it may be the page
};

// "(Åben) Title" and "Åbent Title" → "Title"
std::string without_access_word(std::string_view title) {
  static const RE2 access(R"(^(?:[(\[](?i:)" + any_of(access_words) + R"()[)\]]|)" +
                          any_of(bare_access_words) + R"(\s)\s*(.*)$)");
  std::string rest;
  if (RE2::FullMatch(title, access, &rest)) return rest;
  return std::string(title);
}

Entry entry_of(const Block& block, const BlockMarks& marks) {
  Entry entry;
  std::string_view title = block.text;
  if (!marks.numberings.empty()) {
    entry.number = marks.numberings.front().printed;
    title.remove_prefix(marks.numberings.front().size);
  }
  entry.title = without_access_word(title);
  entry.key = letters_of(entry.title, compared_letters);
  entry.shorter = letters_of(without_page(entry.title), compared_letters);
  return entry;
}

// "Naboerne er hørt." but not "Kunstmuseet m.v." or "Budget ...... 4".
bool is_sentence(std::string_view text) {
  static const RE2 pattern("^.*\\p{Ll}{4}\\.$");
  return RE2::FullMatch(text, pattern);
}

bool can_be_in_list(const Block& block, const BlockMarks& marks) {
  return block.text.size() < 300 && !marks.is_furniture && !marks.metadata && !marks.label &&
         !marks.group &&
         !(block.text.ends_with('.') && !block.text.ends_with("..") && block.text.size() > 80);
}

bool can_open_entry(const Block& block, const BlockMarks& marks) {
  return can_be_in_list(block, marks) &&
         !(marks.numberings.empty() && (is_sentence(block.text) || begins_small(block.text)));
}

bool is_contents_heading(std::string_view text) {
  const std::string letters = letters_of(text, 40);
  return is_one_of(letters, layout_words::contents_headings());
}

// A short title is distinctive enough if it has a number.
bool is_long_enough(const std::string& key, const Entry& entry) {
  constexpr std::size_t least_with_number = 4;
  return key.size() >= (entry.number.empty() ? least_letters : least_with_number);
}

// An item numbered "2024.7" may be "7" in the list.
std::string_view last_of(std::string_view number) {
  return number.substr(number.find_last_of("./") + 1);
}

// For each block: the first block well below it that begins with the same letters.
std::vector<std::size_t> find_repetitions(const Document& document,
                                          const std::vector<BlockMarks>& marks) {
  const std::size_t count = document.blocks.size();
  std::vector<Entry> entries(count);
  std::unordered_map<std::string, std::vector<std::size_t>> places;
  for (std::size_t i = 0; i < count; ++i) {
    if (!can_open_entry(document.blocks[i], marks[i])) continue;
    entries[i] = entry_of(document.blocks[i], marks[i]);
    if (is_long_enough(entries[i].key, entries[i])) places[entries[i].key].push_back(i);
  }
  std::vector<std::size_t> repeated(count, 0);
  for (std::size_t i = 0; i < count; ++i) {
    for (const std::string* key : {&entries[i].key, &entries[i].shorter}) {
      if (repeated[i] != 0 || !is_long_enough(*key, entries[i])) continue;
      const auto found = places.find(*key);
      if (found == places.end()) continue;
      auto later = std::lower_bound(found->second.begin(), found->second.end(), i + least_distance);
      // A title that occurs in many places proves nothing. The limit keeps the cost from growing
      // with the square of the text.
      constexpr std::ptrdiff_t most_tried = 50;
      const auto end =
          found->second.end() - later > most_tried ? later + most_tried : found->second.end();
      for (; later != end; ++later) {
        const std::string& left = entries[i].number;
        const std::string& right = entries[*later].number;
        if (!left.empty() && !right.empty() && last_of(left) != last_of(right)) continue;
        repeated[i] = *later;
        break;
      }
    }
  }
  return repeated;
}

std::string beginning_of(std::string_view letters) {
  return std::string(letters.substr(0, std::min(letters.size(), least_letters)));
}

// "216 Lokalplan" between 212 and 213 is a displaced entry; "2. fase" is the rest of a title.
bool has_capital_behind_number(const Block& block, const BlockMarks& marks) {
  if (marks.numberings.empty() || marks.numberings.front().size >= block.text.size()) return false;
  return begins_with_capital(std::string_view(block.text).substr(marks.numberings.front().size));
}

std::size_t levels_of(const BlockMarks& marks) {
  return marks.numberings.empty() ? 0 : marks.numberings.front().values.size();
}

int number_of(const BlockMarks& marks) {
  return marks.numberings.empty() ? 0 : marks.numberings.front().values.back();
}

bool has_number(const BlockMarks& marks) {
  return !marks.numberings.empty() && marks.numberings.front().mark != NumberMark::glued;
}

// Where most entries have numbers, lines at either end without one belong to the head. The name of
// the body, for example, is repeated too.
void trim_to_numbers(const std::vector<BlockMarks>& marks, const std::vector<std::size_t>& repeated,
                     std::size_t& begin, std::size_t& end) {
  std::size_t entries = 0;
  std::size_t numbered = 0;
  for (std::size_t i = begin; i < end; ++i) {
    if (repeated[i] == 0) continue;
    ++entries;
    if (has_number(marks[i])) ++numbered;
  }
  if (numbered < 3 || numbered * 2 < entries) return;
  while (begin < end && !has_number(marks[begin])) ++begin;
  while (end > begin && (repeated[end - 1] == 0 || !has_number(marks[end - 1]))) --end;
}

// The entry right above the first repeated one may belong to the list as well: its item was treated
// earlier, or its title continues below.
bool is_listed_before(const std::vector<BlockMarks>& marks, std::size_t begin) {
  if (begin == 0 || !has_number(marks[begin]) || !has_number(marks[begin - 1])) return false;
  const Numbering& above = marks[begin - 1].numberings.front();
  const Numbering& first = marks[begin].numberings.front();
  return above.word == first.word && above.values.size() == first.values.size() &&
         above.values.back() + 1 == first.values.back() && !marks[begin - 1].label;
}

// A sequence of blocks with titles that are repeated below.
struct Run {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t entries = 0;
};

// The longest run that begins in the first half of the document.
Run longest_run(const std::vector<BlockMarks>& marks, const std::vector<std::size_t>& repeated) {
  const std::size_t count = marks.size();
  Run best;
  constexpr int most_marks_before = 2;
  int marks_before = 0;
  for (std::size_t i = 0; i < count && i <= count / 2 && marks_before <= most_marks_before;) {
    // Labels and case lines show that the items have begun.
    if (marks[i].label || (marks[i].metadata && marks[i].metadata->names_case)) ++marks_before;
    if (repeated[i] == 0) {
      ++i;
      continue;
    }
    Run run = {i, i + 1, 0};
    std::size_t nearest = count;
    for (std::size_t j = i; j < count && j < run.end + most_between && j < nearest; ++j) {
      if (marks[j].label && j >= run.end) break;
      if (repeated[j] == 0) continue;
      ++run.entries;
      run.end = j + 1;
      nearest = std::min(nearest, repeated[j]);
    }
    if (run.entries > best.entries) best = run;
    i = run.end;
  }
  return best;
}

// The end of the list. Its last entries may be closed items, which are not printed below.
std::size_t end_with_closed(const std::vector<BlockMarks>& marks,
                            const std::vector<std::size_t>& repeated, const Run& run) {
  constexpr std::size_t most_between_closed = 3;
  const std::unordered_set<std::size_t> targets(
      repeated.begin() + static_cast<std::ptrdiff_t>(run.begin),
      repeated.begin() + static_cast<std::ptrdiff_t>(run.end));
  std::size_t end = run.end;
  int last = number_of(marks[run.end - 1]);
  for (std::size_t i = run.end; i < marks.size() && i < end + most_between_closed; ++i) {
    if (marks[i].label || marks[i].metadata) break;
    const bool goes_on = last > 0 && number_of(marks[i]) == last + 1 && repeated[i] == 0;
    if (!goes_on || targets.count(i) != 0) continue;
    ++last;
    end = i + 1;
  }
  return end;
}

// Does the last title continue on the line after the list?
bool last_goes_on(const Document& document, const std::vector<BlockMarks>& marks, std::size_t end) {
  if (end >= document.blocks.size()) return false;
  const Block& next = document.blocks[end];
  return next.kind == BlockKind::line && !next.after_gap && !next.starts_page &&
         next.style.indent > document.blocks[end - 1].style.indent + 1 && !has_number(marks[end]) &&
         can_be_in_list(next, marks[end]);
}

}  // namespace

std::string letters_of_title(std::string_view title) {
  return letters_of(without_access_word(title));
}

ContentsList find_contents_list(const Document& document, const std::vector<BlockMarks>& marks) {
  const std::vector<std::size_t> repeated = find_repetitions(document, marks);
  Run run = longest_run(marks, repeated);
  const auto is_heading = [&document](std::size_t at) {
    return is_contents_heading(document.blocks[at].text);
  };
  const bool has_heading =
      (run.begin > 0 && is_heading(run.begin - 1)) || (run.begin > 1 && is_heading(run.begin - 2));
  ContentsList contents;
  if (run.entries < (has_heading ? 2U : 3U)) return contents;
  trim_to_numbers(marks, repeated, run.begin, run.end);
  while (is_listed_before(marks, run.begin)) --run.begin;
  contents.begin = run.begin;
  contents.end = end_with_closed(marks, repeated, run);
  const auto of_list = [&marks](std::size_t at) {
    return marks.begin() + static_cast<std::ptrdiff_t>(at);
  };
  const auto numbered = std::count_if(of_list(contents.begin), of_list(contents.end), has_number);
  const bool needs_number =
      numbered * 2 > static_cast<std::ptrdiff_t>(contents.end - contents.begin);
  if (needs_number && last_goes_on(document, marks, contents.end)) ++contents.end;
  int last = 0;
  std::size_t last_levels = 0;
  for (std::size_t i = contents.begin; i < contents.end; ++i) {
    const Block& block = document.blocks[i];
    const bool is_rest = needs_number && !has_number(marks[i]) && !contents.titles.empty();
    // "2. fase af byggeriet" between 101 and 102 is the rest of the title above.
    const int number = number_of(marks[i]);
    const int next = i + 1 < contents.end ? number_of(marks[i + 1]) : 0;
    const bool is_between = levels_of(marks[i]) == last_levels && number != last + 1 &&
                            next == last + 1 && !has_capital_behind_number(block, marks[i]);
    const bool is_entry =
        !is_between && ((repeated[i] != 0 && !is_rest) || (i >= run.end && number > 0));
    if (is_entry) {
      last = number;
      last_levels = levels_of(marks[i]);
      const Entry entry = entry_of(block, marks[i]);
      contents.titles.push_back({entry.number, letters_of(without_page(entry.title)), i});
    } else if (!contents.titles.empty() && can_be_in_list(block, marks[i])) {
      // The title above continues here.
      contents.titles.back().letters += letters_of(without_page(block.text));
    }
  }
  if (contents.begin > 0 && is_heading(contents.begin - 1)) --contents.begin;
  for (std::size_t i = 0; i < contents.titles.size(); ++i) {
    contents.by_beginning.emplace(beginning_of(contents.titles[i].letters), i);
  }
  return contents;
}

const ListedTitle* find_listed(const ContentsList& contents, std::string_view number,
                               std::string_view letters) {
  const auto [first, last] = contents.by_beginning.equal_range(beginning_of(letters));
  for (auto found = first; found != last; ++found) {
    const ListedTitle& title = contents.titles[found->second];
    if (!title.number.empty() && !number.empty() && last_of(title.number) != last_of(number)) {
      continue;
    }
    const std::size_t compared = std::min({title.letters.size(), letters.size(), compared_letters});
    if (compared < std::min(least_letters, title.letters.size())) continue;
    if (title.letters.compare(0, compared, letters, 0, compared) == 0) return &title;
  }
  return nullptr;
}

}  // namespace dagsorden
