#include "indexer/run/items_of_file.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <new>

#include "common/text.h"
#include "indexer/read/failure.h"
#include "tests/support/agendas.h"
#include "tests/support/make_pdf.h"
#include "tests/support/temp_tree.h"

namespace dagsorden {
namespace {

constexpr const char* started = "2031-05-03T02:00:00Z";

std::shared_ptr<const FileState> known_as(const std::optional<FileState>& state) {
  return state ? std::make_shared<const FileState>(*state) : nullptr;
}

FileItems read(const std::string& path, const std::optional<FileState>& known = std::nullopt,
               const ReadOptions& options = {}) {
  const FoundFile found = look_at(path).value_or(FoundFile{path});
  return items_of_file({found, options, known_as(known)}, started);
}

FileItems read_new(const std::string& name, const std::string& content,
                   const ReadOptions& options = {}) {
  const test::TempTree tree;
  return read(tree.write(name, content).string(), std::nullopt, options);
}

TEST(ItemsOfFile, AnAgendaYieldsItemsAndAState) {
  const test::TempTree tree;
  const std::string path = tree.write("a.txt", test::agenda({"En ny havn", "En ny kaj"})).string();
  const FileItems file = read(path);
  ASSERT_EQ(file.items.size(), 2U);
  EXPECT_EQ(file.items[0].title, "En ny havn");
  EXPECT_EQ(file.items[0].first_seen, started);
  EXPECT_EQ(file.items[0].source.path, path);
  EXPECT_EQ(file.change, Change::added);
  EXPECT_EQ(file.state.outcome, Outcome::items);
  EXPECT_EQ(file.state.items, 2U);
  EXPECT_EQ(file.state.mtime_ns, look_at(path)->mtime_ns);
  EXPECT_EQ(file.state.content_hash.size(), 32U);
}

TEST(ItemsOfFile, AFileThatIsNotIndexedHasACodeAndAReason) {
  const auto outcome = [](const FileItems& file) {
    return std::string(name_of(file.state.outcome)) + " " + file.state.code;
  };
  EXPECT_EQ(outcome(read_new("a.txt", "")), "skipped empty");
  EXPECT_EQ(outcome(read_new("a.txt", " \n\n ")), "skipped empty");
  EXPECT_EQ(outcome(read_new("a.txt", "Kære alle\nTak for sidst.\n")), "skipped no-agenda");
  EXPECT_EQ(outcome(read_new("a.pdf", test::make_pdf({{}}))), "skipped pdf-no-text");
  EXPECT_EQ(outcome(read_new("a.txt", std::string(999, '\1'))), "failed binary");
  EXPECT_EQ(outcome(read_new("a.pdf", "ingen pdf")), "failed pdf-damaged");
  EXPECT_EQ(outcome(read("/findes/ikke.txt")), "failed unreadable");
  EXPECT_FALSE(read_new("a.txt", "").state.reason.empty());
}

TEST(ItemsOfFile, PagesWithoutTextDifferFromPagesThatWereNotRead) {
  const std::string blank = test::make_pdf({{}});
  const auto reason = [&blank](bool ocr) {
    ReadOptions options;
    options.ocr = ocr;
    return read_new("a.pdf", blank, options).state.reason.in(Language::english);
  };
  EXPECT_NE(reason(false).find("--ocr"), std::string::npos) << reason(false);
  const std::string with_ocr = reason(true);
  if (with_ocr.find("not installed") != std::string::npos) GTEST_SKIP() << with_ocr;
  EXPECT_NE(with_ocr.find("found no text"), std::string::npos) << with_ocr;
}

TEST(ItemsOfFile, AnAgendaOfUnknownLayoutIsKeptWhole) {
  const FileItems file = read_new("a.txt", test::unknown_agenda());
  EXPECT_EQ(file.state.outcome, Outcome::unsegmented);
  EXPECT_EQ(file.items.size(), 1U);
}

TEST(ItemsOfFile, OtherTextIsKeptWholeOnRequest) {
  const FileItems file = read_new("a.txt", "Kære alle\nTak for sidst.\n", {std::nullopt, true});
  EXPECT_EQ(file.state.outcome, Outcome::items);
  ASSERT_EQ(file.items.size(), 1U);
  EXPECT_EQ(file.items[0].document_kind, DocumentKind::andet);
}

TEST(ItemsOfFile, ATouchedFileKeepsItsItems) {
  const test::TempTree tree;
  const std::string path = tree.write("a.txt", test::agenda({"En ny havn"})).string();
  FileState known = read(path).state;
  known.mtime_ns = 5;
  const FileItems file = read(path, known);
  EXPECT_EQ(file.change, Change::unchanged);
  EXPECT_TRUE(file.keeps_items);
  EXPECT_TRUE(file.items.empty());
  EXPECT_EQ(file.state.items, 1U);
  EXPECT_EQ(file.state.mtime_ns, look_at(path)->mtime_ns);
}

TEST(ItemsOfFile, OtherContentOrOptionsAreAChange) {
  const test::TempTree tree;
  const std::string path = tree.write("a.txt", test::agenda({"En ny havn"})).string();
  const FileState known = read(path).state;
  EXPECT_EQ(read(path, known, {"Køge Kommune", false}).change, Change::changed);
  static_cast<void>(tree.write("a.txt", test::agenda({"En gammel havn"})));
  const FileItems file = read(path, known);
  EXPECT_EQ(file.change, Change::changed);
  EXPECT_FALSE(file.keeps_items);
  EXPECT_EQ(file.items.at(0).title, "En gammel havn");
}

TEST(ItemsOfFile, ARebuildReadsUnchangedFilesToo) {
  const test::TempTree tree;
  const std::string path = tree.write("a.txt", test::agenda({"En ny havn"})).string();
  const FileItems file =
      items_of_file({*look_at(path), {}, known_as(read(path).state), true}, started);
  EXPECT_EQ(file.change, Change::unchanged);
  EXPECT_EQ(count_items(file.items), 1U);
}

TEST(ItemsOfFile, IfAKnownFileCannotBeReadItsItemsStay) {
  const test::TempTree tree;
  const std::string path = tree.write("a.txt", test::agenda({"En ny havn"})).string();
  const FileState known = read(path).state;
  std::filesystem::remove(path);
  const FileItems file = read(path, known);
  EXPECT_EQ(file.state.outcome, Outcome::failed);
  EXPECT_TRUE(file.keeps_items);
  EXPECT_EQ(file.state.items, 1U);
  EXPECT_TRUE(has_to_be_read({path, known.size, known.mtime_ns}, {}, file.state));
}

TEST(ItemsOfFile, AFileThatBecomesReadableReplacesItsItems) {
  const test::TempTree tree;
  const std::string path = tree.write("a.txt", test::agenda({"En ny havn"})).string();
  FileState known = read(path).state;
  known.outcome = Outcome::failed;
  known.code = failure_code::unreadable;
  const FileItems file = read(path, known);
  EXPECT_EQ(file.state.outcome, Outcome::items);
  EXPECT_FALSE(file.keeps_items);
  EXPECT_EQ(count_items(file.items), 1U);
}

TEST(ItemsOfFile, AFileThatChangedSinceItWasFoundIsReadAgainNextTime) {
  const test::TempTree tree;
  const std::string path = tree.write("a.txt", test::agenda({"En ny havn"})).string();
  FoundFile found = *look_at(path);
  found.mtime_ns -= 1000;
  const FileItems file = items_of_file({found, {}, nullptr}, started);
  EXPECT_EQ(file.state.mtime_ns, 0);
  EXPECT_TRUE(has_to_be_read(*look_at(path), {}, file.state));
}

// An agenda as a PDF of one or two pages, one of which can be damaged.
std::string pdf_agenda(bool is_spoilt) {
  const std::vector<std::string> titles = {"En ny havn", "En bro", "En sti", "En kaj"};
  std::vector<test::PdfPage> pages(1);
  const std::string agenda = test::agenda(titles);
  for (const std::string_view line : split(agenda, '\n')) {
    if (line.starts_with("1.3")) pages.emplace_back();
    pages.back().emplace_back(line);
  }
  std::string pdf = test::make_pdf(pages);
  if (is_spoilt) {
    const std::size_t begin = pdf.rfind("BT");
    pdf.replace(begin, 40, 40, '(');
  }
  return pdf;
}

TEST(ItemsOfFile, IfADamagedPdfGivesFewerItemsTheOldOnesStay) {
  const test::TempTree tree;
  const std::string path = tree.write("a.pdf", pdf_agenda(false)).string();
  const FileState known = read(path).state;
  ASSERT_EQ(known.items, 4U);
  EXPECT_TRUE(known.reason.empty());
  static_cast<void>(tree.write("a.pdf", pdf_agenda(true)));
  const FileItems file = read(path, known);
  EXPECT_EQ(file.state.outcome, Outcome::failed);
  EXPECT_EQ(file.state.code, failure_code::pdf_incomplete);
  EXPECT_TRUE(file.keeps_items);
  EXPECT_EQ(file.state.items, 4U);
  EXPECT_EQ(file.state.kept_since, started);

  const FileItems fresh = read(path);
  EXPECT_EQ(fresh.state.outcome, Outcome::items) << "a new one gives what it has";
  EXPECT_LT(fresh.items.size(), 4U);
  EXPECT_NE(fresh.state.reason.in(Language::english).find("only in part"), std::string::npos)
      << fresh.state.reason.in(Language::english);
}

std::string page_of_items(int count) {
  std::string page =
      "<!doctype html><html><head><title>Dagsorden</title></head><body><h1>Dagsorden for "
      "Byrådet</h1><p>Dato: 03-05-2031 09:30</p>";
  for (int i = 1; i <= count; ++i) {
    page += "<h2>" + std::to_string(i) + ". Sag om havn " + std::to_string(i) +
            "</h2><h3>Indstilling</h3><p>Det indstilles, at planen godkendes.</p>";
  }
  return page + "</body></html>";
}

TEST(ItemsOfFile, IfATruncatedPageGivesFewerItemsTheOldOnesStay) {
  const test::TempTree tree;
  const std::string whole = page_of_items(6);
  const std::string path = tree.write("a.html", whole).string();
  const FileState known = read(path).state;
  ASSERT_EQ(known.items, 6U);
  EXPECT_TRUE(known.reason.empty());
  static_cast<void>(tree.write("a.html", whole.substr(0, whole.size() * 6 / 10)));
  const FileItems file = read(path, known);
  EXPECT_EQ(file.state.outcome, Outcome::failed);
  EXPECT_EQ(file.state.code, failure_code::html_incomplete);
  EXPECT_TRUE(file.keeps_items);
  EXPECT_EQ(file.state.items, 6U);
  const FileItems fresh = read(path);
  EXPECT_EQ(fresh.state.outcome, Outcome::items) << "a new one gives what it has";
  EXPECT_NE(fresh.state.reason.in(Language::english).find("the end of this page is missing"),
            std::string::npos);
  // A complete page with fewer items is accepted.
  static_cast<void>(tree.write("a.html", page_of_items(3)));
  EXPECT_EQ(read(path, known).state.items, 3U);
}

TEST(ItemsOfFile, ItemsOfAnEmptiedFileStayUntilThePruneGuardDecides) {
  const test::TempTree tree;
  const std::string path = tree.write("a.txt", test::agenda({"En ny havn"})).string();
  const FileState known = read(path).state;
  static_cast<void>(tree.write("a.txt", ""));
  const FileItems file = read(path, known);
  EXPECT_TRUE(file.keeps_items && file.is_emptied);
  EXPECT_EQ(file.state.outcome, Outcome::skipped);
}

TEST(ItemsOfFile, AnErrorPageInPlaceOfAnAgendaIsNotKeptWhole) {
  const test::TempTree tree;
  const std::string path = tree.write("a.html", test::agenda({"En ny havn"})).string();
  ReadOptions whole;
  whole.whole = true;
  const FileState known = read(path, std::nullopt, whole).state;
  static_cast<void>(tree.write("a.html", "<html><body>Service Unavailable</body></html>"));
  const FileItems file = read(path, known, whole);
  EXPECT_TRUE(file.keeps_items && file.is_emptied);
  EXPECT_EQ(file.state.code, failure_code::no_agenda);
  FileState gone = file.state;
  gone.items = 0;
  const FileItems later = read(path, gone, whole);
  EXPECT_EQ(later.items.size(), 1U) << "without items to lose it is a document like any other";
  EXPECT_FALSE(read(path, later.state, whole).is_emptied);
}

TEST(ItemsOfFile, KeptSinceIsTheTimeOfTheFirstRunThatFailed) {
  const test::TempTree tree;
  const std::string path = tree.write("a.txt", test::agenda({"En ny havn"})).string();
  const FileState known = read(path).state;
  static_cast<void>(tree.write("a.txt", std::string(999, '\1')));
  FileState failed = read(path, known).state;
  EXPECT_EQ(failed.kept_since, started);
  failed.kept_since = "2030-01-01T00:00:00Z";
  static_cast<void>(tree.write("a.txt", std::string(1999, '\1')));
  EXPECT_EQ(read(path, failed).state.kept_since, "2030-01-01T00:00:00Z");
  static_cast<void>(tree.write("a.txt", test::agenda({"En ny havn"})));
  EXPECT_EQ(read(path, failed).state.kept_since, "");
}

TEST(ItemsOfFile, AFileThatKilledARunIsSkippedAndThenTriedOnceMore) {
  const test::TempTree tree;
  const std::string path = tree.write("a.txt", test::agenda({"En ny havn"})).string();
  const FileState known = read(path).state;
  const auto passed_over = [&](const FileState& before) {
    return items_of_file({*look_at(path), {}, known_as(before), true, true}, started);
  };
  const FileItems once = passed_over(known);
  EXPECT_EQ(once.state.code, failure_code::run_died);
  EXPECT_TRUE(once.keeps_items);
  EXPECT_EQ(once.state.items, 1U);
  EXPECT_TRUE(has_to_be_read(*look_at(path), {}, once.state));
  const FileItems twice = passed_over(once.state);
  EXPECT_EQ(twice.state.code, failure_code::run_died_again);
  EXPECT_TRUE(twice.keeps_items);
  EXPECT_FALSE(has_to_be_read(*look_at(path), {}, twice.state));
  EXPECT_EQ(read(path, once.state).state.outcome, Outcome::items) << "it was not to blame";
}

TEST(ItemsOfFile, IsGivenUpWhenTheRunStops) {
  const test::TempTree tree;
  const std::string path = tree.write("a.pdf", test::make_pdf({{"tekst"}})).string();
  EXPECT_TRUE(items_of_file({*look_at(path), {}, nullptr}, started, [] { return true; }).given_up);
}

TEST(ItemsOfFile, IfMemoryRunsOutTheItemsStayAndTheFileIsTriedAgain) {
  const test::TempTree tree;
  const std::string path = tree.write("a.pdf", test::make_pdf({{"Et"}})).string();
  FileState known;
  known.path = path;
  known.content_hash = "en anden udgave";
  known.items = 3;
  const FileItems file = items_of_file({*look_at(path), {}, known_as(known)}, started,
                                       []() -> bool { throw std::bad_alloc(); });
  EXPECT_EQ(file.state.code, failure_code::no_memory);
  EXPECT_TRUE(file.keeps_items);
  EXPECT_EQ(file.state.items, 3U);
  EXPECT_TRUE(has_to_be_read(*look_at(path), {}, file.state));
}

}  // namespace
}  // namespace dagsorden
