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
  const MaskText mask = [](std::string& read) { read += "masked"; };
  const PdfText text = ocr_text(pdf, mask);
  if (text.failure && text.failure->code == "no-ocr")
    GTEST_SKIP() << text.failure->reason.in(Language::english);
  ASSERT_FALSE(text.failure) << text.failure->reason.in(Language::english);
  EXPECT_NE(text.text.find("Havneudvalget"), std::string::npos) << text.text;
  EXPECT_LT(text.text.find('\f'), text.text.find("mole")) << text.text;
  ASSERT_FALSE(std::filesystem::is_empty(tree / "ocr"));
  for (const auto& kept : std::filesystem::directory_iterator(tree / "ocr")) {
    EXPECT_TRUE(test::read_file(kept.path()).ends_with("masked"));
    std::filesystem::resize_file(kept.path(), 4);
  }
  EXPECT_EQ(ocr_text(pdf, mask).text.size(), 4U);
  set_ocr_folder({});
}

TEST(Ocr, OnlyTextsThatAreKeptByHashGo) {
  const test::TempTree tree;
  const std::string hash = "0123456789abcdef0123456789abcdef";
  const std::string other = "f123456789abcdef0123456789abcdef";
  for (const std::string& name :
       {ocr_text_name(hash, true), ocr_text_name(hash, false), ocr_text_name(other, true),
        other + ".txt", other, std::string("speciale.ocr")}) {
    static_cast<void>(tree.write("ocr/" + name, "x"));
  }
  set_ocr_folder(tree / "ocr");
  remove_ocr_texts_except({ocr_text_name(hash, true)});
  set_ocr_folder({});
  std::set<std::string> left;
  for (const auto& file : std::filesystem::directory_iterator(tree / "ocr")) {
    left.insert(file.path().filename().string());
  }
  EXPECT_EQ(left, (std::set<std::string>{ocr_text_name(hash, true), other, "speciale.ocr"}));
}

}  // namespace
}  // namespace dagsorden
