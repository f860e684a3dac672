#include "indexer/read/document_text.h"

#include <gtest/gtest.h>

#include "tests/support/make_pdf.h"
#include "tests/support/temp_tree.h"

namespace dagsorden {
namespace {

DocumentText text_in(const std::string& name, const std::string& bytes) {
  const test::TempTree tree;
  return text_of_document(tree.write(name, bytes).string(), bytes);
}

TEST(DocumentText, ATextFileYieldsItsLines) {
  const DocumentText document = text_in("a.txt", "M\370de i b\370rneudvalget\r\nEt");
  ASSERT_EQ(document.text.lines.size(), 2U);
  EXPECT_EQ(document.text.lines[0].text, "Møde i børneudvalget");
  EXPECT_FALSE(document.text.from_pdf);
}

TEST(DocumentText, APdfYieldsItsLinesWithPages) {
  const DocumentText document = text_in("a.PDF", test::make_pdf({{"Et"}, {"To"}}));
  ASSERT_FALSE(document.failure);
  EXPECT_TRUE(document.text.from_pdf);
  ASSERT_FALSE(document.text.lines.empty());
  EXPECT_EQ(document.text.lines.front().page, 1);
  EXPECT_EQ(document.text.lines.back().page, 2);
}

TEST(DocumentText, APdfIsRecognisedByItsBytesToo) {
  EXPECT_TRUE(text_in("a.txt", test::make_pdf({{"Et"}})).text.from_pdf);
}

TEST(DocumentText, AnEmptyFileHasNoLinesWhateverItsName) {
  for (const char* name : {"a.txt", "a.pdf"}) {
    const DocumentText document = text_in(name, "");
    EXPECT_FALSE(document.failure);
    EXPECT_TRUE(document.text.lines.empty());
  }
}

TEST(DocumentText, BinaryDataIsAFailure) {
  const DocumentText document = text_in("a.txt", std::string(500, '\x02'));
  ASSERT_TRUE(document.failure);
  EXPECT_EQ(document.failure->code, failure_code::binary);
}

TEST(DocumentText, GarbledTextIsAFailureThatSaysWhatToDo) {
  const DocumentText pdf = text_in(
      "a.pdf", test::make_pdf({{"B\205rnene p\225 R\225dhuset bad om l\205n", "og fik en s\205"}}));
  ASSERT_TRUE(pdf.failure);
  EXPECT_EQ(pdf.failure->code, failure_code::text_garbled);
  EXPECT_NE(pdf.failure->reason.in(Language::english).find("OCR"), std::string::npos);
  const DocumentText text = text_in("a.txt", "B€rnene fra R†dhuset bad om l€n og fik en s€ndag");
  ASSERT_TRUE(text.failure);
  EXPECT_EQ(text.failure->code, failure_code::text_garbled);
  EXPECT_NE(text.failure->reason.in(Language::english).find("UTF-8"), std::string::npos);
}

TEST(DocumentText, MillionsOfLinesAreTooMany) {
  const DocumentText document = text_in("a.txt", std::string(2'000'001, '\n'));
  ASSERT_TRUE(document.failure);
  EXPECT_EQ(document.failure->code, failure_code::too_large);
  EXPECT_TRUE(document.text.lines.empty());
}

TEST(DocumentText, AFailureOfThePdfIsPassedOn) {
  EXPECT_EQ(text_in("a.pdf", "ingen pdf").failure->code, failure_code::pdf_damaged);
}

}  // namespace
}  // namespace dagsorden
