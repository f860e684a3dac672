#include "indexer/describe/votes.h"

#include <re2/re2.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "common/text.h"
#include "indexer/describe/name_list.h"

namespace dagsorden {
namespace {

using NameList = std::vector<std::string>;

re2::StringPiece re2_piece(std::string_view text) { return {text.data(), text.size()}; }

void add_each_once(NameList& names, NameList more) {
  for (std::string& name : more) {
    if (std::find(names.begin(), names.end(), name) == names.end())
      names.push_back(std::move(name));
  }
}

// What somebody is quoted with tells of votes again, and of the votes of others.
std::string without_quotations(std::string_view text) {
  static const RE2 quotation("[”“\"»][^”“\"«\\n]*(?:[”“\"«]|\\n|$)");
  std::string rest(text);
  RE2::GlobalReplace(&rest, quotation, "\n");
  return rest;
}

bool goes_on_below(std::string_view line) {
  static const RE2 open(
      "(?i:stemte|stemmer|undlod|undlader|afbud|fraværende|til ?stede)\\s*:? .*"
      "(?:,| og|, \\p{Lu}[\\pL-]+)$");
  return RE2::PartialMatch(re2_piece(line), open);
}

// Lines, each with the names that stand in the lines below its label, or go on in them.
std::vector<std::string> lines_with_lists(std::string_view text) {
  static const RE2 label(
      "(?i)(?:^|\\b)(?:(?:for|i?mod)(?: \\pL+){0,3} (?:stemte|stemmer)|(?:stemte|stemmer) "
      "(?:for|i?mod)|(?:undlod|undlader)(?: at stemme)?|afbud|fraværende|ikke til ?stede)\\s*:?$");
  static const RE2 colon_label("(?i)^(?:for|i?mod|ja|nej|blankt)\\s*:$");
  static const RE2 capital("^\\p{Lu}");
  static const RE2 half_label("(?i)(?:^|[.] )(?:for|i?mod)$");
  static const RE2 other_half("(?i)^(?:stemte|stemmer)\\b");
  std::vector<std::string> lines;
  bool takes_more = false;
  for (const std::string_view printed : split(text, '\n')) {
    const std::string line = collapse_blanks(printed);
    if (line.empty()) continue;
    if (takes_more && is_line_of_names(line)) {
      // A remark behind a name ends with its line.
      const std::string_view entry = without_bullet(line);
      lines.back().append(lines.back().ends_with(':') ? " " : ", ");
      lines.back().append(entry.substr(0, names_at_beginning(entry).end));
      continue;
    }
    const bool is_broken_label = !lines.empty() && RE2::PartialMatch(lines.back(), half_label) &&
                                 RE2::PartialMatch(line, other_half);
    if (is_broken_label ||
        (!lines.empty() && goes_on_below(lines.back()) && RE2::PartialMatch(line, capital))) {
      lines.back().append(" ").append(line);
      continue;
    }
    takes_more = RE2::PartialMatch(line, label) || RE2::PartialMatch(line, colon_label);
    lines.push_back(line);
    if (takes_more && !line.ends_with(':')) lines.back() += ':';
  }
  return lines;
}

enum class Side { in_favour, against, abstained };

// Names of one side, and where what tells of them begins and ends.
struct Told {
  Side side = Side::in_favour;
  NameList names;
  std::optional<int> count;
  bool by_label = false;
  std::size_t begin = std::string_view::npos;
  std::size_t end = std::string_view::npos;
};

Side side_of(const re2::StringPiece& in_favour, const re2::StringPiece& against) {
  if (!in_favour.empty()) return Side::in_favour;
  return against.empty() ? Side::abstained : Side::against;
}

// "For stemte: A (7), B", "Imod: 2 (V, C)".
Told told_by_label(std::string_view line, std::size_t from) {
  static const RE2 label(
      "(?i)(?:^|[.,;:)] ?|\\b(?:og|mens) )(?:"
      "(for(?: \\pL+){0,3}? (?:stemte|stemmer)(?: for)?|(?:stemte|stemmer) for ?:|"
      "(?:ja|for)(?: \\pL+)? ?:)|"
      "(i?mod(?: \\pL+){0,3}? (?:stemte|stemmer)(?: imod)?|(?:stemte|stemmer) i?mod ?:|"
      "(?:nej|i?mod)(?: \\pL+)? ?:)|"
      "(hverken for eller imod(?: stemte)?|(?:undlod|undlader|blankt|afstod)"
      "(?: at stemme| at tage stilling| stillingtagen)?(?: stemte)?)) ?:? *");
  static const RE2 count_alone("^(\\d{1,3})(?: stemmer| medlemmer)?(?: ?[:.,;] ?|$)");
  const re2::StringPiece whole = re2_piece(line);
  re2::StringPiece found[4];
  for (std::size_t at = from;
       at < line.size() && label.Match(whole, at, whole.size(), RE2::UNANCHORED, found, 4);) {
    Told told;
    told.by_label = true;
    told.side = side_of(found[1], found[2]);
    told.begin = static_cast<std::size_t>(found[0].data() - line.data());
    told.end = told.begin + found[0].size();
    re2::StringPiece rest = re2_piece(line.substr(told.end));
    std::string count;
    if (RE2::Consume(&rest, count_alone, &count)) {
      told.count = std::stoi(count);
      told.end = static_cast<std::size_t>(rest.data() - line.data());
    }
    NamesRead read = names_at_beginning(line.substr(told.end));
    if (read.count) told.count = read.count;
    told.names = std::move(read.names);
    told.end += read.end;
    if (!told.names.empty() || told.count) return told;
    at = std::max(told.end, at + 1);
  }
  return {};
}

// "A og Ane Lind (V) stemte imod", "Et mindretal bestående af V og C kunne ikke tiltræde".
Told told_by_sentence(std::string_view line, std::size_t from) {
  static const RE2 verb(
      ",? (?:(?:derfor|herefter|dog|også|ligeledes|begge|selv) )?(?:"
      "((?:stemte|stemmer|har stemt) for|for)|"
      "((?:stemte|stemmer|har stemt) i?mod|imod|"
      "(?:kunne|kan) ikke (?:tiltræde|godkende|anbefale|støtte))|"
      "(undlod|undlader|afstod|stemte blankt|stemte hverken))(?:[ .,;:]|$)");
  static const RE2 votes("(?i)\\b(?:stemte|stemmer)\\b");
  const re2::StringPiece whole = re2_piece(line);
  re2::StringPiece found[4];
  for (std::size_t at = from;
       at < line.size() && verb.Match(whole, at, whole.size(), RE2::UNANCHORED, found, 4);) {
    Told told;
    told.side = side_of(found[1], found[2]);
    told.begin = static_cast<std::size_t>(found[0].data() - line.data());
    const re2::StringPiece& said = !found[1].empty()   ? found[1]
                                   : !found[2].empty() ? found[2]
                                                       : found[3];
    told.end = static_cast<std::size_t>(said.data() + said.size() - line.data());
    // "Herefter stemte A for": but not the chairman for something.
    const bool is_vote = said != "for" || RE2::PartialMatch(whole, votes);
    if (is_vote) told.names = names_at_end(line.substr(from, told.begin - from));
    if (!told.names.empty()) return told;
    at = told.end;
  }
  return {};
}

// Why somebody voted so tells of no more votes.
std::size_t end_of_remark(std::string_view line, std::size_t at) {
  static const RE2 remark(
      "^,? (?:med (?:\\pL+ )?\\pL*(?:bemærkning|begrundelse|udtalelse|henvisning|ønske)|idet|fordi|"
      "da|at)");
  static const RE2 next_sentence("\\. [\\p{Lu}(\\d]");
  if (!RE2::PartialMatch(re2_piece(line.substr(at)), remark)) return at;
  re2::StringPiece found;
  const re2::StringPiece whole = re2_piece(line);
  if (!next_sentence.Match(whole, at, whole.size(), RE2::UNANCHORED, &found, 1)) {
    return line.size();
  }
  return static_cast<std::size_t>(found.data() - line.data());
}

// Gathers votes in the order in which they are told, and keeps the last of several.
class VoteReader {
 public:
  void read(std::string_view line) {
    static const RE2 number_before("(?i)^(?:ad|pkt|punkt)\\.? ?(\\d{1,2}|\\pL)\\b");
    std::string number;
    RE2::PartialMatch(re2_piece(line), number_before, &number);
    if (!number.empty() && number != number_) {
      if (has_names()) votes_ = {};
      number_ = number;
    }
    read_counts(line);
    for (std::size_t from = 0; from < line.size();) {
      Told label = told_by_label(line, from);
      Told sentence = told_by_sentence(line, from);
      Told& first = label.begin <= sentence.begin ? label : sentence;
      if (first.begin == std::string_view::npos) return;
      from = end_of_remark(line, first.end);
      add(std::move(first));
    }
  }

  Votes take() { return std::move(votes_); }

 private:
  bool has_names() const {
    return !votes_.in_favour.empty() || !votes_.against.empty() || !votes_.abstained.empty();
  }

  NameList& names_of(Side side) {
    if (side == Side::in_favour) return votes_.in_favour;
    return side == Side::against ? votes_.against : votes_.abstained;
  }

  void read_counts(std::string_view line) {
    static const RE2 by_words(
        "(?i)med (?:stemmerne? )?(\\d{1,3}) (?:stemmer )?for (?:og |, ?)?(\\d{1,3}|ingen) "
        "(?:stemmer )?imod");
    static const RE2 against_each_other(
        "(?i)med (\\d{1,3}) stemmer (?:i?mod) (\\d{1,3})(?: stemmer)?");
    static const RE2 only_for(
        "(?i)med (?:(\\d{1,3}) stemmer(?: for)?(?: \\(|[.,]|$)|stemmerne? (\\d{1,3}) for\\b)");
    static const RE2 abstained("(?i)\\b(\\d{1,3}) (?:\\pL+ )?undlod");
    const re2::StringPiece text = re2_piece(line);
    std::string in_favour;
    std::string against;
    const bool has_both = RE2::PartialMatch(text, by_words, &in_favour, &against) ||
                          RE2::PartialMatch(text, against_each_other, &in_favour, &against);
    if (has_both || RE2::PartialMatch(text, only_for, &in_favour, &against)) {
      // Another vote begins.
      if (!votes_.in_favour.empty() || votes_.in_favour_count) votes_ = {};
      counts_are_new_ = true;
      votes_.in_favour_count = std::stoi(in_favour.empty() ? against : in_favour);
      if (has_both) votes_.against_count = is_ascii_digit(against[0]) ? std::stoi(against) : 0;
    }
    std::string count;
    if (RE2::PartialMatch(text, abstained, &count)) votes_.abstained_count = std::stoi(count);
  }

  // Who is on two sides voted twice, and what is told twice by a label is of two votes.
  void add(Told told) {
    bool is_other_vote = told.by_label && !names_of(told.side).empty();
    for (const Side side : {Side::in_favour, Side::against, Side::abstained}) {
      const NameList& names = names_of(side);
      is_other_vote =
          is_other_vote ||
          (side != told.side &&
           std::any_of(told.names.begin(), told.names.end(), [&names](const std::string& name) {
             return std::find(names.begin(), names.end(), name) != names.end();
           }));
    }
    if (is_other_vote) {
      const Votes before = std::exchange(votes_, {});
      if (counts_are_new_) {
        votes_.in_favour_count = before.in_favour_count;
        votes_.against_count = before.against_count;
      }
    }
    if (!told.names.empty()) counts_are_new_ = false;
    add_each_once(names_of(told.side), std::move(told.names));
    if (!told.count) return;
    if (told.side == Side::in_favour) votes_.in_favour_count = told.count;
    if (told.side == Side::against) votes_.against_count = told.count;
    if (told.side == Side::abstained) votes_.abstained_count = told.count;
  }

  Votes votes_;
  std::string number_;           // "Ad 2": the recommendation that is voted on
  bool counts_are_new_ = false;  // counted, and nobody named yet
};

// "Fraværende: Ane Lind (V)"; the list begins at `end`.
std::optional<std::size_t> end_of_absence_label(std::string_view line, std::size_t from) {
  static const RE2 label(
      "(?i)(?:^|[.] )(?:fraværende|(?:meldt )?afbud(?: fra)?|ikke til ?stede)"
      "(?: i [^:]{3,60}:)?(?: var)?\\s*:?\\s+");
  static const RE2 declared("(?i)\\berklærede ");
  const re2::StringPiece whole = re2_piece(line);
  re2::StringPiece found;
  if (label.Match(whole, from, whole.size(), RE2::UNANCHORED, &found, 1)) {
    return static_cast<std::size_t>(found.data() + found.size() - line.data());
  }
  if (!declared.Match(whole, from, whole.size(), RE2::UNANCHORED, &found, 1)) return std::nullopt;
  const auto end = static_cast<std::size_t>(found.data() + found.size() - line.data());
  const std::string_view behind = line.substr(end + names_at_beginning(line.substr(end)).end);
  static const RE2 partial("^ (?:for |som )?inhabil");
  if (!RE2::PartialMatch(re2_piece(behind), partial)) return std::nullopt;
  return end;
}

// "Ane Lind (V) deltog ikke i sagens behandling": not another meeting that she misses.
NameList absent_in_sentence(std::string_view line, std::size_t& from) {
  static const RE2 verb(
      ",? (?:(?:derfor|herefter|dog|også|ligeledes|begge|selv) )?(?:"
      "deltog (?:\\pL+ )?ikke(?: (?:i|under|ved) (?:sag|punkt|pkt|behandling|denne|dette|drøftelse|"
      "afstemning|beslutning|mødet|\\d)\\pL*|[.,;]|$)|"
      "deltager ikke (?:i|under|ved) (?:sag|punkt|behandling|denne|dette|drøftelse|afstemning)|"
      "(?:var|er|blev(?: erklæret)?|erklærede sig)(?: for)? (?:inhabil|fraværende|ikke til ?stede)|"
      "forlod (?:\\pL+ )?(?:mødet|lokalet|salen|mødelokalet))");
  static const RE2 after_it(" efter (?:punkt|pkt|behandling|sag|afstemning)");
  const re2::StringPiece whole = re2_piece(line);
  re2::StringPiece found;
  while (from < line.size() && verb.Match(whole, from, whole.size(), RE2::UNANCHORED, &found, 1)) {
    const auto begin = static_cast<std::size_t>(found.data() - line.data());
    const std::size_t end = begin + found.size();
    NameList names = names_at_end(line.substr(from, begin - from));
    const bool was_there = RE2::PartialMatch(re2_piece(line.substr(end)), after_it);
    from = end;
    if (!names.empty() && !was_there) return names;
  }
  return {};
}

}  // namespace

Votes votes_in(std::string_view decision) {
  VoteReader reader;
  for (const std::string& line : lines_with_lists(without_quotations(decision))) reader.read(line);
  return reader.take();
}

std::vector<std::string> absent_in(std::string_view text) {
  NameList absent;
  for (const std::string& line : lines_with_lists(text)) {
    std::size_t from = 0;
    while (const std::optional<std::size_t> end = end_of_absence_label(line, from)) {
      NamesRead read = names_at_beginning(std::string_view(line).substr(*end));
      add_each_once(absent, std::move(read.names));
      from = *end + read.end;
    }
    from = 0;
    for (NameList names = absent_in_sentence(line, from); !names.empty();
         names = absent_in_sentence(line, from)) {
      add_each_once(absent, std::move(names));
    }
  }
  return absent;
}

}  // namespace dagsorden
