// When a meeting's own record is found, and when it stays out of the way.
#include <gtest/gtest.h>

#include "tests/query/match/asking.h"

namespace dagsorden {
namespace {

using test::count_of;
using test::found;
using test::found_set;
using test::Numbers;
using test::sample_item;
using test::SampleDatabase;

Item record() {
  Item item = sample_item("0", "");
  item.position = 0;
  item.item_number.reset();
  item.case_number.reset();
  item.case_type.reset();
  item.id = item.meeting_id + "/p0";
  item.text = "KKR Fjordland\nTil stede: Ane Lindholt, Bo Krog\nNy havn i fjorden";
  item.parts = {{std::string(contents_part_name), item.text.size() - 17, item.text.size()}};
  item.participants = {{"Ane Lindholt (A)", true, {}}, {"Bo Krog", false, {}}};
  return item;
}

const SampleDatabase& a_meeting() {
  static const SampleDatabase database({
      record(),
      sample_item("1", "Ny havn", {{"Baggrund", "KKR Fjordland ønsker en havn. Ane Vig spurgte."}}),
      sample_item("2", "Ny kaj", {{"Baggrund", "Kajen ligger ved fjorden."}}),
  });
  return database;
}

TEST(MeetingRecords, AreFoundByTheNamesOfParticipants) {
  EXPECT_EQ(found(a_meeting(), "deltager:\"Ane Lindholt\""), Numbers{"?"});
  EXPECT_EQ(found(a_meeting(), "deltager:\"Bo Krog\""), Numbers{"?"});
  EXPECT_EQ(count_of(a_meeting(), "deltager:\"Ane Lindholt\""), 1U);
}

TEST(MeetingRecords, AreFoundByWordsThatNoItemHas) {
  EXPECT_EQ(found(a_meeting(), "Lindholt"), Numbers{"?"});
  EXPECT_EQ(found(a_meeting(), "Ane Lindholt").front(), "?");
}

TEST(MeetingRecords, AreLeftOutIfItemsHoldTheWords) {
  EXPECT_EQ(found(a_meeting(), "fjordland"), Numbers{"1"});
  EXPECT_EQ(count_of(a_meeting(), "fjordland"), 1U);
}

TEST(MeetingRecords, AreNotFoundByTitlesInTheListOfContents) {
  EXPECT_EQ(found(a_meeting(), "ny havn i fjorden"), (Numbers{"1", "2"}));
}

TEST(MeetingRecords, AreLeftOutIfOnlyFiltersAreGiven) {
  Filters filters;
  filters.values[FieldId::body] = {"KKR Fjordland"};
  EXPECT_EQ(found_set(a_meeting(), "", filters), (Numbers{"1", "2"}));
}

}  // namespace
}  // namespace dagsorden
