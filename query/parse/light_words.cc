#include "query/parse/light_words.h"

#include <algorithm>
#include <iterator>

#include "common/analysis.h"

namespace dagsorden {
namespace {

// Nothing that is a telling noun too: bruger, handler, høre.
constexpr std::string_view glue[] = {
    "aldrig",      "allerede",    "altid",      "altså",       "angående",  "bede",
    "beder",       "bedt",        "behøve",     "behøver",     "blandt",    "blev",
    "blevet",      "bliv",        "blive",      "bliver",      "burde",     "både",
    "bør",         "dens",        "derfor",     "dermed",      "desuden",   "dets",
    "dine",        "dit",         "dog",        "efterhånden", "egentlig",  "ellers",
    "endnu",       "enhver",      "ens",        "eventuelle",  "eventuelt", "fik",
    "finde",       "finder",      "findes",     "forbindelse", "fordi",     "foregå",
    "foregår",     "foretage",    "foretages",  "foretaget",   "fx",        "få",
    "fået",        "får",         "færre",      "gav",         "gerne",     "giver",
    "givet",       "gjorde",      "gjort",      "gå",          "går",       "gælde",
    "gælder",      "gør",         "gøre",       "haft",        "hedde",     "hedder",
    "heraf",       "herunder",    "hos",        "hvad",        "hvem",      "hverken",
    "hvilken",     "hvilket",     "hvis",       "hvor",        "hvordan",   "hvorfor",
    "hvorhen",     "hvorhenne",   "hvorledes",  "hvornår",     "hvorvidt",  "ifølge",
    "igen",        "ikke",        "imellem",    "imod",        "inden",     "ingen",
    "intet",       "jer",         "jeres",      "jo",          "kender",    "kom",
    "komme",       "kommer",      "kommet",     "lader",       "laver",     "lavet",
    "ligesom",     "ligge",       "ligger",     "mange",       "meget",     "mener",
    "mens",        "mine",        "mit",        "mv",          "måske",     "måtte",
    "netop",       "nogen",       "nogensinde", "nogensteder", "noget",     "nogle",
    "nok",         "næsten",      "ofte",       "og",          "også",      "omkring",
    "osv",         "overhovedet", "par",        "pga",         "rundt",     "sat",
    "se",          "selv",        "ser",        "siden",       "siger",     "sin",
    "sine",        "sit",         "skal",       "ske",         "sker",      "sket",
    "skete",       "skulle",      "slet",       "snart",       "stadig",    "stadigvæk",
    "stå",         "står",        "synes",      "sådan",       "således",   "sæt",
    "sætte",       "sætter",      "tage",       "tager",       "taget",     "tilfælde",
    "tilsvarende", "tit",         "tog",        "ude",         "uden",      "udover",
    "var",         "vedr",        "vedrørende", "via",         "videre",    "vil",
    "ville",       "vores",       "vort",       "være",        "været",
};

constexpr std::string_view general[] = {
    "afholde",    "afholdes",    "afholdt",   "aktuel",     "aktuelle",  "antal",
    "anvende",    "anvendes",    "arbejde",   "arbejder",   "arbejdet",  "bare",
    "bedre",      "bedst",       "bedste",    "begynde",    "begynder",  "begyndte",
    "beslutte",   "besluttede",  "besluttet", "bestemt",    "betale",    "betaler",
    "betyde",     "betyder",     "blandet",   "bruge",      "bruges",    "brugt",
    "dele",       "dårlig",      "dårlige",   "dårligt",    "egen",      "eget",
    "egne",       "eksempel",    "ekstra",    "ende",       "eneste",    "enkelt",
    "enkelte",    "fast",        "faste",     "flere",      "fleste",    "forhold",
    "forskellig", "forskellige", "følge",     "følger",     "først",     "første",
    "gang",       "gange",       "generelt",  "gennemføre", "give",      "god",
    "gode",       "godt",        "hel",       "hele",       "helt",      "hjælpe",
    "hjælper",    "holde",       "holder",    "holdt",      "hurtig",    "hurtige",
    "hurtigere",  "hurtigt",     "høj",       "høje",       "højere",    "højt",
    "iværksætte", "klar",        "klare",     "kort",       "korte",     "lang",
    "lange",      "langt",       "lave",      "lavere",     "lavt",      "let",
    "lette",      "lige",        "ligeledes", "lille",      "længe",     "længere",
    "mest",       "mindre",      "mindst",    "mindste",    "mulig",     "mulige",
    "muligt",     "måde",        "måder",     "nem",        "nemme",     "nemt",
    "nuværende",  "ny",          "nye",       "nyt",        "næste",     "nødvendig",
    "nødvendige", "nødvendigt",  "ramme",     "rammer",     "ramt",      "rigtig",
    "rigtige",    "rigtigt",     "sag",       "sagen",      "sager",     "samme",
    "sammen",     "seneste",     "sidste",    "sige",       "situation", "situationen",
    "skidt",      "skyldes",     "slags",     "slem",       "små",       "spørgsmål",
    "starte",     "starter",     "status",    "stor",       "store",     "stort",
    "styrke",     "større",      "største",   "svar",       "svær",      "svære",
    "svært",      "særlig",      "særlige",   "særligt",    "tid",       "tiden",
    "tidligere",  "tilbyde",     "tilbyder",  "type",       "typer",     "valgte",
    "vedtage",    "vedtaget",    "vedtog",    "vigtig",     "vigtige",   "vigtigt",
    "virke",      "virker",      "vælge",     "vælger",     "år",        "årene",
    "året",       "årlig",       "årligt",
};

bool is_among(std::string_view word, const std::string_view* begin, const std::string_view* end) {
  return std::find(begin, end, word) != end;
}

}  // namespace

double informativeness(std::string_view word) {
  constexpr double of_general = 0.35;
  if (is_stop_word(word) || is_among(word, std::begin(glue), std::end(glue))) return 0;
  return is_among(word, std::begin(general), std::end(general)) ? of_general : 1;
}

}  // namespace dagsorden
