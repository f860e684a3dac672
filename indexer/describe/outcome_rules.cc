#include "indexer/describe/outcome_rules.h"

#include <re2/re2.h>

#include <array>
#include <memory>
#include <utility>
#include <vector>

#include "common/text.h"
#include "indexer/describe/answer_numbers.h"

namespace dagsorden {
namespace {

// Words that many rules share.
#define OWN_BODY                                                                                 \
  "\\pL*(?:bestyrelsen|udvalget|udvalg|rådet|råd|nævnet|kommissionen|repræsentationen|byen|" \
  "direktionen)"
#define CASE_WORD "(?:sagen|punktet|behandlingen|beslutningen|sagens behandling)"
#define SOME_WORDS "(?:\\pL+ ){0,3}"

struct Rule {
  OutcomeClass outcome;
  const char* pattern;
};

// The rules are tried in this order, so that "Udvalget anbefaler, at planen godkendes" is a
// recommendation and "ikke godkendt" no approval.
constexpr Rule rule_table[] = {
    {OutcomeClass::not_public,
     "(?:beslutning(?:en)?|punktet|sagen) (?:er )?(?:endnu )?(?:ikke (?:frigivet|offentlig)|"
     "fortrolig)|^(?:endnu )?ikke frigivet|"
     "\\boffentliggøres (?:\\pL+ )?ikke$|^(?:beslutning|referat)\\pL* frigives (?:\\pL+ )?ikke$"},
    // Treating a case elsewhere is not postponing it, and a reason why something cannot be done
    // decides nothing.
    {OutcomeClass::none,
     "behandles (?:\\pL+ ){0,3}lukke[dt]\\pL*|lukke[dt]\\pL* (?:møde|dagsorden|punkt)|"
     "behandles (?:\\pL+ )?(?:sammen med|under|før|efter) |\\bkan derfor ikke\\b"},
    {OutcomeClass::recommended,
     "(?:send\\pL*|sendt|videregives|forelægges|går) .*med (?:\\pL+ ){0,3}anbefaling|"
     "(?:tiltræd|tiltråd|indstill|godkend|anbefal)\\pL* over ?for \\pL*(?:byråd|kommunalbestyrelse|"
     "økonomi|udvalg)\\pL*|"
     "(?:tiltræd|tiltråd|godkend)\\pL* og (?:frem|over|videre)?send\\pL* til (?:\\pL+ "
     ")?\\pL*(?:byråd|"
     "kommunalbestyrelse|økonomiudvalg)|"
     "\\bindstilles (?:\\pL+ ){0,3}(?:godkendt|vedtaget|tiltrådt|imødekommet|til)\\b|"
     "\\bindstiller (?:\\pL+ ){0,4}til (?:\\pL+ ){0,2}(?:godkendelse|vedtagelse)|^indstilles$"},
    {OutcomeClass::postponed,
     "^(?:" OWN_BODY " )?(?:\\pL+ )?(?:vedt|beslut|godkend)\\pL* (?:\\pL+ )?(?:at )?"
     "(?:udsætte|udskyde|udsættelse)\\b"},
    {OutcomeClass::sent_back,
     "^(?:" OWN_BODY
     " )?(?:\\pL+ )?(?:vedt|beslut)\\pL* (?:\\pL+ )?at (?:hjemvise|tilbagesende|(?:sende|henvise) "
     "(?:\\pL+ ){0,3}(?:tilbage|retur))"},
    {OutcomeClass::approved,
     "^(?:\\pL+en )?(?:blev |er |bliver )?(?:enstemmigt )?(?:godkendt|vedtaget|tiltrådt)\\b"},
    {OutcomeClass::approved,
     "^" OWN_BODY " (?:enstemmigt )?(?:godkendte|tiltrådte|vedtog(?: [^a]| a[^t]|$))"},
    {OutcomeClass::rejected, R"(anbefal\pL* (?:ikke|ej)\b|\b(?:ikke|ej) (?:\pL+ )?anbefal)"},
    {OutcomeClass::recommended, "^(?:\\pL+[ -]|og |, ?){0,9}(?:anbefaler|anbefalede|anbefales)\\b"},
    {OutcomeClass::rejected,
     "\\b(?:ikke|ej|hverken) (?:\\pL+ ){0,2}(?:vedtag|godkend|tiltråd|tiltræd|tilslut|imødekom|"
     "bevilg|støt|følg|fulgt|taget til følge|tages til følge|fremme|gå "
     "videre|igangsæt|iværksæt|flertal|"
     "nedlægge|give (?:tilladelse|dispensation|tilskud))|"
     "\\b(?:godkendes|tiltrædes|vedtages|imødekommes|følges|fremmes|bevilges|støttes) "
     "(?:\\pL+ )?ikke\\b|\\b(?:ydes|gives|meddeles|bevilges|ses) ikke (?:\\pL+ "
     "){0,2}(?:\\pL*tilskud|"
     "støtte|dispensation|tilladelse|midler|bevilling|tilsagn)|"
     "\\b(?:siger|sagde) nej\\b|\\b(?:forkast|afvis|afslå|afslog|afslag\\b)\\pL*|kan ikke "
     "imødekommes|"
     "nedstem|\\bstem(?:t|mes|te) (?:\\pL+ )?ned\\b|"
     "\\bforslaget (?:\\pL+ ){0,2}(?:faldt|faldet|falder|bortfald)|\\bfaldt\\b.* stemmer"},
    {OutcomeClass::sent_back,
     "(?:send\\pL*|sendt|går|gik|henvis\\pL*|vises) (?:\\pL+ ){0,2}"
     "(?:tilbage|retur)\\b|tilbagesend\\pL*|tilbagevis\\pL*|returner\\pL*|hjemvis\\pL*|"
     "(?:^|\\b(?:send|henvis|over)\\pL* (?:\\pL+ ){0,2})tilbage til (?:\\pL+ )?\\pL*(?:behandling|"
     "forvaltning|administration|udvalg)|"
     "(?:send|henvis|vis)\\pL* (?:\\pL+ ){0,2}til (?:fornyet|ny) (?:\\pL*behandling|vurdering|"
     "belysning)"},
    {OutcomeClass::withdrawn,
     "^(?:\\pL+ ){0,3}(?:udgå\\pL*|udgik)\\b|\\b(?:tag|træk|trukk)\\pL* (?:\\pL+ )?(?:af|fra) "
     "(?:\\pL+ )?dagsorden|\\b(?:trækk\\pL*|trukket) (?:\\pL+ )?tilbage|"
     "^trukket\\b|^(?:sagen|punktet|forslaget) (?:\\pL+ ){0,2}(?:trukket|trækkes)\\b|"
     "\\b(?:trak|trækker) (?:sagen|punktet|forslaget|sit forslag)\\b|"
     "^(?:sagen|punktet) (?:\\pL+ )?bortfald|^bortfald(?:er|et|t)?$|^" CASE_WORD
     " (?:blev |er )?taget af$"},
    {OutcomeClass::postponed,
     "\\b(?:udsat|udsættes?|udsætter|udsatte|udskyd(?:es?|er)|udskudt|udskød)\\b|^udsættelse|"
     "\\bi bero\\b|\\bgen(?:optages|optaget|fremsættes|fremsat|optager|behandles)\\b|"
     "^(?:" CASE_WORD
     " |ikke (?:færdig)?behandlet |ikke behandlet\\W+)?(?:optages|behandles|tages op|overføres|"
     "fortsætter|forelægges|fremsættes) (?:\\pL+ ){0,2}(?:igen|på ny|på (?:et |det |\\pL+s )?"
     "(?:\\pL+ )?(?:næste|kommende|senere)|til (?:næste|et kommende|et senere|det kommende)|i "
     "(?:et|en) (?:kommende|senere))|"
     "^" CASE_WORD " (?:\\pL+ ){0,5}(?:fortsætter|forelægges igen|optages på ny)|"
     "^(?:sagen|punktet) (?:optages|behandles|tages op) (?:igen )?på møde"},
    {OutcomeClass::recommended,
     "\\banbefal(?:er|ede|es|et|e)?\\b|^(?:et flertal i |et enigt )?(?:\\pL+[, -]*){0,8}"
     "(?:udvalg|udvalget|rådet|bestyrelsen|direktionen) (?:\\pL+ )?indstill(?:er|ede)|"
     "indstill(?:er|es|ede|et) (?:\\pL+ )?(?:til|over for|overfor)"},
    {OutcomeClass::noted, "til (?:efterretning|orientering)|efterretning|\\bad notam\\b"},
    {OutcomeClass::approved,
     "\\bsend(?:es|e|er|te|t) (?:[^ ]+ ){0,4}i (?:\\pL+ )?(?:\\pL*høring|offentlighed)"},
    {OutcomeClass::rejected, R"(\bikke (?:\pL+ ){0,2}(?:send|oversend)\pL*)"},
    {OutcomeClass::sent_on,
     "\\b(?:oversend|videresend|fremsend|henvis)\\pL*|\\bsend(?:es|te?|er|t) (?:\\pL+ "
     "){0,2}(?:til|videre)\\b|\\bsende (?:\\pL+ ){1,2}til\\b|\\bsende (?:[^ ]+ ){1,10}til "
     "(?:behandling|realitetsbehandling)|(?:overgår|går videre) til"},
    {OutcomeClass::elected,
     "\\b(?:valgt\\pL*|genvalgt\\pL*|vælges|valgte|(?:gen)?udpeg(?:er|ede|et|edes|es|te)?|"
     "konstituere\\pL*|indstillede)\\b"},
    {OutcomeClass::approved,
     "\\b(?:godkend|tiltråd|tiltræd|vedtag|vedtog|bevilg|bevilli|imødekom|bifald)\\pL*|"
     "\\b(?:til)?slut\\pL* sig " SOME_WORDS "(?:indstilling|forslag|anbefaling)|"
     "\\bnyder (?:\\pL+ ){0,2}tilslutning|\\benig\\pL* i (?:\\pL+ )?(?:indstilling|forslag)|"
     "\\bsom (?:indstillet|foreslået|anbefalet|ansøgt|anført i indstillingen)|"
     "\\bi overensstemmelse med (?:\\pL+ )?(?:indstilling|forslag|anbefaling)|\\bjf\\. indstilling|"
     "\\b(?:indstilling|anbefaling|forslag)\\pL* (?:\\pL+ ){0,2}(?:følges|fulgt)\\b|"
     "(?:følge[rs]?|fulgt|fulgte) " SOME_WORDS "(?:indstilling|anbefaling)\\pL*|^fulgt\\b|"
     "tage[ts]+ til følge|\\bantages\\b|"
     "\\b(?:\\pL*dispensation|\\pL*tilladelse|\\pL*tilskud|støtte|\\pL*garanti)(?:en|n|et|erne)? "
     "(?:\\pL+ )?(?:gives|meddeles|ydes|bevilges|stilles)|"
     "\\b(?:giv|meddel|yd|still)\\pL* (?:\\pL+ ){0,3}(?:\\pL*dispensation|\\pL*tilladelse|"
     "\\pL*tilskud|støtte|tilsagn|\\pL*garanti)|"
     "(?:beløb|midler|bevilling|kr|pulje)\\pL* (?:\\pL+ )?frigiv|\\bfrig(?:av|iver) .*(?:kr|beløb|"
     "midler|bevilling)"},
    {OutcomeClass::discussed, "\\bdrøft\\pL*"},
};

const std::vector<std::pair<OutcomeClass, std::unique_ptr<RE2>>>& rules() {
  static const auto all = [] {
    std::vector<std::pair<OutcomeClass, std::unique_ptr<RE2>>> compiled;
    for (const Rule& rule : rule_table) {
      // All letters of Unicode, repeated this often, would make automata of several megabytes.
      std::string pattern = rule.pattern;
      RE2::GlobalReplace(&pattern, "\\\\pL", "[a-zæøåéü]");
      compiled.emplace_back(rule.outcome, std::make_unique<RE2>(pattern));
    }
    return compiled;
  }();
  return all;
}

// Only posts and persons are elected; a model, a place or a color is chosen.
bool names_post_or_person(const std::string& statement, const std::string& clause) {
  static const RE2 alone(
      "^(?:enstemmigt )?(?:gen)?valgt?(?: som \\pL+| (?:blev|er):?)?$|^valgt "
      "blev\\b|\\bgenvalgt|\\bkonstituere");
  static const RE2 thing(
      "\\b(?:valgte|vælges|valgt) (?:model|scenarie|løsning|forslag|variant)|\\bvalgte,? (?:\\pL+ "
      ")?at\\b|\\bder,? valgte\\b");
  static const RE2 post(
      "^(?:til|i) (?:\\pL+ )?\\pL*(?:udvalget|gruppen|rådet|bestyrelsen)\\b|^hele \\pL+ "
      "udpeg|formand|formænd|medlem|deltagere|stedfortræder|suppleant|borgmester|repræsentant|"
      "deleger|"
      "bestyrelsen?\\b|kandidat|valgstyrer|tilforordne|lægdommer|domsm[aæ]nd|nævning");
  static const RE2 name(
      "(\\p{Lu}\\pL+(?:-\\p{Lu}?\\pL+)* (?:(?:\\p{Lu}[^ ,;]{0,3}|de|von|van|der) ){0,3}"
      "\\p{Lu}\\pL+|\\p{Lu}\\pL+ \\(\\p{Lu}{1,3}\\))");
  static const RE2 of_a_body("(?:[Uu]dvalg|[Rr]åd|[Bb]estyrelse|[Nn]ævn)\\pL*$");
  if (RE2::PartialMatch(clause, thing)) return false;
  if (RE2::PartialMatch(clause, alone) || RE2::PartialMatch(clause, post)) return true;
  re2::StringPiece rest(statement);
  for (std::string found; RE2::FindAndConsume(&rest, name, &found);) {
    if (!RE2::PartialMatch(found, of_a_body)) return true;
  }
  return false;
}

}  // namespace

std::string_view name_of(OutcomeClass outcome) {
  constexpr std::array<std::string_view, 12> names = {
      "",        "godkendt", "anbefalet",    "til efterretning",
      "drøftet", "udsat",    "tilbagesendt", "oversendt",
      "afvist",  "udgået",   "valgt",        "ikke frigivet"};
  return names[static_cast<std::size_t>(outcome)];
}

std::string main_clause(const std::string& statement) {
  static const RE2 condition(
      "(?i)^(.+?)(?:,? (?:idet|dog|således,? at|bortset fra|undtaget|undtagen|med undtagelse|"
      "med (?:\\pL+ ){0,2}(?:bemærkning|bemærkninger|præcisering|tilføjelse|ændring|ændringer|"
      "ønske|henblik|henvisning|begrundelse|forbehold|opfordring)|med (?:den|de|følgende) \\pL+|"
      "under forudsætning|hvorefter|da|fordi|efter at|når|såfremt)\\b.*)$");
  std::string clause;
  return RE2::FullMatch(statement, condition, &clause) ? clause : statement;
}

OutcomeClass outcome_of_statement(const std::string& statement) {
  const std::string clause = without_answer_numbers(to_lower(main_clause(statement)));
  for (const auto& [outcome, pattern] : rules()) {
    if (!RE2::PartialMatch(clause, *pattern)) continue;
    if (outcome == OutcomeClass::elected && !names_post_or_person(statement, clause)) continue;
    return outcome;
  }
  return OutcomeClass::none;
}

bool is_beside(const std::string& statement) {
  const std::string lower = without_answer_numbers(to_lower(statement));
  // Ignores the condition, which may mention a minority.
  const std::string clause = without_answer_numbers(to_lower(main_clause(statement)));
  static const RE2 names(
      "^(?:fraværende|afbud|inhabil|ikke til stede|til stede|stedfortræder|suppleant)\\b");
  static const RE2 agenda(
      "^(?:pkt|punkt|sag|punkterne|sagerne)\\.? (?:nr\\.? )?\\d+"
      ".*(?:behandl|udgå|udgik|rykke|udsat|udsæt|flytte|drøfte)");
  static const RE2 amendment(
      "(?:ændringsforslag|mindretal|\\bprotokollat(?:er)?\\b|særstandpunkt|tog forbehold|tager "
      "forbehold|stemte "
      "imod|stemmer imod|undlod|undlader|\\bstiller forslag|\\bstillede forslag|"
      "(?:kunne|kan) ikke tiltræde\\b|ønskede (?:ført|tilført)|for stemte|imod stemte|stemte "
      "for\\b|"
      "stemmer for\\b)");
  static const RE2 sent_on("\\b(?:undlod|undlader) og (?:send|hjemvis|henvis|oversend)");
  static const RE2 own_refusal("^" OWN_BODY " (?:kan|kunne) ikke tiltræde\\b");
  static const RE2 with_result(
      "^(?:med|efter|byrådet|kommunalbestyrelsen|regionsrådet|udvalget|et flertal|flertallet)\\b.*"
      "(?:godkend|vedtag|vedtog|tiltr|anbefal|forkast|afvis)");
  static const RE2 result_with_votes(
      "^(?:[^ ]+ ){0,4}(?:godkend|vedtag|tiltr|anbefal|forkast|afvis)\\pL* (?:\\pL+ ){0,2}"
      "med \\d{1,3} stemmer");
  // Wishes and opinions do not decide the case.
  static const RE2 wish(
      "^(?:(?:et flertal i |et enigt |et samlet )?\\pL*(?:udvalget?|rådet|bestyrelsen|direktionen|"
      "formanden|administrationen|forvaltningen)|der|det) (?:\\pL+ )?(?:ønsker|ønskede|ønskes|"
      "anmoder|anmodede|beder|bad|opfordrer|opfordrede|noterer|noterede|minder|takker|takkede|"
      "kvitterer|kvitterede|påpeger|bemærker|bemærkede|udtrykker|orienterede|orienterer|oplyste|"
      "bemyndigede|konstaterede)\\b");
  // Being asked for advice decides nothing.
  static const RE2 advice(
      "^(?:den |de )?(?:rådgiver|konsulent|revisor|arkitekt|ingeniør|forvaltning|administration|"
      "sekretariat|sagkyndig)\\pL* (?:\\pL+ )?(?:anbefal|foresl|indstill|vurder)\\pL*,? at\\b");
  static const RE2 wish_that_decides(
      "(?:sagen|punktet|forslaget) (?:\\pL+ )?(?:udsat|udskudt|udsættes|udskydes|genoptaget|"
      "genoptages|genfremsat|genfremsættes|tilbage|taget af)|"
      "ønske(?:r|de) ikke (?:\\pL+ )?(?:at (?:fremme|imødekomme|igangsætte|iværksætte|gå videre|"
      "støtte|tiltræde|tilslutte|give)|sagen fremmet)");
  static const RE2 others_word(
      "(?:høringssvar|bemærkning|bemærkninger|henvendelse|udtalelse)(?:et|en|er|erne)? (?:\\pL+ "
      ")?(?:blev |bliver |er )?(?:taget|tages) til efterretning");
  static const RE2 own_word("^orientering|^sagen|^udvalget|^byrådet");
  if (RE2::PartialMatch(lower, names) || RE2::PartialMatch(lower, agenda) ||
      RE2::PartialMatch(lower, advice)) {
    return true;
  }
  if (RE2::PartialMatch(clause, amendment)) {
    const bool is_result = RE2::PartialMatch(lower, result_with_votes) &&
                           lower.find("ændringsforslag") == std::string::npos;
    return !is_result && !RE2::PartialMatch(lower, with_result) &&
           !RE2::PartialMatch(clause, own_refusal) && !RE2::PartialMatch(clause, sent_on);
  }
  if (RE2::PartialMatch(lower, wish)) return !RE2::PartialMatch(lower, wish_that_decides);
  return RE2::PartialMatch(lower, others_word) && !RE2::PartialMatch(lower, own_word);
}

bool is_about_side_proposal(const std::string& statement) {
  static const RE2 of_somebody("^(?:\\p{Lu}[\\pL '’]*s|Et) forslag\\b");
  static const RE2 of_the_office(
      "^(?i)(?:forvaltningen|administrationen|direktionen|\\pL*udvalget)s ");
  static const RE2 of_procedure(
      "^(?i)(?:et )?forslag(?:et)? (?:fra [\\pL ,]+ )?om (?:at )?(?:udsæt|udskyd|sende|tilbagesend|"
      "\\pL*afstemning)");
  static const RE2 withdrawn("^(?i)\\pL+ (?:trak|trækker) (?:sit|deres) forslag");
  return (RE2::PartialMatch(statement, of_somebody) &&
          !RE2::PartialMatch(statement, of_the_office)) ||
         RE2::PartialMatch(statement, of_procedure) || RE2::PartialMatch(statement, withdrawn);
}

}  // namespace dagsorden
