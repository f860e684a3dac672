#include "indexer/write/text_terms.h"

#include <gtest/gtest.h>

namespace dagsorden {
namespace {

Xapian::Document document_of(const std::vector<std::string>& texts,
                             const std::vector<std::string_view>& prefixes = {""}) {
  WordAnalysis words(std::nullopt);  // a dictionary takes long to load
  TextTerms terms(words);
  for (const std::string& text : texts) terms.add(text, prefixes);
  Xapian::Document document;
  terms.add_to(document);
  return document;
}

// "term:frequency@position,position" of each term.
std::vector<std::string> shown(const Xapian::Document& document) {
  std::vector<std::string> terms;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    std::string line = *term + ":" + std::to_string(term.get_wdf());
    for (auto position = term.positionlist_begin(); position != term.positionlist_end();
         ++position) {
      line += (line.find('@') == std::string::npos ? "@" : ",") + std::to_string(*position);
    }
    terms.push_back(line);
  }
  return terms;
}

using Terms = std::vector<std::string>;

TEST(TextTerms, StemsHavePositionsAndWordsHaveNone) {
  EXPECT_EQ(shown(document_of({"Havnen og havne"})),
            (Terms{"Zhavn:2@1,3", "Zog:1@2", "havne:1", "havnen:1", "og:1"}));
}

TEST(TextTerms, BetweenTextsIsAGap) {
  EXPECT_EQ(shown(document_of({"kaj", "", " – ", "kaj"})), (Terms{"Zkaj:2@1,102", "kaj:2"}));
}

TEST(TextTerms, AStackedFormStandsAtThePositionOfItsWord) {
  EXPECT_EQ(shown(document_of({"§ 9 nu"})),
            (Terms{"9:1", "Z9:1@1", "Znu:1@2", "Z§9:1@1", "nu:1", "§9:1"}));
}

TEST(TextTerms, EachFieldHasTheWordsWithItsPrefix) {
  EXPECT_EQ(shown(document_of({"havne"}, {"", "XR"})),
            (Terms{"XRhavne:1", "ZXRhavn:1@1", "Zhavn:1@1", "havne:1"}));
}

TEST(TextTerms, AWordOfAnyLengthMakesATermThatXapianTakes) {
  const Xapian::Document document = document_of({std::string(5000, 'x')}, {"", "XR"});
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    EXPECT_LE((*term).size(), 245U);
  }
  EXPECT_EQ(document.termlist_count(), 4U);
  EXPECT_NO_THROW(database.add_document(document));
}

}  // namespace
}  // namespace dagsorden
