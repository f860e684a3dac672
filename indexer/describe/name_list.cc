#include "indexer/describe/name_list.h"

#include <re2/re2.h>

#include <algorithm>
#include <utility>

#include "common/text.h"
#include "indexer/word_pattern.h"

namespace dagsorden {
namespace {

// "A", "UP-1", "SF".
#define PARTY_LETTERS "\\p{Lu}{1,3}(?:-?\\d)?"
// "Hans-Jørgen", "O’Hara"; between names also "T." and "Chr.".
#define NAME_WORD "\\p{Lu}[\\pL'’]+(?:-\\p{Lu}?[\\pL'’]+)*"
#define MIDDLE_WORD "(?:" NAME_WORD "|\\p{Lu}\\pL{0,2}\\.|\\p{Lu})"
#define NO_PARTY "løsgænger|uden ?for parti(?:erne)?|partiløs"
#define PARTICLE "(?:von|van|de|den|der|af|da|el|al|la|di|bin|ibn|zu) "

constexpr std::string_view parties[] = {
    "Socialdemokratiet", "Socialdemokratet",     "Socialdemokraterne", "Socialistisk Folkeparti",
    "Venstre",           "Dansk Folkeparti",     "Liberal Alliance",   "Alternativet",
    "Moderaterne",       "Danmarksdemokraterne", "Nye Borgerlige",     "Kristendemokraterne",
    "Slesvigsk Parti"};
// "Det Konservative Folkeparti", "De Radikale"
constexpr std::string_view parties_with_article[] = {"Konservative", "Konservative Folkeparti",
                                                     "Radikale", "Radikale Venstre"};

// Words that may be capitalised but name no person. Names of bodies are known by their endings.
constexpr std::string_view first_words[] = {"et", "en", "der"};
constexpr std::string_view no_names[] = {
    "alle",          "ingen",       "resten",    "øvrige",      "herefter",  "derefter",
    "endvidere",     "desuden",     "dog",       "men",         "når",       "hvis",
    "samtlige",      "partiet",     "gruppen",   "medlemmerne", "mindretal", "mindretallet",
    "flertal",       "flertallet",  "sagen",     "punktet",     "punkt",     "forslaget",
    "indstillingen", "dagsordenen", "referatet", "bilag",       "møde",      "afbud",
    "fraværende"};
constexpr std::string_view endings_of_bodies[] = {
    "udvalg",        "udvalget",    "rådet",           "bestyrelsen", "administrationen",
    "forvaltningen", "direktionen", "direktørområdet", "kommune",     "region"};

bool is_no_name(const std::string& name) {
  static const RE2 word("(?i)(?:^" + any_of(first_words) + "|(?:^| )(?:" + any_of(no_names) +
                        R"(|\pL*)" + any_of(endings_of_bodies) + "s?))(?: |$)");
  return RE2::PartialMatch(name, word);
}

bool ends_word(std::string_view rest) {
  static const RE2 goes_on("^[\\pL\\d’'-]");
  return !RE2::PartialMatch(rest, goes_on);
}

// Is this a surname after initials, as in "K. B. Kjær"? In "A. Godkendt" a sentence follows a
// party.
bool is_surname(std::string_view name, std::string_view behind) {
  static const RE2 opens_sentence(
      "(?i)^(?:for|i?mod|godkend|vedtag|tiltr|anbefal|udsat|afvist|drøftet|taget|hverken|blank|"
      "undlo|undla|ja|nej|\\pL*forslag|byråd|stemme|beslutning|resultat|med|ved|på|i|efter|idet|de|"
      "planen|hermed)");
  static const RE2 ends_name("^(?: ?[,;/]| og | samt |\\.?$| stem| undl| var | deltog | forlod)");
  const std::size_t surname = name.rfind(' ');
  return !RE2::PartialMatch(name.substr(surname + 1), opens_sentence) &&
         RE2::PartialMatch(behind, ends_name);
}

// "Ane Lind (V)", "L. Lund (løsgænger)", "Ane (V)".
std::optional<std::string> take_person(std::string_view& text) {
  static const RE2 whole_name("(" NAME_WORD " (?:" PARTICLE "){0,2}(?:" MIDDLE_WORD " (?:" PARTICLE
                              "){0,2}){0,4}" NAME_WORD ")( ?,? ?\\((?:" PARTY_LETTERS
                              "|\\p{Lu}\\pL+|" NO_PARTY ")\\))?");
  static const RE2 initials("(\\p{Lu}\\.(?: ?\\p{Lu}\\.)* (?:" PARTICLE ")?" NAME_WORD
                            ")( ?,? ?\\((?:" PARTY_LETTERS "|" NO_PARTY ")\\))?");
  static const RE2 first_name("(" NAME_WORD ")( ?\\(" PARTY_LETTERS "\\))");
  for (const RE2* pattern : {&whole_name, &initials, &first_name}) {
    re2::StringPiece rest = text;
    std::string name;
    std::string party;
    if (!RE2::Consume(&rest, *pattern, &name, &party)) continue;
    const std::string_view behind(rest.data(), rest.size());
    if (is_no_name(name) || (party.empty() && !ends_word(behind))) continue;
    if (pattern == &initials && party.empty() && !is_surname(name, behind)) continue;
    text = behind;
    const std::size_t bracket = party.find('(');
    return bracket == std::string::npos ? name : name + " " + party.substr(bracket);
  }
  return std::nullopt;
}

// "(Ø)", "A", "A (7)", "7 A", "Enhedslisten (Ø)".
std::optional<std::string> take_party(std::string_view& text) {
  static const RE2 in_brackets("\\((" PARTY_LETTERS ")\\)");
  static const RE2 named(R"(((?:\d{1,2} )?(?:Liste \p{Lu}|(?:Det |De )?)" +
                         any_of(parties_with_article) + "|" + any_of(parties) +
                         R"(|\p{Lu}?\pL*[Ll]isten|)" PARTY_LETTERS R"(|\()" PARTY_LETTERS
                         R"(\))(?:s gruppe|-gruppen)?)( \((?:)" PARTY_LETTERS
                         R"(|\d{1,2}(?: stemmer?)?)\))?)");
  static const RE2 count_behind(R"(( \(\d{1,2}(?: stemmer?)?\)))");
  re2::StringPiece rest = text;
  std::string name;
  std::string behind;
  if (RE2::Consume(&rest, in_brackets, &name)) {
    if (RE2::Consume(&rest, count_behind, &behind)) name += behind;
    text = rest;
    return name;
  }
  if (!RE2::Consume(&rest, named, &name, &behind)) return std::nullopt;
  const std::string_view after(rest.data(), rest.size());
  if (behind.empty() && !name.ends_with(")") && !ends_word(after)) return std::nullopt;
  text = after;
  return name + behind;
}

// Parentheses after a name may say who stood in, or why somebody was absent.
void skip_remark(std::string_view& text) {
  static const RE2 remark(
      " ?\\((?:(?i:stedfortræder|suppleant)|\\p{Ll})[^)]*\\)|"
      ",? (?i:stedfortræder|suppleant)(?: er| var)?:? " NAME_WORD "(?: " NAME_WORD
      "){1,3}(?: ?\\(" PARTY_LETTERS "\\))?");
  re2::StringPiece rest = text;
  while (RE2::Consume(&rest, remark)) text = rest;
}

bool take_name(std::string_view& text, std::vector<std::string>& names) {
  std::optional<std::string> name = take_person(text);
  if (!name) name = take_party(text);
  if (!name) return false;
  skip_remark(text);
  names.push_back(std::move(*name));
  return true;
}

void take_list(std::string_view& text, std::vector<std::string>& names) {
  static const RE2 separator(" ?[,;+/] ?(?:og |samt )?| og | samt ");
  static const RE2 nothing_between(" ");
  static const RE2 stop("\\. ");
  static const RE2 person_of_party("^" NAME_WORD "(?: " MIDDLE_WORD "){1,3} \\(" PARTY_LETTERS
                                   "\\)(?:[.,]|$)");
  if (!take_name(text, names)) return;
  while (true) {
    const char last = *(text.data() - 1);
    re2::StringPiece rest = text;
    const bool is_listed =
        RE2::Consume(&rest, separator) || (last == ')' && RE2::Consume(&rest, nothing_between));
    // "Ane Lind (V). Bo Dam (A)."
    const bool is_person_behind = !is_listed && last == ')' && RE2::Consume(&rest, stop) &&
                                  RE2::PartialMatch(rest, person_of_party);
    if (!is_listed && !is_person_behind) return;
    std::string_view next(rest.data(), rest.size());
    if (!take_name(next, names)) return;
    text = next;
  }
}

}  // namespace

NamesRead names_at_beginning(std::string_view text) {
  static const RE2 opens("(?:(\\d{1,3}) ?(?:stemmer |medlemmer )?)?\\(");
  NamesRead read;
  re2::StringPiece rest = text;
  std::string count;
  if (RE2::Consume(&rest, opens, &count)) {
    std::string_view inner(rest.data(), rest.size());
    take_list(inner, read.names);
    if ((read.names.size() > 1 || !count.empty()) && inner.starts_with(')')) {
      if (!count.empty()) read.count = std::stoi(count);
      read.end = static_cast<std::size_t>(inner.data() + 1 - text.data());
      return read;
    }
    read.names.clear();
  }
  std::string_view from = text;
  take_list(from, read.names);
  read.end = begin_in(text, from);
  return read;
}

std::vector<std::string> names_at_end(std::string_view text) {
  static const RE2 clause(
      "(?i)(?:[,;:.] |\\d[a-z]?[.)] "
      "|\\b(?:og|stemte|stemmer|mens|medens|men|idet|dog|hvor|samt|herefter|borgmester|"
      "formand|formanden|rådmand|(?:mindre|fler)tal(?:let)?(?: i \\pL+,?)?(?: bestående af| på "
      "\\d+)?) |^)");
  std::size_t from = 0;
  re2::StringPiece found;
  while (from < text.size() && clause.Match(text, from, text.size(), RE2::UNANCHORED, &found, 1)) {
    const auto begin = end_in(text, found);
    const std::string_view candidate = text.substr(begin);
    NamesRead read = names_at_beginning(candidate);
    if (!read.names.empty() && read.end == candidate.size()) return std::move(read.names);
    from = std::max(begin, from + 1);
  }
  return {};
}

std::vector<std::string> names_in_brackets(std::string_view text) {
  if (!text.starts_with('(') || !text.ends_with(')')) return {};
  text = text.substr(1, text.size() - 2);
  NamesRead read = names_at_beginning(text);
  if (read.end != text.size()) read.names.clear();
  return std::move(read.names);
}

std::string_view without_bullet(std::string_view line) {
  static const RE2 bullet("^(?:[-–•●▪‣*] ?)+");
  re2::StringPiece rest = line;
  RE2::Consume(&rest, bullet);
  return rest;
}

bool is_line_of_names(std::string_view line) {
  static const RE2 end_or_remark(
      "(?i)^[.,;]?$|^,? (?:da|idet|fordi|med (?:\\pL+ )?bemærkning\\pL*)\\b");
  line = without_bullet(trim(line));
  const NamesRead read = names_at_beginning(line);
  return !read.names.empty() && RE2::PartialMatch(line.substr(read.end), end_or_remark);
}

}  // namespace dagsorden
