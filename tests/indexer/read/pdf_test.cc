#include "indexer/read/pdf.h"

#include <gtest/gtest.h>

#include <cstdlib>

#include "tests/support/make_pdf.h"
#include "tests/support/temp_tree.h"

namespace dagsorden {
namespace {

PdfText text_of(const std::string& file) { return pdf_text(file); }

// Sets $PATH for one test.
class PathOf {
 public:
  explicit PathOf(const std::string& value) {
    if (const char* before = std::getenv("PATH")) before_ = before;
    ::setenv("PATH", value.c_str(), 1);
  }
  ~PathOf() { ::setenv("PATH", before_.c_str(), 1); }
  PathOf(const PathOf&) = delete;
  PathOf& operator=(const PathOf&) = delete;

 private:
  std::string before_;
};

TEST(Pdf, YieldsItsTextWithAFormFeedAfterEachPage) {
  const PdfText pdf =
      text_of(test::make_pdf({{"M\370de p\345 \306r\370", "uddannelses-/"}, {"Side to"}}));
  ASSERT_FALSE(pdf.failure) << pdf.failure->reason.in(Language::english);
  EXPECT_NE(pdf.text.find("Møde på Ærø"), std::string::npos);
  EXPECT_NE(pdf.text.find("uddannelses-/\n"), std::string::npos);
  EXPECT_LT(pdf.text.find('\f'), pdf.text.find("Side to"));
}

TEST(Pdf, PagesOfImagesHaveNoText) {
  const PdfText pdf = text_of(test::make_pdf({{}, {}}));
  EXPECT_FALSE(pdf.failure);
  EXPECT_EQ(pdf.text.find_first_not_of("\f\n "), std::string::npos);
}

TEST(Pdf, APasswordIsReported) {
  const PdfText pdf = text_of(test::make_pdf({{"Hemmeligt"}}, test::PdfLock::password));
  ASSERT_TRUE(pdf.failure);
  EXPECT_EQ(pdf.failure->code, failure_code::pdf_encrypted);
  EXPECT_NE(pdf.failure->reason.in(Language::english).find("locked with a password"),
            std::string::npos);
}

TEST(Pdf, DamageIsReported) {
  const std::string whole = test::make_pdf({{"En tekst"}});
  for (const std::string& damaged : {std::string("ikke en pdf"), whole.substr(0, 60)}) {
    const PdfText pdf = text_of(damaged);
    ASSERT_TRUE(pdf.failure);
    EXPECT_EQ(pdf.failure->code, failure_code::pdf_damaged);
    EXPECT_TRUE(pdf.failure->reason.in(Language::english).starts_with("this PDF is damaged: "))
        << pdf.failure->reason.in(Language::english);
  }
}

TEST(Pdf, AMissingPdftotextIsReportedWithItsPackage) {
  const test::TempTree tree;
  const PathOf no_programs(tree.root().string());
  const PdfText pdf = pdf_text(test::make_pdf({{"x"}}));
  ASSERT_TRUE(pdf.failure);
  EXPECT_EQ(pdf.failure->code, failure_code::no_pdftotext);
  EXPECT_NE(pdf.failure->reason.in(Language::english).find("poppler-utils"), std::string::npos);
}

// Runs a script in place of pdftotext, to see how we handle its exits. fonts: the output of
// pdffonts.
PdfText text_by(const std::string& script, const std::string& fonts = "") {
  const test::TempTree tree;
  const auto other = tree.write("bin/pdffonts", "#!/bin/sh\necho '" + fonts + "'\n");
  std::filesystem::permissions(other, std::filesystem::perms::owner_all);
  const auto program = tree.write("bin/pdftotext", "#!/bin/sh\n" + script + "\n");
  std::filesystem::permissions(program, std::filesystem::perms::owner_all);
  const PathOf path(program.parent_path().string());
  return pdf_text("x");
}

TEST(Pdf, ACrashIsDamage) {
  const PdfText pdf = text_by("kill -SEGV $$");
  EXPECT_EQ(pdf.failure->code, failure_code::pdf_damaged);
  EXPECT_NE(pdf.failure->reason.in(Language::english).find("crashed (signal 11)"),
            std::string::npos);
}

TEST(Pdf, AKillFromOutsideSaysNothingAboutTheFile) {
  for (const char* signal : {"KILL", "TERM"}) {
    const PdfText pdf = text_by(std::string("kill -") + signal + " $$");
    EXPECT_EQ(pdf.failure->code, failure_code::reader_killed);
    EXPECT_TRUE(is_passing(pdf.failure->code));
  }
}

TEST(Pdf, LackOfMemoryIsALimit) {
  EXPECT_EQ(text_by("echo 'Out of memory' >&2; exit 1").failure->code, failure_code::pdf_limit);
}

TEST(Pdf, CopyProtectionIsReported) {
  const PdfText pdf = text_by("exit 3");
  EXPECT_EQ(pdf.failure->code, failure_code::pdf_encrypted);
  EXPECT_NE(pdf.failure->reason.in(Language::english).find("copied"), std::string::npos);
}

TEST(Pdf, ASyntaxErrorWithoutTextIsDamage) {
  EXPECT_EQ(text_by("echo 'Syntax Error (12): Bad page' >&2").failure->reason.in(Language::english),
            "this PDF is damaged: Bad page");
}

TEST(Pdf, NoTextInFontsWithoutLetterTablesIsGarbled) {
  const std::string fonts =
      "name          type          encoding     emb sub uni object ID\n"
      "ABCDEF+Arial  CID TrueType  Identity-H   yes yes ";
  EXPECT_TRUE(text_by("exit 0", fonts + "no  8  0").is_garbled);
  EXPECT_FALSE(text_by("exit 0", fonts + "yes 8  0").is_garbled);
  EXPECT_FALSE(text_by("echo tekst", fonts + "no  8  0").is_garbled);
}

TEST(Pdf, TextIsUsedDespiteSyntaxErrors) {
  const PdfText pdf = text_by("echo 'Syntax Error: Bad font' >&2; echo tekst");
  EXPECT_FALSE(pdf.failure);
  EXPECT_EQ(pdf.text, "tekst\n");
  EXPECT_EQ(pdf.complaints, "Bad font");
}

TEST(Pdf, IsGivenUpWhenTheRunStops) {
  const PdfText pdf = pdf_text(test::make_pdf({{"x"}}), [] { return true; });
  EXPECT_TRUE(pdf.given_up);
  EXPECT_FALSE(pdf.failure);
}

}  // namespace
}  // namespace dagsorden
