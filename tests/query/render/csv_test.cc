#include "query/render/csv.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/sample_database.h"

namespace dagsorden {
namespace {

Hit sample_hit() {
  Hit hit;
  hit.rank = 1;
  hit.item = test::sample_item("2.1", "Havnen, og \"kajen\"");
  hit.item.id = "kkr-fjordland/2024-05-14/2.1";
  hit.item.municipality_codes = {"0259", "0320"};
  return hit;
}

TEST(Csv, HasAHeaderAndQuotesTheCellsThatNeedIt) {
  EXPECT_EQ(csv_header({}).substr(0, 41), "rank,id,date,time,authority,meeting_body,");
  const std::string line = csv_line(sample_hit(), {"En linje\nog en til", {}}, {});
  EXPECT_EQ(line.find("1,kkr-fjordland/2024-05-14/2.1,2024-05-14,"), 0U) << line;
  EXPECT_NE(line.find(",\"Havnen, og \"\"kajen\"\"\","), std::string::npos) << line;
  EXPECT_NE(line.find(",Køge; Faxe,"), std::string::npos) << line;
  EXPECT_NE(line.find(",En linje og en til,agendas/fjordland-2024-05-14.txt,10,"),
            std::string::npos)
      << line;
}

TEST(Csv, LinesHaveAsManyValuesAsTheHeader) {
  Hit hit = sample_hit();
  hit.item.title = "Havnen";
  hit.item.place = "Rådhuset";
  const std::string line = csv_line(hit, {"Uden tegn", {}}, {});
  const std::string header = csv_header({});
  EXPECT_EQ(std::count(line.begin(), line.end(), ','),
            std::count(header.begin(), header.end(), ','));
}

TEST(Csv, NamesTheQueryIfThereAreSeveral) {
  const Question question{std::nullopt, "havne"};
  EXPECT_EQ(csv_header(question).find("search,rank,"), 0U);
  EXPECT_EQ(csv_line(sample_hit(), {}, question).find("havne,1,"), 0U);
}

}  // namespace
}  // namespace dagsorden
