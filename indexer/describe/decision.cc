#include "indexer/describe/decision.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "common/text.h"

namespace dagsorden {
namespace {

re2::StringPiece piece_of(std::string_view text) { return {text.data(), text.size()}; }

enum class Outcome {
  none,
  approved,
  recommended,
  noted,
  discussed,
  postponed,
  sent_back,
  sent_on,
  rejected,
  withdrawn,
  elected,
  not_public,
};

std::string_view name_of(Outcome outcome) {
  constexpr std::array<std::string_view, 12> names = {
      "",        "godkendt", "anbefalet",    "til efterretning",
      "drøftet", "udsat",    "tilbagesendt", "oversendt",
      "afvist",  "udgået",   "valgt",        "ikke frigivet"};
  return names[static_cast<std::size_t>(outcome)];
}

// Abbreviations whose full stop ends no sentence.
bool is_abbreviation(std::string_view before) {
  constexpr std::array<std::string_view, 16> known = {"pkt",  "nr",  "kr", "stk", "jf", "mio",
                                                      "ca",   "pr",  "d",  "kl",  "bl", "a",
                                                      "vedr", "evt", "m",  "v"};
  const std::size_t blank = before.find_last_of(" (");
  const std::string word =
      to_lower(blank == std::string_view::npos ? before : before.substr(blank + 1));
  const bool is_number = !word.empty() && std::all_of(word.begin(), word.end(), is_ascii_digit);
  return is_number || std::find(known.begin(), known.end(), word) != known.end();
}

// Sentences and entries of lists.
std::vector<std::string> statements_of(std::string_view text) {
  std::vector<std::string> statements;
  for (const std::string_view line : split(text, '\n')) {
    std::size_t begin = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
      const bool ends = (line[i] == '.' || line[i] == ';') &&
                        (i + 1 == line.size() || line[i + 1] == ' ') &&
                        !is_abbreviation(line.substr(begin, i - begin));
      if (!ends) continue;
      statements.emplace_back(trim(line.substr(begin, i - begin)));
      begin = i + 1;
    }
    if (begin < line.size()) statements.emplace_back(trim(line.substr(begin)));
  }
  return statements;
}

// "Godkendt, idet punkt 8 udgår": what is decided stands before the condition.
std::string main_clause(const std::string& statement) {
  static const RE2 condition(
      "(?i)^(.+?)(?:,? (?:idet|dog|således|bortset fra|med undtagelse|med (?:den|de|følgende) "
      "\\pL+|"
      "under forudsætning|hvorefter|da|fordi|efter at|når)\\b.*)$");
  std::string clause;
  return RE2::FullMatch(statement, condition, &clause) ? clause : statement;
}

// Statements that are about something else than the recommendation as a whole.
bool is_beside(const std::string& lower) {
  static const RE2 names("^(?:fraværende|afbud|afbud fra|inhabil|ikke til stede|til stede)\\b");
  static const RE2 agenda(
      "^(?:pkt|punkt|sag|punkterne|sagerne)\\.? (?:nr\\.? "
      ")?\\d+.*(?:behandl|udgå|udgik|rykke|udsat|udsæt|flytte|drøfte)");
  static const RE2 amendment(
      "(?:ændringsforslag|mindretal|protokollat|særstandpunkt|tog forbehold|tager forbehold|stemte "
      "imod|undlod|"
      "(?:kunne|kan) ikke (?:tiltræde|godkende|anbefale|støtte)|ønskede (?:ført|tilført)|for "
      "stemte|imod stemte|stemte for)");
  return RE2::PartialMatch(lower, names) || RE2::PartialMatch(lower, agenda) ||
         RE2::PartialMatch(lower, amendment);
}

struct Rule {
  Outcome outcome;
  const char* pattern;
};

// In the order in which they are tried: "Udvalget anbefaler, at planen godkendes" is a
// recommendation, "ikke godkendt" no approval.
const std::vector<std::pair<Outcome, std::unique_ptr<RE2>>>& rules() {
  static const auto all = [] {
    constexpr Rule table[] = {
        {Outcome::not_public, "(?:beslutning(?:en)?|punktet) (?:er )?ikke (?:frigivet|offentlig)"},
        {Outcome::approved,
         "^(?:\\d+[.)] ?)?(?:\\pL+en )?(?:blev |er )?(?:godkendt|vedtaget|tiltrådt)\\b"},
        {Outcome::none, "anbefal\\pL* ikke|ikke anbefal"},
        {Outcome::rejected,
         "(?:ikke|hverken) (?:\\pL+ )?(?:vedtag|godkend|tiltråd|tiltræd|imødekom|bevilg|støt|følg)|"
         "\\b(?:forkast|afvis|afslå|afslog|afslag\\b)\\pL*|kan ikke imødekommes|nedstemt"},
        {Outcome::sent_back,
         "(?:send\\pL*|sendt|går|gik|henvis\\pL*|vises) "
         "tilbage|tilbagesend\\pL*|hjemvis\\pL*|tilbage til "
         "(?:\\pL+ )?(?:behandling|forvaltning|administration|udvalg)"},
        {Outcome::withdrawn,
         "\\budgå\\pL*|\\budgik\\b|(?:tag\\pL*|trækk\\pL*|trukket) (?:\\pL+ )?(?:af|tilbage|fra) "
         "?(?:dagsorden\\pL*)?"},
        {Outcome::postponed, "\\b(?:udsat|udsætt\\pL*|udsatte|udskyd\\pL*|udskudt|udskød)\\b"},
        {Outcome::recommended,
         "\\banbefal\\pL*|indstill(?:er|es|ede|et) (?:\\pL+ )?(?:til|over for|overfor)|"
         "(?:tiltræd|tiltråd|indstill)\\pL* over ?for (?:byråd|kommunalbestyrelse|økonomi)\\pL*"},
        {Outcome::noted, "til (?:efterretning|orientering)|efterretning"},
        {Outcome::sent_on,
         "\\b(?:oversend|videresend|overgå|henvis)\\pL*|\\bsend(?:es|t) (?:\\pL+ "
         ")?(?:til|videre)\\b"},
        {Outcome::elected,
         "\\b(?:valgt\\pL*|genvalgt\\pL*|vælges|valgte|udpeg\\pL*|genudpeg\\pL*|konstituere\\pL*|"
         "indstillede)\\b"},
        {Outcome::approved,
         "\\b(?:godkend|tiltråd|tiltræd|vedtag|vedtog|bevilg|bevilli|imødekom|bifald)\\pL*|"
         "som indstillet|indstillingen (?:følges|blev fulgt|fulgt)|(?:følg\\pL*|fulgt|fulgte) "
         "(?:\\pL+ )?indstilling\\pL*|"
         "\\b(?:dispensation|tilladelse|tilskud|støtte) (?:\\pL+ )?(?:gives|meddeles|ydes|gives)"},
        {Outcome::discussed, "\\bdrøft\\pL*"},
    };
    std::vector<std::pair<Outcome, std::unique_ptr<RE2>>> compiled;
    for (const Rule& rule : table) {
      compiled.emplace_back(rule.outcome, std::make_unique<RE2>(rule.pattern));
    }
    return compiled;
  }();
  return all;
}

Outcome outcome_of_statement(const std::string& statement) {
  const std::string clause = to_lower(main_clause(statement));
  for (const auto& [outcome, pattern] : rules()) {
    if (RE2::PartialMatch(clause, *pattern)) return outcome;
  }
  return Outcome::none;
}

// The strongest of what was found: approvals of some points and notes of others are an approval.
Outcome outcome_of_whole(const std::vector<Outcome>& found) {
  const auto count = [&found](Outcome outcome) {
    return std::count(found.begin(), found.end(), outcome);
  };
  if (count(Outcome::not_public) > 0) return Outcome::not_public;
  const auto approved = count(Outcome::approved);
  const auto recommended = count(Outcome::recommended);
  if (approved + recommended > 0) {
    // A first word like "Udsat" or "Afvist" stands for the whole; what follows explains it.
    const Outcome first = found.front();
    const bool is_final = first == Outcome::postponed || first == Outcome::sent_back ||
                          first == Outcome::rejected || first == Outcome::withdrawn ||
                          first == Outcome::sent_on;
    if (is_final) return first;
    return recommended >= approved ? Outcome::recommended : Outcome::approved;
  }
  for (const Outcome outcome :
       {Outcome::rejected, Outcome::postponed, Outcome::sent_back, Outcome::withdrawn,
        Outcome::sent_on, Outcome::elected, Outcome::noted, Outcome::discussed}) {
    if (found.front() == outcome) {
      // "Drøftet og taget til efterretning": the note says more.
      if (outcome == Outcome::discussed && count(Outcome::noted) > 0) return Outcome::noted;
      return outcome;
    }
  }
  return found.front();
}

// "A (7), B og Ane Lind (V)" → the names; a party's letter alone is one too.
std::vector<std::string> names_in(std::string_view text) {
  std::vector<std::string> names;
  std::string name;
  int depth = 0;
  const auto finish = [&] {
    std::string clean = collapse_blanks(name);
    while (!clean.empty() && (clean.back() == '.' || clean.back() == ':')) clean.pop_back();
    if (!clean.empty() && to_lower(clean) != "ingen") names.push_back(clean);
    name.clear();
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '(') ++depth;
    if (text[i] == ')') --depth;
    const bool is_and = depth == 0 && text.substr(i).starts_with(" og ");
    if (depth == 0 && (text[i] == ',' || text[i] == ';' || is_and)) {
      finish();
      if (is_and) i += 3;
      continue;
    }
    name.push_back(text[i]);
  }
  finish();
  return names;
}

// What stands behind a label like "Imod stemte:", up to the end of the sentence.
std::vector<std::string> names_behind(std::string_view decision, const RE2& label) {
  for (const std::string_view line : split(decision, '\n')) {
    re2::StringPiece rest;
    if (!RE2::PartialMatch(piece_of(line), label, &rest)) continue;
    std::string_view text(rest.data(), rest.size());
    std::size_t end = 0;
    while (end < text.size()) {
      end = text.find(". ", end);
      if (end == std::string_view::npos) break;
      if (!is_abbreviation(text.substr(0, end))) {
        text = text.substr(0, end);
        break;
      }
      ++end;
    }
    return names_in(text);
  }
  return {};
}

}  // namespace

std::optional<std::string> outcome_of(std::string_view decision) {
  std::vector<Outcome> found;
  constexpr std::size_t longest_decision = 20000;
  for (const std::string& statement : statements_of(decision.substr(0, longest_decision))) {
    if (statement.empty() || is_beside(to_lower(statement))) continue;
    const Outcome outcome = outcome_of_statement(statement);
    if (outcome != Outcome::none) found.push_back(outcome);
  }
  if (found.empty()) return std::nullopt;
  return std::string(name_of(outcome_of_whole(found)));
}

Votes votes_in(std::string_view decision) {
  static const RE2 in_favour(
      "(?i)(?:^|\\. |, )(?:for(?: \\pL+)? stemm?te[r]?|for(?: \\pL+)? stemmer)(?: "
      "for)?:?\\s+(.+)$");
  static const RE2 against("(?i)(?:^|\\. |, )imod(?: \\pL+(?: \\d+)?)? stem(?:te|mer):?\\s+(.+)$");
  static const RE2 abstained(
      "(?i)(?:^|\\. |, )(?:undlod(?: at stemme)?|hverken for eller imod stemte|undlader at "
      "stemme):?\\s+(.+)$");
  return {names_behind(decision, in_favour), names_behind(decision, against),
          names_behind(decision, abstained)};
}

std::vector<std::string> absent_in(std::string_view text) {
  static const RE2 label(
      "(?i)(?:^|\\. )(?:fraværende|afbud(?: fra)?)(?: i [^:]{3,60})?(?: var)?:\\s*(.*)$");
  return names_behind(text, label);
}

}  // namespace dagsorden
