// What each field finds, and what it refuses.
#include <gtest/gtest.h>

#include "common/error.h"
#include "tests/query/match/asking.h"

namespace dagsorden {
namespace {

using test::found;
using test::found_set;
using test::Numbers;
using test::on_day;
using test::sample_item;
using test::SampleDatabase;

std::vector<Item> items() {
  Item bridges = sample_item("1.1", "Broer i kommunen",
                             {{"Baggrund", "Rust på stål."},
                              {"Indstilling", "Planen godkendes."},
                              {"Sagsfremstilling", "Maling holder længe."},
                              {"Beslutning", "Tiltrådt."},
                              {"Bilag", "Farvekort"}});
  bridges.case_type = "beslutningssag";
  bridges.municipality_codes = {"0259", "0169"};
  Item harbour =
      on_day(sample_item("2.5", "Havnens dybde", {{"Baggrund", "Godkendes rust."}}), "2023-11-02");
  harbour.municipality_codes = {"0259"};
  harbour.caseworkers = {"efgh", "ijkl"};
  harbour.meeting_body = "Havneudvalget i Køge";
  harbour.case_number = "01.02.05-P16-1-19";
  Item bus = on_day(sample_item("2.10", "Busser om natten"), "2024-01-31");
  bus.case_type = "beslutningsforslag";
  bus.authority = "Faxe Kommune";
  Item undated = sample_item("3", "Udateret notat");
  undated.date.reset();
  undated.case_type = "temadrøftelse";
  return {bridges, harbour, bus, undated};
}

const SampleDatabase& sample() {
  static const SampleDatabase database(items());
  return database;
}

// What the user is told about a refused query: message and hint.
std::string refusal_of(const std::string& query, const Filters& filters = {}) {
  try {
    found(sample(), query, filters);
  } catch (const Error& error) {
    EXPECT_EQ(error.fault(), Fault::usage);
    return std::string(error.what()) + " / " + error.hint();
  }
  return "taken";
}

TEST(Fields, OfTextSearchTheirPartOnly) {
  EXPECT_EQ(found_set(sample(), "titel:broer"), Numbers{"1.1"});
  EXPECT_EQ(found_set(sample(), "baggrund:rust"), (Numbers{"1.1", "2.5"}));
  EXPECT_EQ(found_set(sample(), "indstilling:godkendes"), Numbers{"1.1"});
  EXPECT_EQ(found_set(sample(), "sagsfremstilling:maling"), Numbers{"1.1"});
  EXPECT_EQ(found_set(sample(), "beslutning:tiltrådt"), Numbers{"1.1"});
  EXPECT_EQ(found_set(sample(), "bilag:farvekort"), Numbers{"1.1"});
  EXPECT_TRUE(found(sample(), "titel:rust").empty());
}

TEST(Fields, HaveEnglishNames) {
  EXPECT_EQ(found_set(sample(),
                      "title:broer background:rust recommendation:godkendes "
                      "presentation:maling decision:tiltrådt attachment:farvekort "
                      "type:beslutningssag case:2024-00777 date:2024 municipality:Køge "
                      "body:fjordland caseworker:abcd item:1.1"),
            Numbers{"1.1"});
}

TEST(Fields, OfTextAreAlwaysRequired) {
  EXPECT_TRUE(found(sample(), "titel:havn titel:broer").empty());
  EXPECT_EQ(found_set(sample(), "titel:havn rust"), Numbers{"2.5"});
}

TEST(CaseType, IsFoundByItsLabelOrAUniqueBeginning) {
  EXPECT_EQ(found_set(sample(), "sagstype:beslutningssag"), Numbers{"1.1"});
  EXPECT_EQ(found_set(sample(), "sagstype:Beslutningss"), Numbers{"1.1"});
  EXPECT_EQ(found_set(sample(), "sagstype:orient"), Numbers{"2.5"});
  EXPECT_EQ(found_set(sample(), "sagstype:temadroeft"), Numbers{"3"});
}

TEST(CaseType, OfTheStandardListIsKnownWithoutItems) {
  EXPECT_TRUE(found(sample(), "sagstype:udpegning").empty());
}

TEST(CaseType, ThatBeginsSeveralLabelsIsRefusedWithTheirList) {
  EXPECT_EQ(refusal_of("sagstype:beslutning"),
            "several case types begin with “beslutning” / say which: beslutningsforslag, "
            "beslutningssag");
}

TEST(CaseType, ThatIsUnknownIsRefusedWithAListOfAll) {
  EXPECT_EQ(refusal_of("sagstype:xyz"),
            "no case type begins with “xyz” / possible values: beslutningsforslag, beslutningssag, "
            "meddelelse, orienteringssag, temadrøftelse, udpegningssag");
}

TEST(CaseNumber, MatchesWithAndWithoutItsLabel) {
  EXPECT_EQ(found_set(sample(), "sag:SAG-2024-00777"), (Numbers{"1.1", "2.10", "3"}));
  EXPECT_EQ(found_set(sample(), "sag:2024-00777"), (Numbers{"1.1", "2.10", "3"}));
  EXPECT_EQ(found_set(sample(), "sag:01.02.05-p16-1-19"), Numbers{"2.5"});
  EXPECT_TRUE(found(sample(), "sag:2024").empty());
}

TEST(Date, MayBeAYearAMonthADayOrARange) {
  EXPECT_EQ(found_set(sample(), "dato:2024"), (Numbers{"1.1", "2.10"}));
  EXPECT_EQ(found_set(sample(), "dato:2024-01"), Numbers{"2.10"});
  EXPECT_EQ(found_set(sample(), "dato:14-05-2024"), Numbers{"1.1"});
  EXPECT_EQ(found_set(sample(), "dato:2024-05-14"), Numbers{"1.1"});
  EXPECT_EQ(found_set(sample(), "dato:2023-11..2024-01"), (Numbers{"2.10", "2.5"}));
  EXPECT_EQ(found_set(sample(), "dato:2024-02.."), Numbers{"1.1"});
  EXPECT_EQ(found_set(sample(), "dato:..2023"), Numbers{"2.5"});
}

TEST(Date, IncludesBothEnds) {
  EXPECT_EQ(found_set(sample(), "dato:2024-01-31..2024-05-14"), (Numbers{"1.1", "2.10"}));
  EXPECT_EQ(found_set(sample(), "dato:2024-02-01..2024-05-13"), Numbers{});
}

TEST(Date, InAWrongFormIsRefusedWithTheValidForms) {
  EXPECT_NE(
      refusal_of("dato:forleden").find("dato: “forleden” is not a date / dates look like 2024"),
      std::string::npos);
  EXPECT_NE(refusal_of("dato:2024-13").find("“2024-13” is not a date"), std::string::npos);
  EXPECT_NE(refusal_of("dato:2024..2023").find("ends before it begins"), std::string::npos);
}

TEST(MunicipalityField, TakesAnySpellingAndTheCode) {
  for (const char* value : {"Køge", "koege", "KØGE", "\"Køge Kommune\"", "0259"}) {
    EXPECT_EQ(found_set(sample(), std::string("kommune:") + value), (Numbers{"1.1", "2.5"}))
        << value;
  }
  EXPECT_EQ(found_set(sample(), "kommune:\"Høje Taastrup\""), Numbers{"1.1"});
  EXPECT_EQ(found_set(sample(), "kommune:Høje-Tåstrup"), Numbers{"1.1"});
}

TEST(MunicipalityField, TakesNamesAsWordProcessorsWriteThem) {
  EXPECT_EQ(found_set(sample(), "kommune:K\u00ADøge"), (Numbers{"1.1", "2.5"}));
  EXPECT_EQ(found_set(sample(), "kommune:\"Høje\u2011Taastrup\""), Numbers{"1.1"});
  EXPECT_EQ(found_set(sample(), "sag:01.02.05\u2013P16\u20111\u201319"), Numbers{"2.5"});
}

TEST(MunicipalityField, IncludesTheMunicipalityWhoseAgendaItIs) {
  EXPECT_EQ(found_set(sample(), "kommune:Faxe"), Numbers{"2.10"});
}

TEST(MunicipalityField, HighlightsItsName) {
  Filters filters;
  filters.values[FieldId::municipality] = {"Køge"};
  const Xapian::Database database = sample().open();
  for (const QueryPlan& plan :
       {test::plan(database, "kommune:0259"), test::plan(database, "", filters)}) {
    ASSERT_EQ(plan.highlight_targets.size(), 1U);
    EXPECT_EQ(plan.highlight_targets[0].kind, TargetKind::name);
    EXPECT_EQ(plan.highlight_targets[0].words, std::vector<std::string>{"køge"});
  }
  EXPECT_EQ(test::plan(database, "kommune:\"Høje Taastrup\"").highlight_targets[0].words,
            std::vector<std::string>{"højetåstrup"});
}

TEST(MunicipalityField, WithoutItemsFindsNothing) {
  EXPECT_TRUE(found(sample(), "kommune:Vejen").empty());
}

TEST(MunicipalityField, ThatIsMisspeltIsRefusedWithTheNearest) {
  EXPECT_EQ(refusal_of("kommune:Køgge"), "no municipality is called “Køgge” / did you mean Køge?");
  EXPECT_NE(refusal_of("kommune:Atlantis").find("one of the 98"), std::string::npos);
}

TEST(Body, IsFoundByWordsOfItsName) {
  EXPECT_EQ(found_set(sample(), "organ:fjordland"), (Numbers{"1.1", "2.10", "3"}));
  EXPECT_EQ(found_set(sample(), "organ:\"KKR Fjordland\""), (Numbers{"1.1", "2.10", "3"}));
  EXPECT_EQ(found_set(sample(), "udvalg:havneudvalget"), Numbers{"2.5"});
  EXPECT_EQ(found_set(sample(), "organ:\"koege havneudvalget\""), Numbers{"2.5"});
  EXPECT_EQ(found_set(sample(), "organ:havneudv"), Numbers{"2.5"});
}

TEST(Body, WithoutQuotesIsSearchedAndQuotesAreSuggested) {
  const Answer answer = test::ask(sample(), "organ:Havneudvalget Køge");
  ASSERT_EQ(answer.notices.size(), 1U);
  EXPECT_EQ(answer.notices[0].kind, "hint");
  EXPECT_NE(answer.notices[0].message.find("organ:\"Havneudvalget Køge\""), std::string::npos);
  EXPECT_TRUE(test::ask(sample(), "organ:Havneudvalget rust").notices.empty());
  EXPECT_EQ(refusal_of("kommune:Høje Taastrup"),
            "kommune:Høje is only part of a name / give the whole name: kommune:\"Høje Taastrup\"");
}

TEST(Body, ThatIsUnknownIsRefusedWithAListOfAll) {
  EXPECT_EQ(refusal_of("organ:skolebestyrelsen"),
            "no body is called “skolebestyrelsen” / possible values: Havneudvalget i Køge, "
            "KKR Fjordland");
}

TEST(Caseworker, IsFoundByInitials) {
  EXPECT_EQ(found_set(sample(), "sagsbehandler:ijkl"), Numbers{"2.5"});
  EXPECT_EQ(found_set(sample(), "sagsbehandler:EFGH"), Numbers{"2.5"});
  EXPECT_TRUE(found(sample(), "sagsbehandler:efg").empty());
}

TEST(ItemNumber, IsExact) {
  EXPECT_EQ(found_set(sample(), "punkt:2.5"), Numbers{"2.5"});
  EXPECT_EQ(found_set(sample(), "punkt:2.5."), Numbers{"2.5"});
  EXPECT_EQ(found_set(sample(), "punkt:2.1"), Numbers{});
}

TEST(ValuesOfOneField, AreAlternativesUnlessJoinedByAnd) {
  EXPECT_EQ(found_set(sample(), "punkt:2.5 punkt:3"), (Numbers{"2.5", "3"}));
  EXPECT_EQ(found_set(sample(), "kommune:Køge AND kommune:Høje-Taastrup"), Numbers{"1.1"});
  EXPECT_EQ(found_set(sample(), "kommune:Køge kommune:Faxe dato:2024"), (Numbers{"1.1", "2.10"}));
}

TEST(ValuesOfFields, ExcludeAndGroup) {
  EXPECT_EQ(found_set(sample(), "rust -kommune:Høje-Taastrup"), Numbers{"2.5"});
  EXPECT_EQ(found_set(sample(), "kommune:Faxe OR punkt:3"), (Numbers{"2.10", "3"}));
  EXPECT_EQ(found_set(sample(), "punkt:(2.5 OR 3)"), (Numbers{"2.5", "3"}));
}

TEST(ValuesOfFields, WeighNothing) {
  const Answer alone = test::ask(sample(), "rust");
  const Answer filtered = test::ask(sample(), "rust kommune:Køge sagstype:beslutningssag");
  ASSERT_EQ(filtered.hits.size(), 1U);
  for (const Hit& hit : alone.hits) {
    if (hit.item.id != filtered.hits[0].item.id) continue;
    EXPECT_EQ(hit.score, filtered.hits[0].score);
  }
  EXPECT_EQ(test::ask(sample(), "kommune:Køge").hits[0].score, 0);
}

TEST(Filters, OfTheOptionsAreTheSameAsTheFields) {
  Filters filters;
  filters.values[FieldId::municipality] = {"Køge"};
  EXPECT_EQ(found_set(sample(), "", filters), (Numbers{"1.1", "2.5"}));
  filters.values[FieldId::municipality] = {"Køge", "Faxe"};
  filters.values[FieldId::case_type] = {"beslutningssag", "beslutningsforslag"};
  EXPECT_EQ(found_set(sample(), "", filters), (Numbers{"1.1", "2.10"}));
  filters.values[FieldId::body] = {"fjordland"};
  filters.values[FieldId::case_number] = {"2024-00777"};
  EXPECT_EQ(found_set(sample(), "broer", filters), Numbers{"1.1"});
}

TEST(Filters, OfDatesIncludeBothEnds) {
  Filters filters;
  filters.since = {"2024-01-31"};
  EXPECT_EQ(found_set(sample(), "", filters), (Numbers{"1.1", "2.10"}));
  filters.until = {"2024-01"};
  EXPECT_EQ(found_set(sample(), "", filters), Numbers{"2.10"});
  filters = {};
  filters.since = {"6m"};  // 1 December 2023
  EXPECT_EQ(found_set(sample(), "", filters), (Numbers{"1.1", "2.10"}));
  filters = {};
  filters.until = {"6m"};
  EXPECT_EQ(found_set(sample(), "", filters), Numbers{"2.5"});
}

TEST(Filters, OfDatesInTheWrongOrderAreRefused) {
  Filters filters;
  filters.since = {"2024"};
  filters.until = {"2022"};
  EXPECT_EQ(
      refusal_of("", filters),
      "the period --since 2024 --until 2022 ends before it begins / --since comes before --until");
}

TEST(Filters, OfDatesThatAreRepeatedAreAlternatives) {
  Filters filters;
  filters.since = {"2024-05", "2024-01"};
  EXPECT_EQ(found_set(sample(), "", filters), (Numbers{"1.1", "2.10"}));
}

TEST(Filters, RefuseTheValuesThatFieldsRefuse) {
  Filters filters;
  filters.since = {"snart"};
  EXPECT_NE(refusal_of("", filters).find("--since “snart” is not a date"), std::string::npos);
  filters.since = {"..2024"};
  EXPECT_NE(refusal_of("", filters).find("has no first day"), std::string::npos);
  filters = {};
  filters.until = {"2024.."};
  EXPECT_NE(refusal_of("", filters).find("has no last day"), std::string::npos);
}

TEST(AQueryOfSigns, IsRefused) {
  EXPECT_NE(refusal_of("???").find("contains no word"), std::string::npos);
}

TEST(Names, ThatAreMisspeltAreRefusedWithTheNearest) {
  const std::string refusal = refusal_of("organ:fjordlant", {});
  EXPECT_NE(refusal.find("did you mean KKR Fjordland?"), std::string::npos) << refusal;
}

TEST(Access, ItemsNotMarkedAsClosedAreOpen) {
  Item closed = sample_item("1", "Salg af grund");
  closed.access = "lukket";
  Item open = sample_item("2", "Køb af grund");
  open.access = "åben";
  const SampleDatabase sample({closed, open, sample_item("3", "Leje af grund")});
  EXPECT_EQ(found_set(sample, "adgang:åben"), (Numbers{"2", "3"}));
  EXPECT_EQ(found(sample, "grund adgang:lukket"), Numbers{"1"});
}

TEST(Access, ClosedItemsAreFoundByTheWordLukketThatTheirTitleLacks) {
  Item closed = sample_item("1", "Salg af grund", {{"Baggrund", "Grunden sælges."}});
  closed.access = "lukket";
  Item open = sample_item("2", "Køb af grund", {{"Baggrund", "Grunden købes."}});
  open.access = "åben";
  const SampleDatabase sample({closed, open});
  EXPECT_EQ(found(sample, "lukket"), Numbers{"1"});
  EXPECT_EQ(found(sample, "grund lukket").front(), "1");
  EXPECT_EQ(found(sample, "adgang:lukket"), Numbers{"1"});
}

}  // namespace
}  // namespace dagsorden
