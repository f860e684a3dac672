#include "indexer/run/build_segments.h"

#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>
#include <functional>
#include <sstream>

#include "common/database.h"
#include "common/fields.h"
#include "indexer/write/generations.h"
#include "indexer/write/segments.h"
#include "tests/support/agendas.h"
#include "tests/support/temp_tree.h"

namespace dagsorden {
namespace {

namespace fs = std::filesystem;

constexpr const char* run_mark = "2031-01-01T00:00:00Z";

std::vector<FileTask> sample_tasks(const test::TempTree& tree, int files) {
  std::vector<FileTask> tasks;
  for (int i = 0; i < files; ++i) {
    const std::string number = std::to_string(10 + i);
    const fs::path path =
        tree.write("agendaer/" + number + ".txt",
                   test::agenda({"En havn", "Børnenes bro " + number}, "03-05-20" + number));
    tasks.push_back({*look_at(path.string()), {}, nullptr, false});
  }
  return tasks;
}

// The whole content of a database as text: documents in order with terms, values and data.
std::string contents(const Xapian::Database& database) {
  std::ostringstream out;
  for (auto document = database.postlist_begin(""); document != database.postlist_end("");
       ++document) {
    const Xapian::Document held = database.get_document(*document);
    out << *document << ' ' << held.get_data() << '\n';
    for (auto term = held.termlist_begin(); term != held.termlist_end(); ++term) {
      out << *term << ':' << term.get_wdf() << ' ';
    }
    for (auto value = held.values_begin(); value != held.values_end(); ++value) {
      out << value.get_valueno() << '=' << *value << ' ';
    }
    out << '\n';
  }
  for (auto key = database.metadata_keys_begin(); key != database.metadata_keys_end(); ++key) {
    out << *key << '=' << database.get_metadata(*key) << '\n';
  }
  return out.str();
}

std::string built_in_segments(const test::TempTree& tree, const std::vector<FileTask>& tasks,
                              unsigned threads, std::uint64_t segment_bytes,
                              std::size_t most_merged = 0,
                              std::size_t bytes_per_commit = std::size_t{1} << 20U,
                              const std::string& dictionary = {}) {
  const fs::path head = make_generation(tree.root());
  const UnfinishedFolder unfinished(tree.root());
  Segments segments;
  std::vector<std::string> reported;
  std::atomic<std::size_t> read = 0;
  ingest_segments(
      tasks,
      {unfinished.path(), threads, run_mark, std::nullopt, segment_bytes, bytes_per_commit,
       dictionary},
      [&read] { ++read; },
      [&reported](const FileItems& file, const FileTask&) { reported.push_back(file.state.path); },
      segments);
  EXPECT_EQ(reported.size(), tasks.size());
  EXPECT_EQ(read, tasks.size());
  EXPECT_TRUE(std::is_sorted(reported.begin(), reported.end()));
  EXPECT_EQ(segments.items, tasks.size() * 2);
  {
    DatabaseWriter writer(open_for_writing(head));
    for (const StemLink& link : segments.stem_links) writer.link_stems(link);
    writer.commit();
  }
  std::vector<fs::path> databases = {head};
  databases.insert(databases.end(), segments.paths.begin(), segments.paths.end());
  merge_segments(databases, unfinished.path() / "merged", most_merged);
  const fs::path generation = adopt_generation(unfinished.path() / "merged", tree.root());
  return contents(Xapian::Database(generation.string()));
}

std::string built_file_by_file(const test::TempTree& tree, const std::vector<FileTask>& tasks,
                               const std::string& dictionary = {}) {
  const fs::path generation = make_generation(tree.root());
  DatabaseWriter writer(open_for_writing(generation));
  if (!dictionary.empty()) writer.put_dictionary(dictionary);
  ingest(
      tasks, {2, run_mark, item_document, nullptr}, writer,
      [](const FileItems&, const FileTask&) {}, [](const FileItems&) {});
  writer.commit();
  return contents(Xapian::Database(generation.string()));
}

TEST(BuildSegments, BothWaysGiveTheSameDatabase) {
  const test::TempTree tree;
  const std::vector<FileTask> tasks = sample_tasks(tree, 7);
  const std::string file_by_file = built_file_by_file(tree, tasks);
  EXPECT_NE(file_by_file.find("stems:"), std::string::npos);
  EXPECT_EQ(built_in_segments(tree, tasks, 1, 1), file_by_file) << "a segment a file";
  EXPECT_EQ(built_in_segments(tree, tasks, 3, 2 * tasks.front().file.size), file_by_file);
  EXPECT_EQ(built_in_segments(tree, tasks, 4, std::uint64_t{1} << 30U), file_by_file)
      << "one segment";
  EXPECT_EQ(built_in_segments(tree, tasks, 1, std::uint64_t{1} << 30U, 0, 1), file_by_file)
      << "a commit a file";
}

TEST(BuildSegments, EachSegmentIsCompressedWithTheDictionary) {
  const test::TempTree tree;
  const std::vector<FileTask> tasks = sample_tasks(tree, 4);
  std::vector<std::string> samples;
  samples.reserve(500);
  for (int i = 0; i < 500; ++i) {
    samples.push_back("Baggrund\nBørnenes bro " + std::to_string(i * i));
  }
  const std::string dictionary = train_dictionary(samples);
  ASSERT_FALSE(dictionary.empty());
  const std::string file_by_file = built_file_by_file(tree, tasks, dictionary);
  EXPECT_NE(file_by_file, built_file_by_file(tree, tasks));
  EXPECT_EQ(built_in_segments(tree, tasks, 2, 1, 0, 1, dictionary), file_by_file);
}

TEST(BuildSegments, TooManySegmentsToMergeAtOnceAreMergedInRounds) {
  const test::TempTree tree;
  const std::vector<FileTask> one = sample_tasks(tree, 1);
  std::vector<FileTask> tasks;
  for (int i = 0; i < 300; ++i) {
    tasks.push_back(one.front());
    tasks.back().file.path = tree.write("mange/" + std::to_string(1000 + i) + ".txt",
                                        test::agenda({"En havn", "En bro"}, "03-05-2021"))
                                 .string();
  }
  const std::string file_by_file = built_file_by_file(tree, tasks);
  EXPECT_EQ(built_in_segments(tree, tasks, 2, 1), file_by_file);
  EXPECT_EQ(built_in_segments(tree, tasks, 2, 1, 8), file_by_file) << "in three rounds";
}

TEST(BuildSegments, NothingUnfinishedIsLeft) {
  const test::TempTree tree;
  built_in_segments(tree, sample_tasks(tree, 2), 2, 1);
  for (const auto& entry : fs::directory_iterator(tree.root())) {
    EXPECT_FALSE(is_unfinished_folder(entry.path())) << entry.path();
  }
}

}  // namespace
}  // namespace dagsorden
