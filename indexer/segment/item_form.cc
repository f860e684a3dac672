#include "indexer/segment/item_form.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <set>

#include "common/text.h"
#include "indexer/segment/form_candidates.h"
#include "indexer/segment/form_chain.h"
#include "indexer/segment/heading_reader.h"

namespace dagsorden {
namespace {

// Fewer case lines or headings make no form. A single number may do.
constexpr std::size_t least_candidates = 2;

// Looks of which nearly all blocks are short lines. The usual look of the document's text is not
// among them.
std::vector<std::string> looks_of_headings(const MarkedDocument& marked) {
  struct Look {
    std::size_t letters = 0;
    int blocks = 0;
    int short_blocks = 0;
  };
  std::map<std::string, Look> looks;
  for (const Block& block : marked.document.blocks) {
    Look& look = looks[block.style.look];
    look.letters += block.text.size();
    if (block.kind == BlockKind::heading || block.kind == BlockKind::table_row) continue;
    ++look.blocks;
    if (block.text.size() <= long_title && !block.text.ends_with('.')) ++look.short_blocks;
  }
  const auto usual =
      std::max_element(looks.begin(), looks.end(), [](const auto& left, const auto& right) {
        return left.second.letters < right.second.letters;
      });
  constexpr int least_blocks = 3;
  constexpr std::size_t most_looks = 24;  // guards against hostile documents
  std::vector<std::string> found;
  for (auto look = looks.begin(); look != looks.end() && found.size() < most_looks; ++look) {
    const bool is_of_headings = look->second.blocks >= least_blocks &&
                                look->second.short_blocks * 5 >= look->second.blocks * 4;
    if (look != usual && !look->first.empty() && is_of_headings) found.push_back(look->first);
  }
  return found;
}

// How often a document shows what may mark its items.
struct Tally {
  struct Numbers {
    int count = 0;
    int ones = 0;  ///< how often the number is 1
  };
  // By the word before the number, its system, and whether a title is glued to it.
  std::map<std::pair<std::string, std::pair<NumberSystem, bool>>, Numbers> numbers;
  std::map<std::string, int> labels;
  std::map<std::string, int> titled_labels;
  std::map<int, int> levels;
  std::map<HeadingMark, int> headings;
  int case_lines = 0;
  int gaps = 0;
  int rows = 0;
};

void count_block(const Block& block, const BlockMarks& marks, Tally& tally) {
  for (const Numbering& numbering : marks.numberings) {
    const bool is_glued = numbering.mark == NumberMark::glued;
    Tally::Numbers& numbers = tally.numbers[{numbering.word, {numbering.system, is_glued}}];
    ++numbers.count;
    if (numbering.values == std::vector<int>{1}) ++numbers.ones;
  }
  if (block.opens_item) ++tally.rows;
  if (block.after_gap) ++tally.gaps;
  if (marks.metadata && marks.metadata->names_case) ++tally.case_lines;
  if (marks.label && !marks.label->is_sentence && marks.label->body.empty()) {
    const bool is_titled = !marks.label->rest.empty() && opens_title(marks.label->name);
    ++(is_titled ? tally.titled_labels : tally.labels)[to_lower(marks.label->name)];
  }
  if (block.kind == BlockKind::heading) ++tally.levels[block.level];
  for (const HeadingMark mark :
       {HeadingMark::underlined, HeadingMark::capitals, HeadingMark::bold, HeadingMark::time,
        HeadingMark::gap, HeadingMark::alone, HeadingMark::bullet, HeadingMark::colon,
        HeadingMark::over_label, HeadingMark::outdented, HeadingMark::case_number}) {
    const ItemForm form = {.kind = FormKind::heading, .heading = mark};
    if (bears_mark(block, marks, form)) ++tally.headings[mark];
  }
}

// No agenda has thousands of items. The limit is for hostile documents.
constexpr int most_candidates = 20'000;

bool may_be_form(int count, int least) { return count >= least && count <= most_candidates; }

void add_number_forms(const Tally& tally, std::vector<ItemForm>& forms) {
  constexpr std::size_t most_forms = 24;  // a limit for hostile documents
  constexpr int least_restarts = 3;
  std::vector<int> counts;
  counts.reserve(tally.numbers.size());
  for (const auto& [key, numbers] : tally.numbers) counts.push_back(numbers.count);
  std::sort(counts.rbegin(), counts.rend());
  const int least = counts.size() > most_forms ? counts[most_forms] + 1 : 1;
  for (const auto& [key, numbers] : tally.numbers) {
    if (!may_be_form(numbers.count, least)) continue;
    const auto& [word, style] = key;
    ItemForm form = {.word = word, .system = style.first, .is_glued = style.second};
    forms.push_back(form);
    const bool has_bare = tally.numbers.count({"", {form.system, false}}) > 0;
    if (!form.word.empty() && !form.is_glued && has_bare && names_item(form.word)) {
      ItemForm mixed = form;
      mixed.word_may_lack = true;
      forms.push_back(mixed);
    }
    if (numbers.ones >= least_restarts && !form.is_glued) {
      form.kind = FormKind::restarted_number;
      forms.push_back(form);
    }
  }
}

void add_heading_forms(Tally& tally, std::vector<ItemForm>& forms) {
  constexpr int least_headings = 3;
  for (const auto& [mark, count] : tally.headings) {
    // A line below a heading is stronger evidence than its letters.
    const bool is_outdone = tally.headings[HeadingMark::underlined] >= least_headings &&
                            (mark == HeadingMark::capitals || mark == HeadingMark::bold);
    // A line between two gaps is stronger evidence than one that merely follows a gap.
    const bool begins_text =
        mark == HeadingMark::gap && tally.headings[HeadingMark::alone] >= least_headings;
    // Short lines after gaps are headings only if hardly anything else follows a gap.
    const bool is_chance = mark == HeadingMark::gap && count * 4 < tally.gaps * 3;
    if (is_outdone || begins_text || is_chance || !may_be_form(count, least_headings)) continue;
    forms.push_back({.kind = FormKind::heading, .heading = mark});
  }
}

// The forms that this document may have.
std::vector<ItemForm> forms_of(const MarkedDocument& marked) {
  constexpr int least = static_cast<int>(least_candidates);
  constexpr int least_labels = 3;
  Tally tally;
  for (std::size_t i = 0; i < marked.marks.size(); ++i) {
    if (marked.contents.contains(i)) continue;
    count_block(marked.document.blocks[i], marked.marks[i], tally);
  }
  std::vector<ItemForm> forms;
  add_number_forms(tally, forms);
  if (may_be_form(tally.rows, least)) forms.push_back({.kind = FormKind::row});
  if (may_be_form(tally.case_lines, least)) forms.push_back({.kind = FormKind::case_line});
  for (const auto& [word, count] : tally.labels) {
    if (may_be_form(count, least_labels)) forms.push_back({.kind = FormKind::label, .word = word});
  }
  for (const auto& [word, count] : tally.titled_labels) {
    if (!may_be_form(count, least_labels)) continue;
    forms.push_back({.kind = FormKind::titled_label, .word = word});
  }
  for (const auto& [level, count] : tally.levels) {
    if (level <= 0 || !may_be_form(count, least)) continue;
    forms.push_back({.kind = FormKind::heading, .level = level});
  }
  add_heading_forms(tally, forms);
  for (const std::string& look : looks_of_headings(marked)) {
    forms.push_back({.kind = FormKind::heading, .word = look, .heading = HeadingMark::look});
  }
  return forms;
}

// "Sagsfremstilling2. Handleplan for grundvand": some exports glue the next title to the last line
// of the previous item. The list of contents shows where to split.
bool split_glued_titles(MarkedDocument& marked) {
  static const RE2 glued(R"(^(.*\p{Ll}[.)]?)(\d{1,3}\. ?[\p{L}\d].*)$)");
  if (marked.contents.titles.empty()) return false;
  std::vector<Block> blocks;
  bool is_split = false;
  std::set<std::string_view> before_titles;  // the list may lack the title that is glued to it
  for (const Block& block : marked.document.blocks) {
    std::string before;
    std::string title;
    bool fits = block.text.size() < 400 && RE2::FullMatch(block.text, glued, &before, &title);
    if (fits) {
      const std::vector<Numbering> numberings = read_numberings(title);
      fits = before_titles.count(title) != 0 ||
             (!numberings.empty() && find_listed(marked.contents, numberings.front().printed,
                                                 letters_of_title(std::string_view(title).substr(
                                                     numberings.front().size))) != nullptr);
    }
    before_titles.insert(block.text);
    blocks.push_back(block);
    if (!fits) continue;
    blocks.back().text = before;
    blocks.push_back(block);
    blocks.back().text = title;
    blocks.back().after_gap = true;
    is_split = true;
  }
  if (is_split) marked.document.blocks = std::move(blocks);
  return is_split;
}

// Numbers may find the rows of a table of items as well, but the table identifies their titles
// better.
void prefer_rows(const MarkedDocument& marked, std::vector<Hypothesis>& hypotheses) {
  const auto rows = std::find_if(
      hypotheses.begin(), hypotheses.end(),
      [](const Hypothesis& hypothesis) { return hypothesis.form.kind == FormKind::row; });
  if (rows == hypotheses.end() || rows == hypotheses.begin()) return;
  const Hypothesis& best = hypotheses.front();
  const auto of_rows =
      std::count_if(best.chosen.begin(), best.chosen.end(), [&](std::size_t index) {
        const Candidate& candidate = best.candidates[index];
        return std::any_of(
            marked.document.blocks.begin() + static_cast<std::ptrdiff_t>(candidate.begin),
            marked.document.blocks.begin() + static_cast<std::ptrdiff_t>(candidate.body_begin),
            [](const Block& block) { return block.opens_item; });
      });
  if (static_cast<std::size_t>(of_rows) * 2 < best.chosen.size()) return;
  rows->score = std::max(rows->score, best.score);
  std::rotate(hypotheses.begin(), rows, rows + 1);
}

}  // namespace

std::string_view name_of(Witness witness) {
  constexpr std::array<std::string_view, witness_count> names = {
      "listed",  "case line", "repeated",  "label",         "access",         "gap",
      "opening", "ending",    "length",    "place in list", "standing title", "mark",
      "style",   "indent",    "gap behind"};
  return names[static_cast<std::size_t>(witness)];
}

std::string describe(const ItemForm& form) {
  switch (form.kind) {
    case FormKind::number:
    case FormKind::restarted_number: {
      std::string text = form.system == NumberSystem::roman    ? "roman numbers"
                         : form.system == NumberSystem::letter ? "letters"
                                                               : "numbers";
      if (form.kind == FormKind::restarted_number) text = "the number 1 again and again";
      if (form.is_glued) text += " glued to the title";
      if (!form.word.empty()) text += " behind \"" + form.word + "\"";
      if (form.word_may_lack) text += " or none";
      return text;
    }
    case FormKind::case_line:
      return "case lines";
    case FormKind::label:
      return "the label \"" + form.word + "\" starts again";
    case FormKind::titled_label:
      return "titles behind the label \"" + form.word + "\"";
    case FormKind::row:
      return "rows of a table";
    case FormKind::heading:
      break;
  }
  if (form.heading == HeadingMark::level) return "headings of level " + std::to_string(form.level);
  if (form.heading == HeadingMark::look) return "lines that look like \"" + form.word + "\"";
  constexpr std::string_view names[] = {"",
                                        "underlined headings",
                                        "headings in capitals",
                                        "bold headings",
                                        "",
                                        "titles behind a time",
                                        "short lines behind a gap",
                                        "short lines between gaps",
                                        "lines behind a bullet",
                                        "lines that end in a colon",
                                        "short lines above a label",
                                        "lines to the left of all text",
                                        "titles with a case number"};
  return std::string(names[static_cast<std::size_t>(form.heading)]);
}

MarkedDocument mark_document(Document given) {
  MarkedDocument marked;
  marked.document = std::move(given);
  const Document& document = marked.document;
  marked.marks = mark_blocks(document);
  marked.contents = find_contents_list(document, marked.marks);
  if (split_glued_titles(marked)) {
    marked.marks = mark_blocks(document);
    marked.contents = find_contents_list(document, marked.marks);
  }
  std::size_t gaps = 0;
  std::size_t styled = 0;
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    if (block.after_gap) ++gaps;
    if (block.kind == BlockKind::heading || block.style.bold || block.style.size > 1.1 ||
        marked.marks[i].is_underlined) {
      ++styled;
    }
  }
  marked.has_gaps = gaps * 50 > document.blocks.size() && gaps * 10 < document.blocks.size() * 9;
  marked.has_styles = styled > 1;
  return marked;
}

std::vector<Hypothesis> find_hypotheses(const MarkedDocument& marked) {
  std::vector<Hypothesis> hypotheses;
  for (const ItemForm& form : forms_of(marked)) {
    Hypothesis hypothesis{form, candidates_of(marked, form), {}, 0};
    if (hypothesis.candidates.empty()) continue;
    choose_headings(marked, hypothesis);
    hypotheses.push_back(std::move(hypothesis));
  }
  std::stable_sort(
      hypotheses.begin(), hypotheses.end(),
      [](const Hypothesis& left, const Hypothesis& right) { return left.score > right.score; });
  prefer_rows(marked, hypotheses);
  return hypotheses;
}

}  // namespace dagsorden
