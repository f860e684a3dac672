#include "indexer/describe/meeting_record.h"

#include <optional>
#include <string>

#include "common/text.h"
#include "indexer/clean/addresses.h"
#include "indexer/clean/reflow.h"
#include "indexer/describe/attendance.h"
#include "indexer/describe/derived_fields.h"
#include "indexer/describe/meeting.h"

namespace dagsorden {
namespace {

Item record_like(const Item& first) {
  Item record;
  record.position = 0;
  record.meeting_id = first.meeting_id;
  record.source_meeting = first.source_meeting;
  record.authority = first.authority;
  record.meeting_body = first.meeting_body;
  record.document_kind = first.document_kind;
  record.is_supplementary = first.is_supplementary;
  record.date = first.date;
  record.time = first.time;
  record.place = first.place;
  record.meeting_url = first.meeting_url;
  record.source.path = first.source.path;
  return record;
}

void add_line(std::string& text, std::string_view line) {
  if (line.empty()) return;
  if (!text.empty()) text.push_back('\n');
  text.append(line);
}

// A web page has its menu before the first line about the meeting.
std::size_t first_of_meeting(const std::vector<Block>& blocks, std::size_t end) {
  for (std::size_t i = 0; i < end; ++i) {
    if (!tells_of_meeting(blocks[i].text)) continue;
    // The line above may name the owner of the meeting.
    const bool names_owner = i > 0 && blocks[i - 1].text.find("ommune") != std::string::npos;
    return names_owner ? i - 1 : i;
  }
  return 0;
}

std::string names_of(const std::vector<Participant>& participants, bool is_present) {
  std::string names;
  for (const Participant& person : participants) {
    if (person.is_present != is_present) continue;
    names.append(names.empty() ? "" : ", ").append(person.name);
    if (person.note) names.append(" (").append(*person.note).append(")");
  }
  return names;
}

// A cover says only what the fields of each item contain anyway.
bool says_more_than_a_cover(const Item& record) {
  if (!record.participants.empty() || !record.parts.empty()) return true;
  constexpr std::size_t most_words_of_a_cover = 15;  // an address, "Sekretariatet", a telephone
  std::size_t words = 0;
  for (const std::string_view line : split(record.text, '\n')) {
    if (tells_of_meeting(std::string(line))) continue;
    for (const std::string_view word : split(line, ' ')) words += word.size() > 1 ? 1 : 0;
  }
  return words > most_words_of_a_cover;
}

}  // namespace

std::optional<Item> meeting_record(const Document& document, const BlocksOfMeeting& of_meeting,
                                   const Vocabulary& vocabulary, const Item& first) {
  const std::vector<Block>& blocks = document.blocks;
  Item record = record_like(first);
  std::vector<Block> own;
  const auto is_in_contents = [&of_meeting](std::size_t i) {
    return i >= of_meeting.contents_begin && i < of_meeting.contents_end;
  };
  std::size_t front = 0;
  while (front < blocks.size() && !of_meeting.is_items[front]) ++front;
  const std::size_t begin = first_of_meeting(blocks, front);
  for (std::size_t i = begin; i < blocks.size();) {
    if (of_meeting.is_items[i]) {
      ++i;
      continue;
    }
    const bool is_contents = is_in_contents(i);
    std::size_t end = i;
    while (end < blocks.size() && !of_meeting.is_items[end] && is_in_contents(end) == is_contents) {
      ++end;
    }
    const std::size_t from = record.text.size() + (record.text.empty() ? 0 : 1);
    for (const Paragraph& paragraph :
         reflow(blocks.data() + i, blocks.data() + end, vocabulary, document.width)) {
      add_line(record.text, paragraph.text);
    }
    if (is_contents) {
      record.parts.push_back({std::string(contents_part_name), from, record.text.size()});
    }
    own.insert(own.end(), blocks.begin() + static_cast<std::ptrdiff_t>(i),
               blocks.begin() + static_cast<std::ptrdiff_t>(end));
    i = end;
  }
  record.participants = read_attendance(own);
  if (!says_more_than_a_cover(record)) return std::nullopt;
  add_mentions(record);
  record.urls = find_addresses(record.text);
  const Block& head = blocks.at(begin);
  record.source.line = head.number;
  record.source.end_line = front > begin ? blocks[front - 1].number : head.number;
  record.source.page = head.page;
  finish_meeting(record);
  return record;
}

std::optional<Item> meeting_record(const MeetingDraft& meeting, const Item& first) {
  if (meeting.participants.empty()) return std::nullopt;
  Item record = record_like(first);
  record.participants = meeting.participants;
  add_line(record.text, meeting.body.value_or(""));
  add_line(record.text,
           meeting.date.value_or("") + (meeting.time ? " kl. " + *meeting.time : std::string()));
  add_line(record.text, meeting.place.value_or(""));
  const std::string present = names_of(meeting.participants, true);
  const std::string absent = names_of(meeting.participants, false);
  if (!present.empty()) add_line(record.text, "Til stede: " + present);
  if (!absent.empty()) add_line(record.text, "Afbud: " + absent);
  finish_meeting(record);
  return record;
}

}  // namespace dagsorden
