// Skipped where tesseract's Danish is not installed.
#include "indexer/read/ocr.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "indexer/read/child_process.h"
#include "tests/support/make_pdf.h"
#include "tests/support/temp_tree.h"

namespace dagsorden {
namespace {

TEST(Ocr, PagesAreReadAndTheTextIsKept) {
  if (!find_program("tesseract")) GTEST_SKIP() << "tesseract is not installed";
  const test::TempTree tree;
  set_ocr_folder(tree / "ocr");
  const std::string pdf = test::make_pdf({{"Dagsorden for Havneudvalget"}, {"Ny mole i havnen"}});
  const PdfText text = ocr_text(pdf);
  if (text.failure && text.failure->code == "no-ocr")
    GTEST_SKIP() << text.failure->reason.in(Language::english);
  ASSERT_FALSE(text.failure) << text.failure->reason.in(Language::english);
  EXPECT_NE(text.text.find("Havneudvalget"), std::string::npos) << text.text;
  EXPECT_LT(text.text.find('\f'), text.text.find("mole")) << text.text;
  ASSERT_FALSE(std::filesystem::is_empty(tree / "ocr"));
  for (const auto& kept : std::filesystem::directory_iterator(tree / "ocr")) {
    std::filesystem::resize_file(kept.path(), 4);
  }
  EXPECT_EQ(ocr_text(pdf).text.size(), 4U);
  set_ocr_folder({});
}

}  // namespace
}  // namespace dagsorden
