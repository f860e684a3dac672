// dagsorden-query over several databases gives the answer of one database with all items.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>
#include <random>

#include "common/database.h"
#include "common/text.h"
#include "tests/support/json_schema.h"
#include "tests/support/run_program.h"
#include "tests/support/sample_database.h"
#include "tests/support/shard_server.h"

namespace dagsorden {
namespace {

using test::in_document;
using test::lines_of;
using test::on_day;
using test::ProgramResult;
using test::sample_item;
using test::SampleDatabase;
using test::ShardServer;
using test::TempTree;
using Lines = std::vector<std::string>;

// The lines without times of indexing and answering.
Lines timeless(const std::string& text) {
  Lines lines;
  for (const std::string& line : lines_of(text)) {
    nlohmann::ordered_json value = nlohmann::ordered_json::parse(line);
    value.erase("first_seen");
    value.erase("seconds");
    lines.push_back(value.dump());
  }
  return lines;
}

// Where the shards are.
enum class Place { local, remote, mixed };

std::string name_of(const ::testing::TestParamInfo<Place>& place) {
  switch (place.param) {
    case Place::local:
      return "OnThisMachine";
    case Place::remote:
      return "OnOtherMachines";
    case Place::mixed:
      break;
  }
  return "InAStubFile";
}

// Database folders, and their names for the program. A table of synonyms is beside the first
// folder, or in the user's own folder if no database is local.
class Shards {
 public:
  Shards(const Lines& folders, Place place) {
    const char* table = "sejlbåd = lystfartøj\n";
    static_cast<void>(
        tree_.write("config/dagsorden/synonyms.txt", place == Place::remote ? table : "# none\n"));
    for (std::size_t i = 0; i < folders.size(); ++i) {
      const bool is_remote = place == Place::remote || (place == Place::mixed && i > 0);
      if (is_remote) servers_.push_back(std::make_unique<ShardServer>(folders[i]));
      if (place == Place::mixed) {
        const std::string address = is_remote ? servers_.back()->name().substr(4) : folders[i];
        stub_ += (is_remote ? "remote " : "auto ") + address + "\n";
      } else {
        names_.push_back(is_remote ? servers_.back()->name() : folders[i]);
      }
    }
    if (place == Place::mixed) {
      names_.push_back(tree_.write("stub/alle", stub_).string());
      static_cast<void>(tree_.write("stub/synonyms.txt", table));
    } else if (place == Place::local) {
      std::ofstream(folders.back() + "/synonyms.txt") << table;
    }
  }

  ProgramResult query(Lines arguments, const std::string& input = "",
                      const std::string& seconds = "") const {
    for (const std::string& name : names_) {
      arguments.insert(arguments.begin(), {"--db", name});
    }
    return test::run_program(DAGSORDEN_QUERY, arguments,
                             {input,
                              {{"XDG_CONFIG_HOME", (tree_ / "config").string()},
                               {"DAGSORDEN_SHARD_TIMEOUT", seconds},
                               {"LANG", "C"}}});
  }

  ShardServer& server(std::size_t index) const { return *servers_[index]; }
  const Lines& names() const { return names_; }

 private:
  TempTree tree_;
  std::string stub_;
  Lines names_;
  std::vector<std::unique_ptr<ShardServer>> servers_;
};

// Each shard knows something that a query needs to find items in another shard.
std::vector<std::vector<Item>> items_of_shards() {
  const std::string agenda = "agendas/fjordland-2024-05-14.txt";
  const std::string minutes = "agendas/fjordland-2024-05-14-referat.txt";
  return {
      {
          sample_item("1.1", "Svømmehallen udvides",
                      {{"Baggrund", "Svømmehallen er for lille til skolernes børn."}}),
          sample_item("1.2", "Regionalt Arbejdsmarkedsråd (RAR)",
                      {{"Baggrund", "Regionalt Arbejdsmarkedsråd (RAR) mødes i maj."}}),
          in_document(sample_item("1.3", "Ny cykelsti", {{"Baggrund", "En cykelsti til søen."}}),
                      DocumentKind::dagsorden, agenda),
          on_day(sample_item("1.4", "Havnens budget", {{"Indstilling", "Budgettet godkendes."}}),
                 "2023-02-01"),
      },
      {
          sample_item("2.1", "Barnets lov", {{"Baggrund", "Et barn har ret til skole."}}),
          sample_item("2.2", "Møde i RAR", {{"Baggrund", "RAR har drøftet ledighed på havnen."}}),
          in_document(sample_item("1.3", "Ny cykelsti", {{"Beslutning", "Cykelstien anlægges."}}),
                      DocumentKind::referat, minutes),
          on_day(sample_item("2.4", "Hospitalet i Køge", {{"Baggrund", "Køge Kommune spørger."}}),
                 "2022-03-01"),
      },
      {
          sample_item("3.1", "Skolebestyrelsen", {{"Baggrund", "Bestyrelsen for skolen mødes."}}),
          sample_item("3.2", "Plads til lystfartøjer",
                      {{"Baggrund", "Lystfartøjer i havnen får plads efter budgettet."}}),
          on_day(sample_item("3.3", "Sygehuse", {{"Baggrund", "Et sygehus og et budget."}}),
                 "2021-04-01"),
          sample_item("3.4", "Svømmehal og skole",
                      {{"Baggrund", "Skole, svømmehal og børnehave."}}),
      },
  };
}

class SampleShards {
 public:
  SampleShards() {
    std::vector<Item> all;
    for (const std::vector<Item>& items : items_of_shards()) {
      all.insert(all.end(), items.begin(), items.end());
      databases_.push_back(std::make_unique<SampleDatabase>(items));
    }
    databases_.push_back(std::make_unique<SampleDatabase>(all));
  }

  Lines folders() const {
    Lines folders;
    for (std::size_t i = 0; i + 1 < databases_.size(); ++i) {
      folders.push_back(databases_[i]->folder().string());
    }
    return folders;
  }
  Lines whole() const { return {databases_.back()->folder().string()}; }

 private:
  std::vector<std::unique_ptr<SampleDatabase>> databases_;
};

class QueryShards : public ::testing::TestWithParam<Place> {
 protected:
  SampleShards sample_;
};

INSTANTIATE_TEST_SUITE_P(Placed, QueryShards,
                         ::testing::Values(Place::local, Place::remote, Place::mixed), name_of);

TEST_P(QueryShards, AnswerLikeOneDatabase) {
  const Shards whole(sample_.whole(), Place::local);
  const Shards shards(sample_.folders(), GetParam());
  for (const Lines& arguments : {
           Lines{"svømmehal"},
           Lines{"\"udvides svømmehal\""},
           Lines{"\"cykelsti til søen\""},
           Lines{"skolebørn"},
           Lines{"svømme", "hal"},
           Lines{"sygehus"},
           Lines{"sejlbåd"},
           Lines{"svømehal"},
           Lines{"regionalt", "arbejdsmarkedsråd"},
           Lines{"RAR"},
           Lines{"børnene"},
           Lines{"barnets", "skole"},
           Lines{"budget", "kommune:Køge"},
           Lines{"havn", "--since", "2023", "-t", "orient"},
           Lines{"cykelsti"},
           Lines{"sko*"},
           Lines{"havn", "budget", "barn"},
           Lines{"skole", "--count"},
           Lines{"--all", "--count"},
           Lines{"--all", "--sort", "date"},
           Lines{"budget", "--sort", "date-asc"},
           Lines{"barn", "havn", "--explain"},
           Lines{"skole", "NEAR", "barn"},
           Lines{"skole", "-svømmehal", "--full"},
           Lines{"skole", "-\"ret til\""},
           Lines{"\"ret til\" OR \"spørger\""},
           Lines{"=skole"},
           Lines{"baggrund:børn*"},
           Lines{"skole", "-n", "1", "--offset", "1"},
           Lines{"tandpleje"},
           Lines{"skole", "--facets", "type,municipality,year"},
           Lines{"--all", "--facets", "type,municipality,year,month,body"},
           Lines{"--like", "kkr-fjordland/2024-05-14/1.1"},
           Lines{"--show", "kkr-fjordland/2024-05-14/2.1"},
           Lines{"--history", "kkr-fjordland/2024-05-14/1.3"},
           Lines{"organ:nordpol"},
       }) {
    Lines asked = arguments;
    asked.push_back("-J");
    const ProgramResult expected = whole.query(asked);
    const ProgramResult answered = shards.query(asked);
    EXPECT_EQ(timeless(answered.out), timeless(expected.out))
        << ::testing::PrintToString(arguments);
    EXPECT_EQ(answered.err, expected.err);
    EXPECT_EQ(answered.exit_code, expected.exit_code);
  }
}

TEST_P(QueryShards, ShareTheWordsThatOneOfThemKnows) {
  const Shards shards(sample_.folders(), GetParam());
  const auto ids = [&](const std::string& query) {
    return lines_of(shards.query({query, "--format", "ids", "--sort", "date"}).out);
  };
  EXPECT_EQ(ids("sejlbåd"), Lines{"kkr-fjordland/2024-05-14/3.2"});
  EXPECT_EQ(ids("børnene"), (Lines{"kkr-fjordland/2024-05-14/1.1", "kkr-fjordland/2024-05-14/2.1",
                                   "kkr-fjordland/2024-05-14/3.4"}));
  EXPECT_EQ(ids("\"regionalt arbejdsmarkedsråd\" OR RAR"),
            (Lines{"kkr-fjordland/2024-05-14/1.2", "kkr-fjordland/2024-05-14/2.2"}));
  const ProgramResult once = shards.query({"cykelsti", "-J"});
  ASSERT_EQ(lines_of(once.out).size(), 1U) << once.out;
  const auto hit = nlohmann::json::parse(once.out);
  EXPECT_EQ(hit["id"], "kkr-fjordland/2024-05-14/referat/1.3");
  EXPECT_EQ(hit["also"][0]["id"], "kkr-fjordland/2024-05-14/1.3");
}

Item at_time(Item item, const std::string& time) {
  item.time = time;
  return item;
}

TEST_P(QueryShards, NeverMergeTwoMeetingsOfOneBodyOnOneDay) {
  const SampleDatabase morning({at_time(sample_item("1.1", "Ny havn"), "09:30"),
                                at_time(sample_item("1.2", "Ny skole"), "09:30")});
  const SampleDatabase afternoon({at_time(sample_item("1.1", "Ny havn"), "15:00"),
                                  at_time(sample_item("1.2", "Ny zebra"), "15:00")});
  const Shards shards({morning.folder().string(), afternoon.folder().string()}, GetParam());
  EXPECT_EQ(shards.query({"--all", "--count", "--each"}).out, "4\n");
  const ProgramResult all = shards.query({"--all", "--each", "-J"});
  EXPECT_EQ(lines_of(all.out).size(), 4U) << all.out;
  EXPECT_EQ(all.out.find("\"relation\":\"copy\""), std::string::npos) << all.out;
  EXPECT_EQ(lines_of(shards.query({"--all", "--meetings", "--format", "short"}).out).size(), 2U);
  const std::string item = shards.query({"--show", "kkr-fjordland/2024-05-14/1.2"}).out;
  EXPECT_NE(item.find("Ny skole"), std::string::npos) << item;
  EXPECT_NE(item.find("Ny zebra"), std::string::npos) << item;
  const std::string meeting = shards.query({"--show", "kkr-fjordland/2024-05-14"}).out;
  EXPECT_NE(meeting.find("09:30"), std::string::npos) << meeting;
  EXPECT_NE(meeting.find("15:00"), std::string::npos) << meeting;
}

TEST_P(QueryShards, TreatADocumentWithoutATimeAsACopy) {
  const SampleDatabase agenda({at_time(sample_item("1.1", "Ny havn"), "09:30")});
  Item timeless = in_document(sample_item("1.1", "Ny havn"), DocumentKind::referat, "m/r.txt");
  timeless.time.reset();
  const SampleDatabase minutes({timeless});
  const Shards shards({agenda.folder().string(), minutes.folder().string()}, GetParam());
  EXPECT_EQ(shards.query({"havn", "--count"}).out, "1\n");
}

// All postings of a word and of its compounds end together in a shard that is followed by another:
// Xapian 1.4 then crashes if it may prune.
TEST_P(QueryShards, SurvivePostingsThatEndTogetherInOneOfThem) {
  std::vector<std::unique_ptr<SampleDatabase>> databases;
  Lines folders;
  for (int shard = 1; shard <= 3; ++shard) {
    std::vector<Item> items;
    for (int i = 1; i <= 20; ++i) {
      items.push_back(sample_item(std::to_string(shard) + "." + std::to_string(i),
                                  "Sag" + std::to_string(shard * 100 + i),
                                  {{"Baggrund", "En sluse ved siden af en højvandssluse."}}));
    }
    databases.push_back(std::make_unique<SampleDatabase>(items));
    folders.push_back(databases.back()->folder().string());
  }
  const Shards shards(folders, GetParam());
  for (const Lines& arguments :
       {Lines{"sluser"}, Lines{"sluser", "--sort", "date"}, Lines{"sluser", "ved", "siden"}}) {
    Lines asked = arguments;
    asked.insert(asked.end(), {"-n", "1", "--format", "ids"});
    const ProgramResult result = shards.query(asked);
    EXPECT_EQ(result.exit_code, 0) << ::testing::PrintToString(arguments);
    EXPECT_EQ(result.out, "kkr-fjordland/2024-05-14/1.1\n");
  }
}

// Phrases and the like are checked here, from what other machines send about their documents. The
// words belong to single items, so that one database has the same frequencies as all shards.
TEST_P(QueryShards, MatchPhrasesLikeOneDatabase) {
  const std::vector<std::string> words = {"havn",   "havnen", "by",   "byen",   "skole",
                                          "skoler", "bro",    "plan", "planen", "og"};
  std::mt19937 random(17);
  const auto text = [&] {
    std::string result;
    for (std::size_t i = 3 + random() % 12; i > 0; --i) {
      result.append(words[random() % words.size()]).append(" ");
    }
    return result;
  };
  constexpr std::size_t shard_count = 3;
  std::vector<std::vector<Item>> items(shard_count + 1);
  const auto add = [&](std::size_t shard, const Item& item) {
    items[shard].push_back(item);
    items.back().push_back(item);
  };
  for (std::size_t i = 0; i < 600; ++i) {
    const Item item = sample_item(std::to_string(i), "Sag " + std::to_string(i),
                                  {{"Baggrund", text()}, {"Indstilling", text()}});
    add(i % shard_count, item);
    // Some items are in a second file, too, with the same address and other words, in the same
    // shard or another.
    if (i % 5 != 0) continue;
    Item second =
        sample_item(std::to_string(i), "Sag " + std::to_string(i), {{"Baggrund", text()}});
    add((i + i / 5 % 2) % shard_count,
        in_document(second, item.document_kind, "/kopi" + std::to_string(i) + ".txt"));
  }
  std::vector<std::unique_ptr<SampleDatabase>> databases;
  Lines folders;
  for (const std::vector<Item>& of_database : items) {
    databases.push_back(std::make_unique<SampleDatabase>(of_database));
    folders.push_back(databases.back()->folder().string());
  }
  const Shards whole({folders.back()}, Place::local);
  folders.pop_back();
  const Shards shards(folders, GetParam());
  for (const char* query :
       {"\"havn by\"", "\"skole og plan\"", "havn NEAR/2 bro", "\"by plan\" skole",
        "\"havn skole\" OR \"bro plan\"", "indstilling:\"by havn\"", "\"plan bro\" -\"havn by\"",
        "=havnen", "=planen -=skoler", "baggrund:bro -indstilling:bro", "havne* \"og by\"",
        "\"og by\"", "\"by by\" AND (havn OR skole)"}) {
    for (const Lines& options : {Lines{"-n", "10"}, Lines{"--count"}}) {
      Lines arguments = {query, "-J"};
      arguments.insert(arguments.end(), options.begin(), options.end());
      const ProgramResult expected = whole.query(arguments);
      EXPECT_EQ(expected.exit_code, 0) << query;
      EXPECT_EQ(timeless(shards.query(arguments).out), timeless(expected.out)) << query;
    }
  }
}

// The whole sample corpus and all its queries, in one run each.
class CorpusShards : public ::testing::TestWithParam<Place> {};

INSTANTIATE_TEST_SUITE_P(Placed, CorpusShards, ::testing::Values(Place::local, Place::remote),
                         name_of);

std::string corpus_queries() {
  std::ifstream file(DAGSORDEN_CORPUS "/queries/queries.jsonl");
  std::string queries;
  for (std::string line; std::getline(file, line);) {
    queries += nlohmann::json::parse(line)["query"].get<std::string>() + "\n";
  }
  return queries;
}

TEST_P(CorpusShards, AnswerEveryQueryLikeOneDatabase) {
  const TempTree tree;
  std::vector<Lines> files(3);
  Lines all;
  for (const auto& entry : std::filesystem::directory_iterator(DAGSORDEN_CORPUS "/agendas")) {
    all.push_back(entry.path().string());
  }
  std::sort(all.begin(), all.end());
  for (std::size_t i = 0; i < all.size(); ++i) files[i % files.size()].push_back(all[i]);
  const auto index = [&](const std::string& name, Lines arguments) {
    std::string folder = (tree / name).string();
    arguments.insert(arguments.begin(), {"--db", folder, "-q"});
    EXPECT_EQ(test::run_program(DAGSORDEN_INDEX, arguments).exit_code, 0);
    return folder;
  };
  Lines folders;
  for (std::size_t i = 0; i < files.size(); ++i) {
    folders.push_back(index("shard" + std::to_string(i), files[i]));
  }
  const Shards whole({index("whole", all)}, Place::local);
  const Shards shards(folders, GetParam());
  const ProgramResult expected = whole.query({"-", "-J", "-n", "30"}, corpus_queries());
  const ProgramResult answered = shards.query({"-", "-J", "-n", "30"}, corpus_queries());
  const Lines expected_lines = timeless(expected.out);
  const Lines answered_lines = timeless(answered.out);
  EXPECT_GT(expected_lines.size(), 100U);
  ASSERT_EQ(answered_lines.size(), expected_lines.size());
  for (std::size_t i = 0; i < expected_lines.size(); ++i) {
    EXPECT_EQ(answered_lines[i], expected_lines[i]);
  }
  EXPECT_EQ(answered.exit_code, expected.exit_code);
}

class MissingShard : public ::testing::Test {
 protected:
  SampleShards sample_;
  Shards shards_{sample_.folders(), Place::remote};
};

TEST_F(MissingShard, IsNamedAndTheOthersAnswer) {
  shards_.server(1).kill();
  const std::string name = shards_.server(1).name();
  const ProgramResult text = shards_.query({"barn"});
  EXPECT_EQ(text.exit_code, 4);
  EXPECT_EQ(text.err,
            "dagsorden-query: " + name +
                ": no answer: Connection refused; its items are missing from this answer\n");
  EXPECT_NE(text.out.find("Svømmehallen udvides"), std::string::npos);
  EXPECT_EQ(text.out.find("Barnets lov"), std::string::npos);
  EXPECT_EQ(text.out.find("no answer"), std::string::npos);

  const test::JsonSchema schema(std::filesystem::path(DAGSORDEN_SOURCE) / "docs/hit.schema.json");
  const ProgramResult json = shards_.query({"barn", "-J"});
  EXPECT_EQ(json.exit_code, 4);
  EXPECT_TRUE(json.out.starts_with(
      R"({"type":"notice","kind":"missing_shard","words":[],"message":")" + name))
      << json.out;
  for (const std::string& line : lines_of(json.out)) {
    EXPECT_EQ(schema.faults_of_line(line), Lines()) << line;
  }
  const ProgramResult ids = shards_.query({"barn", "--format", "ids"});
  EXPECT_EQ(ids.exit_code, 4);
  EXPECT_NE(ids.err.find(name), std::string::npos);
}

TEST_F(MissingShard, IsNamedWhenItsItemsShouldHaveBeenCounted) {
  shards_.server(0).kill();
  const ProgramResult count = shards_.query({"--all", "--count"});
  EXPECT_EQ(count.exit_code, 4);
  EXPECT_EQ(count.out, "8\n");
  EXPECT_NE(count.err.find(shards_.server(0).name()), std::string::npos);
  const ProgramResult json = shards_.query({"--all", "--count", "-J"});
  EXPECT_EQ(lines_of(json.out).size(), 2U) << json.out;
}

TEST_F(MissingShard, MayHoldTheIdThatTheOthersLack) {
  shards_.server(1).kill();
  for (const char* action : {"--show", "--like", "--history"}) {
    const ProgramResult result = shards_.query({action, "kkr-fjordland/2024-05-14/2.1"});
    EXPECT_EQ(result.exit_code, 4) << action;
    EXPECT_NE(result.err.find(shards_.server(1).name()), std::string::npos) << result.err;
    EXPECT_NE(result.err.find("2.1"), std::string::npos) << result.err;
  }
}

TEST_F(MissingShard, MakesEvenAnEmptyAnswerPartial) {
  shards_.server(2).kill();
  const ProgramResult result = shards_.query({"lystfartøjer"});
  EXPECT_EQ(result.exit_code, 4);
  EXPECT_EQ(result.out, "");
  EXPECT_NE(result.err.find("nothing matches in the databases that answered"), std::string::npos)
      << result.err;
  EXPECT_EQ(result.err.find("is in no item"), std::string::npos) << result.err;
}

TEST_F(MissingShard, IsNamedWithinTheTimeLimitIfItIsSilent) {
  shards_.server(0).freeze();
  shards_.server(1).freeze();
  const auto begin = std::chrono::steady_clock::now();
  const ProgramResult result = shards_.query({"skole", "--format", "ids"}, "", "2");
  const auto taken = std::chrono::steady_clock::now() - begin;
  EXPECT_EQ(result.exit_code, 4);
  EXPECT_EQ(lines_of(result.out).size(), 2U) << result.out;
  EXPECT_NE(result.err.find(shards_.server(0).name() + ": no answer within 2 s"), std::string::npos)
      << result.err;
  EXPECT_NE(result.err.find(shards_.server(1).name() + ": no answer within 2 s"),
            std::string::npos);
  EXPECT_GE(taken, std::chrono::seconds(2));
  EXPECT_LT(taken, std::chrono::seconds(4));  // both at the same time
}

TEST_F(MissingShard, IsMissingFromTheFirstQueryAfterItWasKilled) {
  std::string databases;
  for (const std::string& name : shards_.names()) databases += " --db " + name;
  const std::string process = std::to_string(shards_.server(1).process());
  const std::string ask = "coproc Q { exec \"" DAGSORDEN_QUERY "\" - --format ids" + databases +
                          "; }\n"
                          "ask() { echo \"$1\" >&${Q[1]}; read -r id <&${Q[0]}; echo \"$id\"; }\n"
                          "process=$Q_PID\n"
                          "ask '\"barnets lov\"'\n";
  const std::string kill = "kill -KILL -" + process + "\n";
  const std::string ask_again =
      "ask cykelsti\n"
      "eval \"exec ${Q[1]}>&-\"\n"
      "wait $process; echo \"exit $?\"\n";
  const ProgramResult result = test::run_program("/bin/bash", {"-c", ask + kill + ask_again});
  EXPECT_EQ(result.out, "kkr-fjordland/2024-05-14/2.1\nkkr-fjordland/2024-05-14/1.3\nexit 4\n");
  EXPECT_NE(result.err.find(shards_.names()[1] + ": no answer"), std::string::npos) << result.err;
}

TEST_F(MissingShard, LeavesNoAnswerIfAllAreMissing) {
  for (const std::size_t i : {0U, 1U, 2U}) shards_.server(i).kill();
  const ProgramResult result = shards_.query({"skole"});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_EQ(result.out, "");
  for (const std::string& name : shards_.names()) {
    EXPECT_NE(result.err.find(name + ": no answer: Connection refused"), std::string::npos);
  }
}

TEST(ShardVersions, AreReportedWithTheShard) {
  const SampleShards sample;
  const Lines folders = sample.folders();
  const auto set = [&](std::size_t shard, const char* key, const std::string& value) {
    Xapian::WritableDatabase(folders[shard] + "/generation-1").set_metadata(key, value);
  };
  const Shards shards(folders, Place::local);
  set(0, metadata::analyzer, "0");
  const ProgramResult warned = shards.query({"-", "--format", "ids"}, "skole\nhavn\n");
  EXPECT_EQ(warned.exit_code, 0);
  EXPECT_EQ(lines_of(warned.err).size(), 1U) << warned.err;  // once, not for every query
  const std::string made = ": made with format " + std::string(database_format) + " and analyzer 0";
  EXPECT_NE(warned.err.find(folders[0] + made), std::string::npos) << warned.err;
  set(0, metadata::analyzer, "1");
  set(1, metadata::format, "0");
  const ProgramResult partial = shards.query({"skole", "--format", "ids"});
  EXPECT_EQ(partial.exit_code, 4);
  EXPECT_NE(partial.err.find(folders[1] + ": made with format 0"), std::string::npos);
  EXPECT_EQ(lines_of(partial.out).size(), 3U) << partial.out;
}

TEST(ShardNames, GivenTwiceAreAUsageError) {
  const SampleShards sample;
  const std::string folder = sample.folders()[0];
  const ProgramResult result =
      test::run_program(DAGSORDEN_QUERY, {"--db", folder, "--db", folder + "/", "skole"});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_NE(result.err.find("is given twice"), std::string::npos) << result.err;
}

}  // namespace
}  // namespace dagsorden
