#include "indexer/describe/items_of_draft.h"

#include <gtest/gtest.h>

#include "indexer/read/html_blocks.h"

namespace dagsorden {
namespace {

using Names = std::vector<std::string>;

ItemDraft draft_item(const std::string& number, const std::string& title, const std::string& html) {
  ItemDraft item;
  item.number = number;
  item.title = title;
  if (!html.empty()) item.parts.push_back({"", {}, blocks_of_html(html)});
  return item;
}

MeetingDraft draft_of(std::vector<ItemDraft> items) {
  MeetingDraft meeting;
  meeting.body = "Havneudvalget";
  meeting.date = "2031-05-03";
  meeting.items = std::move(items);
  return meeting;
}

Item item_of(const ItemDraft& draft) {
  return items_of_draft(draft_of({draft}), "x.json", {}).at(0);
}

Names names(const Item& item) {
  Names all;
  for (const Part& part : item.parts) all.push_back(part.name);
  return all;
}

TEST(ItemsOfDraft, HeadingsThatAreLabelsOpenParts) {
  const Item item = item_of(draft_item(
      "1.", "Ny mole",
      "<h3>Beslutning</h3><p>Godkendt.</p><h3>Fremstilling</h3><h4>Indstilling:</h4><ol><li>at den "
      "bygges.</li></ol>"
      "<h4>I ndstilling</h4><p>Mere</p><h3>Havnen lukker om natten, når det blæser.</h3>"));
  EXPECT_EQ(names(item), (Names{"Beslutning", "Fremstilling", "Indstilling", "I ndstilling"}));
  EXPECT_EQ(
      item.text,
      "Beslutning\nGodkendt.\nFremstilling\nIndstilling\n1. at den bygges.\nI ndstilling\nMere\n"
      "Havnen lukker om natten, når det blæser.");
  EXPECT_EQ(text_of(item, item.parts[2]), "1. at den bygges.");
  EXPECT_EQ(item.parts[0].kind, PartKind::decision);
  EXPECT_EQ(item.parts[3].kind, PartKind::recommendation);
  EXPECT_EQ(item.item_number, "1");
}

TEST(ItemsOfDraft, DecisionsMakeMinutes) {
  MeetingDraft meeting = draft_of({draft_item("1", "A", "<h3>Beslutning</h3><p>Ja.</p>")});
  meeting.kind = DocumentKind::dagsorden;
  EXPECT_EQ(items_of_draft(meeting, "x", {})[0].document_kind, DocumentKind::referat);
  meeting.items = {draft_item("1", "A", "<h3>Beslutning</h3><h3>Resume</h3><p>x</p>")};
  EXPECT_EQ(items_of_draft(meeting, "x", {})[0].document_kind, DocumentKind::dagsorden);
  meeting.items = {draft_item("1", "A", "<p>Beslutning ikke frigivet</p>")};
  EXPECT_EQ(items_of_draft(meeting, "x", {})[0].document_kind, DocumentKind::referat);
}

TEST(ItemsOfDraft, TitlesGiveAccessAndCaseType) {
  const Item closed = item_of(draft_item("2", "Lukket: Salg af grund", ""));
  EXPECT_EQ(closed.title, "Salg af grund");
  EXPECT_EQ(closed.access, "lukket");
  const Item typed = item_of(draft_item("3", "Orienteringssag: Ny mole", ""));
  EXPECT_EQ(typed.title, "Ny mole");
  EXPECT_EQ(typed.case_type, "orienteringssag");
}

TEST(ItemsOfDraft, ATitleThatSaysClosedOverridesTheData) {
  ItemDraft draft = draft_item("1", "Lukket punkt: Køb af jord", "");
  draft.access = "åben";
  EXPECT_EQ(item_of(draft).access, "lukket");
  draft.title = "Køb af jord";
  EXPECT_EQ(item_of(draft).access, "åben");
  draft.title = "Åbent punkt: Køb af jord";
  draft.access = "lukket";
  EXPECT_EQ(item_of(draft).access, "lukket");
}

TEST(ItemsOfDraft, AnotherBodysDecisionIsAnEarlierOne) {
  const Item item =
      item_of(draft_item("1", "A",
                         "<h3>Beslutning i Byrådet den 1. maj 2031</h3><p>x</p><h3>Beslutning i "
                         "Havneudvalget den 3. maj 2031</h3><p>y</p>"));
  ASSERT_EQ(item.parts.size(), 2U);
  EXPECT_EQ(item.parts[0].kind, PartKind::earlier_decision);
  EXPECT_EQ(item.parts[1].kind, PartKind::decision);
}

TEST(ItemsOfDraft, AHeadingOfPartsInSeveralItemsIsALabelOfTheAuthority) {
  const std::string html = "<h3>Resume</h3><p>x</p><h3>Moleforhold</h3><p>y</p>";
  const std::vector<Item> items =
      items_of_draft(draft_of({draft_item("1", "A", html), draft_item("2", "B", html),
                               draft_item("3", "C", html)}),
                     "x", {});
  EXPECT_EQ(names(items[0]), (Names{"Resume", "Moleforhold"}));
  EXPECT_EQ(names(item_of(draft_item("1", "A", html))), (Names{"Resume"}));
}

TEST(ItemsOfDraft, WithoutHeadingsBoldLabelsOpenParts) {
  EXPECT_EQ(names(item_of(draft_item(
                "1", "A", "<p><b>Indstilling</b></p><p>x</p><p>Beslutning:</p><p>y</p>"))),
            (Names{"Indstilling", "Beslutning"}));
  EXPECT_EQ(names(item_of(draft_item("1", "A", "<h3>Resume</h3><p><b>Indstilling</b></p>"))),
            (Names{"Resume"}));
}

TEST(ItemsOfDraft, AbsentMembersAreNotPartOfTheText) {
  ItemDraft draft = draft_item("1", "A", "<h3>Beslutning</h3><p>Ja.</p><h3>Resume</h3><p>x</p>");
  draft.absent = {"Bo Dahl", "Ida Lund"};
  EXPECT_EQ(item_of(draft).text, "Beslutning\nJa.\nResume\nx");
  EXPECT_EQ(item_of(draft).absent, (std::vector<std::string>{"Bo Dahl", "Ida Lund"}));
}

TEST(ItemsOfDraft, AddressesAndAuthorityComeFromTheData) {
  MeetingDraft meeting = draft_of({draft_item("1", "A", "")});
  meeting.url = "https://dagsordener.koege.dk/vis?id=1";
  meeting.items[0].url = *meeting.url + "&punktid=2";
  meeting.items[0].attachments = {"Brev til Varde Kommune af 3. april 2031"};
  const Item item = items_of_draft(meeting, "x.json", "Andre").at(0);
  EXPECT_EQ(item.authority, "Køge Kommune");
  EXPECT_EQ(item.meeting_url, meeting.url);
  EXPECT_EQ(item.url, meeting.items[0].url);
  EXPECT_EQ(item.id, "koege-kommune-havneudvalget/2031-05-03/1");
  EXPECT_EQ(item.dates_mentioned, (Names{"2031-04-03"}));
  EXPECT_EQ(item.municipality_codes, (Names{"0573"}));
}

TEST(ItemsOfDraft, AnEmptyItemIsStillAnItem) {
  const Item item = item_of(ItemDraft{});
  EXPECT_TRUE(item.title.empty());
  EXPECT_TRUE(item.text.empty());
  EXPECT_FALSE(item.item_number);
}

}  // namespace
}  // namespace dagsorden
