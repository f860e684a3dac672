#include "indexer/describe/municipality_mentions.h"

#include <gtest/gtest.h>

#include "common/municipalities.h"

namespace dagsorden {
namespace {

std::string mentions(const std::string& text) {
  std::string names;
  for (const std::string& code : find_municipality_mentions(text)) {
    if (!names.empty()) names += ", ";
    names += municipality_with_code(code)->name;
  }
  return names;
}

TEST(MunicipalityMentions, ANameBeforeKommuneCounts) {
  EXPECT_EQ(mentions("Skive Kommune søger en ny havnefoged."), "Skive");
  EXPECT_EQ(mentions("Bornholms Regionskommune og Københavns Kommunes skoler"),
            "Bornholm, København");
}

TEST(MunicipalityMentions, ASeriesBeforeOrAfterKommunerCounts) {
  EXPECT_EQ(mentions("Varde, Vejen og Billund Kommuner deltager."), "Varde, Vejen, Billund");
  EXPECT_EQ(mentions("To kommuner (Struer og Lemvig) søger."), "Struer, Lemvig");
  EXPECT_EQ(mentions("I kommunerne Odder og Samsø er der færger."), "Odder, Samsø");
  EXPECT_EQ(mentions("Furesø- og Egedal Kommuner"), "Furesø, Egedal");
}

TEST(MunicipalityMentions, ASeriesAfterPostsOfSeveralMunicipalitiesCounts) {
  EXPECT_EQ(mentions("Byrådene i Odder, Skive og Samsø godkender aftalen."), "Odder, Skive, Samsø");
  EXPECT_EQ(mentions("Ejerkommunerne er Struer, Lemvig og Skive."), "Struer, Lemvig, Skive");
  EXPECT_EQ(mentions("Kommunaldirektørerne fra Aarhus, Odder og Samsø mødes."),
            "Aarhus, Odder, Samsø");
  EXPECT_EQ(mentions("Nabokommunerne Odder og Horsens høres."), "Odder, Horsens");
  EXPECT_EQ(mentions("Kommunerne er enige, og Vejen er klar."), "");
}

TEST(MunicipalityMentions, ANameWithADashForItsHyphenCounts) {
  EXPECT_EQ(mentions("Faaborg–Midtfyn Kommune søger."), "Faaborg-Midtfyn");
  EXPECT_EQ(mentions("Turen Odder–Samsø tager en time."), "");
}

TEST(MunicipalityMentions, BareNamesInRunningTextDoNotCount) {
  EXPECT_EQ(mentions("Der er lang vej, men Vejen frem er klar."), "");
  EXPECT_EQ(mentions("En greve på slottet i Greve sogn"), "");
  EXPECT_EQ(mentions("Mødet holdes på Torvet 4, 4180 Sorø, kl. 9."), "");
  EXPECT_EQ(mentions("Roskilde Universitet og Odense Universitetshospital"), "");
  EXPECT_EQ(mentions("Behandlingsstedet ligger på Langeland."), "");
  EXPECT_EQ(mentions("Skive Byråd har på sit møde vedtaget planen."), "");
}

TEST(MunicipalityMentions, RowsOfTablesAndListsCount) {
  EXPECT_EQ(mentions("Kommune Pladser\nHerning 12 4,5\nIkast-Brande 3 1\nI alt 15"),
            "Herning, Ikast-Brande");
  EXPECT_EQ(mentions("– Thisted\n– Høje Taastrup"), "Thisted, Høje-Taastrup");
  EXPECT_EQ(mentions("Genoptræning 15/17 (Lejre og Faxe udfører den ikke)"), "Lejre, Faxe");
}

TEST(MunicipalityMentions, APersonsPostMayNameTheMunicipality) {
  EXPECT_EQ(mentions("borgmester Ida Lund, Varde Kommune"), "Varde");
  EXPECT_EQ(mentions("borgmesteren i Morsø tog ordet"), "Morsø");
  EXPECT_EQ(mentions("– Borgmester Ida Lund (V), Tønder"), "Tønder");
  EXPECT_EQ(mentions("Ida Lund (V), Tønder"), "Tønder");
}

TEST(MunicipalityMentions, OldSpellingsAreTheSameMunicipality) {
  EXPECT_EQ(mentions("Århus Kommune og Aarhus Kommune, Åbenrå Kommune"), "Aarhus, Aabenraa");
}

TEST(MunicipalityMentions, EveryMunicipalityIsFoundByItsOfficialNameAndGenitive) {
  for (const Municipality& municipality : all_municipalities()) {
    const std::string name(municipality.name);
    EXPECT_EQ(mentions("I " + name + " Kommune"), name);
    EXPECT_EQ(mentions("I " + name + "s Kommune"), name);
  }
}

TEST(MunicipalityMentions, EachIsNamedOnce) {
  EXPECT_EQ(mentions("Vejle Kommune\nVejle Kommunes borgere\n– Vejle"), "Vejle");
}

}  // namespace
}  // namespace dagsorden
