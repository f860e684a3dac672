#include "indexer/clean/hyphenation.h"

#include <gtest/gtest.h>

#include "tests/support/lines.h"

namespace dagsorden {
namespace {

std::string joined(std::string left, const std::string& right, const std::string& document = "") {
  const Vocabulary vocabulary = test::vocabulary_of(document + "\n" + left + "\n" + right);
  append_joined(left, right, decide_join(left, right, vocabulary));
  return left;
}

TEST(Hyphenation, ABrokenWordBecomesWhole) {
  EXPECT_EQ(joined("den lokale svømme-", "halsdrift er dyr"), "den lokale svømmehalsdrift er dyr");
}

TEST(Hyphenation, AbbreviationsKeepTheirHyphen) {
  EXPECT_EQ(joined("fra KKR-", "sekretariatet"), "fra KKR-sekretariatet");
  EXPECT_EQ(joined("fra K17-", "kredsen"), "fra K17-kredsen");
}

TEST(Hyphenation, FiguresKeepTheirHyphen) {
  EXPECT_EQ(joined("perioden 2031-", "2034."), "perioden 2031-2034.");
}

TEST(Hyphenation, ASharedEndingKeepsHyphenAndSpace) {
  EXPECT_EQ(joined("Kultur-", "og Fritidsudvalget"), "Kultur- og Fritidsudvalget");
  EXPECT_EQ(joined("kultur -", "og fritidsliv"), "kultur- og fritidsliv");
}

TEST(Hyphenation, ASlashJoinsWithoutASpace) {
  EXPECT_EQ(joined("kultur-", "/idrætslivet"), "kultur-/idrætslivet");
  EXPECT_EQ(joined("sårpleje/-", "behandling"), "sårpleje/-behandling");
}

TEST(Hyphenation, AHyphenBeforeAWordBelongsToIt) {
  EXPECT_EQ(joined("ledere eller -", "chefer"), "ledere eller -chefer");
}

TEST(Hyphenation, ADashStaysADash) {
  EXPECT_EQ(joined("planen -", "den nye - blev vedtaget"), "planen - den nye - blev vedtaget");
}

TEST(Hyphenation, DoubleNamesKeepTheirHyphen) {
  EXPECT_EQ(joined("i Lyngby-", "Taarbæk"), "i Lyngby-Taarbæk");
}

TEST(Hyphenation, TheDocumentsOwnSpellingDecides) {
  EXPECT_EQ(joined("en task-", "force", "Der nedsættes en task-force i maj."), "en task-force");
  EXPECT_EQ(joined("en fokus-", "gruppe", "Hver fokusgruppe mødes."), "en fokusgruppe");
}

TEST(Hyphenation, ShortFirstWordsOfCompoundsKeepTheirHyphen) {
  EXPECT_EQ(joined("nye it-", "systemer"), "nye it-systemer");
  EXPECT_EQ(joined("en e-", "mail"), "en e-mail");
  EXPECT_EQ(joined("et ad-", "hoc udvalg"), "et ad-hoc udvalg");
}

TEST(Hyphenation, ASoftHyphenIsRemoved) {
  EXPECT_EQ(joined("biblio\u00AD", "teket"), "biblioteket");
}

TEST(Hyphenation, ALineWithoutAHyphenIsNotJoined) {
  EXPECT_EQ(decide_join("den nye", "plan", test::vocabulary_of("")), LineJoin::none);
}

}  // namespace
}  // namespace dagsorden
