#include "indexer/read/form.h"

#include <gtest/gtest.h>

#include "tests/support/make_zip.h"

namespace dagsorden {
namespace {

TEST(Form, TheContentDecidesAndNotTheExtension) {
  EXPECT_EQ(detect_form("a.txt", "%PDF-1.4"), Form::pdf);
  EXPECT_EQ(detect_form("a.doc", "<!DOCTYPE html><html><p>x</p>"), Form::html);
  EXPECT_EQ(detect_form("a.txt", "\xEF\xBB\xBF <HTML><p>x</p>"), Form::html);
  EXPECT_EQ(detect_form("a.doc", "{\\rtf1 x}"), Form::rtf);
  EXPECT_EQ(detect_form("a.rtf", std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8)), Form::doc);
  EXPECT_EQ(detect_form("a.doc", test::make_docx("x")), Form::docx);
  EXPECT_EQ(detect_form("a.docx", test::make_odt("x")), Form::odt);
  EXPECT_EQ(detect_form("a", "{\n \"Id\": 1}"), Form::json);
  EXPECT_EQ(detect_form("a", "<?xml version='1.0'?><Dagsorden/>"), Form::xml);
  EXPECT_EQ(detect_form("-", "<Publication><x>1</x></Publication>"), Form::xml);
  EXPECT_EQ(detect_form("a.xml", "<?xml version='1.0'?><html xmlns='x'><body/></html>"),
            Form::html);
  EXPECT_EQ(detect_form("a.docx", test::make_zip({{"andet", "x"}})), std::nullopt);
}

TEST(Form, AFileNamedPdfHasTheFormOfItsContent) {
  EXPECT_EQ(detect_form("a.pdf", test::make_docx("x")), Form::docx);
  EXPECT_EQ(detect_form("a.PDF", test::make_odt("x")), Form::odt);
  EXPECT_EQ(detect_form("a.pdf", "{\\rtf1 x}"), Form::rtf);
  EXPECT_EQ(detect_form("a.pdf", "<!DOCTYPE html><html><p>x</p>"), Form::html);
  EXPECT_EQ(detect_form("a.pdf", "<!-- saved -->\n%PDF-1.4"), Form::pdf);
  EXPECT_EQ(detect_form("a.pdf", "beskadiget"), Form::pdf);
}

TEST(Form, WordFilesAreRecognisedByTheirPartsInAnyOrder) {
  EXPECT_EQ(detect_form("a", test::make_zip({{"[Content_Types].xml", "<Types/>"},
                                             {"word/document2.xml", "<x/>"}})),
            Form::docx);
  const std::string text = "application/vnd.oasis.opendocument.text";
  const std::string sheet = "application/vnd.oasis.opendocument.spreadsheet";
  // Large entries, so that no type is near the beginning.
  const std::string content = "<x>" + std::string(500, ' ') + "</x>";
  EXPECT_EQ(detect_form("a", test::make_zip({{"META-INF/manifest.xml", content},
                                             {"Thumbnails/thumbnail-of-the-first-page.png",
                                              "a picture of the document's first page"},
                                             {"content.xml", content},
                                             {"styles-and-more-styles-of-all-kinds.xml",
                                              "styles of paragraphs and of pages"},
                                             {"mimetype", text}})),
            Form::odt);
  EXPECT_EQ(detect_form("a", test::make_zip({{"content.xml", content}, {"mimetype", sheet}})),
            std::nullopt);
}

TEST(Form, ANameHelpsIfTheContentLooksLikeText) {
  EXPECT_EQ(detect_form("a.json", "[1]"), Form::json);
  EXPECT_EQ(detect_form("a.txt", "[1] Dagsorden"), Form::text);
  EXPECT_EQ(detect_form("a.html", "<p>Dagsorden</p>"), Form::html);
  EXPECT_EQ(detect_form("a.txt", "<p>Dagsorden</p>"), Form::text);
  EXPECT_EQ(detect_form("a.html", "Dagsorden"), Form::text);
  EXPECT_EQ(detect_form("a.pdf", "beskadiget"), Form::pdf);
}

TEST(Form, NamesOfFormsAreRead) {
  for (const Form form : {Form::text, Form::pdf, Form::html, Form::docx, Form::odt, Form::doc,
                          Form::rtf, Form::json, Form::xml}) {
    EXPECT_EQ(form_named(name_of(form)), form);
  }
  EXPECT_EQ(form_named("word"), std::nullopt);
}

}  // namespace
}  // namespace dagsorden
