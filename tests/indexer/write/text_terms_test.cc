#include "indexer/write/text_terms.h"

#include <gtest/gtest.h>

namespace dagsorden {
namespace {

Xapian::Document document_of(const std::vector<std::string>& texts,
                             const std::vector<const Field*>& fields = {}) {
  WordAnalysis words(std::nullopt);  // a dictionary takes long to load
  TextTerms terms(words);
  for (const std::string& text : texts) terms.add(text, fields);
  Xapian::Document document;
  terms.add_to(document);
  return document;
}

// Each term as "term:frequency".
std::vector<std::string> shown(const Xapian::Document& document) {
  std::vector<std::string> terms;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    terms.push_back(*term + ":" + std::to_string(term.get_wdf()));
  }
  return terms;
}

// The positions of the stems.
std::vector<std::vector<unsigned>> positions_of(const Xapian::Document& document,
                                                const std::vector<std::string_view>& stems) {
  std::vector<SlotForms> places;
  places.reserve(stems.size());
  for (const std::string_view stem : stems) places.push_back({{stem}});
  std::vector<std::vector<unsigned>> positions(places.size());
  const std::string sequence = document.get_value(slot::forward_index);
  for (const SlotPosition& at : positions_in(sequence, places).found) {
    positions[at.slot].push_back(at.position);
  }
  return positions;
}

const Field* recommendation() { return &field(FieldId::recommendation); }

using Terms = std::vector<std::string>;
using Positions = std::vector<std::vector<unsigned>>;

TEST(TextTerms, StemsAreCounted) {
  const Xapian::Document document = document_of({"Havnen og havne"});
  EXPECT_EQ(shown(document), (Terms{"Zhavn:2", "Zog:1"}));
  EXPECT_EQ(positions_of(document, {"havn", "og"}), (Positions{{1, 3}, {2}}));
}

TEST(TextTerms, AGapSeparatesTexts) {
  const Xapian::Document document = document_of({"kaj", "", " – ", "kaj"});
  EXPECT_EQ(shown(document), (Terms{"Zkaj:2"}));
  EXPECT_EQ(positions_of(document, {"kaj"}), (Positions{{1, 102}}));
}

TEST(TextTerms, AStackedFormHasThePositionOfItsWord) {
  const Xapian::Document document = document_of({"§ 9 nu"});
  EXPECT_EQ(shown(document), (Terms{"Z9:1", "Znu:1", "Z§9:1"}));
  EXPECT_EQ(positions_of(document, {"9", "§9", "nu"}), (Positions{{1}, {1}, {2}}));
}

TEST(TextTerms, AWordWithAFootnoteMarkIsIndexedWithoutItToo) {
  const Xapian::Document document = document_of({"rammeaftale1 for 20204"});
  EXPECT_EQ(positions_of(document, {"rammeaftal", "2020"}), (Positions{{1}, {3}}));
  EXPECT_EQ(shown(document_of({"K17 og 20500 og 120 m2"})).size(), 5U);
}

TEST(TextTerms, AFieldWithTermsOfItsOwnHasWordsWithItsPrefix) {
  EXPECT_EQ(shown(document_of({"havne"}, {recommendation()})), (Terms{"ZXRhavn:1", "Zhavn:1"}));
  EXPECT_EQ(shown(document_of({"havne"}, {&field(FieldId::background)})), (Terms{"Zhavn:1"}));
}

TEST(TextTerms, TextIsIndexedInTheFieldsItBelongsTo) {
  const std::string sequence =
      document_of({"havne"}, {recommendation()}).get_value(slot::forward_index);
  EXPECT_TRUE(holds_phrase(sequence, {{{"havn"}}}, field_mask_of(recommendation())));
  EXPECT_FALSE(holds_phrase(sequence, {{{"havn"}}}, field_mask_of(&field(FieldId::background))));
}

TEST(TextTerms, AWordOfAnyLengthMakesAValidTerm) {
  const Xapian::Document document = document_of({std::string(5000, 'x')}, {recommendation()});
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    EXPECT_LE((*term).size(), 245U);
  }
  EXPECT_EQ(document.termlist_count(), 2U);
  EXPECT_NO_THROW(database.add_document(document));
}

}  // namespace
}  // namespace dagsorden
