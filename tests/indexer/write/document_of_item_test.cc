#include "indexer/write/document_of_item.h"

#include <gtest/gtest.h>

#include <chrono>
#include <set>

#include "common/fields.h"
#include "common/item_json.h"
#include "common/stored_document.h"
#include "tests/support/sample_database.h"

namespace dagsorden {
namespace {

Xapian::Document document_of(const Item& item) {
  WordAnalysis words(std::nullopt);  // a dictionary takes long to load
  return document_of_item(item, terms_of_item(item, words));
}

std::set<std::string> terms_of(const Item& item) {
  const Xapian::Document document = document_of(item);
  return {document.termlist_begin(), document.termlist_end()};
}

// The terms with a prefix, without those of longer prefixes.
std::set<std::string> terms_with(const Item& item, const std::string& prefix) {
  std::set<std::string> result;
  for (const std::string& term : terms_of(item)) {
    const char next = term.size() > prefix.size() ? term[prefix.size()] : '\0';
    if (term.starts_with(prefix) && (next < 'A' || next > 'Z')) result.insert(term);
  }
  return result;
}

using Terms = std::set<std::string>;

Item item_of_a_meeting() {
  return test::sample_item("2.3", "En ny havn",
                           {{"Baggrund", "Kajen er slidt."}, {"Indstilling", "Byg en ny."}});
}

// Are the stems adjacent in this order, in a field or anywhere?
bool holds_phrase(const Item& item, const std::vector<std::string>& stems,
                  const Field* field = nullptr) {
  std::vector<SlotForms> places;
  places.reserve(stems.size());
  for (const std::string& stem : stems) places.push_back({{stem}});
  const std::string sequence = document_of(item).get_value(slot::forward_index);
  return dagsorden::holds_phrase(sequence, places, field_mask_of(field));
}

TEST(DocumentOfItem, TitleWordsHaveTermsOfTheirOwnAndOfTheWholeItem) {
  EXPECT_EQ(terms_with(item_of_a_meeting(), "ZS"), (Terms{"ZSen", "ZShavn", "ZSny"}));
  EXPECT_TRUE(terms_of(item_of_a_meeting()).count("Zhavn"));
  EXPECT_FALSE(terms_of(item_of_a_meeting()).count("havn"));
}

TEST(DocumentOfItem, AttachmentsNamedOutsideTheTextAreWordsOfTheAttachments) {
  Item item = item_of_a_meeting();
  EXPECT_FALSE(terms_of(item).count("Zskits"));
  item.attachments = {"Ny skitse"};
  EXPECT_TRUE(terms_of(item).count("Zskits"));
  EXPECT_TRUE(holds_phrase(item, {"ny", "skits"}, &field(FieldId::attachment)));
  EXPECT_FALSE(holds_phrase(item, {"ny", "skits"}, &field(FieldId::recommendation)));
}

TEST(DocumentOfItem, ManyAttachmentsTakeTimeInProportionToTheirText) {
  Item item = item_of_a_meeting();
  constexpr int many = 100'000;
  for (int i = 0; i < many; ++i) {
    const std::string name = "Bilag nummer " + std::to_string(i) + " til sagen";
    item.attachments.push_back(name);
    if (i % 2 == 0) item.text += "\n" + name;
  }
  WordAnalysis words(std::nullopt);
  const auto begin = std::chrono::steady_clock::now();
  static_cast<void>(terms_of_item(item, words));
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(40));
}

TEST(DocumentOfItem, AnAddressAloneOnItsLineIsFoundByItsWords) {
  Item item = item_of_a_meeting();
  EXPECT_FALSE(terms_of(item).count("Zrutekort"));
  item.urls = {"https://nyvang.example/rutekort"};
  EXPECT_TRUE(terms_of(item).count("Zrutekort"));
}

TEST(DocumentOfItem, TheRecommendationHasTermsOfItsOwn) {
  EXPECT_EQ(terms_with(item_of_a_meeting(), "ZXR"), (Terms{"ZXRbyg", "ZXRen", "ZXRny"}));
  EXPECT_TRUE(terms_with(item_of_a_meeting(), "ZXB").empty());
}

TEST(DocumentOfItem, OtherPartsAreFoundOnlyInTheWholeItem) {
  const Item item = test::sample_item("1.1", "Sag", {{"Økonomi", "Millioner"}});
  EXPECT_TRUE(terms_of(item).count("Zmillion"));
  EXPECT_FALSE(terms_of(item).count("ZXPmillion"));
}

TEST(DocumentOfItem, PhrasesMatchWithinAPartButNotAcrossItsBoundaries) {
  const Field* background = &field(FieldId::background);
  EXPECT_TRUE(holds_phrase(item_of_a_meeting(), {"kaj", "er", "slidt"}));
  EXPECT_TRUE(holds_phrase(item_of_a_meeting(), {"kaj", "er", "slidt"}, background));
  EXPECT_FALSE(holds_phrase(item_of_a_meeting(), {"byg", "en", "ny"}, background));
  EXPECT_FALSE(holds_phrase(item_of_a_meeting(), {"slidt", "indstil"}));
  EXPECT_FALSE(holds_phrase(item_of_a_meeting(), {"indstil", "byg"}));
  EXPECT_FALSE(holds_phrase(item_of_a_meeting(), {"havn", "baggrund"}));
}

TEST(DocumentOfItem, ExactValuesAreOneTermEach) {
  Item item = item_of_a_meeting();
  item.caseworkers = {"abcd", "EFG"};
  item.municipality_codes = {"0259", "0751"};
  EXPECT_EQ(terms_with(item, "XT"), (Terms{"XTorienteringssag"}));
  EXPECT_EQ(terms_with(item, "XC"), (Terms{"XC2024-00777"}));
  EXPECT_EQ(terms_with(item, "XI"), (Terms{"XIabcd", "XIefg"}));
  EXPECT_EQ(terms_with(item, "XM"), (Terms{"XM0259", "XM0751"}));
  EXPECT_EQ(terms_with(item, "XN"), (Terms{"XN2.3"}));
  EXPECT_EQ(terms_with(item, "XU"), (Terms{"XUkkr-fjordland"}));
}

TEST(DocumentOfItem, TheTermOfABodyIsItsUnfoldedSlug) {
  Item item = item_of_a_meeting();
  item.meeting_body = "KKR Sjælland";
  EXPECT_EQ(terms_with(item, "XU"), (Terms{"XUkkr-sjaelland"}));
}

TEST(DocumentOfItem, TheMunicipalityWhoseAgendaItIsCountsToo) {
  Item item = item_of_a_meeting();
  item.municipality_codes = {"0751"};
  item.authority = "Køge Kommune";
  EXPECT_EQ(municipality_codes_of(item), (std::vector<std::string>{"0751", "0259"}));
  EXPECT_EQ(terms_with(item, "XM"), (Terms{"XM0259", "XM0751"}));
  item.municipality_codes = {"0259"};
  EXPECT_EQ(municipality_codes_of(item).size(), 1U);
  item.authority = "Region Fjordland";
  EXPECT_EQ(municipality_codes_of(item).size(), 1U);
}

TEST(DocumentOfItem, TheDateHasTermsForDayMonthAndYear) {
  EXPECT_EQ(terms_with(item_of_a_meeting(), "D"), (Terms{"D20240514"}));
  EXPECT_EQ(terms_with(item_of_a_meeting(), "M"), (Terms{"M202405"}));
  EXPECT_EQ(terms_with(item_of_a_meeting(), "Y"), (Terms{"Y2024"}));
  EXPECT_EQ(document_of(item_of_a_meeting()).get_value(slot::date), "20240514");
}

TEST(DocumentOfItem, IdsHaveTermsAndSlots) {
  const Item item = item_of_a_meeting();
  EXPECT_EQ(terms_with(item, "XQ"), (Terms{"XQkkr-fjordland/2024-05-14/2.3"}));
  EXPECT_EQ(terms_with(item, "XG"), (Terms{"XGkkr-fjordland/2024-05-14/2.3"}));
  EXPECT_EQ(document_of(item).get_value(slot::address), item.id);
  EXPECT_EQ(document_of(item).get_value(slot::meeting_item), meeting_item_value(item));
}

TEST(DocumentOfItem, MinutesShareTheMeetingItemOfTheirAgenda) {
  const Item agenda = item_of_a_meeting();
  const Item minutes = test::in_document(agenda, DocumentKind::referat, "referat.txt");
  EXPECT_NE(terms_with(agenda, "XQ"), terms_with(minutes, "XQ"));
  EXPECT_EQ(terms_with(agenda, "XG"), terms_with(minutes, "XG"));
}

TEST(DocumentOfItem, SlotsHoldTheOtherValues) {
  Item item = item_of_a_meeting();
  item.municipality_codes = {"0259", "0751"};
  const Xapian::Document document = document_of(item);
  EXPECT_EQ(document.get_value(slot::case_type), "orienteringssag");
  EXPECT_EQ(document.get_value(slot::municipalities), "0259 0751");
  EXPECT_EQ(document.get_value(slot::body), "KKR Fjordland");
  EXPECT_EQ(document.get_value(slot::first_seen), "2024-05-01T03:00:00Z");
}

TEST(DocumentOfItem, AnEmptyItemMakesAValidDocument) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  EXPECT_NO_THROW(database.add_document(document_of(Item{})));
  EXPECT_EQ(document_of(Item{}).get_value(slot::case_type), "");
}

TEST(DocumentOfItem, ValuesOfAnyLengthMakeValidTerms) {
  Item item = item_of_a_meeting();
  item.id = std::string(3000, 'i');
  item.meeting_id = std::string(3000, 'm');
  item.case_type = std::string(3000, 't');
  item.case_number = std::string(3000, 'c');
  item.meeting_body = std::string(3000, 'b');
  item.caseworkers = {std::string(3000, 'w')};
  for (const std::string& term : terms_of(item)) EXPECT_LE(term.size(), 245U);
}

}  // namespace
}  // namespace dagsorden
