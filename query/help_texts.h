// The long texts of --help, in English and Danish. Lines have at most 80 columns.
#pragma once

#include "common/language.h"

namespace dagsorden::help_texts {

inline constexpr Bilingual usage = {
    R"(dagsorden-query [OPTION]... [QUERY]...    finds items of meeting agendas

  dagsorden-query botilbud kapacitet                    all words, best first
  dagsorden-query '"objektiv finansiering" dato:2024'   a phrase, one year
  dagsorden-query kommune:Køge -lånepulje               one word excluded
  dagsorden-query -t beslutning --since 6m -J | jq -r '.title // empty'

)",
    R"(dagsorden-query [TILVALG]... [FORESPØRGSEL]...    finder punkter i dagsordener

  dagsorden-query botilbud kapacitet                    alle ord, bedste først
  dagsorden-query '"objektiv finansiering" dato:2024'   en frase, ét år
  dagsorden-query kommune:Køge -lånepulje               ét ord udelukket
  dagsorden-query -t beslutning --fra 6m -J | jq -r '.title // empty'

)"};

inline constexpr Bilingual query = {
    R"(Words are found in every inflection, in any case, with æøå or ae/oe/aa. The more
of the words an item holds, and the nearer to each other, the higher it ranks.

  botilbud kapacitet         both words
  "objektiv finansiering"    words side by side, in any inflection
  =godkendt                  exactly this word
  lokalplan*                 words that begin with lokalplan
  +botilbud                  required, even if other words may be missing
  -lånepulje                 must not be there
  botilbud AND plejehjem     both must be there (also OG)
  botilbud OR plejehjem      one of them (also ELLER); a b OR c is (a b) or c
  NOT plejehjem              must not be there (also IKKE)
  (sikrede OR åbne) pladser  parentheses
  botilbud NEAR læge         at most 10 words apart, in any order; or NEAR/3
  titel:rammeaftale          a field, a colon and a value, with no blank between
  titel:"rød løber"          a phrase in a field
  kommune:Køge kommune:Faxe  values of one field: any of them; with AND: all

The operators are written in capitals. What merely looks like a field is text.
The fields: dagsorden-query --help fields
)",
    R"(Ord findes i alle bøjninger, med store og små bogstaver, med æøå eller ae/oe/aa.
Jo flere af ordene et punkt rummer, og jo tættere de står, desto højere kommer
det op.

  botilbud kapacitet         begge ord
  "objektiv finansiering"    ord ved siden af hinanden, i alle bøjninger
  =godkendt                  netop dette ord
  lokalplan*                 ord, der begynder med lokalplan
  +botilbud                  skal være der, selv om andre ord må mangle
  -lånepulje                 må ikke være der
  botilbud OG plejehjem      begge skal være der (også AND)
  botilbud ELLER plejehjem   et af dem (også OR); a b ELLER c er (a b) eller c
  IKKE plejehjem             må ikke være der (også NOT)
  (sikrede ELLER åbne) pladser  parenteser
  botilbud NEAR læge         højst 10 ord imellem, i valgfri orden; eller NEAR/3
  titel:rammeaftale          et felt, et kolon og en værdi uden mellemrum
  titel:"rød løber"          en frase i et felt
  kommune:Køge kommune:Faxe  værdier af ét felt: en af dem; med OG: alle

Operatorerne skrives med store bogstaver. Det, der kun ligner et felt, er tekst.
Felterne: dagsorden-query --help felter
)"};

inline constexpr Bilingual fields = {
    "A field is its name, a colon and a value, with no blank between.\n\n",
    "Et felt skrives som navn, kolon og værdi uden mellemrum.\n\n"};

inline constexpr Bilingual options = {"All options\n\n", "Alle tilvalg\n\n"};

}  // namespace dagsorden::help_texts
