#include "indexer/describe/votes.h"

#include <re2/re2.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "common/text.h"
#include "indexer/describe/statements.h"

namespace dagsorden {
namespace {

using Names = std::vector<std::string>;

re2::StringPiece piece_of(std::string_view text) { return {text.data(), text.size()}; }

bool is_of_one_pair_of_brackets(const std::string& name) {
  return name.size() > 2 && name.front() == '(' && name.find(')') == name.size() - 1;
}

// "Ane Lind (stedfortræder: Bo Dam)" was Ane Lind; "(V)" is the party V.
std::string clean_name(std::string_view printed) {
  static const RE2 substitute("(?i)\\s*[(,]?\\s*(?:stedfortræder|suppleant)\\b.*$");
  static const RE2 fringe("^(?:[-–•:]\\s*|og\\s+|samt\\s+)+|[.:;]+$");
  std::string name = collapse_blanks(printed);
  RE2::Replace(&name, substitute, "");
  RE2::GlobalReplace(&name, fringe, "");
  name = std::string(trim(name));
  const bool is_open = name.find('(') != std::string::npos;
  if (!is_open && name.ends_with(")")) name.pop_back();
  if (is_of_one_pair_of_brackets(name)) name = name.substr(1, name.size() - 2);
  return name;
}

// Parties are letters or a short name, persons begin with a capital: what else stands in a list is
// no name of it.
bool may_be_name(const std::string& name) {
  constexpr std::size_t longest = 60;
  static const RE2 shape("^(?:\\d+ (?:\\([^)]+\\)|\\pL+)|\\p{Lu}[^:]*)$");
  static const RE2 sentence(
      "(?i)\\b(?:stemte|stemmer|blev|ikke|ingen|alle|resten|øvrige|udvalget|byrådet|forslaget|"
      "sagen|"
      "indstillingen|deltog|punkt|pkt|spurgte|om|han|hun)\\b|"
      "(?i)(?:udvalget|byrådet|rådet|bestyrelsen|administrationen|forvaltningen)$");
  return !name.empty() && name.size() <= longest && RE2::FullMatch(name, shape) &&
         !RE2::PartialMatch(name, sentence);
}

// Where the list ends and a remark begins.
std::string_view list_in(std::string_view text) {
  static const RE2 remark(
      "(?i)^(.*?)(?:,? (?:med (?:\\pL+ "
      ")?(?:bemærkning|begrundelse|henvisning)|idet|fordi|da|hvor|som "
      "(?:ønsker|mener)|med den)\\b|[”\"“]|, at\\b)");
  re2::StringPiece list;
  if (RE2::PartialMatch(piece_of(text), remark, &list)) return {list.data(), list.size()};
  return text;
}

// "A (7), B og Ane Lind (V)" → the names; a party's letter alone is one too.
Names names_in(std::string_view printed) {
  const std::string_view text = list_in(printed);
  Names names;
  std::string name;
  int depth = 0;
  const auto finish = [&] {
    std::string clean = clean_name(name);
    if (may_be_name(clean)) names.push_back(std::move(clean));
    name.clear();
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '(') ++depth;
    if (text[i] == ')') --depth;
    std::size_t separator = 0;
    for (const std::string_view word : {" og ", " samt "}) {
      if (depth <= 0 && text.substr(i).starts_with(word)) separator = word.size();
    }
    if (depth <= 0 && (text[i] == ',' || text[i] == ';' || text[i] == '+')) separator = 1;
    if (separator > 0) {
      finish();
      i += separator - 1;
      continue;
    }
    name.push_back(text[i]);
  }
  finish();
  return names;
}

void add_each_once(Names& names, Names more) {
  for (std::string& name : more) {
    if (std::find(names.begin(), names.end(), name) == names.end())
      names.push_back(std::move(name));
  }
}

struct Side {
  const RE2* label;     // what stands before the names: "Imod stemte:"
  const RE2* sentence;  // what stands behind them: "Ø stemte imod"
  Names Votes::*names;
};

// What is said of votes stands in a line, or the names stand in the lines below its label.
std::vector<std::string> vote_statements(std::string_view decision) {
  static const RE2 bare_label(
      "(?i)^(?:for|imod) (?:stemte|stemmer)\\s*:?$|^(?:stemte|stemmer) (?:for|imod)\\s*:?$|"
      "^(?:undlod|undlod at stemme|undlader)\\s*:?$");
  static const RE2 list_entry("^[-–•]?\\s*(?:\\p{Lu}{1,2}|\\(\\p{Lu}{1,3}\\))(?:[,. (]|$)");
  std::vector<std::string> joined;
  bool takes_more = false;
  for (std::string& statement : statements_of(decision)) {
    if (takes_more && RE2::PartialMatch(statement, list_entry)) {
      // A remark behind a party ends with its line.
      const Names names = names_in(statement);
      joined.back() +=
          (joined.back().back() == ':' ? " " : ", ") + (names.empty() ? statement : names[0]);
      continue;
    }
    takes_more = RE2::PartialMatch(statement, bare_label);
    if (takes_more && statement.back() != ':') statement += ":";
    joined.push_back(std::move(statement));
  }
  return joined;
}

void read_counts(const std::string& statement, Votes& votes) {
  static const RE2 by_words(
      "(?i)med (?:stemmerne? )?(\\d{1,3}) (?:stemmer )?for (?:og |, ?)?(\\d{1,3}|ingen) (?:stemmer "
      ")?imod");
  static const RE2 against_each_other(
      "(?i)med (\\d{1,3}) stemmer (?:i?mod) (\\d{1,3})(?: stemmer)?");
  static const RE2 only_for(
      "(?i)med (?:(\\d{1,3}) stemmer(?: for)?(?: \\(|[.,]|$)|stemmerne? (\\d{1,3}) for\\b)");
  std::string in_favour;
  std::string against;
  if (RE2::PartialMatch(statement, by_words, &in_favour, &against) ||
      RE2::PartialMatch(statement, against_each_other, &in_favour, &against)) {
    votes.in_favour_count = std::stoi(in_favour);
    votes.against_count = is_ascii_digit(against[0]) ? std::stoi(against) : 0;
  } else if (RE2::PartialMatch(statement, only_for, &in_favour, &against)) {
    votes.in_favour_count = std::stoi(in_favour.empty() ? against : in_favour);
  }
  static const RE2 abstained("(?i)\\b(\\d{1,3}) (?:\\pL+ )?undlod");
  std::string count;
  if (RE2::PartialMatch(statement, abstained, &count)) votes.abstained_count = std::stoi(count);
}

}  // namespace

Votes votes_in(std::string_view decision) {
  static const RE2 for_label(
      "(?i)(?:^|[.,;] |\\d[.)] |: )for(?: \\pL+)? (?:stemte|stemmer)(?: \\d+)?(?: stemmer)?(?: "
      "for)?\\s*:?\\s+(.+)$");
  static const RE2 for_sentence(
      "(?i)^(?:\\d[.)] ?)?(.+?) (?:stemte|stemmer) for\\b(?: \\pL+ (?:og|mens) (.+?) (?:stemte|"
      "stemmer) imod)?");
  static const RE2 against_label(
      "(?i)(?:^|[.,;] |\\d[.)] |: )imod(?: \\pL+)?(?: (?:stemte|stemmer))?(?: \\d+)?(?: "
      "stemmer)?\\s*:?\\s+(.+)$");
  static const RE2 against_sentence(
      "(?i)(?:^(?:\\d[.)] ?)?|\\bog |, |mens )([^,]+?(?:, [^,]+?)*?),? (?:stemte|stemmer) imod\\b");
  static const RE2 minority(
      "(?i)et mindretal (?:bestående af |på \\d+ |i \\pL+ )?\\(?(.+?)\\)? "
      "(?:kunne|kan|stemte|ønsker|"
      "ønskede) (?:ikke|imod|at)");
  static const RE2 cannot("(?i)^(.+?) (?:kunne|kan) ikke (?:tiltræde|godkende|anbefale|støtte)\\b");
  static const RE2 abstained_label(
      "(?i)(?:^|[.,;] |\\d[.)] )(?:undlod(?: at stemme)?|hverken for eller imod(?: stemte)?|"
      "undlader(?: at stemme)?)\\s*:?\\s+(.+)$");
  static const RE2 abstained_sentence(
      "(?i)^(?:\\d[.)] ?)?(.+?) (?:undlod|undlader|undlod at|undlader at)\\b");
  static const RE2 begins_so("(?i)^(?:undlod|undlader|imod|for)\\b");
  Votes votes;
  for (const std::string& statement : vote_statements(decision)) {
    const re2::StringPiece piece = piece_of(statement);
    re2::StringPiece names;
    const auto found = [&](const RE2& pattern) {
      Names in_list;
      if (RE2::PartialMatch(piece, pattern, &names)) {
        in_list = names_in({names.data(), names.size()});
      }
      return in_list;
    };
    read_counts(statement, votes);
    const bool has_label = RE2::PartialMatch(piece, begins_so);
    Names in_favour = found(for_label);
    if (in_favour.empty() && !has_label) in_favour = found(for_sentence);
    if (!in_favour.empty() && !votes.in_favour.empty()) {
      const Votes before = std::exchange(votes, {});  // another vote begins
      votes.in_favour_count = before.in_favour_count;
      votes.against_count = before.against_count;
    }
    add_each_once(votes.in_favour, std::move(in_favour));
    Names against = found(against_label);
    if (against.empty() && !has_label) against = found(against_sentence);
    if (against.empty()) against = found(minority);
    if (against.empty()) against = found(cannot);
    // Who was for one motion and is against this one votes anew.
    const bool is_other_vote =
        std::any_of(against.begin(), against.end(), [&votes](const std::string& name) {
          return std::find(votes.in_favour.begin(), votes.in_favour.end(), name) !=
                 votes.in_favour.end();
        });
    if (is_other_vote) votes = {};
    add_each_once(votes.against, std::move(against));
    Names abstained = found(abstained_label);
    if (abstained.empty() && !has_label) abstained = found(abstained_sentence);
    add_each_once(votes.abstained, std::move(abstained));
  }
  return votes;
}

std::vector<std::string> absent_in(std::string_view text) {
  static const RE2 label(
      "(?i)(?:^|\\. )(?:fraværende|afbud(?: fra)?|ikke til stede)(?: i [^:]{3,60})?(?: var)?\\s*:"
      "\\s*(.*)$");
  static const RE2 without_colon("(?i)^(?:afbud fra|fraværende var)\\s+(.+)$");
  static const RE2 took_no_part(
      "(?i)^(.{3,80}?) (?:\\pL+ )?(?:deltog|deltager) ikke\\b|^(.{3,80}?) (?:var|er|blev erklæret) "
      "(?:inhabil|inhabile|fraværende)\\b|^(.{3,80}?) forlod (?:\\pL+ "
      ")?(?:mødet|lokalet|salen)\\b");
  static const RE2 declared("(?i)erklærede (.{3,80}?) (?:for )?inhabil");
  static const RE2 bare_label("(?i)^(?:fraværende|afbud|ikke til stede)\\s*:$");
  static const RE2 one_name("^\\p{Lu}[^:]{2,60}$");
  Names absent;
  bool takes_more = false;  // the names stand in the lines below the label
  for (const std::string& statement : statements_of(text)) {
    const re2::StringPiece piece = piece_of(statement);
    const bool is_one_more = takes_more && RE2::PartialMatch(piece, one_name);
    takes_more = is_one_more || RE2::PartialMatch(piece, bare_label);
    if (is_one_more) {
      add_each_once(absent, names_in(statement));
      continue;
    }
    re2::StringPiece first;
    re2::StringPiece second;
    re2::StringPiece third;
    if (RE2::PartialMatch(piece, label, &first) ||
        RE2::PartialMatch(piece, without_colon, &first) ||
        RE2::PartialMatch(piece, declared, &first)) {
      add_each_once(absent, names_in({first.data(), first.size()}));
    } else if (RE2::PartialMatch(piece, took_no_part, &first, &second, &third)) {
      for (const re2::StringPiece& names : {first, second, third}) {
        if (!names.empty()) add_each_once(absent, names_in({names.data(), names.size()}));
      }
    }
  }
  return absent;
}

}  // namespace dagsorden
