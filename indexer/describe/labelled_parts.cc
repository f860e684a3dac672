#include "indexer/describe/labelled_parts.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <set>

#include "common/text.h"
#include "indexer/describe/body_name.h"
#include "indexer/segment/date_and_time.h"

namespace dagsorden {
namespace {

constexpr std::size_t longest_learned = 60;
// A line that occurs in this many items is a label of this document.
constexpr std::size_t least_items = 3;

// A short line that may be a label of this document.
bool can_be_learned(const MarkedDocument& marked, std::size_t at, std::size_t end) {
  const Block& block = marked.document.blocks[at];
  const BlockMarks& marks = marked.marks[at];
  if (marks.label || marks.metadata || marks.group || marks.is_furniture) return false;
  if (!marks.numberings.empty() || block.kind == BlockKind::table_row ||
      block.kind == BlockKind::list_item) {
    return false;
  }
  const std::string& text = block.text;
  if (text.size() > longest_learned || !begins_with_capital(text)) return false;
  if (text.ends_with('.') || text.ends_with(',') || text.ends_with(';') || text.ends_with('!')) {
    return false;
  }
  const std::size_t colon = text.find(':');
  if (colon != std::string::npos && colon + 1 < text.size()) return false;
  const bool is_set_apart = block.after_gap || block.starts_page || text.ends_with(':') ||
                            block.kind == BlockKind::heading || block.style.bold;
  if (marked.has_gaps && !is_set_apart) return false;
  // A line above figures is a table cell.
  if (at + 1 >= end) return true;
  const std::string& next = marked.document.blocks[at + 1].text;
  return !is_ascii_digit(next.front()) &&
         !(next.front() == '-' && next.size() > 1 && is_ascii_digit(next[1]));
}

bool follows_empty_label(const MarkedDocument& marked, std::size_t at) {
  return at > 0 && marked.marks[at - 1].label && marked.marks[at - 1].label->rest.empty();
}

// The last word of a sentence may be alone on its line; it is not a label.
bool stands_alone(const std::vector<Block>& blocks, std::size_t begin, std::size_t at,
                  std::size_t end) {
  const Block& block = blocks[at];
  if (block.kind != BlockKind::line || at == begin || block.after_gap || block.starts_page) {
    return true;
  }
  if (block.text.ends_with(':')) return true;
  const std::string& before = blocks[at - 1].text;
  if (before.ends_with('.') || before.ends_with(':')) return true;
  if (at + 1 == end || blocks[at + 1].after_gap || blocks[at + 1].starts_page) return true;
  return !begins_small(blocks[at + 1].text);
}

// Splits the body of one item.
class Splitter {
 public:
  Splitter(const MarkedDocument& marked, const LearnedItem& item, const DocumentLabels& labels,
           const Vocabulary& vocabulary)
      : marked_(marked), item_(item), labels_(labels), vocabulary_(vocabulary) {}

  std::vector<PartParagraphs> split() {
    for (std::size_t at = item_.body_begin; at < item_.body_end; ++at) {
      if (marked_.marks[at].is_furniture || is_button(at)) continue;
      const Block& block = marked_.document.blocks[at];
      std::optional<Label> label = label_at(at);
      if (label && may_open(*label) && !is_attachment(*label, at) &&
          stands_alone(marked_.document.blocks, item_.body_begin, at, item_.body_end)) {
        open(*label, block);
        label_ = at;
      } else {
        blocks_.push_back(block);
      }
    }
    finish();
    // "Bilag:" in the heading, with nothing after it.
    const bool is_empty = !parts_.empty() && parts_.front().kind == PartKind::attachments &&
                          parts_.front().paragraphs.empty();
    if (is_empty) parts_.erase(parts_.begin());
    return std::move(parts_);
  }

 private:
  std::optional<Label> label_at(std::size_t at) const {
    if (marked_.marks[at].label) return marked_.marks[at].label;
    if (labels_.learned.empty() || labels_.layout != nullptr) return std::nullopt;
    std::string_view text = marked_.document.blocks[at].text;
    if (text.size() > longest_learned + 1 || labels_.learned.count(letters_of(text)) == 0) {
      return std::nullopt;
    }
    if (text.ends_with(':')) text.remove_suffix(1);
    Label label;
    label.name = std::string(trim(text));
    label.kind = kind_of_label(label.name);
    // "Fritidsudvalget den 11-02-2013" precedes what that body decided on that day.
    const std::optional<FoundDate> day = find_meeting_date(label.name);
    if (label.kind == PartKind::other && day && names_body(label.name)) {
      const bool is_own_day = !labels_.date || to_iso(day->date) == *labels_.date;
      label.kind = is_own_day ? PartKind::decision : PartKind::earlier_decision;
    }
    return label;
  }

  bool is_button(std::size_t at) const {
    const std::string& text = marked_.document.blocks[at].text;
    return !labels_.furniture.empty() && text.size() <= longest_learned &&
           labels_.furniture.count(letters_of(text)) != 0;
  }

  // The position of a label in the family's order; the last position if the family does not have
  // it.
  std::size_t rank_of(std::string_view label) const {
    const auto& own = labels_.layout->part_labels;
    const std::string name = to_lower(label);
    return static_cast<std::size_t>(
        std::find_if(own.begin(), own.end(),
                     [&name](std::string_view known) { return to_lower(known) == name; }) -
        own.begin());
  }

  // Agendas of a family have only the labels of the family. A label that belongs before the
  // presentation is a subheading within it.
  bool is_foreign(const Label& label) const {
    if (labels_.layout == nullptr || label.kind == PartKind::decision) return false;
    const std::size_t rank = rank_of(label.name);
    if (rank == labels_.layout->part_labels.size()) return true;
    return std::any_of(parts_.begin(), parts_.end(), [&](const PartParagraphs& part) {
      return part.kind == PartKind::presentation && rank < rank_of(part.name);
    });
  }

  bool may_open(const Label& label) const {
    if (is_foreign(label)) return false;
    if (labels_.layout == nullptr && label.style == LabelStyle::capitals && labels_.are_mixed &&
        labels_.in_capitals.count(letters_of(label.name)) == 0) {
      return false;
    }
    const auto has_kind = [this](PartKind kind) {
      return std::any_of(parts_.begin(), parts_.end(),
                         [kind](const PartParagraphs& part) { return part.kind == kind; });
    };
    if (label.is_sentence) return !has_kind(PartKind::recommendation);
    // "Historik" may hold decisions of other bodies.
    if (!label.body.empty()) return !follows_history();
    const std::string name = to_lower(label.name);
    const bool is_repeated =
        std::any_of(parts_.begin(), parts_.end(),
                    [&](const PartParagraphs& part) { return to_lower(part.name) == name; });
    if (is_repeated) return false;
    // "Høring: fire uger" in a list is not a part, but the text of a decision may be on the line of
    // its label.
    if (label.rest.empty() || parts_.empty()) return true;
    // "UDDYBNING: Der er …" is a label if all labels of the document are printed like that.
    if (!labels_.are_mixed && labels_.in_capitals.count(letters_of(label.name)) != 0) return true;
    return label.kind == PartKind::decision || label.kind == PartKind::recommendation ||
           label.kind == PartKind::procedure || label.kind == PartKind::attachments;
  }

  // "Udtalelse fra Ældrerådet" below "Bilag" is the name of a file if only "Bilag" stands out.
  bool is_attachment(const Label& label, std::size_t at) const {
    if (parts_.empty() || parts_.back().kind != PartKind::attachments ||
        label.kind == PartKind::decision || label.kind == PartKind::recommendation) {
      return false;
    }
    const std::vector<Block>& blocks = marked_.document.blocks;
    const std::optional<Label>& open = marked_.marks[label_].label;
    return (blocks[label_].style.bold && !blocks[at].style.bold) ||
           (open && open->style == LabelStyle::capitals && label.style != LabelStyle::capitals);
  }

  bool follows_history() const {
    if (parts_.empty() || !blocks_.empty()) return false;
    const PartKind kind = parts_.back().kind;
    return kind == PartKind::background || kind == PartKind::procedure ||
           kind == PartKind::hearing || kind == PartKind::earlier_decision;
  }

  void open(const Label& label, const Block& block) {
    finish();
    PartKind kind = label.kind;
    if (kind == PartKind::decision && !label.body.empty() && !is_own(label)) {
      kind = PartKind::earlier_decision;
    }
    parts_.push_back({name_of_part(label), {}, kind});
    if (label.rest.empty()) return;
    blocks_.push_back(block);
    blocks_.back().text = label.rest;
  }

  // Spelled as in the family's layout, else as printed.
  std::string name_of_part(const Label& label) const {
    if (labels_.layout == nullptr) return label.name;
    const auto& own = labels_.layout->part_labels;
    const std::size_t rank = rank_of(label.name);
    if (rank < own.size()) return std::string(own[rank]);
    return label.kind == PartKind::decision ? "Beslutning" : label.name;
  }

  bool is_own(const Label& label) const {
    if (!label.item_number.empty() && !item_.number.empty()) {
      std::string number = label.item_number;
      while (number.ends_with('.')) number.pop_back();
      if (number != item_.number) return false;
    }
    const std::optional<FoundDate> date = find_meeting_date(label.name);
    // "Udvalgets beslutning" may be that of any committee; the date tells which.
    const bool is_named = find_body(label.body).has_value();
    if (labels_.own_body && is_named) return is_same_body(label.body, *labels_.own_body);
    return !date || !labels_.date || to_iso(date->date) == *labels_.date;
  }

  // "Kulturudvalget den 2. november 2017, punkt 4: Godkendt": the body and the day of a decision,
  // in the decision's own text. Empty if the text does not begin like this.
  static std::optional<std::string> day_of_decision(const std::string& text) {
    constexpr std::size_t longest_name = 80;
    const std::optional<FoundDate> date = find_meeting_date(text);
    if (!date || date->begin > longest_name) return std::nullopt;
    const std::string_view before = std::string_view(text).substr(0, date->begin);
    const std::optional<std::string> body = find_body(before);
    const std::size_t begin = body ? before.find(*body) : std::string_view::npos;
    if (begin == std::string_view::npos) return std::nullopt;
    // "Godkendt, som Kulturudvalget gjorde den 2. november" is a decision.
    static const RE2 opening("(?:(?:[Bb]ehandl|[Bb]eslut|[Dd]røft|[Mm]øde)\\pL* (?:i|af|fra) )?");
    static const RE2 day(
        "s?'?(?:,? (?:(?:man|tirs|ons|tors|fre|lør|søn)dag|møde|mødet|beslutning|behandling|på|i|"
        "fra|den|d\\.))*,? ");
    const bool is_name = RE2::FullMatch(before.substr(0, begin), opening) &&
                         RE2::FullMatch(before.substr(begin + body->size()), day);
    return is_name ? std::optional(to_iso(date->date)) : std::nullopt;
  }

  // If a decision has only earlier dates, another body took it.
  bool tells_of_earlier_days() const {
    if (!labels_.date) return false;
    const std::optional<std::string> first = day_of_decision(blocks_.front().text);
    return first && std::all_of(blocks_.begin(), blocks_.end(), [this](const Block& block) {
             const std::optional<std::string> day = day_of_decision(block.text);
             return !day || *day < *labels_.date;
           });
  }

  void finish() {
    if (blocks_.empty()) return;
    if (parts_.empty()) parts_.push_back({"", {}, PartKind::other});
    if (parts_.back().kind == PartKind::decision && tells_of_earlier_days()) {
      parts_.back().kind = PartKind::earlier_decision;
    }
    const bool lists_names = parts_.back().kind == PartKind::attachments;
    parts_.back().paragraphs = lists_names && !is_wrapped()
                                   ? one_each()
                                   : reflow(blocks_.data(), blocks_.data() + blocks_.size(),
                                            vocabulary_, marked_.document.width);
    blocks_.clear();
  }

  // Lines break at the width of the page, not only where paragraphs end.
  bool is_wrapped() const { return marked_.document.width > 0 && marked_.document.width < 160; }

  std::vector<Paragraph> one_each() const {
    std::vector<Paragraph> paragraphs;
    for (const Block& block : blocks_) {
      paragraphs.push_back({block.text, bullet_size(block.text) > 0});
    }
    return paragraphs;
  }

  const MarkedDocument& marked_;
  const LearnedItem& item_;
  const DocumentLabels& labels_;
  const Vocabulary& vocabulary_;
  std::vector<PartParagraphs> parts_;
  std::size_t label_ = 0;  ///< the block of the last part's label
  std::vector<Block> blocks_;
};

// "Teknisk Udvalg den 3. maj 2031" right above a text is a label for the body's decision. It is not
// a button, although all items may end with it.
bool names_body_and_day(const MarkedDocument& marked, std::size_t at) {
  const std::vector<Block>& blocks = marked.document.blocks;
  const bool is_over_text = at + 1 < blocks.size() && !blocks[at + 1].after_gap &&
                            !blocks[at + 1].starts_page && blocks[at].after_gap;
  const bool is_under_title = at > 0 && !marked.marks[at - 1].numberings.empty();
  return (is_over_text || is_under_title) && names_body(blocks[at].text) &&
         find_meeting_date(blocks[at].text).has_value();
}

// If most headings of a level within items are labels, all headings of that level are.
void add_headings_of_parts(const MarkedDocument& marked, const std::vector<LearnedItem>& items,
                           DocumentLabels& labels) {
  struct Level {
    std::size_t of_labels = 0;
    std::vector<std::string> others;
  };
  std::map<int, Level> levels;
  for (const LearnedItem& item : items) {
    for (std::size_t at = item.body_begin; at < item.body_end; ++at) {
      const Block& block = marked.document.blocks[at];
      if (block.kind != BlockKind::heading) continue;
      Level& level = levels[block.level];
      std::string letters = letters_of(block.text);
      if (marked.marks[at].label || labels.learned.count(letters) > 0) {
        ++level.of_labels;
      } else if (block.text.size() <= longest_learned && marked.marks[at].numberings.empty()) {
        level.others.push_back(std::move(letters));
      }
    }
  }
  for (auto& [number, level] : levels) {
    if (level.of_labels < level.others.size() || level.of_labels < 3) continue;
    labels.learned.insert(level.others.begin(), level.others.end());
  }
}

}  // namespace

DocumentLabels learn_labels(const MarkedDocument& marked, const std::vector<LearnedItem>& items) {
  DocumentLabels labels;
  std::map<std::string, std::set<std::size_t>> lines;
  std::map<std::string, std::size_t> behind_labels;
  std::map<std::string, std::size_t> outermost;
  std::map<std::string, std::set<std::size_t>> capitals;
  std::size_t mixed = 0;
  std::size_t in_capitals = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    for (std::size_t at = items[i].body_begin; at < items[i].body_end; ++at) {
      const std::optional<Label>& label = marked.marks[at].label;
      if (label && !label->is_sentence) {
        const bool is_capital = label->style == LabelStyle::capitals;
        (is_capital ? in_capitals : mixed) += 1;
        if (is_capital) capitals[letters_of(label->name)].insert(i);
      } else if (can_be_learned(marked, at, items[i].body_end)) {
        const std::string letters = letters_of(marked.document.blocks[at].text);
        lines[letters].insert(i);
        constexpr std::size_t most_buttons = 4;
        const bool is_outermost =
            at == items[i].body_begin || at + most_buttons >= items[i].body_end;
        if (is_outermost && !names_body_and_day(marked, at)) ++outermost[letters];
        if (follows_empty_label(marked, at)) ++behind_labels[letters];
      }
    }
  }
  for (const auto& [letters, where] : lines) {
    const bool is_own = where.size() >= least_items && behind_labels[letters] * 3 < where.size() &&
                        letters.size() > 3;
    if (!is_own) continue;
    // A label has text below it. A button is where items end or begin.
    const bool is_button =
        outermost[letters] * 3 > where.size() * 2 && where.size() * 2 > items.size();
    (is_button ? labels.furniture : labels.learned).insert(letters);
  }
  add_headings_of_parts(marked, items, labels);
  labels.are_mixed = mixed > in_capitals;
  for (const auto& [letters, where] : capitals) {
    if (where.size() >= 2) labels.in_capitals.insert(letters);
  }
  return labels;
}

std::optional<std::string> deciding_body(const MarkedDocument& marked,
                                         const std::vector<LearnedItem>& items) {
  std::map<std::string, std::pair<std::size_t, std::string>> counts;
  for (const LearnedItem& item : items) {
    for (std::size_t at = item.body_begin; at < item.body_end; ++at) {
      const std::optional<Label>& label = marked.marks[at].label;
      if (!label || label->body.empty() || label->kind != PartKind::decision) continue;
      auto& count = counts[letters_of(label->body)];
      const bool is_own_number = !item.number.empty() && label->item_number == item.number;
      count.first += is_own_number ? 2 : 1;
      count.second = label->body;
    }
  }
  std::optional<std::string> best;
  std::size_t most = items.size() / 2;
  for (const auto& [letters, count] : counts) {
    if (count.first > most) {
      most = count.first;
      best = count.second;
    }
  }
  return best;
}

std::vector<PartParagraphs> split_labelled_parts(const MarkedDocument& marked,
                                                 const LearnedItem& item,
                                                 const DocumentLabels& labels,
                                                 const Vocabulary& vocabulary) {
  return Splitter(marked, item, labels, vocabulary).split();
}

}  // namespace dagsorden
