#include "indexer/explain_layout.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <vector>

#include "common/text.h"
#include "indexer/segment/learned_items.h"
#include "indexer/segment/witnesses.h"

namespace dagsorden {
namespace {

constexpr std::size_t most_hypotheses = 6;
constexpr std::size_t shown_text = 70;

std::string number(double value) {
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%+.1f", value);
  return buffer.data();
}

std::string shortened(std::string_view text) {
  std::string shown;
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < text.size() && count < shown_text; ++count) {
    append_code_point(shown, next_code_point(text, offset));
  }
  return shown.size() < text.size() ? shown + "…" : shown;
}

std::string marks_of(const MarkedDocument& marked, std::size_t at) {
  const BlockMarks& marks = marked.marks[at];
  std::string all;
  const auto add = [&all](const std::string& mark) { all += (all.empty() ? "" : ", ") + mark; };
  if (marked.contents.contains(at)) add("contents");
  for (const Numbering& numbering : marks.numberings) {
    add("number " + (numbering.word.empty() ? "" : numbering.word + " ") + numbering.printed);
  }
  if (marks.metadata) add(marks.metadata->names_case ? "case line" : "metadata");
  if (marks.label) add("label " + std::string(name_of(marks.label->kind)));
  if (marks.group) add("group");
  if (marks.is_furniture) add("furniture");
  if (marks.is_attachment_name) add("file names");
  const Style& style = marked.document.blocks[at].style;
  if (style.bold) add("bold");
  if (marks.is_underlined || style.underlined) add("underlined");
  if (!style.look.empty()) add("looks like " + style.look);
  return all;
}

void add_hypothesis(const Hypothesis& hypothesis, std::string& page) {
  page += "\n" + describe(hypothesis.form) + ": score " + number(hypothesis.score) + ", " +
          std::to_string(hypothesis.chosen.size()) + " of " +
          std::to_string(hypothesis.candidates.size()) + " candidates chosen\n";
  std::vector<bool> is_chosen(hypothesis.candidates.size());
  for (const std::size_t index : hypothesis.chosen) is_chosen[index] = true;
  const WitnessOdds odds(hypothesis.candidates, is_chosen);
  for (std::size_t i = 0; i < hypothesis.candidates.size(); ++i) {
    const Candidate& candidate = hypothesis.candidates[i];
    page += is_chosen[i] ? "  * " : "    ";
    page += "block " + std::to_string(candidate.anchor) + "  " + number(candidate.evidence) + "  " +
            candidate.number + " " + shortened(candidate.title) + "\n         ";
    for (std::size_t witness = 0; witness < witness_count; ++witness) {
      const double value = odds.of(candidate, static_cast<Witness>(witness));
      if (value > -0.1 && value < 0.1) continue;
      page += " " + std::string(name_of(static_cast<Witness>(witness))) + " " + number(value);
    }
    page += "\n";
  }
}

}  // namespace

std::string explain_layout(const Document& document) {
  const MarkedDocument marked = mark_document(document);
  const std::vector<Hypothesis> hypotheses = find_hypotheses(marked);
  const LearnedItems learned = choose_items(marked, hypotheses);
  // A title that was glued to the preceding line is a block of its own by now.
  const std::vector<Block>& blocks = marked.document.blocks;
  std::string page = "Blocks (" + std::to_string(blocks.size()) + ")\n";
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const std::string marks = marks_of(marked, i);
    page += "  " + std::to_string(i) + (blocks[i].after_gap ? " | " : "   ") +
            shortened(blocks[i].text) + (marks.empty() ? "" : "  [" + marks + "]") + "\n";
  }
  page += "\nList of contents: " + std::to_string(marked.contents.titles.size()) + " titles\n";
  page += "\nForms, the best first (log odds of each witness)\n";
  for (std::size_t i = 0; i < hypotheses.size() && i < most_hypotheses; ++i) {
    add_hypothesis(hypotheses[i], page);
  }
  page += "\nChosen: ";
  if (learned.items.empty()) {
    page += "none; the document stays whole: " + learned.reason + "\n";
  } else {
    page += learned.is_single
                ? "a page that holds a single item\n"
                : describe(hypotheses.front().form) + ", " + std::to_string(learned.items.size()) +
                      " items; margin " + number(learned.margin) + "\n";
    for (const LearnedItem& item : learned.items) {
      page += "  " + item.number + " " +
              (item.title.empty() ? "(title lost)" : shortened(item.title)) + "\n";
    }
  }
  return page;
}

}  // namespace dagsorden
