#include "tests/support/full_item.h"

namespace dagsorden::test {

Item full_item() {
  Item item;
  item.id = "kkr-fjordland/2031-05-03/referat/1.1";
  item.meeting_id = "kkr-fjordland/2031-05-03";
  item.authority = "Fjordland Kommune";
  item.meeting_body = "KKR Fjordland";
  item.document_kind = DocumentKind::referat;
  item.is_supplementary = true;
  item.date = "2031-05-03";
  item.time = "09:30";
  item.place = "Havnen 1";
  item.section_number = "1";
  item.section_title = "Havne";
  item.item_number = "1.1";
  item.position = 300;
  item.title = "En ny \"havn\"\nved fjorden";
  item.case_type = "";
  item.case_number = "SAG-2031-00777";
  item.caseworkers = {"abc", "xyz"};
  item.municipality_codes = {"0101"};
  item.dates_mentioned = {"2031-04-01"};
  item.text = "Baggrund\nHavnen er\u2028 slidt \xC3 \u202E.";
  item.parts = {{"Baggrund", 0, 9, PartKind::background}, {"\"", 9, 12}};
  item.attachments = {"Kort over havnen"};
  item.urls = {"https://example.org/a?b=\\"};
  item.url = "https://example.org/vis?punktid=1";
  item.meeting_url = "https://example.org/vis";
  item.access = "lukket";
  item.outcome = "godkendt";
  item.outcomes = {{"1", "godkendt"}, {"2a", std::nullopt}};
  item.votes = {{"A (7)", "B"}, {"Bo Lind (V)"}, {"Ø"}, 8, 1, 0};
  item.absent = {"Ane Holm (A)"};
  item.participants = {{"Ane Holm (A)", true, std::nullopt}, {"Bo Lind (V)", false, "afbud"}};
  item.first_seen = "2031-05-01T03:00:00Z";
  item.content_hash = "00112233445566778899aabbccddeeff";
  item.source = {"/agendaer/m\xF8 1.txt", 300, 500, 7};
  return item;
}

}  // namespace dagsorden::test
