// Uses tesseract if its Danish data is installed, and scripts in its place.
#include "indexer/read/ocr.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "indexer/read/child_process.h"
#include "tests/support/make_pdf.h"
#include "tests/support/temp_tree.h"

namespace dagsorden {
namespace {

TEST(Ocr, PagesAreReadAndTheTextIsStored) {
  if (!find_program("tesseract")) GTEST_SKIP() << "tesseract is not installed";
  const test::TempTree tree;
  set_ocr_folder(tree / "ocr");
  const std::string pdf = test::make_pdf({{"Dagsorden for Havneudvalget"}, {"Ny mole i havnen"}});
  const MaskText mask = [](std::string& read) { read += "masked"; };
  const PdfText text = ocr_text(pdf, {mask});
  if (text.failure && text.failure->code == "no-ocr")
    GTEST_SKIP() << text.failure->reason.in(Language::english);
  ASSERT_FALSE(text.failure) << text.failure->reason.in(Language::english);
  EXPECT_NE(text.text.find("Havneudvalget"), std::string::npos) << text.text;
  EXPECT_LT(text.text.find('\f'), text.text.find("mole")) << text.text;
  ASSERT_FALSE(std::filesystem::is_empty(tree / "ocr"));
  for (const auto& kept : std::filesystem::directory_iterator(tree / "ocr")) {
    EXPECT_TRUE(test::read_file(kept.path()).ends_with("masked\n\f"));
    std::filesystem::resize_file(kept.path(), 4);
  }
  EXPECT_EQ(ocr_text(pdf, {mask}).text.size(), 4U);
  set_ocr_folder({});
}

TEST(Ocr, OnlyTextsStoredByHashAreRemoved) {
  const test::TempTree tree;
  const std::string hash = "0123456789abcdef0123456789abcdef";
  const std::string other = "f123456789abcdef0123456789abcdef";
  for (const std::string& name :
       {ocr_text_name(hash, true), ocr_text_name(hash, false), ocr_text_name(other, true),
        ocr_text_name(hash, true) + ".some", ocr_text_name(other, true) + ".some", other + ".txt",
        other, std::string("speciale.ocr")}) {
    static_cast<void>(tree.write("ocr/" + name, "x"));
  }
  set_ocr_folder(tree / "ocr");
  remove_ocr_texts_except({ocr_text_name(hash, true)});
  set_ocr_folder({});
  std::set<std::string> left;
  for (const auto& file : std::filesystem::directory_iterator(tree / "ocr")) {
    left.insert(file.path().filename().string());
  }
  EXPECT_EQ(left,
            (std::set<std::string>{ocr_text_name(hash, true), ocr_text_name(hash, true) + ".some",
                                   other, "speciale.ocr"}));
}

// Scripts in place of pdfinfo, pdftoppm and tesseract, in the first folder of $PATH. The "text" of
// a page gives the resolution at which it was rendered, and the night.
class OcrPrograms : public ::testing::Test {
 protected:
  OcrPrograms() {
    ::setenv("PATH", ((tree_ / "bin").string() + ":" + path_).c_str(), 1);
    set_ocr_folder(tree_ / "ocr");
    write_program("pdftoppm",
                  "echo page $6 at $2, night $(cat '" + (tree_ / "night").string() + "')");
    write_program("tesseract", "if [ \"$1\" = --list-langs ]; then echo dan; else cat; fi");
    set_night("1");
  }
  ~OcrPrograms() override {
    ::setenv("PATH", path_.c_str(), 1);
    set_ocr_folder({});
  }

  void set_night(const std::string& night) const { static_cast<void>(tree_.write("night", night)); }

  // Page sizes in points, "595 x 842".
  void set_pages(const std::vector<std::string>& sizes) const {
    std::string script = "echo Pages: 9\n";
    for (std::size_t i = 0; i < sizes.size(); ++i) {
      script += "echo 'Page    " + std::to_string(i + 1) + " size: " + sizes[i] + " pts (A4)'\n";
      script += "echo 'Page    " + std::to_string(i + 1) + " rot:  0'\n";
    }
    write_program("pdfinfo", script);
  }

 private:
  void write_program(const std::string& name, const std::string& script) const {
    const auto program = tree_.write("bin/" + name, "#!/bin/sh\n" + script);
    std::filesystem::permissions(program, std::filesystem::perms::owner_all);
  }

  test::TempTree tree_;
  std::string path_ = std::getenv("PATH");
};

TEST_F(OcrPrograms, RenderPaperSizesSharplyAndLargerPagesWithNoMoreDotsThanA3) {
  set_pages({"595.32 x 841.92", "842 x 1191", "3800 x 3800", "14400 x 20"});
  EXPECT_EQ(ocr_text("%PDF-").text,
            "page 1 at 300, night 1\n\fpage 2 at 300, night 1\n\f"
            "page 3 at 79, night 1\n\fpage 4 at 150, night 1\n\f");
}

TEST_F(OcrPrograms, ReadAPageOnlyOnceEvenIfTheRunIsStoppedAfterIt) {
  set_pages({"595 x 842", "595 x 842"});
  static int steps = 0;
  steps = 0;
  const OcrOptions until_page_two{nullptr, [] { return steps >= 2; }, [] { ++steps; }};
  EXPECT_TRUE(ocr_text("%PDF-", until_page_two).given_up);
  set_night("2");
  EXPECT_EQ(ocr_text("%PDF-").text, "page 1 at 300, night 1\n\fpage 2 at 300, night 2\n\f");
  set_night("3");
  EXPECT_EQ(ocr_text("%PDF-").text, "page 1 at 300, night 1\n\fpage 2 at 300, night 2\n\f");
}

TEST_F(OcrPrograms, LeaveTheRestForLaterWhenTheTimeIsUp) {
  set_pages({"595 x 842", "595 x 842"});
  OcrOptions no_time;
  no_time.most_time = std::chrono::seconds(0);
  const PdfText text = ocr_text("%PDF-", no_time);
  ASSERT_TRUE(text.failure);
  EXPECT_EQ(text.failure->code, "ocr-unfinished");
  EXPECT_TRUE(is_passing(text.failure->code));
  EXPECT_NE(text.failure->reason.in(Language::english).find("0 of its 2 pages"), std::string::npos);
}

TEST_F(OcrPrograms, RefuseMorePagesThanAnyFileHas) {
  set_pages(std::vector<std::string>(1001, "595 x 842"));
  const PdfText text = ocr_text("%PDF-");
  ASSERT_TRUE(text.failure);
  EXPECT_EQ(text.failure->code, "pdf-limit");
}

}  // namespace
}  // namespace dagsorden
