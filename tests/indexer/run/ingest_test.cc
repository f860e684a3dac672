#include "indexer/run/ingest.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <stdexcept>

#include "common/database.h"
#include "indexer/write/generations.h"
#include "tests/support/agendas.h"
#include "tests/support/temp_tree.h"

namespace dagsorden {
namespace {

namespace fs = std::filesystem;

// A document that Xapian accepts, except for items with this title.
ItemDocument refused_document(const Item& item, WordAnalysis&) {
  if (item.title == "Den umulige") throw std::runtime_error("kan ikke laves");
  if (item.title == "Den tomme") throw Xapian::InvalidArgumentError("empty term");
  WordAnalysis words(std::nullopt);  // a dictionary takes long to load
  ItemDocument document = item_document(item, words);
  constexpr std::size_t too_long = 300;
  if (item.title == "Den skyldige") document.document.add_term(std::string(too_long, 'x'));
  // This one fails only at the commit: zero bytes count double in a key.
  if (item.title == "Den lumske") document.document.add_term(std::string(200, '\0'));
  return document;
}

// For each file, by name: its outcome, once per report.
using Told = std::map<std::string, std::vector<std::string>>;

struct Taken {
  Told reported;
  std::uint64_t items = 0;
  FileStates states;
};

Taken take_in_all(const std::vector<std::string>& titles, unsigned threads) {
  const test::TempTree tree;
  std::vector<FileTask> tasks;
  for (std::size_t i = 0; i < titles.size(); ++i) {
    const std::string date = "03-05-20" + std::to_string(10 + i);
    const fs::path path = tree.write("agendaer/" + std::to_string(10 + i) + ".txt",
                                     test::agenda({"En havn", titles[i]}, date));
    tasks.push_back({*look_at(path.string()), {}, nullptr, false});
  }
  const fs::path generation = make_generation(tree.root());
  Taken taken;
  {
    DatabaseWriter writer(open_for_writing(generation));
    const auto on_file = [&taken](const FileItems& file, const FileTask& task) {
      taken.reported[fs::path(task.file.path).filename().string()].emplace_back(
          name_of(file.state.outcome));
    };
    ingest(tasks, {threads, "2031-01-01T00:00:00Z", refused_document}, writer, on_file,
           [](const FileItems&) {});
    EXPECT_EQ(writer.items_added(), writer.items_total());
  }
  const Xapian::Database database(generation.string());
  taken.items = item_count(database);
  taken.states = all_states(database);
  return taken;
}

TEST(Ingest, ADocumentThatXapianRejectsLeavesOutOnlyItsFile) {
  for (const char* guilty : {"Den skyldige", "Den lumske", "Den umulige", "Den tomme"}) {
    for (const unsigned threads : {1U, 4U}) {
      const Taken taken = take_in_all({"En kaj", "En bro", guilty, "En mole", "En sluse"}, threads);
      EXPECT_EQ(taken.items, 8U) << guilty;
      EXPECT_EQ(taken.states.size(), 5U);
      const Told expected = {{"10.txt", {"items"}},
                             {"11.txt", {"items"}},
                             {"12.txt", {"failed"}},
                             {"13.txt", {"items"}},
                             {"14.txt", {"items"}}};
      EXPECT_EQ(taken.reported, expected) << guilty;
    }
  }
}

TEST(Ingest, SeveralRejectedFilesAreEachNamed) {
  const Taken taken = take_in_all({"Den skyldige", "En bro", "Den lumske", "Den skyldige"}, 2);
  EXPECT_EQ(taken.items, 2U);
  for (const char* name : {"10.txt", "12.txt", "13.txt"}) {
    EXPECT_EQ(taken.reported.at(name), std::vector<std::string>{"failed"}) << name;
  }
}

}  // namespace
}  // namespace dagsorden
