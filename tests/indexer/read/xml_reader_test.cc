#include "indexer/read/xml_reader.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/show_blocks.h"

namespace dagsorden {
namespace {

using Names = std::vector<std::string>;

MeetingDraft read(const std::string& xml) {
  return std::get<std::vector<MeetingDraft>>(read_xml(xml)).at(0);
}

std::string code_of(const std::string& xml) {
  const ReadContent content = read_xml(xml);
  if (const auto* failure = std::get_if<Failure>(&content)) return failure->code;
  return std::get<NotRead>(content).code;
}

Names part_names(const ItemDraft& item) {
  Names names;
  for (const PartDraft& part : item.parts) names.push_back(part.name);
  return names;
}

const std::string sbsys =
    "<?xml version='1.0' encoding='utf-8'?><Dagsorden DagsordenID='3' Dagsordentype='referat'>"
    "<Møde Udvalg='Havneudvalget' Mødedato='3. maj 2031' Mødetid='16:30' Mødested='Kajen 1'/>"
    "<Dagsordenpunkter><Dagsordenpunkt Nummer='4' Åbent='true'><Overskrift>Ny mole</Overskrift>"
    "<Indhold><Resume>&lt;p&gt;Kort &amp;amp; godt&lt;/p&gt;</Resume>"
    "<Økonomiske_konsekvenser>Ingen.</Økonomiske_konsekvenser></Indhold>"
    "<Bilagsliste><Bilag Navn='Kort'/></Bilagsliste></Dagsordenpunkt>"
    "<Dagsordenpunkt Nummer='5' "
    "Åbent='false'><Overskrift>Salg</Overskrift><Indhold/></Dagsordenpunkt>"
    "</Dagsordenpunkter></Dagsorden>";

TEST(XmlReader, SbsysHasPartsAsElements) {
  const MeetingDraft meeting = read(sbsys);
  EXPECT_EQ(meeting.body, "Havneudvalget");
  EXPECT_EQ(meeting.date, "2031-05-03");
  EXPECT_EQ(meeting.time, "16:30");
  EXPECT_EQ(meeting.kind, DocumentKind::referat);
  ASSERT_EQ(meeting.items.size(), 2U);
  const ItemDraft& item = meeting.items[0];
  EXPECT_EQ(item.number, "4");
  EXPECT_EQ(item.access, "åben");
  EXPECT_EQ(part_names(item), (Names{"Resume", "Økonomiske konsekvenser"}));
  EXPECT_EQ(test::shown(item.parts[0].blocks), (Names{"p Kort & godt"}));
  EXPECT_EQ(item.attachments, (Names{"Kort"}));
  EXPECT_EQ(meeting.items[1].access, "lukket");
}

TEST(XmlReader, AgmanHasEarlierDecisionsInItsFields) {
  const MeetingDraft meeting = read(
      "<Publication><PublicationTypeAsValue>2</PublicationTypeAsValue><Agendas><Agenda><Meeting>"
      "<When>3. maj 2031 16:00</When><Where>Kajen 1</Where><Members><MeetingMember><Name>Bo "
      "Dahl</Name>"
      "<ParticipationStatusAsText>Afbud</ParticipationStatusAsText></MeetingMember></Members></"
      "Meeting>"
      "<Committee><Name>Byrådet</Name></Committee><Items><Item Nummer='1'><Caption>Ny "
      "mole</Caption>"
      "<IsPublic>False</IsPublic><Fields><ItemField><Caption>Indstilling</"
      "Caption><HasContent>True</HasContent>"
      "<Content>&lt;p&gt;At den "
      "bygges.&lt;/p&gt;</Content></ItemField><ItemField><Caption>Tom</Caption>"
      "<HasContent>False</HasContent></ItemField></"
      "Fields><ItemHistory><ItemField><Caption>Beslutning</Caption>"
      "<Content>Anbefales.</Content><MeetingDetails><CommitteeName>Havneudvalget</CommitteeName>"
      "<MeetingDueDate>2031-04-20T00:00:00</MeetingDueDate></MeetingDetails></ItemField></"
      "ItemHistory>"
      "<Enclosures><Enclosure><Name>Kort</Name></Enclosure></Enclosures></Item></Items></Agenda></"
      "Agendas>"
      "</Publication>");
  EXPECT_EQ(meeting.kind, DocumentKind::referat);
  EXPECT_EQ(meeting.body, "Byrådet");
  EXPECT_EQ(meeting.time, "16:00");
  ASSERT_EQ(meeting.participants.size(), 1U);
  EXPECT_FALSE(meeting.participants[0].is_present);
  const ItemDraft& item = meeting.items.at(0);
  EXPECT_EQ(item.access, "lukket");
  EXPECT_EQ(part_names(item), (Names{"Indstilling", "Beslutning i Havneudvalget den 20-04-2031"}));
  EXPECT_EQ(item.parts[1].kind, PartKind::earlier_decision);
}

TEST(XmlReader, ADraftHasACodeOfItsOwn) {
  EXPECT_EQ(
      code_of("<Publication><PublicationTypeAsValue>0</PublicationTypeAsValue></Publication>"),
      "draft");
}

TEST(XmlReader, EdocHasSeparateOpenAndClosedItems) {
  const MeetingDraft meeting = read(
      "<Meeting><MeetingState>Referat godkendt</MeetingState><MeetingDate>03-05-2031</MeetingDate>"
      "<Committee>Byrådet</Committee><MeetingAgendaTypes><MeetingAgendaType><AgendaType>Lukket "
      "dagsorden</AgendaType>"
      "<MeetingAgendaItems><MeetingAgendaItem><AgendaItemNumber>1</AgendaItemNumber><FullText>Hele "
      "teksten</FullText>"
      "<Document><Title>Ny mole</Title><Attachments><Title>Kort</Title></Attachments></Document>"
      "</MeetingAgendaItem></MeetingAgendaItems></MeetingAgendaType></MeetingAgendaTypes></"
      "Meeting>");
  EXPECT_EQ(meeting.kind, DocumentKind::referat);
  EXPECT_EQ(meeting.date, "2031-05-03");
  const ItemDraft& item = meeting.items.at(0);
  EXPECT_EQ(item.title, "Ny mole");
  EXPECT_EQ(item.access, "lukket");
  EXPECT_EQ(item.attachments, (Names{"Kort"}));
  EXPECT_EQ(test::shown(item.parts.at(0).blocks), (Names{"p Hele teksten"}));
}

TEST(XmlReader, EdocInFujitsusFormIsReadWhateverItsPrefix) {
  const MeetingDraft meeting = read(
      "<Root "
      "xmlns:e='urn:e'><e:OutputTypeEnumName>Agenda</"
      "e:OutputTypeEnumName><e:Committee><e:Name>Byrådet</e:Name>"
      "<e:Meeting><e:MeetingDateTime>2031-05-03T16:00:00</"
      "e:MeetingDateTime><e:Agenda><e:AgendaElements>"
      "<e:AgendaElement><e:AccessIsPublic>true</e:AccessIsPublic><e:HandlingItem><e:SerialNo>1</"
      "e:SerialNo>"
      "<e:Title>Ny "
      "mole</e:Title><e:CaseNumber>31-4</e:CaseNumber><e:CasePresentations><e:CasePresentation>"
      "<e:Title>Resume</e:Title><e:Content><p>Kort.</p></e:Content></e:CasePresentation></"
      "e:CasePresentations>"
      "<e:Attachments><e:Attachment><e:Title>Kort</e:Title></e:Attachment></e:Attachments></"
      "e:HandlingItem>"
      "</e:AgendaElement></e:AgendaElements></e:Agenda></e:Meeting></e:Committee></Root>");
  EXPECT_EQ(meeting.kind, DocumentKind::dagsorden);
  EXPECT_EQ(meeting.time, "16:00");
  const ItemDraft& item = meeting.items.at(0);
  EXPECT_EQ(item.case_number, "31-4");
  EXPECT_EQ(item.access, "åben");
  EXPECT_EQ(test::shown(item.parts.at(0).blocks), (Names{"p Kort."}));
}

std::string acadre_field(const std::string& name, const std::string& value) {
  return "<field name='" + name + "'>" + value + "</field>";
}

TEST(XmlReader, AcadreHasTablesOfFields) {
  const auto parent = [](const std::string& sort, const std::string& title) {
    return "<table name='agendaitemparents'><fields>" + acadre_field("sort", sort) +
           "</fields><table name='agendaitem'><fields>" + acadre_field("name", title) +
           acadre_field("caseno", "31/4") + acadre_field("accessname", "Åben") +
           "</fields><table name='bullet'><fields>" + acadre_field("bulletname", "Resume") +
           acadre_field("bulletcontent", "&lt;p&gt;Kort.&lt;/p&gt;") +
           "</fields></table><table name='enclosure'><fields>" +
           acadre_field("filename", "KORT.PDF") + "</fields></table></table></table>";
  };
  const MeetingDraft meeting =
      read("<root><table name='meeting'><fields>" + acadre_field("date", "2031-05-03 16:00") +
           acadre_field("location", "Kajen 1") +
           "</fields></table><table name='committee'><fields>" + acadre_field("name", "Byrådet") +
           "</fields></table>" + parent("2", "Anden") + parent("1", "Første") + "</root>");
  EXPECT_EQ(meeting.body, "Byrådet");
  EXPECT_EQ(meeting.time, "16:00");
  ASSERT_EQ(meeting.items.size(), 2U);
  EXPECT_EQ(meeting.items[0].title, "Første");
  EXPECT_EQ(meeting.items[0].number, "1");
  EXPECT_EQ(meeting.items[0].attachments, (Names{"KORT.PDF"}));
  EXPECT_EQ(part_names(meeting.items[0]), (Names{"Resume"}));
}

TEST(XmlReader, ItemsThatAreNotOpenAreClosed) {
  for (const char* name : {"Ikke åben", "Lukket", "Fortrolig", "Ikke offentlig", "Ikke-åben",
                           "Ej åben", "Ikke-offentlig", "Lukket dagsorden"}) {
    const MeetingDraft meeting = read(
        "<root><table name='meeting'><fields>" + acadre_field("date", "2031-05-03 16:00") +
        "</fields></table><table name='agendaitemparents'><fields>" + acadre_field("sort", "1") +
        "</fields><table name='agendaitem'><fields>" + acadre_field("name", "Ny mole") +
        acadre_field("accessname", name) + "</fields></table></table></root>");
    ASSERT_EQ(meeting.items.size(), 1U) << name;
    EXPECT_EQ(meeting.items[0].access, "lukket") << name;
  }
}

TEST(XmlReader, ItemsThatMayBeOpenAreNotCalledOpen) {
  for (const char* name : {"Delvist åben", "Åben efter mødet", "Ikke angivet"}) {
    const MeetingDraft meeting = read(
        "<root><table name='meeting'><fields>" + acadre_field("date", "2031-05-03 16:00") +
        "</fields></table><table name='agendaitemparents'><fields>" + acadre_field("sort", "1") +
        "</fields><table name='agendaitem'><fields>" + acadre_field("name", "Ny mole") +
        acadre_field("accessname", name) + "</fields></table></table></root>");
    ASSERT_EQ(meeting.items.size(), 1U) << name;
    EXPECT_EQ(meeting.items[0].access, std::nullopt) << name;
  }
}

TEST(XmlReader, OtherXmlIsNamed) {
  EXPECT_EQ(code_of("<?xml version='1.0'?><rss><channel/></rss>"), "xml-other");
  EXPECT_EQ(code_of("<Publication><Agendas/></Publication>"), "xml-other");
}

TEST(XmlReader, BombsAndExternalEntitiesAreRefused) {
  std::string bomb = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>";
  for (int i = 1; i < 12; ++i) {
    const std::string name = i == 1 ? "&a;" : "&a" + std::to_string(i - 1) + ";";
    bomb +=
        "<!ENTITY a" + std::to_string(i) + " '" + name + name + name + name + name + name + "'>";
  }
  EXPECT_EQ(code_of(bomb + "]><Dagsorden><Dagsordenpunkt><Overskrift>&a11;</Overskrift></"
                           "Dagsordenpunkt></Dagsorden>")
                .substr(0, 4),
            "xml-");
  EXPECT_EQ(
      code_of("<!DOCTYPE x [<!ENTITY p SYSTEM 'file:///etc/hostname'>]><Dagsorden><Dagsordenpunkt>"
              "<Overskrift>&p;</Overskrift></Dagsordenpunkt></Dagsorden>"),
      "xml-entities");
  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += "<a>";
  EXPECT_EQ(code_of(deep), "xml-damaged");
}

TEST(XmlReader, EntitiesThatStandForLettersAreRead) {
  const std::string body =
      "<Dagsorden><Dagsordenpunkt Nummer='1'><Overskrift>B&aring;de&nbsp;i havn</Overskrift>"
      "</Dagsordenpunkt></Dagsorden>";
  const std::string types = "<!DOCTYPE x [<!ENTITY aring '&#229;'><!ENTITY nbsp '&#160;'>]>";
  EXPECT_EQ(read(types + body).items.at(0).title, "Både i havn");
  EXPECT_EQ(read(body).items.at(0).title, "Både i havn");
}

TEST(XmlReader, ATruncatedFileIsAFailureThatSaysWhere) {
  const ReadContent content = read_xml(sbsys.substr(0, sbsys.size() / 2));
  const auto& failure = std::get<Failure>(content);
  EXPECT_EQ(failure.code, "xml-damaged");
  EXPECT_NE(failure.reason.in(Language::english).find("line 1"), std::string::npos)
      << failure.reason.in(Language::english);
}

TEST(XmlReader, AWronglyDeclaredEncodingIsCorrected) {
  const std::string latin =
      "<?xml version='1.0' encoding='utf-8'?><Dagsorden><M\xF8"
      "de Udvalg='Milj\xF8"
      "udvalget'/>"
      "<Dagsordenpunkt Nummer='1'><Overskrift>B\xE5"
      "d</Overskrift></Dagsordenpunkt></Dagsorden>";
  const MeetingDraft meeting = read(latin);
  EXPECT_EQ(meeting.body, "Miljøudvalget");
  EXPECT_EQ(meeting.items.at(0).title, "Båd");
}

TEST(XmlReader, ATextThatIsTooLargeIsReportedAsSuch) {
  std::string text;
  while (text.size() < 12'000'000) text += "bød på å\n";
  const ReadContent content = read_xml("<Dagsorden><x>" + text + "</x></Dagsorden>");
  EXPECT_NE(std::get<Failure>(content).reason.in(Language::english).find("larger than 10 MB"),
            std::string::npos);
}

}  // namespace
}  // namespace dagsorden
