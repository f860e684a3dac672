#include "indexer/segment/printed_tables.h"

#include <gtest/gtest.h>

#include "tests/support/lines.h"
#include "tests/support/show_blocks.h"

namespace dagsorden {
namespace {

using Shown = std::vector<std::string>;

Shown opened(const std::string& text) {
  return test::shown(with_printed_tables(test::clean_text(text)).blocks);
}

TEST(PrintedTables, LinesBelowTheHeaderBecomeRowsOfCells) {
  EXPECT_EQ(
      opened("Pkt.  Emne              Referat\n"
             "1     Ny mole ved       Den bygges til\n"
             "      havnen            foråret.\n"
             "2     MED-              Intet.\n"
             "      udvalg\n"
             "3     Eventuelt         Intet.\n"
             "Mødet sluttede.\n"),
      (Shown{"tr Pkt. | Emne | Referat", "tr 1 | Ny mole ved havnen | Den bygges til foråret.",
             "tr 2 | MED-udvalg | Intet.", "tr 3 | Eventuelt | Intet.", "l Mødet sluttede."}));
}

TEST(PrintedTables, TitlesBesideTheirLabelContinueBelowIt) {
  EXPECT_EQ(opened("Punkt            1\nEmne             Ny mole ved\n                 havnen\n"
                   "Type             Orientering\n\nDen bygges.\n\nPunkt            2\n"
                   "Emne             Ny kaj\n\nPunkt            3\nEmne             Eventuelt\n"),
            (Shown{"l Punkt 1", "l Emne: Ny mole ved havnen", "l Type Orientering", "l Den bygges.",
                   "l Punkt 2", "l Emne: Ny kaj", "l Punkt 3", "l Emne: Eventuelt"}));
}

TEST(PrintedTables, BarsAndTabsSeparateCells) {
  const Shown rows = {"tr Nr. | Emne | Referat", "tr 1 | Ny mole | Bygges.",
                      "tr 2 | Lys på kajen | Tændes.", "tr 3 | Eventuelt | Intet."};
  EXPECT_EQ(opened("| Nr. | Emne | Referat |\n|---|---|---|\n| 1 | Ny mole | Bygges. |\n"
                   "| 2 | Lys på kajen | Tændes. |\n| 3 | Eventuelt | Intet. |\n"),
            rows);
  EXPECT_EQ(opened("Nr.\tEmne\tReferat\n1\tNy mole\tBygges.\n2\tLys på kajen\tTændes.\n"
                   "3\tEventuelt\tIntet.\n"),
            rows);
}

TEST(PrintedTables, OtherTablesStayLines) {
  const std::string table =
      "Post      Budget     Forbrug\n1 Løn       4.000       3.900\n"
      "2 Varme     1.000       1.200\n3 Lys         500         400\n";
  for (const std::string& line : opened(table)) EXPECT_TRUE(line.starts_with("l ")) << line;
}

TEST(PrintedTables, LabelsBesideTextAreMovedAboveIt) {
  EXPECT_EQ(opened("Formål        At bygge en mole.\nBaggrund      Den gamle er væk.\n"
                   "              Den var af træ.\nReferat       Godkendt.\n"),
            (Shown{"l Formål", "l At bygge en mole.", "l Baggrund", "l Den gamle er væk.",
                   "l Den var af træ.", "l Referat", "l Godkendt."}));
}

TEST(PrintedTables, TitlesMayBeInFrames) {
  const std::string edge = "+------------------------------------------+\n";
  const Shown shown =
      opened(edge + "| 01/31   Ny mole og ny-        24.10.04   |\n" +
             "|         byggelse                         |\n" + edge + "Tekst.\n\n" + edge +
             "| 02/31   Gadelys               66.12.01   |\n" + edge + "Tekst.\n\n" + edge +
             "| 03/31   Eventuelt             00.22.02   |\n" + edge + "Tekst.\n");
  EXPECT_EQ(shown,
            (Shown{"l 01/31 Ny mole og nybyggelse", "l 24.10.04", "l Tekst.", "l 02/31 Gadelys",
                   "l 66.12.01", "l Tekst.", "l 03/31 Eventuelt", "l 00.22.02", "l Tekst."}));
}

TEST(PrintedTables, ACaseNumberBesideTheSecondLineIsMovedBelowTheTitle) {
  EXPECT_EQ(opened("Sag A.     Ny mole og ny-\n31-0041    byggelse\nTekst.\n\n"
                   "Sag B.     Lys på den gamle\n31-0042    mole\nTekst.\n\n"
                   "Sag C.     Busskur ved\n31-0043    havnen\nTekst.\n"),
            (Shown{"l Sag A. Ny mole og nybyggelse", "l 31-0041", "l Tekst.",
                   "l Sag B. Lys på den gamle mole", "l 31-0042", "l Tekst.",
                   "l Sag C. Busskur ved havnen", "l 31-0043", "l Tekst."}));
}

TEST(PrintedTables, ADateInTheMarginMakesAHeading) {
  EXPECT_EQ(
      opened("5/2       Ny mole, ansøgning om       79/041\n          lys\n"
             "               Bevilget.\n\n"
             "9/2       Gadelys                     79/044\n               Udsat.\n\n"
             "1/3       Busskur                     79/050\n               Den\n"
             "               20/2 var der tøvejr.\n"),
      (Shown{"h2 Ny mole, ansøgning om lys", "p 79/041", "l Bevilget.", "h2 Gadelys", "p 79/044",
             "l Udsat.", "h2 Busskur", "p 79/050", "l Den", "l 20/2 var der tøvejr."}));
}

}  // namespace
}  // namespace dagsorden
