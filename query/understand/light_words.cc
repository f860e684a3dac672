#include "query/understand/light_words.h"

#include <algorithm>
#include <iterator>

#include "common/analysis.h"

namespace dagsorden {
namespace {

// Nothing that is a telling noun too: bruger, handler, høre.
constexpr std::string_view glue[] = {
    "aldrig",  "allerede", "angående",    "blandt",   "blevet",     "bliv",       "dens",
    "dets",    "dit",      "dine",        "egentlig", "endnu",      "enhver",     "ens",
    "findes",  "finde",    "finder",      "fordi",    "foregå",     "foregår",    "fx",
    "gav",     "gerne",    "giver",       "givet",    "gjort",      "gjorde",     "gælde",
    "gælder",  "går",      "gå",          "gør",      "gøre",       "haft",       "hedde",
    "hedder",  "hos",      "hvorhenne",   "hvorhen",  "hvorledes",  "hvornår",    "hverken",
    "ifølge",  "igen",     "imellem",     "imod",     "inden",      "ingen",      "intet",
    "jo",      "kender",   "kom",         "komme",    "kommer",     "kommet",     "lader",
    "laver",   "lavet",    "ligesom",     "mener",    "mens",       "mit",        "mine",
    "mv",      "måske",    "netop",       "nogen",    "nogensinde", "næsten",     "ofte",
    "omkring", "osv",      "overhovedet", "pga",      "rundt",      "se",         "ser",
    "selv",    "siden",    "siger",       "sit",      "sine",       "ske",        "sker",
    "sket",    "skete",    "slet",        "snart",    "stadig",     "stadigvæk",  "står",
    "sådan",   "således",  "tage",        "taget",    "tager",      "tit",        "tog",
    "uden",    "udover",   "ude",         "var",      "vedr",       "vedrørende", "ville",
    "vores",   "vort",     "være",        "været",    "via",
};

constexpr std::string_view general[] = {
    "anvende", "anvendes", "bare",       "bedre",       "bedst",   "bedste",  "bestemt",
    "betyde",  "betyder",  "bruge",      "bruges",      "brugt",   "dårlig",  "dårlige",
    "dårligt", "egen",     "eget",       "egne",        "eneste",  "enkelt",  "enkelte",
    "først",   "første",   "forskellig", "forskellige", "gang",    "gange",   "gennemføre",
    "god",     "gode",     "godt",       "hel",         "hele",    "helt",    "hurtig",
    "hurtige", "hurtigt",  "høj",        "høje",        "højt",    "klar",    "klare",
    "kort",    "korte",    "lang",       "lange",       "langt",   "lave",    "lavt",
    "let",     "lette",    "lige",       "lille",       "længe",   "længere", "mindre",
    "mindst",  "mindste",  "mest",       "mulig",       "mulige",  "muligt",  "nem",
    "nemme",   "nemt",     "ny",         "nye",         "nyt",     "ramt",    "ramme",
    "rammer",  "rigtig",   "rigtige",    "rigtigt",     "samme",   "sammen",  "seneste",
    "sidste",  "skidt",    "slem",       "små",         "starte",  "starter", "stor",
    "store",   "stort",    "større",     "største",     "svær",    "svære",   "svært",
    "tid",     "tiden",    "vigtig",     "vigtige",     "vigtigt",
};

bool is_among(std::string_view word, const std::string_view* begin, const std::string_view* end) {
  return std::find(begin, end, word) != end;
}

}  // namespace

double telling_weight(std::string_view word) {
  constexpr double of_general = 0.35;
  if (is_stop_word(word) || is_among(word, std::begin(glue), std::end(glue))) return 0;
  return is_among(word, std::begin(general), std::end(general)) ? of_general : 1;
}

}  // namespace dagsorden
