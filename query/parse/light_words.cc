#include "query/parse/light_words.h"

#include <string_view>

#include "common/analysis.h"
#include "common/word_list.h"

namespace dagsorden {
namespace {

// Excludes words that are also informative nouns: bruger, handler, høre.
constexpr std::string_view glue[] = {
    "aldrig",      "allerede",   "altid",        "altså",    "angående",  "bede",
    "beder",       "bedt",       "behøve",       "behøver",  "blandt",    "blev",
    "blevet",      "bliv",       "blive",        "bliver",   "blot",      "burde",
    "bør",         "både",       "dens",         "derfor",   "derhen",    "dermed",
    "dertil",      "desuden",    "dets",         "dine",     "dit",       "dog",
    "efterhånden", "egentlig",   "ellers",       "endnu",    "enhver",    "ens",
    "enten",       "eventuelle", "eventuelt",    "faktisk",  "fik",       "finde",
    "finder",      "findes",     "forbindelse",  "fordi",    "foregå",    "foregår",
    "foretage",    "foretages",  "foretaget",    "fx",       "færre",     "få",
    "fået",        "får",        "ganske",       "gav",      "gerne",     "giver",
    "givet",       "gjorde",     "gjort",        "gælde",    "gælder",    "gør",
    "gøre",        "gå",         "går",          "haft",     "hedde",     "hedder",
    "hej",         "heraf",      "herfra",       "herunder", "hinanden",  "hos",
    "hvad",        "hvem",       "hverandre",    "hverken",  "hvilken",   "hvilket",
    "hvis",        "hvor",       "hvordan",      "hvorfor",  "hvorhen",   "hvorhenne",
    "hvorimod",    "hvorledes",  "hvornår",      "hvorvidt", "ifølge",    "igen",
    "ikke",        "imellem",    "imens",        "imod",     "inden",     "ingen",
    "intet",       "især",       "jer",          "jeres",    "jo",        "kender",
    "kom",         "komme",      "kommer",       "kommet",   "kun",       "lader",
    "laver",       "lavet",      "ligesom",      "ligge",    "ligger",    "mange",
    "meget",       "mener",      "mens",         "mine",     "mit",       "mv",
    "måske",       "måtte",      "navnlig",      "netop",    "nogen",     "nogensinde",
    "nogensteder", "noget",      "nogle",        "nok",      "næsten",    "ofte",
    "og",          "også",       "ok",           "omkring",  "osv",       "overhovedet",
    "par",         "pga",        "rundt",        "sat",      "se",        "selv",
    "selve",       "ser",        "siden",        "siger",    "sin",       "sine",
    "sit",         "skal",       "ske",          "sker",     "sket",      "skete",
    "skulle",      "slet",       "snart",        "stadig",   "stadigvæk", "stå",
    "står",        "synes",      "sædvanligvis", "sæt",      "sætte",     "sætter",
    "sådan",       "således",    "tage",         "tager",    "taget",     "tak",
    "temmelig",    "tilfælde",   "tilsvarende",  "tit",      "tog",       "turde",
    "tør",         "ude",        "uden",         "udover",   "var",       "vedr",
    "vedrørende",  "venligst",   "via",          "videre",   "vil",       "ville",
    "vores",       "vort",       "være",         "været",
};

// Words that say little alone. They weigh less than others.
constexpr std::string_view general[] = {
    "afholde",    "afholdes",    "afholdt",     "aktuel",       "aktuelle",   "alene",
    "almindelig", "almindelige", "almindeligt", "antal",        "anvende",    "anvendes",
    "arbejde",    "arbejder",    "arbejdet",    "bagefter",     "bagud",      "bagved",
    "bare",       "bedre",       "bedst",       "bedste",       "begynde",    "begynder",
    "begyndte",   "beslutte",    "besluttede",  "besluttet",    "bestemt",    "betale",
    "betaler",    "betyde",      "betyder",     "billigst",     "blandet",    "bort",
    "bringe",     "bringer",     "bruge",       "bruges",       "brugt",      "dele",
    "dårlig",     "dårlige",     "dårligt",     "egen",         "eget",       "egne",
    "eksempel",   "ekstra",      "ende",        "eneste",       "enkelt",     "enkelte",
    "fast",       "faste",       "flere",       "fleste",       "folk",       "foran",
    "forhold",    "forskellig",  "forskellige", "forsøge",      "forsøger",   "fortsætte",
    "fortsætter", "frem",        "fremad",      "fremadrettet", "fremover",   "følge",
    "følger",     "først",       "første",      "gang",         "gange",      "generelt",
    "gennemføre", "give",        "god",         "gode",         "godt",       "hel",
    "hele",       "helt",        "hente",       "henter",       "hjælpe",     "hjælper",
    "holde",      "holder",      "holdt",       "hurtig",       "hurtige",    "hurtigere",
    "hurtigst",   "hurtigt",     "høj",         "høje",         "højere",     "højt",
    "håbe",       "håber",       "inde",        "iværksætte",   "klar",       "klare",
    "klarer",     "kort",        "korte",       "kræve",        "kræver",     "lagt",
    "lang",       "lange",       "langs",       "langt",        "lave",       "lavere",
    "lavt",       "let",         "lette",       "lettere",      "lige",       "ligeledes",
    "ligne",      "lille",       "lægge",       "lægger",       "længe",      "længere",
    "løbende",    "menneske",    "menneskene",  "mennesker",    "mennesket",  "mest",
    "mindre",     "mindst",      "mindste",     "mulig",        "mulige",     "muligt",
    "måde",       "måder",       "nede",        "nem",          "nemme",      "nemmere",
    "nemt",       "normalt",     "nuværende",   "ny",           "nye",        "nyt",
    "næste",      "nødvendig",   "nødvendige",  "nødvendigt",   "opnå",       "opnår",
    "oppe",       "ordentlig",   "ordentlige",  "ordentligt",   "ovre",       "passe",
    "passer",     "person",      "personen",    "personer",     "personerne", "ramme",
    "rammer",     "ramt",        "rigtig",      "rigtige",      "rigtigt",    "sag",
    "sagen",      "sager",       "samlet",      "samme",        "sammen",     "samtidig",
    "sende",      "sender",      "seneste",     "sidste",       "sige",       "sikre",
    "sikrer",     "situation",   "situationen", "skidt",        "skyldes",    "slags",
    "slem",       "slippe",      "slipper",     "små",          "spørgsmål",  "starte",
    "starter",    "status",      "sted",        "steder",       "stederne",   "stedet",
    "stille",     "stiller",     "stillet",     "stor",         "store",      "stort",
    "straks",     "styrke",      "større",      "største",      "svar",       "svær",
    "svære",      "sværere",     "svært",       "særlig",       "særlige",    "særligt",
    "sørge",      "sørger",      "tid",         "tiden",        "tidligere",  "tilbage",
    "tilbyde",    "tilbyder",    "ting",        "tingen",       "tingene",    "tro",
    "tror",       "tydelig",     "tydelige",    "type",         "typer",      "typisk",
    "tænke",      "tænker",      "undgå",       "undgår",       "valgte",     "vedtage",
    "vedtaget",   "vedtog",      "vide",        "vigtig",       "vigtige",    "vigtigt",
    "virke",      "virker",      "væk",         "vælge",        "vælger",     "ønske",
    "ønskede",    "ønsker",      "år",          "årene",        "året",       "årlig",
    "årligt",
};

}  // namespace

double informativeness(std::string_view word) {
  constexpr double of_general = 0.35;
  if (is_stop_word(word) || is_one_of(word, glue)) return 0;
  return is_one_of(word, general) ? of_general : 1;
}

}  // namespace dagsorden
