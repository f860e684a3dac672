#include "common/suffix_codes.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <vector>

namespace dagsorden {
namespace {

// The most frequent suffixes. The first fifteen take half a byte (common/forward_index.h). A
// database holds their places in this list, so a change of the list needs a new analyzer_version
// (common/analysis.h).
constexpr auto endings = std::to_array<std::string_view>(
    {"",          "er",       "e",         "en",      "erne",       "et",       "s",
     "es",        "ens",      "ene",       "ernes",   "ers",        "ere",      "t",
     "eren",      "enes",     "ende",      "ets",     "else",       "erens",    "hed",
     "eres",      "ligt",     "ter",       "eret",    "heden",      "ig",       "terne",
     "elser",     "ten",      "elsen",     "igt",     "ighed",      "erende",   "lig",
     "elserne",   "erer",     "ige",       "de",      "erede",      "rne",      "te",
     "r",         "n",        "elighed",   "heds",    "ts",         "derne",    "lighed",
     "hedens",    "igere",    "ters",      "elig",    "ligst",      "tens",     "ligste",
     "ternes",    "erets",    "ligere",    "igheden", "eligheden",  "heder",    "elses",
     "elsers",    "elsens",   "tet",       "igst",    "igen",       "igste",    "ns",
     "iger",      "elsernes", "ligheden",  "igtet",   "ethed",      "igerne",   "eligst",
     "elige",     "rnes",     "eligere",   "rs",      "der",        "ligheder", "dernes",
     "iges",      "den",      "eligt",     "lige",    "ighedens",   "tig",      "eligste",
     "igts",      "igheder",  "digt",      "igheds",  "elighedens", "igter",    "igs",
     "thed",      "endes",    "liges",     "ligs",    "igeres",     "ligstes",  "tere",
     "elsene",    "dens",     "teren",     "tets",    "tes",        "liger",    "igterne",
     "lighedens", "igene",    "des",       "iget",    "igten",      "eligheds", "tigt",
     "igens",     "tige",     "eligheder", "telse",   "tighed"});

// Marks a suffix after the second of two equal consonants, of which the stem has kept one.
constexpr std::uint8_t doubled = 0x80;
static_assert(endings.size() < doubled && doubled + endings.size() <= no_suffix);

constexpr std::string_view consonants = "bcdfghjklmnpqrstvwxz";

bool doubles_last_letter(std::string_view stem, std::string_view ending) {
  return !stem.empty() && !ending.empty() && ending.front() == stem.back() &&
         consonants.find(stem.back()) != std::string_view::npos;
}

// What each step of the stemmer may strip, as written in a word; the last step first.
using Step = std::vector<std::string_view>;
const std::vector<Step>& steps() {
  static const std::vector<Step> all = {
      {"d", "t", "k"},                    // of gd, dt, gt, kt, after step 3
      {"lig", "elig", "ig", "els", "t"},  // of løst
      {"st"},                             // of igst
      {"d", "t", "k"},
      {"hed",    "ethed", "ered",  "e",       "erede", "ende",  "erende", "ene",
       "erne",   "ere",   "en",    "heden",   "eren",  "er",    "heder",  "erer",
       "heds",   "es",    "endes", "erendes", "enes",  "ernes", "eres",   "ens",
       "hedens", "erens", "ers",   "ets",     "erets", "et",    "eret",   "s"}};
  return all;
}

bool may_continue_suffix(std::string_view letters, std::size_t step) {
  if (letters.empty()) return true;
  if (step == steps().size()) return false;
  const Step& endings_of_step = steps()[step];
  return may_continue_suffix(letters, step + 1) ||
         std::any_of(endings_of_step.begin(), endings_of_step.end(), [&](std::string_view ending) {
           if (ending.starts_with(letters)) return true;
           return letters.starts_with(ending) &&
                  may_continue_suffix(letters.substr(ending.size()), step + 1);
         });
}

}  // namespace

std::uint8_t suffix_code_of(std::string_view stem, std::string_view word) {
  std::string_view ending = word.substr(stem.size());
  const auto number_of = [](std::string_view wanted) {
    return std::find(endings.begin(), endings.end(), wanted) - endings.begin();
  };
  const auto number = number_of(ending);
  if (number < std::ssize(endings)) return static_cast<std::uint8_t>(number);
  if (!doubles_last_letter(stem, ending)) return spelled_suffix;
  const auto behind = number_of(ending.substr(1));
  return behind < std::ssize(endings) ? static_cast<std::uint8_t>(doubled + behind)
                                      : spelled_suffix;
}

std::string suffix_of_code(std::uint8_t number, std::string_view stem) {
  const bool is_doubled = (number & doubled) != 0 && !stem.empty();
  const std::size_t place = number & ~doubled;
  if (place >= endings.size()) return {};
  return std::string(is_doubled ? 1 : 0, is_doubled ? stem.back() : ' ').append(endings[place]);
}

std::span<const std::string_view> coded_suffixes() { return endings; }

bool may_continue_suffix(std::string_view stem, std::string_view letters) {
  if (doubles_last_letter(stem, letters) && may_continue_suffix(letters.substr(1), 0)) return true;
  return may_continue_suffix(letters, 0);
}

namespace {

// Words that the stemmer takes for forms of others, with their lemmas: gælder, taken for gæld.
struct ToldApart {
  std::string_view word;
  std::string_view lemma;
};

constexpr ToldApart told_apart[] = {
    {"billig", "billig"},
    {"billige", "billig"},
    {"billigere", "billig"},
    {"billigst", "billig"},
    {"billigt", "billig"},
    {"daglig", "daglig"},
    {"daglige", "daglig"},
    {"dagligt", "daglig"},
    {"gælde", "gælde"},
    {"gældende", "gælde"},
    {"gælder", "gælde"},
    {"have", "have"},
    {"haven", "have"},
    {"havens", "have"},
    {"haver", "have"},
    {"haverne", "have"},
    {"internet", "net"},
    {"lejlighed", "lejlighed"},
    {"lejligheden", "lejlighed"},
    {"lejligheder", "lejlighed"},
    {"lejlighederne", "lejlighed"},
    {"lægge", "lægge"},
    {"lægger", "lægge"},
    {"lægges", "lægge"},
    {"naturlig", "naturlig"},
    {"naturlige", "naturlig"},
    {"naturligt", "naturlig"},
    {"naturligvis", "naturlig"},
    {"nævne", "nævne"},
    {"nævner", "nævne"},
    {"nævnes", "nævne"},
    {"nævnt", "nævne"},
    {"personlig", "personlig"},
    {"personlige", "personlig"},
    {"personligt", "personlig"},
    {"rente", "rente"},
    {"renten", "rente"},
    {"renter", "rente"},
    {"renterne", "rente"},
    {"råde", "råde"},
    {"råder", "råde"},
    {"sidde", "sidde"},
    {"siddende", "sidde"},
    {"sidder", "sidde"},
    {"tale", "tale"},
    {"talen", "tale"},
    {"taler", "tale"},
    {"talerne", "tale"},
    {"tidlig", "tidlig"},
    {"tidlige", "tidlig"},
    {"tidligere", "tidlig"},
    {"tidligst", "tidlig"},
    {"tidligt", "tidlig"},
    {"vinde", "vinde"},
    {"vinder", "vinde"},
    {"vindere", "vinde"},
    {"vinderen", "vinde"},
    {"vinderne", "vinde"},
};

}  // namespace

std::string_view lemma_told_apart(std::string_view word) {
  const auto apart = std::lower_bound(
      std::begin(told_apart), std::end(told_apart), word,
      [](const ToldApart& left, std::string_view sought) { return left.word < sought; });
  return apart != std::end(told_apart) && apart->word == word ? apart->lemma : std::string_view();
}

std::string_view derivation_of(std::string_view word, std::string_view stem) {
  if (!word.starts_with(stem)) return {};
  if (const std::string_view lemma = lemma_told_apart(word); !lemma.empty()) return lemma;
  const std::string_view tail = word.substr(stem.size());
  for (const std::string_view derivation : {"els", "elig", "lig", "ig", "hed"}) {
    if (tail.starts_with(derivation)) return derivation;
  }
  return {};
}

}  // namespace dagsorden
