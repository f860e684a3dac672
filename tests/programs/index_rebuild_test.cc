// Generations: rebuilding a database beside the old one.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

#include "common/database.h"
#include "common/fields.h"
#include "common/stored_items.h"
#include "tests/support/agendas.h"
#include "tests/support/run_index.h"

namespace dagsorden {
namespace {

namespace fs = std::filesystem;
using test::IndexRuns;
using test::names_of;
using test::ProgramResult;
using Names = std::vector<std::string>;

TEST(IndexRebuild, ANewGenerationReplacesTheOldOneWhichIsKept) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  runs.update();
  const auto summary = runs.update({"--rebuild"});
  EXPECT_EQ(summary["exit"], 0);
  EXPECT_EQ(summary["generation"], 2);
  EXPECT_EQ(summary["files_unchanged"], 1);
  EXPECT_EQ(summary["items_total"], 1);
  EXPECT_EQ(current_generation(runs.database()), runs.generation(2));
  EXPECT_TRUE(fs::exists(runs.generation(1)));
  EXPECT_EQ(runs.update({"--rebuild"})["generation"], 3);
  EXPECT_FALSE(fs::exists(runs.generation(1)));
  EXPECT_TRUE(fs::exists(runs.generation(2)));
}

TEST(IndexRebuild, OfALostGenerationUsesThePreviousOne) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  runs.update();
  const std::string first_seen = runs.items().at("a.txt: En ny havn").first_seen;
  runs.update({"--rebuild"});
  fs::remove_all(runs.generation(2));
  const ProgramResult rebuild = runs.run({"-q", "--rebuild"});
  EXPECT_EQ(rebuild.exit_code, 0) << rebuild.err;
  EXPECT_NE(rebuild.err.find("generation-1"), std::string::npos) << rebuild.err;
  EXPECT_EQ(current_generation(runs.database()), runs.generation(3));
  EXPECT_EQ(runs.items().at("a.txt: En ny havn").first_seen, first_seen);
  EXPECT_EQ(runs.run({"-q"}).exit_code, 0);
}

TEST(IndexRebuild, OfALostGenerationThatFailsLeavesNothingThatLooksSound) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  runs.update();
  fs::remove_all(runs.generation(1));
  EXPECT_EQ(runs.run({"-q", "--rebuild"}).exit_code, 2);
  EXPECT_EQ(runs.run({"-q", "--check"}).exit_code, 5);
}

// Truncates the stored data of the first item.
void damage_first_item(const IndexRuns& runs) {
  Xapian::WritableDatabase database(runs.generation(1).string());
  Xapian::Document document = database.get_document(1);
  const std::string kept = document.get_value(slot::item);
  document.add_value(slot::item, kept.substr(0, kept.size() / 2));
  database.replace_document(1, document);
  database.commit();
}

TEST(IndexRebuild, RepairsADatabaseWithADamagedItem) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  runs.write("b.txt", test::agenda({"En bro"}));
  runs.update();
  damage_first_item(runs);
  const ProgramResult check = runs.run({"--check"});
  EXPECT_EQ(check.exit_code, 5);
  EXPECT_NE(check.err.find("1 item cannot be read"), std::string::npos) << check.err;
  EXPECT_EQ(runs.update({"--rebuild"})["exit"], 0);
  EXPECT_EQ(names_of(runs.items()), (Names{"a.txt: En ny havn", "b.txt: En bro"}));
  EXPECT_EQ(runs.run({"--check"}).exit_code, 0);
}

TEST(IndexRebuild, ADamagedItemIsReplacedWhenItsFileChanges) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  runs.update();
  damage_first_item(runs);
  runs.write("a.txt", test::agenda({"En ny havn", "En bro"}));
  EXPECT_EQ(runs.update()["exit"], 0);
  EXPECT_EQ(names_of(runs.items()), (Names{"a.txt: En bro", "a.txt: En ny havn"}));
}

TEST(IndexRebuild, RebuildsADatabaseWhoseDictionaryIsGone) {
  const IndexRuns runs;
  constexpr int files = 44;
  for (int i = 0; i < files; ++i) {
    std::string text = test::agenda({"En havn"}, "03-05-20" + std::to_string(10 + i));
    for (int year = 0; text.size() < 100000; ++year) {
      text += "Kajen kostede " + std::to_string(i * year * 7919) + " kroner at male.\n";
    }
    runs.write(std::to_string(10 + i) + ".txt", text);
  }
  EXPECT_EQ(runs.update()["exit"], 0);
  {
    const auto current = current_generation(runs.database());
    Xapian::WritableDatabase database(current->string());
    const std::string dictionary = compression_dictionary_of(database);
    ASSERT_FALSE(dictionary.empty());
    database.set_metadata(compression_dictionary_key(dictionary_id(dictionary)), "");
    database.commit();
  }
  EXPECT_EQ(runs.run({"--check"}).exit_code, 5);
  EXPECT_EQ(runs.update({"--rebuild"})["exit"], 0);
  EXPECT_EQ(runs.items().size(), std::size_t{files});
}

TEST(IndexRebuild, OfNoDatabaseIsAFirstBuild) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  EXPECT_EQ(runs.update({"--rebuild"})["generation"], 1);
}

TEST(IndexRebuild, AReaderOfTheOldGenerationCanContinue) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  runs.update();
  const Xapian::Database reader = open_for_reading(runs.database());
  runs.write("a.txt", test::agenda({"En ny havn", "En bro"}));
  runs.update({"--rebuild"});
  EXPECT_EQ(item_count(reader), 1U);
  EXPECT_NE(reader.get_document(1).get_data(), "");
  EXPECT_EQ(item_count(open_for_reading(runs.database())), 2U);
}

TEST(IndexRebuild, UsesAllRememberedPathsWhateverIsGiven) {
  const IndexRuns runs;
  const std::string first = runs.write("et/a.txt", test::agenda({"En ny havn"})).parent_path();
  const std::string second = runs.write("to/b.txt", test::agenda({"En bro"})).parent_path();
  runs.run({first});
  runs.run({second});
  EXPECT_EQ(runs.run({"--rebuild", second}).exit_code, 0);
  EXPECT_EQ(names_of(runs.items()), (Names{"a.txt: En ny havn", "b.txt: En bro"}));
  EXPECT_EQ(runs.run({"--rebuild"}).exit_code, 0);
  EXPECT_EQ(runs.items().size(), 2U);
}

TEST(IndexRebuild, ItemsUnderAMissingPathAreCarriedOver) {
  const IndexRuns runs;
  const std::string first = runs.write("et/a.txt", test::agenda({"En ny havn"})).parent_path();
  const std::string second = runs.write("to/b.txt", test::agenda({"En bro"})).parent_path();
  runs.run({first, second});
  fs::rename(first, runs.tree() / "væk");
  EXPECT_EQ(runs.run({"--rebuild"}).exit_code, 4);
  EXPECT_EQ(names_of(runs.items()), (Names{"a.txt: En ny havn", "b.txt: En bro"}));
  fs::rename(runs.tree() / "væk", first);
  const test::ProgramResult result = runs.run({"-v"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_NE(result.out.find("2 unchanged"), std::string::npos) << result.out;
}

TEST(IndexRebuild, DropsVanishedFilesUnlessToldToKeepThem) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  runs.write("b.txt", test::agenda({"En bro"}));
  runs.update();
  runs.remove("a.txt");
  EXPECT_EQ(runs.update({"--rebuild", "--no-prune"})["items_total"], 2);
  const auto summary = runs.update({"--rebuild"});
  EXPECT_EQ(summary["items_total"], 1);
  EXPECT_EQ(summary["files_removed"], 1);
}

TEST(IndexRebuild, ReplacesADamagedDatabase) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  runs.update();
  fs::resize_file(runs.generation(1) / "iamglass", 10);
  const test::ProgramResult update = runs.run({runs.agendas()});
  EXPECT_EQ(update.exit_code, 5);
  EXPECT_NE(update.err.find("--rebuild"), std::string::npos) << update.err;
  const auto summary = runs.update({"--rebuild"});
  EXPECT_EQ(summary["exit"], 0);
  EXPECT_NE(std::string(summary["stderr"]).find("the old database cannot be used"),
            std::string::npos);
  EXPECT_EQ(runs.items().size(), 1U);
}

// Files with two items each, and the folder of a sound database of them.
fs::path sound_database(const IndexRuns& runs, int files) {
  for (int i = 0; i < files; ++i) {
    const std::string date =
        std::to_string(10 + i % 18) + "-0" + std::to_string(1 + i / 18) + "-2031";
    runs.write(std::to_string(i) + ".txt", test::agenda({"En ny havn", "En bro"}, date));
  }
  runs.update();
  const fs::path sound = runs.tree() / "hel";
  fs::copy(runs.database(), sound, fs::copy_options::recursive);
  return sound;
}

constexpr std::size_t block = 8192;

// Expects that the database can be rebuilt after the table's block at begin was overwritten.
void expect_mended(const IndexRuns& runs, const fs::path& sound, const std::string& table,
                   std::size_t begin, const std::string& filling, std::uint64_t items) {
  fs::remove_all(runs.database());
  fs::copy(sound, runs.database(), fs::copy_options::recursive);
  std::fstream file(runs.generation(1) / table, std::ios::in | std::ios::out | std::ios::binary);
  file.seekp(static_cast<std::streamoff>(begin));
  file << filling << std::flush;
  file.close();
  const ProgramResult result = runs.run({"-q", "--rebuild", runs.agendas()});
  EXPECT_EQ(result.exit_code, 0) << table << " at " << begin << ": " << result.err;
  EXPECT_EQ(item_count(Xapian::Database(runs.database())), items);
}

TEST(IndexRebuild, RepairsADatabaseWhicheverBlockIsLost) {
  const IndexRuns runs;
  const fs::path sound = sound_database(runs, 6);
  for (const char* table : {"postlist.glass", "docdata.glass", "termlist.glass"}) {
    const std::size_t size = fs::file_size(sound / "generation-1" / table);
    for (std::size_t begin = 0; begin < size; begin += block) {
      const std::string zeros(std::min(block, size - begin), '\0');
      expect_mended(runs, sound, table, begin, zeros, 12);
    }
  }
}

// One block replaces another, so that a posting list outlives the lengths of its documents and
// names missing ones.
TEST(IndexRebuild, RepairsADatabaseWithABlockInPlaceOfAnother) {
  const IndexRuns runs;
  const fs::path sound = sound_database(runs, 40);
  const std::string table = test::read_file(sound / "generation-1/postlist.glass");
  for (std::size_t begin = block; begin + block <= table.size(); begin += block) {
    expect_mended(runs, sound, "postlist.glass", begin, table.substr(begin - block, block), 80);
  }
}

TEST(IndexRebuild, DoesNotCrashWhicheverByteOfTheVersionFileIsDamaged) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  runs.update();
  const fs::path generation = runs.generation(1);
  const fs::path sound = runs.tree() / "sound";
  fs::copy(generation, sound, fs::copy_options::recursive);
  const std::string version = test::read_file(generation / "iamglass");
  constexpr std::size_t step = 3;  // trying every byte would take too long
  for (std::size_t place = 14; place < version.size(); place += step) {
    std::string damaged = version;
    damaged[place] = static_cast<char>(damaged[place] ^ 0x7C);
    std::ofstream(generation / "iamglass", std::ios::binary) << damaged;
    for (const std::vector<std::string>& arguments :
         {std::vector<std::string>{"--check"}, std::vector<std::string>{"--status"},
          std::vector<std::string>{"-q"}}) {
      const ProgramResult result = runs.run(arguments);
      EXPECT_LE(result.exit_code, 5) << "byte " << place << ": " << result.err;
      EXPECT_TRUE(result.exit_code == 0 || !result.err.empty()) << "byte " << place;
    }
    const ProgramResult rebuilt = runs.run({"-q", "--rebuild", runs.agendas()});
    EXPECT_EQ(rebuilt.exit_code, 0) << "byte " << place << ": " << rebuilt.err;
    EXPECT_EQ(runs.items().size(), 1U) << "byte " << place;
    fs::remove_all(runs.database());
    fs::create_directories(runs.database());
    fs::copy(sound, generation, fs::copy_options::recursive);
    set_current_generation(runs.database(), "generation-1");
  }
}

TEST(IndexRebuild, LeftoversOfKilledRebuildsAreRemoved) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn"}));
  runs.update();
  fs::create_directory(runs.generation(2));
  fs::create_directory(runs.generation(7));
  EXPECT_EQ(runs.update()["exit"], 0);
  EXPECT_FALSE(fs::exists(runs.generation(2)));
  EXPECT_FALSE(fs::exists(runs.generation(7)));
  EXPECT_EQ(runs.items().size(), 1U);
}

TEST(IndexRebuild, StockToolsReadTheDatabase) {
  const IndexRuns runs;
  runs.write("a.txt", test::agenda({"En ny havn", "En bro"}));
  runs.update();
  const auto delve = test::run_program("/usr/bin/xapian-delve", {runs.database()});
  EXPECT_NE(delve.out.find("number of documents = 2"), std::string::npos) << delve.err;
  const auto check = test::run_program("/usr/bin/xapian-check", {runs.generation(1).string()});
  EXPECT_EQ(check.exit_code, 0) << check.out;
  EXPECT_NE(check.out.find("No errors found"), std::string::npos);
  const auto quest = test::run_program(
      "/usr/bin/quest", {"-s", "danish", "-p", "titel:S", "-d", runs.database(), "titel:havn"});
  EXPECT_NE(quest.out.find("caption=En ny havn"), std::string::npos) << quest.out;
}

}  // namespace
}  // namespace dagsorden
