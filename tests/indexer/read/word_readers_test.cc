#include <gtest/gtest.h>

#include <string>

#include "indexer/read/docx_reader.h"
#include "indexer/read/odt_reader.h"
#include "indexer/read/read_document.h"
#include "tests/support/make_zip.h"
#include "tests/support/show_blocks.h"

namespace dagsorden {
namespace {

using Shown = std::vector<std::string>;

Shown shown_document(const ReadContent& content) {
  return test::shown(std::get<Document>(content).blocks);
}

std::string code_of(const ReadContent& content) { return std::get<Failure>(content).code; }

std::string run(const std::string& text, const std::string& properties = "") {
  return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>" + text + "</w:t></w:r>";
}

std::string paragraph(const std::string& runs, const std::string& properties = "") {
  return "<w:p><w:pPr>" + properties + "</w:pPr>" + runs + "</w:p>";
}

std::string in_list(const std::string& list, int level) {
  return "<w:numPr><w:ilvl w:val='" + std::to_string(level) + "'/><w:numId w:val='" + list +
         "'/></w:numPr>";
}

const std::string styles =
    "<w:styles xmlns:w='urn:w'><w:style w:styleId='Overskrift1'><w:name w:val='heading "
    "1'/></w:style>"
    "<w:style w:styleId='Punkt'><w:name w:val='Punkt'/><w:basedOn w:val='Overskrift1'/>"
    "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style></w:styles>";

const std::string numbering =
    "<w:numbering xmlns:w='urn:w'><w:abstractNum w:abstractNumId='7'>"
    "<w:lvl w:ilvl='0'><w:start w:val='4'/><w:numFmt w:val='decimal'/><w:lvlText "
    "w:val='%1.'/></w:lvl>"
    "<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='lowerLetter'/><w:lvlText "
    "w:val='%1%2)'/></w:lvl>"
    "</w:abstractNum><w:abstractNum w:abstractNumId='8'><w:lvl w:ilvl='0'><w:numFmt "
    "w:val='bullet'/>"
    "<w:lvlText w:val='o'/></w:lvl></w:abstractNum>"
    "<w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num><w:num w:numId='2'><w:abstractNumId "
    "w:val='8'/></w:num>"
    "<w:num w:numId='3'><w:abstractNumId w:val='7'/><w:lvlOverride w:ilvl='0'><w:startOverride "
    "w:val='1'/>"
    "</w:lvlOverride></w:num></w:numbering>";

Shown shown_docx(const std::string& body) {
  return shown_document(read_docx(
      test::make_docx(body, {{"word/styles.xml", styles}, {"word/numbering.xml", numbering}})));
}

TEST(DocxReader, HeadingsAreRecognisedByTheirStyles) {
  EXPECT_EQ(
      shown_docx(paragraph(run("Dagsorden"), "<w:pStyle w:val='Overskrift1'/>") +
                 paragraph(run("Tekst"), "<w:outlineLvl w:val='1'/>") + paragraph(run("Tekst"))),
      (Shown{"h1 Dagsorden", "h2 Tekst", "p Tekst"}));
}

TEST(DocxReader, ListsHaveTheNumbersThatWordShows) {
  EXPECT_EQ(shown_docx(paragraph(run("a"), in_list("1", 0)) + paragraph(run("b"), in_list("1", 1)) +
                       paragraph(run("c"), in_list("1", 1)) + paragraph(run(""), in_list("1", 0)) +
                       paragraph(run("d"), in_list("1", 0)) + paragraph(run("e"), in_list("2", 0)) +
                       paragraph(run("f"), in_list("3", 0))),
            (Shown{"li 4. a", "li> 4a) b", "li> 4b) c", "li 6. d", "li e", "li 1. f"}));
}

TEST(DocxReader, AHeadingMayBeNumberedByItsStyle) {
  const std::string punkt = "<w:pStyle w:val='Punkt'/>";
  EXPECT_EQ(shown_docx(paragraph(run("Valg"), punkt) + paragraph(run("Tekst")) +
                       paragraph(run("Budget"), punkt)),
            (Shown{"h1 4. Valg", "p Tekst", "h1 5. Budget"}));
}

TEST(DocxReader, TablesBecomeRows) {
  EXPECT_EQ(shown_docx("<w:tbl><w:tr><w:tc>" + paragraph(run("År")) + "</w:tc><w:tc>" +
                       paragraph(run("Kr.")) + "</w:tc></w:tr></w:tbl>"),
            (Shown{"tr År | Kr."}));
}

TEST(DocxReader, AColumnOfAutomaticNumbersKeepsItsNumbers) {
  const auto row = [](const std::string& title) {
    return "<w:tr><w:tc>" + paragraph("", in_list("1", 0)) + "</w:tc><w:tc>" +
           paragraph(run(title)) + "</w:tc></w:tr>";
  };
  EXPECT_EQ(shown_docx("<w:tbl>" + row("Ny mole") + row("Eventuelt") + "</w:tbl>"),
            (Shown{"tr 4. | Ny mole", "tr 5. | Eventuelt"}));
}

TEST(DocxReader, TrackedChangesCountAsAccepted) {
  EXPECT_EQ(shown_docx(paragraph(run("Der ") + "<w:del>" + run("ikke ") + "</w:del><w:ins>" +
                                 run("gives ") + "</w:ins>" + run("tilskud") +
                                 run(" hemmeligt", "<w:vanish/>"))),
            (Shown{"p Der gives tilskud"}));
  EXPECT_EQ(
      shown_docx(paragraph(run("Første "), "<w:rPr><w:del/></w:rPr>") + paragraph(run("anden"))),
      (Shown{"p Første anden"}));
}

TEST(DocxReader, AFootnoteFollowsTheParagraphThatRefersToIt) {
  const std::string notes =
      "<w:footnotes xmlns:w='urn:w'><w:footnote w:id='2'>" +
      paragraph(run("Se bilag 1.") + "<w:r><w:footnoteReference w:id='2'/></w:r>") +
      "</w:footnote></w:footnotes>";
  const std::string body = paragraph(run("Prisen") + "<w:r><w:footnoteReference w:id='2'/></w:r>") +
                           paragraph(run("Mere"));
  EXPECT_EQ(shown_document(read_docx(test::make_docx(body, {{"word/footnotes.xml", notes}}))),
            (Shown{"p Prisen", "p Se bilag 1.", "p Mere"}));
}

TEST(DocxReader, BoldBeginningsAreMarked) {
  const ReadContent content = read_docx(test::make_docx(
      paragraph(run("Beslutning", "<w:b/>") + run(" Godkendt.")) + paragraph(run("Fed", "<w:b/>")) +
      paragraph(run("Ikke", "<w:b w:val='0'/>"))));
  const auto& blocks = std::get<Document>(content).blocks;
  ASSERT_EQ(blocks.size(), 3U);
  EXPECT_EQ(blocks[0].style.bold_lead, std::string("Beslutning").size());
  EXPECT_TRUE(blocks[1].style.bold);
  EXPECT_FALSE(blocks[2].style.bold);
}

TEST(DocxReader, NamedStylesOfParagraphsAndRunsGiveTheLook) {
  const std::string styles =
      "<w:styles xmlns:w='urn:w'><w:style w:styleId='Strong' w:type='character'><w:rPr><w:b/>"
      "</w:rPr></w:style></w:styles>";
  const ReadContent content = read_docx(test::make_docx(
      paragraph(run("Fed", "<w:rStyle w:val='Strong'/>")) +
          paragraph(run("Titel"), "<w:pStyle w:val='Punkt'/>") + paragraph(run("Skrå", "<w:i/>")) +
          paragraph(run("Skrå", "<w:i/>") + run(" og lige")),
      {{"word/styles.xml", styles}}));
  const auto& blocks = std::get<Document>(content).blocks;
  ASSERT_EQ(blocks.size(), 4U);
  EXPECT_TRUE(blocks[0].style.bold);
  EXPECT_EQ(blocks[1].style.look, "Punkt");
  EXPECT_EQ(blocks[2].style.look, "italic");
  EXPECT_EQ(blocks[3].style.look, "");
}

TEST(DocxReader, LineBreaksMakeBlocksExceptInTitles) {
  const std::string line_end = "<w:r><w:br/></w:r>";
  EXPECT_EQ(shown_docx(paragraph(run("Beslutning", "<w:b/>") + line_end + run("Godkendt.") +
                                 line_end + run("Enigt.")) +
                       paragraph(run("2. Ny", "<w:b/>") + line_end + run("mole", "<w:b/>"))),
            (Shown{"p Beslutning", "p Godkendt.", "p Enigt.", "p 2. Ny mole"}));
  EXPECT_EQ(
      shown_docx(paragraph(run("Ny") + line_end + run("mole"), "<w:pStyle w:val='Overskrift1'/>")),
      (Shown{"h1 Ny mole"}));
}

TEST(DocxReader, HeadersAndFootersAreRunningLinesAndNotText) {
  const auto part = [](const std::string& text) {
    return "<w:hdr xmlns:w='urn:w'>" + paragraph(run(text)) + "</w:hdr>";
  };
  const ReadContent content = read_docx(test::make_docx(
      paragraph(run("Ny mole")),
      {{"word/header1.xml", part("Havneudvalget")}, {"word/footer2.xml", part("Side 1")}}));
  EXPECT_EQ(shown_document(content), (Shown{"p Ny mole"}));
  EXPECT_EQ(std::get<Document>(content).running_headers, (Shown{"Havneudvalget", "Side 1"}));
}

TEST(DocxReader, BombsAndDamageAreFailures) {
  const std::string bomb = test::make_docx(std::string(std::size_t{100} << 20U, ' '));
  ASSERT_LT(bomb.size(), std::size_t{1} << 20U);
  EXPECT_EQ(code_of(read_docx(bomb)), "word-limit");
  std::string random;
  for (unsigned i = 0, x = 1; i < 20000; ++i, x = x * 1103515245U + 12345U) {
    random.push_back(static_cast<char>('a' + (x >> 16U) % 26));
  }
  const std::string whole = test::make_docx(paragraph(run(random)));
  EXPECT_EQ(code_of(read_docx(whole.substr(0, whole.size() / 2))), "word-damaged");
  EXPECT_EQ(code_of(read_docx(test::make_docx("<w:p>"))), "xml-damaged");
  EXPECT_EQ(code_of(read_docx(test::make_zip({{"andet", "x"}}))), "word-damaged");
}

const std::string odt_styles =
    "<style:style style:name='F' style:family='text'><style:text-properties "
    "fo:font-weight='bold'/></style:style>"
    "<text:list-style style:name='L'><text:list-level-style-number text:level='1' "
    "style:num-format='1' "
    "style:num-suffix='.'/><text:list-level-style-number text:level='2' style:num-format='1' "
    "style:num-suffix='.' "
    "text:display-levels='2'/></text:list-style>";

Shown shown_odt(const std::string& text) {
  return shown_document(read_odt(test::make_odt(text, odt_styles)));
}

TEST(OdtReader, HeadingsListsAndTablesAreBlocks) {
  EXPECT_EQ(
      shown_odt(
          "<text:h text:outline-level='2'>Punkter</text:h>"
          "<text:list text:style-name='L'><text:list-item><text:p>a</text:p><text:list>"
          "<text:list-item><text:p>b</text:p></text:list-item></text:list></text:list-item>"
          "<text:list-item><text:p>c</text:p></text:list-item></text:list>"
          "<table:table><table:table-row><table:table-cell><text:p>År</text:p></table:table-cell>"
          "<table:table-cell><text:p>Kr.</text:p></table:table-cell></table:table-row></"
          "table:table>"),
      (Shown{"h2 Punkter", "li 1. a", "li> 1.1. b", "li 2. c", "tr År | Kr."}));
}

TEST(OdtReader, AListMayContinue) {
  const std::string list = "<text:list text:style-name='L'";
  const std::string item = "><text:list-item><text:p>x</text:p></text:list-item></text:list>";
  EXPECT_EQ(shown_odt(list + item + list + item + list + " text:continue-numbering='true'" + item),
            (Shown{"li 1. x", "li 1. x", "li 2. x"}));
}

TEST(OdtReader, ChangesNotesAndCommentsAreReadAsPrinted) {
  EXPECT_EQ(
      shown_odt("<text:tracked-changes><text:changed-region><text:deletion><text:p>væk</text:p>"
                "</text:deletion></text:changed-region></text:tracked-changes>"
                "<text:p>Pris<office:annotation><text:p>husk</text:p></office:annotation>"
                "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Se "
                "bilag.</text:p>"
                "</text:note-body></text:note><text:s/>ialt<text:line-break/>her</text:p>"),
      (Shown{"p Pris ialt", "p her", "p Se bilag."}));
}

TEST(OdtReader, BoldBeginningsAreMarked) {
  const ReadContent content = read_odt(test::make_odt(
      "<text:p><text:span text:style-name='F'>Beslutning</text:span> Godkendt.</text:p>",
      odt_styles));
  EXPECT_EQ(std::get<Document>(content).blocks.at(0).style.bold_lead,
            std::string("Beslutning").size());
}

TEST(OdtReader, NamedStylesAndTheirChangesGiveTheLook) {
  const std::string styles =
      "<style:style style:name='P1' style:family='paragraph' style:parent-style-name='Punkt'>"
      "<style:text-properties fo:font-style='italic'/></style:style>";
  const ReadContent content = read_odt(
      test::make_odt("<text:p text:style-name='P1'>Ny bro</text:p><text:p>Tekst</text:p>", styles));
  const auto& blocks = std::get<Document>(content).blocks;
  ASSERT_EQ(blocks.size(), 2U);
  EXPECT_EQ(blocks[0].style.look, "italic");
  EXPECT_EQ(blocks[1].style.look, "");
}

constexpr const char* package_relationships =
    "<Relationships><Relationship Id='a' Type='http://x/relationships/officeDocument' "
    "Target='%'/></Relationships>";

std::string docx_of(const std::string& main_part, const std::string& target,
                    const std::string& text) {
  std::string relationships = package_relationships;
  relationships.replace(relationships.find('%'), 1, target);
  return test::make_zip(
      {{"[Content_Types].xml", "<Types/>"},
       {"_rels/.rels", relationships},
       {main_part,
        "<w:document xmlns:w='urn:w'><w:body>" + paragraph(run(text)) + "</w:body></w:document>"},
       {"word/_rels/document2.xml.rels",
        "<Relationships><Relationship Type='http://x/relationships/header' Target='top.xml'/>"
        "</Relationships>"},
       {"word/top.xml", "<w:hdr xmlns:w='urn:w'>" + paragraph(run("Havneudvalget")) + "</w:hdr>"}});
}

TEST(DocxReader, TheMainPartMayHaveAnyNameInThePackage) {
  for (const char* target : {"word/document2.xml", "/word/document2.xml"}) {
    const ReadContent content = read_docx(docx_of("word/document2.xml", target, "Ny havn"));
    EXPECT_EQ(shown_document(content), (Shown{"p Ny havn"}));
    EXPECT_EQ(std::get<Document>(content).running_headers, (Shown{"Havneudvalget"}));
  }
  EXPECT_EQ(code_of(read_docx(docx_of("word/document2.xml", "word/x.xml", "Ny havn"))),
            "word-damaged");
}

TEST(WordReaders, TextThatWasEncodedTwiceIsRepaired) {
  EXPECT_EQ(
      shown_document(read_docx(test::make_docx(paragraph(run("BÃ¸rnehaver pÃ¥ Ã\u0086rÃ¸"))))),
      (Shown{"p Børnehaver på Ærø"}));
  EXPECT_EQ(shown_document(read_odt(test::make_odt("<text:p>BÃ¸rnehaver</text:p>"))),
            (Shown{"p Børnehaver"}));
}

TEST(WordReaders, TextWithLostLettersIsReported) {
  const std::string lost = "B›rnehaver p† R†dhuset i K›ge f†r nye m›bler til b›rn";
  for (const auto& [form, bytes] :
       {std::pair(Form::docx, test::make_docx(paragraph(run(lost)))),
        std::pair(Form::odt, test::make_odt("<text:p>" + lost + "</text:p>"))}) {
    EXPECT_EQ(code_of(read_here(form, bytes)), "text-garbled") << name_of(form);
  }
}

TEST(OdtReader, DamageIsAFailure) {
  EXPECT_EQ(code_of(read_odt(test::make_odt("<text:p>"))), "word-damaged");
  EXPECT_EQ(code_of(read_odt(test::make_zip({{"content.xml", "<x/>"}}))), "word-damaged");
}

}  // namespace
}  // namespace dagsorden
