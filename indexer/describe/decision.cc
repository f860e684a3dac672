#include "indexer/describe/decision.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "common/text.h"
#include "indexer/describe/statements.h"

namespace dagsorden {
namespace {

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

constexpr std::size_t longest_decision = 20000;

std::string_view name_of(Outcome outcome) {
  constexpr std::array<std::string_view, 12> names = {
      "",        "godkendt", "anbefalet",    "til efterretning",
      "drøftet", "udsat",    "tilbagesendt", "oversendt",
      "afvist",  "udgået",   "valgt",        "ikke frigivet"};
  return names[static_cast<std::size_t>(outcome)];
}

// "Godkendt, idet punkt 8 udgår": what is decided stands before the condition.
std::string main_clause(const std::string& statement) {
  static const RE2 condition(
      "(?i)^(.+?)(?:,? (?:idet|dog|således|bortset fra|undtaget|undtagen|med undtagelse|"
      "med (?:\\pL+ ){0,2}(?:bemærkning|bemærkninger|præcisering|tilføjelse|ændring|ændringer|"
      "ønske|henblik|henvisning|begrundelse|forbehold|opfordring)|med (?:den|de|følgende) \\pL+|"
      "under forudsætning|hvorefter|da|fordi|efter at|når|såfremt)\\b.*)$");
  std::string clause;
  return RE2::FullMatch(statement, condition, &clause) ? clause : statement;
}

// "2.", "1.-3.", "1 a.", "1. a) - e)", "Ad 2-3)", "Punkterne 1.-10.", "Ad punkt 4:", "1A".
constexpr const char* number_of_answer =
    "^[-–•]? ?(?:ad\\.? ?)?(?:(?:indstillings)?(?:pkt|punkt|punkterne|punkter|at)\\.? ?)?"
    "(\\d{1,2})[.):]?(?: ?([a-zæøå])(?:[.):]|\\b))?"
    "(?:(?: ?(?:-|–|til|og) ?)(?:pkt\\.? ?)?(\\d{1,2})?(?:([a-zæøå])(?:[.):]|\\b))?[.):]?)?"
    "(?:[.):]| |$)+";

std::string without_number(const std::string& lower) {
  static const RE2 number(number_of_answer);
  re2::StringPiece rest(lower);
  RE2::Consume(&rest, number);
  return std::string(trim(std::string_view(rest.data(), rest.size())));
}

// Statements that are about something else than the recommendation as a whole.
// lower: the statement; clause: its main clause, as a condition may name a minority.
bool is_beside(const std::string& lower, const std::string& clause) {
  static const RE2 names(
      "^(?:fraværende|afbud|inhabil|ikke til stede|til stede|stedfortræder|suppleant)\\b");
  static const RE2 agenda(
      "^(?:pkt|punkt|sag|punkterne|sagerne)\\.? (?:nr\\.? "
      ")?\\d+.*(?:behandl|udgå|udgik|rykke|udsat|udsæt|flytte|drøfte)");
  static const RE2 amendment(
      "(?:ændringsforslag|mindretal|protokollat|særstandpunkt|tog forbehold|tager forbehold|stemte "
      "imod|stemmer imod|undlod|undlader|\\bstiller forslag|\\bstillede forslag|"
      "(?:kunne|kan) ikke tiltræde|ønskede (?:ført|tilført)|for stemte|imod stemte|stemte for|"
      "stemmer for\\b)");
  static const RE2 with_result(
      "^(?:med|efter|byrådet|kommunalbestyrelsen|regionsrådet|udvalget|et flertal|flertallet)\\b.*"
      "(?:godkend|vedtag|vedtog|tiltr|anbefal|forkast|afvis)");
  static const RE2 result_with_votes(
      "^(?:(?:\\pL+s )?indstilling(?:en)?|sagen|planen|punktet)? ?(?:blev |er |bliver )?(?:godkend|"
      "vedtag|tiltr|anbefal|forkast|afvis)\\pL* (?:\\pL+ ){0,2}med \\d{1,3} stemmer");
  // What somebody wants to have, or said, is no decision on the case.
  static const RE2 wish(
      "^(?:(?:et flertal i |et enigt |et samlet )?\\pL*(?:udvalget?|rådet|bestyrelsen|direktionen|"
      "formanden|administrationen|forvaltningen)|der|det) (?:\\pL+ )?(?:ønsker|ønskede|ønskes|"
      "anmoder|anmodede|beder|bad|opfordrer|opfordrede|noterer|noterede|minder|takker|takkede|"
      "kvitterer|kvitterede|påpeger|bemærker|bemærkede|udtrykker|orienterede|orienterer|oplyste|"
      "bemyndigede|konstaterede)\\b");
  static const RE2 wish_of_postponing(
      "(?:sagen|punktet|forslaget) (?:\\pL+ )?(?:udsat|udskudt|genoptaget|tilbage|taget af)");
  static const RE2 others_word(
      "(?:høringssvar|bemærkning|bemærkninger|henvendelse|udtalelse)(?:et|en|er|erne)? (?:\\pL+ "
      ")?(?:blev |bliver |er )?(?:taget|tages) til efterretning");
  static const RE2 own_word("^orientering|^sagen|^udvalget|^byrådet");
  if (RE2::PartialMatch(lower, names) || RE2::PartialMatch(lower, agenda)) return true;
  if (RE2::PartialMatch(clause, amendment)) {
    return !RE2::PartialMatch(lower, with_result) && !RE2::PartialMatch(lower, result_with_votes);
  }
  if (RE2::PartialMatch(lower, wish)) return !RE2::PartialMatch(lower, wish_of_postponing);
  return RE2::PartialMatch(lower, others_word) && !RE2::PartialMatch(lower, own_word);
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
        {Outcome::not_public,
         "(?:beslutning(?:en)?|punktet|sagen) (?:er )?(?:endnu )?(?:ikke (?:frigivet|offentlig)|"
         "fortrolig)"},
        {Outcome::approved,
         "^(?:\\pL+en )?(?:blev |er |bliver )?(?:enstemmigt )?(?:godkendt|vedtaget|tiltrådt)\\b"},
        {Outcome::approved,
         "^\\pL*(?:bestyrelsen|udvalget|rådet|nævnet|kommissionen|repræsentationen|direktionen) "
         "(?:enstemmigt )?(?:godkendte|vedtog|tiltrådte)\\b"},
        {Outcome::rejected, "anbefal\\pL* (?:ikke|ej)\\b|\\b(?:ikke|ej) (?:\\pL+ )?anbefal"},
        {Outcome::recommended, "^(?:\\pL+[ -]|og |, ?){0,9}(?:anbefaler|anbefalede|anbefales)\\b"},
        {Outcome::rejected,
         "\\b(?:ikke|ej|hverken) (?:\\pL+ "
         "){0,2}(?:vedtag|godkend|tiltråd|tiltræd|imødekom|bevilg|støt|følg)|"
         "\\b(?:forkast|afvis|afslå|afslog|afslag\\b)\\pL*|kan ikke imødekommes|nedstem|"
         "\\bforslaget (?:faldt|bortfald)|\\bfaldt\\b.* stemmer"},
        {Outcome::sent_back,
         "(?:send\\pL*|sendt|går|gik|henvis\\pL*|vises) (?:\\pL+ ){0,2}"
         "(?:tilbage|retur)\\b|tilbagesend\\pL*|hjemvis\\pL*|tilbage til "
         "(?:\\pL+ )?(?:behandling|forvaltning|administration|udvalg)"},
        {Outcome::withdrawn,
         "^(?:\\pL+ ){0,3}(?:udgå\\pL*|udgik)\\b|\\b(?:tag|træk|trukk)\\pL* (?:\\pL+ )?(?:af|fra) "
         "dagsorden|\\b(?:trækk\\pL*|trukket) (?:\\pL+ )?tilbage"},
        {Outcome::postponed,
         "\\b(?:udsat|udsætt\\pL*|udsatte|udskyd\\pL*|udskudt|udskød)\\b|"
         "^(?:sagen|punktet) (?:genoptages|optages|behandles|tages op) (?:igen )?(?:på|i) (?:et "
         "|det "
         ")?(?:\\pL+ )?(?:næste|kommende|senere|møde)"},
        {Outcome::recommended,
         "\\banbefal(?:er|ede|es|et|e)?\\b|^(?:et flertal i |et enigt )?(?:\\pL+[, "
         "-]*){0,8}(?:udvalg|udvalget|"
         "rådet|bestyrelsen|direktionen) (?:\\pL+ )?indstill(?:er|ede)|"
         "indstill(?:er|es|ede|et) (?:\\pL+ )?(?:til|over for|overfor)|"
         "(?:tiltræd|tiltråd|indstill)\\pL* over ?for (?:byråd|kommunalbestyrelse|økonomi)\\pL*"},
        {Outcome::noted, "til (?:efterretning|orientering)|efterretning"},
        {Outcome::rejected, "\\bikke (?:\\pL+ ){0,2}(?:send|oversend)\\pL*"},
        {Outcome::sent_on,
         "\\b(?:oversend|videresend|fremsend|henvis)\\pL*|\\bsend(?:es|te?|er|t) (?:\\pL+ "
         "){0,2}(?:til|videre)\\b|\\bsende (?:\\pL+ ){1,2}til\\b|\\bsende (?:[\\pL\\d]+ ){1,10}til "
         "(?:behandling|realitetsbehandling)|(?:overgår|går videre) til"},
        {Outcome::none, "\\bvalgte (?:\\pL+ )?at\\b|\\bder valgte\\b"},
        {Outcome::elected,
         "\\b(?:valgt\\pL*|genvalgt\\pL*|vælges|valgte|(?:gen)?udpeg(?:er|ede|et|es|te)?|"
         "konstituere\\pL*|"
         "indstillede)\\b"},
        {Outcome::approved,
         "\\b(?:godkend|tiltråd|tiltræd|vedtag|vedtog|bevilg|bevilli|imødekom|bifald)\\pL*|"
         "\\btilslut\\pL* sig (?:\\pL+ ){0,2}(?:indstilling|forslag)|"
         "som indstillet|indstillingen (?:følges|blev fulgt|fulgt)|(?:følg\\pL*|fulgt|fulgte) "
         "(?:\\pL+ )?indstilling\\pL*|^fulgt\\b|"
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
  const std::string clause = without_number(to_lower(main_clause(statement)));
  for (const auto& [outcome, pattern] : rules()) {
    if (RE2::PartialMatch(clause, *pattern)) return outcome;
  }
  return Outcome::none;
}

// The numbers of an answer: of "1.-3." all three.
std::vector<std::string> numbers_of(const std::string& statement) {
  static const RE2 number(std::string("(?i)") + number_of_answer);
  std::string first;
  std::string first_letter;
  std::string last;
  std::string last_letter;
  if (!RE2::PartialMatch(statement, number, &first, &first_letter, &last, &last_letter)) return {};
  constexpr int most = 60;
  std::vector<std::string> numbers = {first + first_letter};
  const bool has_letters = !first_letter.empty() && !last_letter.empty();
  if (has_letters && last.empty()) {
    // "1. a-e"; æ, ø and å do not follow z in Unicode, and no answer goes so far.
    for (char letter = static_cast<char>(first_letter[0] + 1);
         first_letter.size() == 1 && last_letter.size() == 1 && letter <= last_letter[0];
         ++letter) {
      numbers.push_back(first + letter);
    }
  } else if (!last.empty() && first_letter.empty()) {
    for (int next = std::stoi(first) + 1; next <= std::min(std::stoi(last), most); ++next) {
      numbers.push_back(std::to_string(next) + (next == std::stoi(last) ? last_letter : ""));
    }
  }
  return numbers;
}

struct Found {
  Outcome outcome = Outcome::none;
  std::vector<std::string> numbers;  ///< of the recommendations that it answers
};

bool is_approval(const Found& found) {
  return found.outcome == Outcome::approved || found.outcome == Outcome::recommended;
}

bool is_about(const Found& found, const std::string& number) {
  return std::any_of(found.numbers.begin(), found.numbers.end(), [&](const std::string& other) {
    return other.substr(0, other.find_first_not_of("0123456789")) == number;
  });
}

// "1. Godkendt. 2. Ikke godkendt" is neither; "1 a. Ikke godkendt. 1 b. Godkendt" chose one of two.
bool is_mixed(const std::vector<Found>& found) {
  if (std::none_of(found.begin(), found.end(), is_approval)) return false;
  return std::any_of(found.begin(), found.end(), [&found](const Found& each) {
    if (each.outcome != Outcome::rejected || each.numbers.empty()) return false;
    const std::string& first = each.numbers.front();
    const std::string number = first.substr(0, first.find_first_not_of("0123456789"));
    return std::none_of(found.begin(), found.end(), [&number](const Found& other) {
      return is_approval(other) && is_about(other, number);
    });
  });
}

// The strongest of what was found: approvals of some points and notes of others are an approval.
Outcome outcome_of_whole(const std::vector<Found>& found) {
  const auto count = [&found](Outcome outcome) {
    return std::count_if(found.begin(), found.end(),
                         [outcome](const Found& each) { return each.outcome == outcome; });
  };
  if (count(Outcome::not_public) > 0) return Outcome::not_public;
  if (is_mixed(found)) return Outcome::none;
  const Outcome first = found.front().outcome;
  const auto approved = count(Outcome::approved);
  const auto recommended = count(Outcome::recommended);
  if (approved + recommended > 0) {
    // A first word like "Udsat" or "Afvist" stands for the whole; what follows explains it. Not
    // where it answers one of several points.
    const bool is_final = first == Outcome::postponed || first == Outcome::sent_back ||
                          first == Outcome::rejected || first == Outcome::withdrawn ||
                          first == Outcome::sent_on;
    if (is_final && found.front().numbers.empty()) return first;
    return recommended >= approved ? Outcome::recommended : Outcome::approved;
  }
  // "Drøftet og taget til efterretning": the note says more.
  if (first == Outcome::discussed && count(Outcome::noted) > 0) return Outcome::noted;
  return first;
}

}  // namespace

std::optional<std::string> outcome_of(std::string_view decision) {
  static const RE2 informs("\\b(?:orienterede|orienterer|oplyste)\\b");
  static const RE2 bullet("^[-–•]");
  static const RE2 of_deciding(
      "^(?:[-–•] ?)?(?:at "
      ")?(?:orientering|sagen|punktet|indstilling|dagsorden|godkend|tag(?:et|es) til|"
      "drøft|uds|anbefal|tiltr|vedtag|\\pL*udvalget|\\pL*rådet|kommunalbestyrelsen|med stemmer)");
  std::vector<Found> found;
  bool is_news = false;    // what somebody told, sentence by sentence
  bool is_listed = false;  // what stands under "… om følgende:"
  for (const std::string& statement : statements_of(decision.substr(0, longest_decision))) {
    if (statement.empty()) continue;
    const std::string lower = without_number(to_lower(statement));
    const bool is_entry = RE2::PartialMatch(statement, bullet);
    is_listed = is_listed && is_entry;
    const bool may_decide = (!is_news && !is_listed) || RE2::PartialMatch(lower, of_deciding);
    const std::string clause = without_number(to_lower(main_clause(statement)));
    const Outcome outcome =
        may_decide && !is_beside(lower, clause) ? outcome_of_statement(statement) : Outcome::none;
    if (outcome != Outcome::none) found.push_back({outcome, numbers_of(statement)});
    if (outcome == Outcome::none && RE2::PartialMatch(lower, informs)) is_news = true;
    if (statement.ends_with(':') && !is_entry) is_listed = true;
  }
  if (found.empty()) return std::nullopt;
  const Outcome whole = outcome_of_whole(found);
  if (whole == Outcome::none) return std::nullopt;
  return std::string(name_of(whole));
}

std::vector<NumberedOutcome> numbered_outcomes(std::string_view decision) {
  std::vector<NumberedOutcome> answers;
  bool any_fits = false;
  for (const std::string& statement : statements_of(decision.substr(0, longest_decision))) {
    const std::vector<std::string> numbers = numbers_of(statement);
    if (numbers.empty()) continue;
    const bool is_other = is_beside(without_number(to_lower(statement)),
                                    without_number(to_lower(main_clause(statement))));
    const Outcome outcome = is_other ? Outcome::none : outcome_of_statement(statement);
    std::optional<std::string> name;
    if (outcome != Outcome::none) name = name_of(outcome);
    any_fits = any_fits || name.has_value();
    for (const std::string& number : numbers) answers.push_back({number, name});
  }
  if (!any_fits) answers.clear();
  return answers;
}

}  // namespace dagsorden
