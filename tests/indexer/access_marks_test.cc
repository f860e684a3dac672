#include "indexer/access_marks.h"

#include <gtest/gtest.h>

namespace dagsorden {
namespace {

TEST(AccessMark, AClosedItemIsRecognisedInAnySpelling) {
  for (const char* printed : {"Lukket: Køb af jord",
                              "Køb af jord (undtaget fra offentlighed)",
                              "Lukket punkt: Køb af jord",
                              "Lukket punkt – Køb af jord",
                              "Lukket punkt - Køb af jord",
                              "LUKKET PUNKT: Køb af jord",
                              "LUKKET Køb af jord",
                              "LUKKET SAG Køb af jord",
                              "LUKKET SAG - Køb af jord",
                              "(Lukket) Køb af jord",
                              "[Lukket] Køb af jord",
                              "(LUKKET SAG) Køb af jord",
                              "(Lukket punkt) Køb af jord",
                              "Lukket sag: Køb af jord",
                              "Lukket sag – Køb af jord",
                              "Køb af jord - lukket",
                              "Køb af jord – Lukket",
                              "Køb af jord (lukket)",
                              "Køb af jord (Lukket punkt)",
                              "Køb af jord (LUKKET SAG)",
                              "Køb af jord [LUKKET]",
                              "Køb af jord - lukket punkt",
                              "Køb af jord – lukket sag",
                              "Køb af jord, lukket",
                              "Køb af jord. Lukket punkt",
                              "Køb af jord LUKKET",
                              "Lukket dagsordenspunkt: Køb af jord",
                              "Lukket dagsordenpunkt – Køb af jord",
                              "Lukket møde: Køb af jord",
                              "Lukkede sager: Køb af jord",
                              "Punktet er lukket: Køb af jord",
                              "Lukket punkt Køb af jord",
                              "(Fortrolig) Køb af jord",
                              "Fortroligt punkt: Køb af jord",
                              "Køb af jord (Lukket dagsorden)",
                              "Lukket punkt 5: Køb af jord",
                              "*Lukket* Køb af jord",
                              "Lukket · Køb af jord",
                              "L u k k e t punkt: Køb af jord",
                              "L u k k e d e sager: Køb af jord",
                              "Sagen behandles for lukkede døre: Køb af jord",
                              "For lukkede døre: Køb af jord",
                              "Køb af jord (for lukkede døre)",
                              "Køb af jord (behandles på lukket møde)",
                              "Køb af jord / lukket",
                              "<Lukket> Køb af jord",
                              "{Lukket} Køb af jord"}) {
    std::string title = printed;
    EXPECT_EQ(take_access_mark(title), "lukket") << printed;
    EXPECT_EQ(title, "Køb af jord") << printed;
  }
}

TEST(AccessMark, ATitleThatIsOnlyAMarkOrResemblesOneStays) {
  std::string title = "Lukket punkt";
  EXPECT_EQ(take_access_mark(title), "lukket");
  EXPECT_EQ(title, "Lukket punkt");
  title = "Åbent bibliotek i Ubby";
  EXPECT_EQ(take_access_mark(title), std::nullopt);
  for (const char* printed :
       {"Lukkede døre i hallen", "Åbent møde: skolen i byen", "Svømmehallen er lukket",
        "SVØMMEHALLEN ER LUKKET", "Plads / åben", "Lukket landbrug i Ubby"}) {
    title = printed;
    EXPECT_EQ(take_access_mark(title), std::nullopt) << printed;
    EXPECT_EQ(title, printed);
  }
}

TEST(AccessMark, ATitleInCapitalsThatIsOnlyAMarkStays) {
  std::string title = "LUKKET PUNKT";
  EXPECT_EQ(take_access_mark(title), "lukket");
  EXPECT_EQ(title, "LUKKET PUNKT");
}

TEST(AccessMark, AMarkMayHaveANounANumberAReasonOrAnotherSeparator) {
  for (const char* printed : {"Lukket pkt.: Køb af jord",
                              "Lukket pkt. 5 – Køb af jord",
                              "Lukket punkt; Køb af jord",
                              "LUKKET PUNKT. Køb af jord",
                              "Køb af jord; lukket",
                              "Køb af jord: lukket",
                              "Køb af jord. Lukket.",
                              "Lukket (personsag): Køb af jord",
                              "Køb af jord - Lukket punkt (personsag)",
                              "Lukket/fortroligt: Køb af jord",
                              "Lukket punkt – fortroligt: Køb af jord",
                              "Lukket for offentligheden: Køb af jord",
                              "Køb af jord (Lukket for offentligheden)",
                              "Køb af jord (behandlet på lukket møde)",
                              "Køb af jord – behandles lukket",
                              "Køb af jord – behandles i den lukkede del af mødet",
                              "Køb af jord – lukket, jf. § 10",
                              "Lukket behandling: Køb af jord",
                              "Lukket sag nr. 12/3456: Køb af jord",
                              "Lukket: Lukket: Køb af jord",
                              "“Lukket” Køb af jord",
                              "»Lukket« Køb af jord",
                              "Lukket punkt ‒ Køb af jord",
                              "Lukket punkt ‐ Køb af jord",
                              "Punktet behandles i lukket møde: Køb af jord"}) {
    std::string title = printed;
    EXPECT_EQ(take_access_mark(title), "lukket") << printed;
    EXPECT_EQ(title, "Køb af jord") << printed;
  }
  std::string title = "Personalesag (lukket): Køb af jord";
  EXPECT_EQ(take_access_mark(title), "lukket");
  EXPECT_EQ(title, "Personalesag: Køb af jord");
}

TEST(AccessMark, AnItemThatIsNotOpenIsClosed) {
  for (const char* printed :
       {"Køb af jord (ikke offentlig)", "Køb af jord – ikke offentligt", "Køb af jord - ikke åben",
        "Ikke-offentligt punkt: Køb af jord", "Ikke offentlig sag: Køb af jord",
        "Ikke åben: Køb af jord", "(Ikke offentlig) Køb af jord", "Ej offentligt: Køb af jord"}) {
    std::string title = printed;
    EXPECT_EQ(take_access_mark(title), "lukket") << printed;
    EXPECT_EQ(title, "Køb af jord") << printed;
  }
}

TEST(AccessMark, AnAnswerIsNotATitle) {
  for (const char* printed :
       {"Åbent punkt: Nej", "Lukket punkt: Ja", "Offentlig: Nej", "Ikke offentlig"}) {
    std::string title = printed;
    EXPECT_EQ(take_access_mark(title), "lukket") << printed;
    EXPECT_EQ(title, printed);
  }
}

TEST(AccessMark, ATitleThatMentionsSomethingClosedHasNoMark) {
  for (const char* printed :
       {"Lukket havn", "Lukning af skole", "Lukket kredsløb på genbrugspladsen",
        "Den lukkede afdeling på Engvej", "Offentlig høring", "Ikke-offentlige veje",
        "Ikke-offentlige veje: nye regler", "Lukkede institutioner: takster", "Skolen er lukket",
        "Fortrolig rådgivning: ny aftale", "Lukket kreds: vand og varme", "Høring om lukket affald",
        "Offentlige veje – ikke offentlige stier", "Status: Åben skole"}) {
    std::string title = printed;
    EXPECT_EQ(take_access_mark(title), std::nullopt) << printed;
    EXPECT_EQ(title, printed);
  }
}

TEST(AccessMark, AnEverydayReasonLeavesTheTitleWhole) {
  for (const char* printed :
       {"Ringparkens skole – lukket på grund af skimmelsvamp", "Børnehaven (lukket pga. vandskade)",
        "Hallen i Ubby: lukket efter brand", "Lukket på grund af ombygning: Svømmehallen"}) {
    std::string title = printed;
    EXPECT_EQ(take_access_mark(title), std::nullopt) << printed;
    EXPECT_EQ(title, printed);
  }
}

TEST(AccessMark, AnItemThatIsPartlyOpenOrCalledBothIsClosed) {
  for (const char* line : {"Lukket: Delvist", "Åbent punkt: Delvis"}) {
    const auto field = read_access_field(line);
    ASSERT_TRUE(field) << line;
    EXPECT_EQ(field->access, "lukket") << line;
  }
  for (const char* printed : {"Åben: Lukket: Ny mole", "Ny mole (lukket) (åben)"}) {
    std::string title = printed;
    EXPECT_EQ(take_access_mark(title), "lukket") << printed;
    EXPECT_EQ(title, "Ny mole");
  }
}

TEST(AccessMark, TheFirstWordsOfATextMaySayThatTheItemIsClosed) {
  for (const char* text : {"Lukket punkt.", "Sagen er ikke offentlig.",
                           "Behandlet bag lukkede døre", "Dagsordenspunktet er lukket, jf. § 10.",
                           "Sagen er undtaget fra offentlighed, jf. forvaltningsloven.",
                           "Denne sag er fritaget for offentlighed"}) {
    EXPECT_TRUE(opens_closed(text)) << text;
  }
  EXPECT_FALSE(opens_closed("Lukket havn er en god havn."));
  EXPECT_FALSE(opens_closed("Sagen er offentlig."));
  EXPECT_FALSE(opens_closed("Undtagelser fra offentlighed i forvaltningen"));
}

}  // namespace
}  // namespace dagsorden
