// Bringing a database up to date: what is read, replaced, removed and left alone.
#include <gtest/gtest.h>
#include <xapian.h>

#include <chrono>
#include <thread>

#include "tests/support/agendas.h"
#include "tests/support/run_index.h"

namespace dagsorden {
namespace {

namespace fs = std::filesystem;
using test::IndexRuns;
using test::names_of;
using Names = std::vector<std::string>;

// seen, added, changed, unchanged, removed; items added, removed, total
std::vector<int> counts(const nlohmann::json& summary) {
  std::vector<int> result;
  for (const char* key : {"files_seen", "files_added", "files_changed", "files_unchanged",
                          "files_removed", "items_added", "items_removed", "items_total"}) {
    result.push_back(summary.value(key, -1));
  }
  return result;
}

using Counts = std::vector<int>;

TEST(IndexUpdate, AFirstRunIndexesAllItems) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn", "En ny kaj"}));
  runs.write("2031/b.TXT", test::agenda({"En bro"}, "04-06-2031"));
  const auto summary = runs.update();
  EXPECT_EQ(summary["exit"], 0);
  EXPECT_EQ(summary["stderr"], "");
  EXPECT_EQ(summary["generation"], 1);
  EXPECT_EQ(counts(summary), (Counts{2, 2, 0, 0, 0, 3, 0, 3}));
  EXPECT_EQ(names_of(runs.items()),
            (Names{"a.txt: En ny havn", "a.txt: En ny kaj", "b.TXT: En bro"}));
}

TEST(IndexUpdate, UnchangedFilesAreNotReadAgain) {
  const IndexRuns runs;
  const fs::path path = runs.write("a.txt", test::agenda({"En ny havn"}));
  runs.update();
  // If the file were read, its new content would be noticed in spite of the same size and time.
  const auto time = fs::last_write_time(path);
  runs.write("a.txt", test::agenda({"En ny kajx"}));
  fs::last_write_time(path, time);
  ASSERT_EQ(counts(runs.update()), (Counts{1, 0, 0, 1, 0, 0, 0, 1}));
  EXPECT_EQ(names_of(runs.items()), (Names{"a.txt: En ny havn"}));
}

TEST(IndexUpdate, ATouchedFileIsUnchanged) {
  const IndexRuns runs;
  const fs::path path = runs.write("a.txt", test::agenda({"En ny havn"}));
  runs.update();
  fs::last_write_time(path, fs::last_write_time(path) + std::chrono::hours(1));
  EXPECT_EQ(counts(runs.update()), (Counts{1, 0, 0, 1, 0, 0, 0, 1}));
}

TEST(IndexUpdate, AChangedFileReplacesItsItems) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn", "En ny kaj"}));
  runs.write("b.txt", test::agenda({"En bro"}, "04-06-2031"));
  runs.update();
  runs.write("a.txt", test::agenda({"En ny havn", "Et fyrtårn", "En mole"}));
  EXPECT_EQ(counts(runs.update()), (Counts{2, 0, 1, 1, 0, 3, 2, 4}));
  EXPECT_EQ(names_of(runs.items()),
            (Names{"a.txt: En mole", "a.txt: En ny havn", "a.txt: Et fyrtårn", "b.txt: En bro"}));
}

TEST(IndexUpdate, ItemsOfVanishedFilesAreRemoved) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  runs.write("b.txt", test::agenda({"En bro"}, "04-06-2031"));
  runs.update();
  runs.remove("a.txt");
  EXPECT_EQ(counts(runs.update()), (Counts{1, 0, 0, 1, 1, 0, 1, 1}));
  EXPECT_EQ(names_of(runs.items()), (Names{"b.txt: En bro"}));
}

TEST(IndexUpdate, TwoVersionsWithDifferentItemsAtOneNumberGiveTwoIds) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"Ny havn", "Budget"}));
  runs.update();
  const std::string address = runs.items().at("a.txt: Budget").id;
  runs.write("b.txt", test::agenda({"Ny havn", "Zebrapark og hegn"}));
  runs.update();
  const auto both = runs.items();
  EXPECT_EQ(both.at("a.txt: Budget").id, address);
  EXPECT_EQ(both.at("b.txt: Zebrapark og hegn").id, address + "~2");
  EXPECT_EQ(both.at("a.txt: Ny havn").id, both.at("b.txt: Ny havn").id);
  runs.update({"--rebuild"});
  EXPECT_EQ(runs.items().at("b.txt: Zebrapark og hegn").id, address + "~2");
  runs.remove("a.txt");
  runs.update();
  EXPECT_EQ(runs.items().at("b.txt: Zebrapark og hegn").id, address);
}

TEST(IndexUpdate, NoPruneKeepsTheItemsOfVanishedFiles) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  runs.write("b.txt", test::agenda({"En bro"}, "04-06-2031"));
  runs.update();
  runs.remove("a.txt");
  EXPECT_EQ(counts(runs.update({"--no-prune"})), (Counts{1, 0, 0, 1, 0, 0, 0, 2}));
  EXPECT_EQ(counts(runs.update()), (Counts{1, 0, 0, 1, 1, 0, 1, 1}));
}

TEST(IndexUpdate, FilesUnderOtherPathsStayUntouched) {
  const IndexRuns runs;
  const std::string first = runs.write("et/a.txt", test::agenda({"En ny havn"})).parent_path();
  const std::string second =
      runs.write("to/b.txt", test::agenda({"En bro"}, "04-06-2031")).parent_path();
  ASSERT_EQ(runs.run({first}).exit_code, 0);
  ASSERT_EQ(runs.run({second}).exit_code, 0);
  EXPECT_EQ(runs.items().size(), 2U);
  runs.remove("et/a.txt");
  ASSERT_EQ(runs.run({second}).exit_code, 0);
  EXPECT_EQ(runs.items().size(), 2U);
}

TEST(IndexUpdate, WithoutAPathAllRememberedPathsAreUpdated) {
  const IndexRuns runs;
  const std::string first = runs.write("et/a.txt", test::agenda({"En ny havn"})).parent_path();
  const std::string second =
      runs.write("to/b.txt", test::agenda({"En bro"}, "04-06-2031")).parent_path();
  ASSERT_EQ(runs.run({first}).exit_code, 0);
  ASSERT_EQ(runs.run({second}).exit_code, 0);
  runs.remove("et/a.txt");
  runs.write("et/c.txt", test::agenda({"Et fyrtårn"}));
  runs.write("to/d.txt", test::agenda({"En mole"}));
  const test::ProgramResult result = runs.run({});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(names_of(runs.items()),
            (Names{"b.txt: En bro", "c.txt: Et fyrtårn", "d.txt: En mole"}));
}

TEST(IndexUpdate, OptionsAreRememberedForEachPath) {
  const IndexRuns runs;
  const std::string note = "Kære alle\nTak for sidst.\n";
  const std::string first = runs.write("et/a.txt", note).parent_path();
  const std::string second = runs.write("to/b.txt", note).parent_path();
  ASSERT_EQ(runs.run({"--whole", first}).exit_code, 0);
  ASSERT_EQ(runs.run({second}).exit_code, 0);
  runs.write("et/c.txt", note);
  runs.write("to/d.txt", note);
  ASSERT_EQ(runs.run({}).exit_code, 0);
  EXPECT_EQ(names_of(runs.items()), (Names{"a.txt: Kære alle", "c.txt: Kære alle"}));
}

TEST(IndexUpdate, ChangedOptionsReadTheFilesAgain) {
  const IndexRuns runs;
  runs.write("a.txt", "Kære alle\nTak for sidst.\n");
  EXPECT_EQ(counts(runs.update()), (Counts{1, 1, 0, 0, 0, 0, 0, 0}));
  EXPECT_EQ(counts(runs.update({"--whole"})), (Counts{1, 0, 1, 0, 0, 1, 0, 1}));
  EXPECT_EQ(counts(runs.update()), (Counts{1, 0, 1, 0, 0, 0, 1, 0}));
}

TEST(IndexUpdate, TheItemsHaveTheGivenAuthority) {
  const IndexRuns runs;
  runs.write("a.txt", test::unknown_agenda());
  runs.update({"--authority", "Køge Kommune"});
  ASSERT_EQ(runs.items().size(), 1U);
  EXPECT_EQ(runs.items().begin()->second.authority, "Køge Kommune");
}

TEST(IndexUpdate, ARelativePathIsRememberedAsAnAbsoluteOne) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  const std::string program = DAGSORDEN_INDEX;
  const auto result =
      test::run_program("/bin/sh", {"-c", "cd '" + runs.tree().root().string() + "' && '" +
                                              program + "' --db database ./agendaer/ && cd / && '" +
                                              program + "' -v --db '" + runs.database() + "'"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.err, "dagsorden-index: " + runs.agendas() + "/a.txt: 1 item\n");
  EXPECT_EQ(runs.items().begin()->second.source.path, runs.agendas() + "/a.txt");
}

TEST(IndexUpdate, FirstSeenStaysWhenAFileIsMovedOrRebuilt) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  runs.update();
  const std::string first_seen = runs.items().begin()->second.first_seen;
  std::this_thread::sleep_for(std::chrono::milliseconds(1100));
  runs.remove("a.txt");
  runs.write("mappe/b.txt", test::agenda({"En ny havn", "En ny kaj"}));
  runs.update();
  EXPECT_EQ(runs.items().at("b.txt: En ny havn").first_seen, first_seen);
  EXPECT_GT(runs.items().at("b.txt: En ny kaj").first_seen, first_seen);
  runs.update({"--rebuild"});
  EXPECT_EQ(runs.items().at("b.txt: En ny havn").first_seen, first_seen);
}

TEST(IndexUpdate, AnyNumberOfThreadsMakesTheSameDatabase) {
  std::vector<std::string> contents;
  for (const char* jobs : {"1", "5"}) {
    const IndexRuns runs;
    for (int i = 10; i < 40; ++i) {
      const std::string day = std::to_string(i % 20 + 10);
      runs.write(
          std::to_string(i) + ".txt",
          test::agenda({"Sag " + day, "Ny sag"}, "0" + std::to_string(i % 9 + 1) + "-01-20" + day));
    }
    runs.update({"--jobs", jobs});
    std::string content;
    const Xapian::Database database(runs.database());
    for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
      if ((*term).starts_with('P') || (*term).starts_with('Q')) continue;
      content += *term;
      for (auto document = database.postlist_begin(*term); document != database.postlist_end(*term);
           ++document) {
        content += " " + std::to_string(*document) + ":" + std::to_string(document.get_wdf());
      }
      content += "\n";
    }
    contents.push_back(content);
  }
  EXPECT_EQ(contents[0], contents[1]);
  EXPECT_GT(contents[0].size(), 1000U);
}

// Minutes of a byråd whose municipality is in no official list.
std::string minutes_of(const std::string& owner, const std::string& case_number,
                       const std::string& decision) {
  return owner +
         "\n\nByrådet\n\nReferat\n\nMødedato: 28. januar 2031\nMødetid: kl. 17:00\n\n"
         "1. Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\n"
         "2. Cykelsti langs Lyngvej\n\nSagsnr.: " +
         case_number + "\n\nIndstilling\n\nDet indstilles, at stien anlægges.\n\nBeslutning\n\n" +
         decision + "\n";
}

TEST(IndexUpdate, MeetingsOfTwoUnknownAuthoritiesHaveDifferentIds) {
  const IndexRuns runs;
  runs.write("en.txt", minutes_of("Nordlund Kommune", "31/500", "Godkendt."));
  runs.write("to.txt", minutes_of("Sydlund Kommune", "31/500", "Afvist."));
  runs.update();
  const std::map<std::string, Item> items = runs.items();
  const Item& first = items.at("en.txt: Cykelsti langs Lyngvej");
  const Item& second = items.at("to.txt: Cykelsti langs Lyngvej");
  EXPECT_NE(first.meeting_id, second.meeting_id);
  EXPECT_NE(first.id, second.id);
  EXPECT_EQ(first.meeting_id.substr(0, 18), "byraadet/2031-01-2");
  EXPECT_EQ(second.meeting_id.substr(0, 18), "byraadet/2031-01-2");
}

TEST(IndexUpdate, CopiesOfAnUnknownAuthoritysMinutesAreOneMeeting) {
  const IndexRuns runs;
  runs.write("en.txt", minutes_of("Nordlund Kommune", "31/500", "Godkendt."));
  runs.write("to.txt", minutes_of("Nordlund Kommune", "31/501", "Godkendt, rettet."));
  runs.update();
  const std::map<std::string, Item> items = runs.items();
  EXPECT_EQ(items.at("en.txt: Cykelsti langs Lyngvej").meeting_id,
            items.at("to.txt: Cykelsti langs Lyngvej").meeting_id);
}

TEST(IndexUpdate, ProgressIsDrawnBeforeTheFirstFileIsRead) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  const test::ProgramResult result = runs.run({"--progress", "always", runs.agendas()});
  EXPECT_NE(result.err.find("0 of 1 file"), std::string::npos) << result.err;
}

}  // namespace
}  // namespace dagsorden
