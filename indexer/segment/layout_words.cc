#include "indexer/segment/layout_words.h"

namespace dagsorden::layout_words {

std::span<const KnownLabel> labels() {
  static constexpr KnownLabel all[] = {
      {"resume", PartKind::summary},
      {"sagsresume", PartKind::summary},
      {"kort resume", PartKind::summary},
      {"sammenfatning", PartKind::summary},
      {"sagens kerne", PartKind::summary},
      {"kort om sagen", PartKind::summary},
      {"sagen kort", PartKind::summary},
      {"sagstema", PartKind::summary},
      {"beslutningstema", PartKind::summary},
      {"emne", PartKind::summary},
      {"titel", PartKind::other},
      {"overskrift", PartKind::other},
      {"sagstitel", PartKind::other},
      {"indledning", PartKind::summary},
      {"anledning", PartKind::summary},
      {"præsentation", PartKind::summary},
      {"problemstilling", PartKind::summary},
      {"formål", PartKind::summary},
      {"sagens indhold", PartKind::summary},

      {"baggrund", PartKind::background},
      {"baggrund og vurdering", PartKind::background},
      {"begrundelse", PartKind::background},
      {"historik", PartKind::background},
      {"forhistorie", PartKind::background},
      {"sagens baggrund", PartKind::background},
      {"tidligere behandling", PartKind::background},
      {"tidligere politisk behandling", PartKind::background},
      {"tidl. politisk behandling", PartKind::background},

      {"indstilling", PartKind::recommendation},
      {"indstillinger", PartKind::recommendation},
      {"indstilling til beslutning", PartKind::recommendation},
      {"forslag til beslutning", PartKind::recommendation},
      {"anbefaling", PartKind::recommendation},
      {"indstilling og beslutning", PartKind::recommendation},
      {"det indstilles", PartKind::recommendation},
      {"administrationens indstilling", PartKind::recommendation},
      {"forvaltningens indstilling", PartKind::recommendation},
      {"direktionens indstilling", PartKind::recommendation},
      {"formandens indstilling", PartKind::recommendation},
      {"administrationen indstiller", PartKind::recommendation},
      {"forvaltningen indstiller", PartKind::recommendation},

      {"sagsfremstilling", PartKind::presentation},
      {"supplerende sagsfremstilling", PartKind::presentation},
      {"fremstilling", PartKind::presentation},
      {"sagsbeskrivelse", PartKind::presentation},
      {"beskrivelse", PartKind::presentation},
      {"beskrivelse af sagen", PartKind::presentation},
      {"redegørelse", PartKind::presentation},
      {"løsning", PartKind::presentation},
      {"vurdering", PartKind::presentation},
      {"forvaltningens vurdering", PartKind::presentation},
      {"administrationens vurdering", PartKind::presentation},
      {"forvaltningens bemærkninger", PartKind::presentation},
      {"administrationens bemærkninger", PartKind::presentation},
      {"handlemuligheder", PartKind::presentation},
      {"effekt", PartKind::presentation},
      {"konklusion", PartKind::presentation},

      {"beslutning", PartKind::decision},
      {"beslutninger", PartKind::decision},
      {"referat og beslutning", PartKind::decision},
      {"referat/beslutning", PartKind::decision},
      {"beslutning/referat", PartKind::decision},
      {"udvalgets beslutning", PartKind::decision},
      {"byrådets beslutning", PartKind::decision},
      {"bestyrelsens beslutning", PartKind::decision},
      {"rådets beslutning", PartKind::decision},
      {"afgørelse", PartKind::decision},
      {"vedtagelse", PartKind::decision},
      {"vedtaget", PartKind::decision},
      {"besluttet", PartKind::decision},
      {"referat", PartKind::decision},
      {"politisk behandling", PartKind::decision},

      {"sagens forløb", PartKind::earlier_decision},
      {"tidligere beslutninger", PartKind::earlier_decision},
      {"uddybning", PartKind::presentation},
      {"udtalelse", PartKind::earlier_decision},
      {"udtalelser", PartKind::earlier_decision},

      {"økonomi", PartKind::economy},
      {"økonomiske konsekvenser", PartKind::economy},
      {"økonomiske og personalemæssige konsekvenser", PartKind::economy},
      {"økonomiske forhold", PartKind::economy},
      {"økonomi/personale", PartKind::economy},
      {"økonomi og personale", PartKind::economy},
      {"økonomi og finansiering", PartKind::economy},
      {"bevillingsmæssige konsekvenser", PartKind::economy},
      {"økonomiske og administrative konsekvenser", PartKind::economy},
      {"ressourceforbrug", PartKind::economy},

      {"lovgrundlag", PartKind::law},
      {"retsgrundlag", PartKind::law},
      {"retligt grundlag", PartKind::law},
      {"lov- og plangrundlag", PartKind::law},
      {"lovgivning", PartKind::law},
      {"hjemmel", PartKind::law},
      {"juridiske forhold", PartKind::law},
      {"juridiske konsekvenser", PartKind::law},
      {"plangrundlag", PartKind::law},
      {"planmæssige forhold", PartKind::law},

      {"høring", PartKind::hearing},
      {"høringer", PartKind::hearing},
      {"høring og sagsgang", PartKind::hearing},
      {"høringssvar", PartKind::hearing},
      {"høring og inddragelse", PartKind::hearing},
      {"borgerinddragelse", PartKind::hearing},
      {"inddragelse", PartKind::hearing},
      {"inddragelse og høring", PartKind::hearing},
      {"borgerinddragelse og høring", PartKind::hearing},
      {"udtalelse fra ældrerådet", PartKind::hearing},
      {"udtalelse fra handicaprådet", PartKind::hearing},

      {"sagsprocedure", PartKind::procedure},
      {"sagsgang", PartKind::procedure},
      {"sagsgang og sagstype", PartKind::procedure},
      {"forventet sagsgang", PartKind::procedure},
      {"videre proces", PartKind::procedure},
      {"videre forløb", PartKind::procedure},
      {"videre sagsgang", PartKind::procedure},
      {"det videre forløb", PartKind::procedure},
      {"tidsplan", PartKind::procedure},
      {"kommunikation", PartKind::procedure},
      {"kompetence", PartKind::procedure},
      {"beslutningskompetence", PartKind::procedure},
      {"sagen afgøres i", PartKind::procedure},
      {"sagsforløb", PartKind::procedure},
      {"opfølgning", PartKind::procedure},
      {"drøftelse", PartKind::procedure},
      {"behandling", PartKind::procedure},

      {"bilag", PartKind::attachments},
      {"bilagsliste", PartKind::attachments},
      {"bilagsfortegnelse", PartKind::attachments},
      {"bilagsoversigt", PartKind::attachments},
      {"vedlagte bilag", PartKind::attachments},
      {"dokumenter", PartKind::attachments},
      {"vedhæftede filer", PartKind::attachments},

      // Bodies that meet with other countries write English.
      {"summary", PartKind::summary},
      {"background", PartKind::background},
      {"recommendation", PartKind::recommendation},
      {"decision", PartKind::decision},
      {"minutes", PartKind::decision},
      {"attachments", PartKind::attachments},
      {"enclosures", PartKind::attachments},

      {"konsekvenser", PartKind::other},
      {"andre konsekvenser", PartKind::other},
      {"øvrige konsekvenser", PartKind::other},
      {"øvrige forhold", PartKind::other},
      {"konsekvenser for andre udvalg", PartKind::other},
      {"personale", PartKind::other},
      {"personalemæssige konsekvenser", PartKind::other},
      {"personalemæssige forhold", PartKind::other},
      {"handicapaspekter", PartKind::other},
      {"handicapmæssige konsekvenser", PartKind::other},
      {"miljømæssige konsekvenser", PartKind::other},
      {"bæredygtighed", PartKind::other},
      {"klima og miljø", PartKind::other},
      {"sundhedsmæssige konsekvenser", PartKind::other},
      {"konsekvenser for børn og unge", PartKind::other},
      {"konsekvenser for virksomheder", PartKind::other},
      {"relation til politikker", PartKind::other},
  };
  return all;
}

std::span<const LabelEnding> label_endings() {
  static constexpr LabelEnding all[] = {{"indstilling", PartKind::recommendation},
                                        {"bemærkninger", PartKind::presentation},
                                        {"vurdering", PartKind::presentation},
                                        {"fremstilling", PartKind::presentation},
                                        {"beskrivelse", PartKind::presentation},
                                        {"opståen", PartKind::background},
                                        {"konsekvenser", PartKind::other},
                                        {"forhold", PartKind::other},
                                        {"grundlag", PartKind::law},
                                        {"sagsgang", PartKind::procedure},
                                        {"baggrund", PartKind::background},
                                        {"inddragelse", PartKind::hearing},
                                        {"videre forløb", PartKind::procedure},
                                        {"videre proces", PartKind::procedure},
                                        {"videre arbejde", PartKind::procedure},
                                        {"resume", PartKind::summary}};
  return all;
}

std::span<const std::string_view> standing_titles() {
  static constexpr std::string_view words[] = {"godkendelse af dagsorden",
                                               "godkendelse af dagsordenen",
                                               "godkendelse af referat",
                                               "meddelelser",
                                               "eventuelt",
                                               "evt.",
                                               "orientering",
                                               "orienteringssager",
                                               "gensidig orientering",
                                               "lukket punkt",
                                               "lukkede punkter",
                                               "underskriftsark",
                                               "underskriftsside",
                                               "underskrifter",
                                               "orientering fra formanden",
                                               "orientering fra forvaltningen",
                                               "meddelelser fra formanden",
                                               "beslutninger om dagsordenen",
                                               "bemærkninger til dagsordenen",
                                               "siden sidst",
                                               "næste møde",
                                               "velkomst",
                                               "valg af ordstyrer",
                                               "huskeliste",
                                               "opfølgning",
                                               "kommende møder",
                                               "referat fra sidste møde"};
  return words;
}

std::span<const std::string_view> before_item_numbers() {
  static constexpr std::string_view words[] = {"pkt",    "punkt",    "sag",    "nr",
                                               "pkt nr", "punkt nr", "sag nr", "dagsordenspunkt"};
  return words;
}

std::span<const std::string_view> before_other_numbers() {
  static constexpr std::string_view words[] = {
      "bilag",     "side",   "kl",      "tlf",     "telefon",   "ca",         "fase",   "etape",
      "model",     "figur",  "tabel",   "kapitel", "uge",       "stk",        "matr",   "matr nr",
      "lokalplan", "tillæg", "år",      "den",     "dato",      "mødelokale", "lokale", "trin",
      "scenarie",  "budget", "version", "artikel", "afsnit",    "i",          "og",     "pr",
      "maks",      "min",    "dok",     "dok nr",  "spørgsmål", "svar"};
  return words;
}

std::span<const std::string_view> contents_headings() {
  static constexpr std::string_view words[] = {
      "indholdsfortegnelse", "indhold",      "dagsorden",         "punkter", "sagsoversigt",
      "punktertekstside",    "pkttekstside", "dagsordenspunkter", "oversigt"};
  return words;
}

std::span<const std::string_view> columns_of_numbers() {
  static constexpr std::string_view words[] = {
      "pkt", "punkt", "nr", "pkt nr", "punkt nr", "sag nr", "dagsordenspunkt nr", "#", ""};
  return words;
}

std::span<const std::string_view> columns_of_titles() {
  static constexpr std::string_view words[] = {"titel",   "emne",  "overskrift",      "punkt",
                                               "sag",     "tekst", "dagsordenspunkt", "dagsorden",
                                               "indhold", "tema"};
  return words;
}

std::span<const std::string_view> columns_of_cases() {
  static constexpr std::string_view words[] = {"sagsnr", "sagsnummer", "sagnr", "j nr"};
  return words;
}

std::span<const std::string_view> columns_of_pages() {
  static constexpr std::string_view words[] = {"side", "s"};
  return words;
}

std::span<const std::string_view> buttons() {
  static constexpr std::string_view words[] = {"udskriv",
                                               "print",
                                               "til toppen",
                                               "til top",
                                               "læs op",
                                               "læs højt",
                                               "lyt",
                                               "del",
                                               "del siden",
                                               "tilbage",
                                               "fold alle punkter",
                                               "fold alle punkter ud",
                                               "fold alle ud",
                                               "fold ud",
                                               "fold sammen",
                                               "vis alle",
                                               "skjul alle",
                                               "vis mere",
                                               "vis mindre",
                                               "hent pdf",
                                               "download",
                                               "download pdf",
                                               "you are here",
                                               "application/pdf icon",
                                               "luk",
                                               "næste punkt",
                                               "forrige punkt",
                                               "gå til toppen",
                                               "back to top",
                                               "hør teksten",
                                               "udskriv punkt",
                                               "del dette punkt",
                                               "åbn punktet i ny fane",
                                               "åbn alle",
                                               "åben alle",
                                               "vis bilag",
                                               "hent bilag",
                                               "udskriv siden",
                                               "del på facebook",
                                               "tilbage til oversigt",
                                               "tilbage til oversigten"};
  return words;
}

std::span<const std::string_view> page_feet() {
  static constexpr std::string_view words[] = {"kontakt os",
                                               "tilgængelighedserklæring",
                                               "cookies",
                                               "om hjemmesiden",
                                               "privatlivspolitik",
                                               "abonnér",
                                               "abonner på",
                                               "ean-nummer",
                                               "cvr-nr",
                                               "cvr.nr",
                                               "følg os",
                                               "sikker mail",
                                               "siden kunne ikke",
                                               "sidst opdateret",
                                               "senest opdateret",
                                               "senest ændret",
                                               "sidst ændret",
                                               "opdateret d",
                                               "siden er ",
                                               "del på ",
                                               "relaterede nyheder",
                                               "relateret indhold",
                                               "har du spørgsmål",
                                               "brug af cookies",
                                               "udskrevet fra",
                                               "udskrevet den",
                                               "tilbage til ",
                                               "print | ",
                                               "udskriv | "};
  return words;
}

}  // namespace dagsorden::layout_words
