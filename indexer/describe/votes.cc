#include "indexer/describe/votes.h"

#include <re2/re2.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "common/text.h"
#include "indexer/describe/lines_of_names.h"
#include "indexer/describe/name_list.h"
#include "indexer/describe/vote_counts.h"
#include "indexer/word_pattern.h"

namespace dagsorden {
namespace {

// Quotations repeat votes, and report the votes of others.
std::string without_quotations(std::string_view text) {
  static const RE2 quotation("[”“\"»][^”“\"«\\n]*(?:[”“\"«]|\\n|$)");
  std::string rest(text);
  RE2::GlobalReplace(&rest, quotation, "\n");
  return rest;
}

VoteSide side_of(const re2::StringPiece& in_favour, const re2::StringPiece& against) {
  if (!in_favour.empty()) return VoteSide::in_favour;
  return against.empty() ? VoteSide::abstained : VoteSide::against;
}

// "For stemte: A (7), B", "Imod: 2 (V, C)".
ToldVotes told_by_label(std::string_view line, std::size_t from) {
  static const RE2 label(
      "(?i)(?:^|[.,;:)] ?|\\b(?:og|mens|medens|godkendt|vedtaget|tiltrådt) )(?:"
      "(for(?: \\pL+){0,3}? (?:stemte|stemmer)(?: for)?|(?:stemte|stemmer) for ?:|"
      "(?:ja|for)(?:-stemmer)?(?: \\pL+)? ?:)|"
      "(i?mod(?: \\pL+){0,3}? (?:stemte|stemmer)(?: imod| fra)?|(?:stemte|stemmer) i?mod ?:|"
      "(?:nej|i?mod)(?:-stemmer)?(?: \\pL+)? ?:|i?mod (?:stemmerne|\\d{1,3} stemmer) fra)|"
      "(hverken for eller imod(?: stemte)?|blanke?(?: stemmer?)? "
      "?:|(?:undlod|undlader|blankt|afstod)"
      "(?: at stemme| at tage stilling| stillingtagen)?(?: stemte)?)) ?:? *");
  static const RE2 count_alone(
      "^(?:de (?:øvrige |resterende |andre )?)?(\\d{1,3})(?: stemmer| medlemmer)?( ?: ?|[.,;]|$)");
  static const RE2 all_others("(?:øvrige|resterende) \\d");
  static const RE2 count_of_one(R"(\((\d{1,2})(?: stemmer?)?\)$)");
  re2::StringPiece found[4];
  for (std::size_t at = from;
       at < line.size() && label.Match(line, at, line.size(), RE2::UNANCHORED, found, 4);) {
    ToldVotes told;
    told.by_label = true;
    told.side = side_of(found[1], found[2]);
    told.begin = begin_in(line, found[0]);
    told.end = told.begin + found[0].size();
    re2::StringPiece rest = line.substr(told.end);
    std::string count;
    re2::StringPiece mark;
    if (RE2::Consume(&rest, count_alone, &count, &mark)) {
      told.count = std::stoi(count);
      // The next label begins after the full stop.
      const bool is_colon = !mark.empty() && mark.find(':') != re2::StringPiece::npos;
      told.end = static_cast<std::size_t>((is_colon ? rest.data() : mark.data()) - line.data());
    }
    NamesRead read = names_at_beginning(line.substr(told.end));
    if (read.count) told.count = read.count;
    told.names = std::move(read.names);
    // "For stemte Enhedslisten (2). Imod stemte de øvrige 23": nobody else voted for it.
    if (!told.count && told.names.size() == 1 && RE2::PartialMatch(line, all_others) &&
        RE2::PartialMatch(told.names[0], count_of_one, &count)) {
      told.count = std::stoi(count);
    }
    told.end += read.end;
    if (!told.names.empty() || told.count) return told;
    at = std::max(told.end, at + 1);
  }
  return {};
}

// "A og Ane Lind (V) stemte imod", "Et mindretal bestående af V og C kunne ikke tiltræde".
ToldVotes told_by_sentence(std::string_view line, std::size_t from) {
  static const RE2 verb(
      ",? (?:(?:derfor|herefter|dog|også|ligeledes|begge|selv) )?(?:"
      "((?:stemte|stemmer|har stemt) for|for)|"
      "((?:stemte|stemmer|har stemt) i?mod|imod|"
      "(?:kunne|kan) ikke (?:tiltræde|godkende|anbefale|støtte))|"
      "(undlod|undlader|afstod|stemte blankt|stemte hverken))(?:[ .,;:]|$)");
  static const RE2 votes("(?i)\\b(?:stemte|stemmer)\\b");
  re2::StringPiece found[4];
  for (std::size_t at = from;
       at < line.size() && verb.Match(line, at, line.size(), RE2::UNANCHORED, found, 4);) {
    ToldVotes told;
    told.side = side_of(found[1], found[2]);
    told.begin = begin_in(line, found[0]);
    const re2::StringPiece& said = !found[1].empty()   ? found[1]
                                   : !found[2].empty() ? found[2]
                                                       : found[3];
    told.end = end_in(line, said);
    // "Herefter stemte A for" reports a vote; "formand for udvalget" does not.
    const bool is_vote = said != "for" || RE2::PartialMatch(line, votes);
    if (is_vote) told.names = names_at_end(line.substr(from, told.begin - from));
    if (!told.names.empty()) return told;
    at = told.end;
  }
  return {};
}

// A reason for a vote reports no other votes.
std::size_t end_of_remark(std::string_view line, std::size_t at) {
  static const RE2 remark(
      "^,? (?:med (?:\\pL+ )?\\pL*(?:bemærkning|begrundelse|udtalelse|henvisning|ønske)|idet|fordi|"
      "da|at)");
  static const RE2 next_sentence(R"(\. [\p{Lu}(\d])");
  if (!RE2::PartialMatch(line.substr(at), remark)) return at;
  re2::StringPiece found;
  if (!next_sentence.Match(line, at, line.size(), RE2::UNANCHORED, &found, 1)) return line.size();
  return begin_in(line, found);
}

// All votes that a line reports, in order.
std::vector<ToldVotes> told_in(std::string_view line) {
  std::vector<ToldVotes> told = counts_in(line);
  for (std::size_t from = 0; from < line.size();) {
    ToldVotes label = told_by_label(line, from);
    ToldVotes sentence = told_by_sentence(line, from);
    ToldVotes& first = label.begin <= sentence.begin ? label : sentence;
    if (first.begin == std::string_view::npos) break;
    from = end_of_remark(line, first.end);
    told.push_back(std::move(first));
  }
  std::stable_sort(told.begin(), told.end(), [](const ToldVotes& left, const ToldVotes& right) {
    return left.begin < right.begin;
  });
  return told;
}

// "Maja Lind ønskede ført til referat, at hun stemte imod": that is her vote.
std::string without_wish_for_record(const std::string& line) {
  static const RE2 wish(
      " (?:ønske\\pL*|bad|beder|begære\\pL*)[^.,]{0,40}(?:referat|protokol)\\pL*,? at "
      "(?:han|hun|de|vedkommende) ");
  std::string plain = line;
  RE2::GlobalReplace(&plain, wish, " ");
  return plain;
}

// Distinguishes votes on an amendment from votes on the case.
class VotedOn {
 public:
  // The sentence may change the subject of the vote.
  void read(std::string_view sentence) {
    static const RE2 amendment(
        "(?i)ændringsforslag|\\bforslag(?:et)? om (?:at )?(?:udsæt|udskyd|afstemning)");
    static const RE2 case_itself(
        "(?i)indstilling|\\bsagen\\b|hovedforslag|forslaget som helhed|samlede|herefter|derefter|"
        "\\b(?:godkend|vedtag|vedtog|tiltr|anbefal)|^(?:ad|pkt|punkt)\\b");
    static const RE2 reason(",? (?:da|idet|fordi|med (?:følgende |den )?\\pL+) .*$");
    std::string told(sentence);
    RE2::Replace(&told, reason, "");
    if (RE2::PartialMatch(told, amendment)) {
      is_amendment_ = true;
    } else if (RE2::PartialMatch(told, case_itself)) {
      is_amendment_ = false;
    }
  }

  bool is_amendment() const { return is_amendment_; }

 private:
  bool is_amendment_ = false;
};

// "A stemte for. Ændringsforslaget er dermed faldet": the preceding votes were on the amendment.
bool looks_back_on_amendment(std::string_view sentence) {
  static const RE2 result("(?i)^ændringsforslaget (?:\\pL+ )?(?:dermed|hermed|således|derfor)\\b");
  return RE2::PartialMatch(sentence, result);
}

// Where the sentence around this place ends.
std::size_t end_of_sentence(std::string_view line, std::size_t at) {
  static const RE2 end(R"([^ .\p{Lu}][.;] [\p{Lu}\d]|[.;]$)");
  re2::StringPiece found;
  if (!end.Match(line, at, line.size(), RE2::UNANCHORED, &found, 1)) return line.size();
  const auto stop = begin_in(line, found);
  return std::min(line.size(), line.find_first_of(".;", stop) + 1);
}

// Collects votes in the order in which they are reported. If there were several votes, it keeps the
// last.
class VoteReader {
 public:
  void read(const std::string& printed) {
    static const RE2 number_before(R"((?i)^(?:ad|pkt|punkt)\.? ?(\d{1,2}|\pL)\b)");
    const std::string line = without_wish_for_record(printed);
    std::string number;
    RE2::PartialMatch(line, number_before, &number);
    if (!number.empty() && number != number_) {
      if (has_names()) votes_ = {};
      number_ = number;
    }
    std::vector<ToldVotes> told = told_in(line);
    auto next = told.begin();
    for (std::size_t begin = 0; begin < line.size();) {
      const std::size_t end = end_of_sentence(line, begin);
      const std::string_view sentence = trim(std::string_view(line).substr(begin, end - begin));
      voted_on_.read(sentence);
      if (looks_back_on_amendment(sentence)) votes_ = {};
      for (; next != told.end() && next->begin < end; ++next) {
        if (!voted_on_.is_amendment()) add(std::move(*next));
      }
      begin = end;
    }
  }

  Votes take() { return std::move(votes_); }

 private:
  bool has_names() const {
    return !votes_.in_favour.empty() || !votes_.against.empty() || !votes_.abstained.empty();
  }

  std::vector<std::string>& names_of(VoteSide side) {
    if (side == VoteSide::in_favour) return votes_.in_favour;
    return side == VoteSide::against ? votes_.against : votes_.abstained;
  }

  std::optional<int>& count_of(VoteSide side) {
    if (side == VoteSide::in_favour) return votes_.in_favour_count;
    return side == VoteSide::against ? votes_.against_count : votes_.abstained_count;
  }

  // There were two votes if somebody is on two sides, if a label occurs twice, or if the counts
  // differ.
  bool is_of_other_vote(const ToldVotes& told) {
    const std::optional<int>& counted = count_of(told.side);
    if (told.count && counted && *told.count != *counted) return true;
    if (told.by_label && !told.names.empty() && !names_of(told.side).empty()) return true;
    for (const VoteSide side : {VoteSide::in_favour, VoteSide::against, VoteSide::abstained}) {
      const std::vector<std::string>& names = names_of(side);
      const auto is_there = [&names](const std::string& name) {
        return std::find(names.begin(), names.end(), name) != names.end();
      };
      if (side != told.side && std::any_of(told.names.begin(), told.names.end(), is_there)) {
        return true;
      }
    }
    return false;
  }

  void add(ToldVotes told) {
    if (is_of_other_vote(told)) {
      const Votes before = std::exchange(votes_, {});
      // Counts without names right before this belong to the same vote.
      if (counts_are_new_ && !told.count) {
        votes_.in_favour_count = before.in_favour_count;
        votes_.against_count = before.against_count;
        votes_.abstained_count = before.abstained_count;
      }
    }
    if (told.count) {
      count_of(told.side) = told.count;
      counts_are_new_ = told.names.empty();
    }
    if (!told.names.empty()) counts_are_new_ = false;
    add_each_once(names_of(told.side), std::move(told.names));
  }

  VotedOn voted_on_;
  Votes votes_;
  std::string number_;  // "Ad 2": the recommendation that is voted on
  bool counts_are_new_ = false;
};

}  // namespace

Votes votes_in(std::string_view decision) {
  VoteReader reader;
  for (const std::string& line : lines_with_lists(without_quotations(decision))) reader.read(line);
  return reader.take();
}

}  // namespace dagsorden
