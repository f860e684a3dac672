#include "indexer/segment/cover.h"

#include <gtest/gtest.h>

#include "tests/support/lines.h"

namespace dagsorden {
namespace {

Cover cover(const std::string& source) {
  const Layout& layout = layouts().front();
  const RawText raw = test::raw_text(source);
  const Document text = clean(raw, layout.furniture);
  return read_cover(raw, text, text.blocks.size(), layout, Vocabulary(text.blocks));
}

TEST(Cover, LettersThatStandApartAreJoined) {
  const Cover read = cover("D AG S O R D E N 2 0 1 5\n\nK K R  N O R D J Y L L A N D\n");
  EXPECT_EQ(read.kind, DocumentKind::dagsorden);
  EXPECT_EQ(read.body, "KKR Nordjylland");
  EXPECT_EQ(cover("R E F E R AT 2 0 1 6\nKKRSYDDANMARK\n").body, "KKR Syddanmark");
  EXPECT_EQ(cover("R E F E R AT 2 0 1 6\nKKRSYDDANMARK\n").kind, DocumentKind::referat);
}

TEST(Cover, DateTimeAndPlaceStandBehindTheirLabels) {
  const Cover read =
      cover("Dato: 03-05-2031 09:30\nSted: Havnegården, Kajen 4, 9000 Aal-\nborg. Der er\n");
  EXPECT_EQ(read.date, "2031-05-03");
  EXPECT_EQ(read.time, "09:30");
  EXPECT_EQ(read.place, "Havnegården, Kajen 4, 9000 Aalborg");
}

TEST(Cover, ValuesMayFollowAllLabels) {
  const Cover read = cover(
      "Dato:\nSted:\n03-05-2015 kl. 10:00\nHavnegården, sal 2,\nKajen 4, 9000 Aalborg\nMission\n");
  EXPECT_EQ(read.date, "2015-05-03");
  EXPECT_EQ(read.time, "10:00");
  EXPECT_EQ(read.place, "Havnegården, sal 2, Kajen 4, 9000 Aalborg");
}

TEST(Cover, LongDatesAndClockWordsAreRead) {
  const Cover read = cover("Dato: 3. maj 2031 kl. 9\n");
  EXPECT_EQ(read.date, "2031-05-03");
  EXPECT_EQ(read.time, "09:00");
}

TEST(Cover, DatesAreReadInEveryDanishForm) {
  const std::vector<std::pair<std::string, std::string>> forms = {
      {"Dato: 3/5-31 kl. 9.30", "09:30"},
      {"Dato: 03.05.31 14:00", "14:00"},
      {"Dato: 03\u201305\u20132031 10:00", "10:00"},
      {"Dato 03-05-2031 kl. 8", "08:00"},
      {"Mødedato: 3. maj 2031 kl. 9", "09:00"},
      {"Tid: 3. maj 2031 kl. 9.15", "09:15"},
      {"Dato: 3. maj 2031\nTid: 16", "16:00"}};
  for (const auto& [line, time] : forms) {
    const Cover read = cover("DAGSORDEN\n" + line + "\nSted: Havnegården.\n");
    EXPECT_EQ(read.date, "2031-05-03") << line;
    EXPECT_EQ(read.time, time) << line;
    EXPECT_EQ(read.place, "Havnegården") << line;
  }
  EXPECT_EQ(cover("Dato: 8. sept. 2031\n").date, "2031-09-08");
}

TEST(Cover, ATimeIsNeverReadOutOfADate) {
  for (const char* const line :
       {"Dato: 08.04.24", "Dato: 12.10.24", "Tidspunkt: 8. april 2024", "Dato: 8. dec. 2024"}) {
    EXPECT_EQ(cover(std::string(line) + "\n").time, std::nullopt) << line;
    EXPECT_TRUE(cover(std::string(line) + "\n").date) << line;
  }
}

TEST(Cover, TheRunningHeaderServesWhereTheCoverIsSilent) {
  const Cover read = cover("Dagsorden\n\nKKR Midtjylland | 03-05-2031\nSIDE | 2\n");
  EXPECT_EQ(read.body, "KKR Midtjylland");
  EXPECT_EQ(read.date, "2031-05-03");
}

}  // namespace
}  // namespace dagsorden
