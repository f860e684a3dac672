// CBOR (RFC 8949): arrays of a struct's members in their order. RawText is never sent: text is read
// where it is asked for.
#include "indexer/read/content_codec.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>
#include <utility>

namespace dagsorden {
namespace {

using Value = nlohmann::json;

Value of_optional(const std::optional<std::string>& text) {
  return text ? Value(*text) : Value(nullptr);
}

std::optional<std::string> to_optional(const Value& value) {
  return value.is_null() ? std::nullopt : std::optional(value.get<std::string>());
}

// Enumerators are sent as numbers; one that is not known is refused.
template <typename Enum>
Enum to_enum(const Value& value, Enum last) {
  const auto number = value.get<unsigned>();
  if (number > static_cast<unsigned>(last)) throw std::out_of_range("no such enumerator");
  return static_cast<Enum>(number);
}

template <typename Element, typename Encode>
Value of_list(const std::vector<Element>& elements, const Encode& encode_element) {
  Value list = Value::array();
  for (const Element& element : elements) list.push_back(encode_element(element));
  return list;
}

template <typename Element, typename Decode>
std::vector<Element> to_list(const Value& value, const Decode& decode_element) {
  std::vector<Element> elements;
  elements.reserve(value.size());
  for (const Value& element : value.get_ref<const Value::array_t&>()) {
    elements.push_back(decode_element(element));
  }
  return elements;
}

Value of_link(const Link& link) { return Value::array({link.text, link.target}); }

Link to_link(const Value& value) {
  return {value.at(0).get<std::string>(), value.at(1).get<std::string>()};
}

Value of_block(const Block& block) {
  return Value::array({block.text, block.number, block.page, block.after_gap, block.starts_page,
                       static_cast<unsigned>(block.kind), block.level, block.list_number,
                       block.cells, block.style.bold, block.style.underlined, block.style.size,
                       block.style.indent, block.style.bold_lead, of_list(block.links, of_link)});
}

Block to_block(const Value& value) {
  Block block;
  block.text = value.at(0).get<std::string>();
  block.number = value.at(1).get<int>();
  block.page = value.at(2).get<int>();
  block.after_gap = value.at(3).get<bool>();
  block.starts_page = value.at(4).get<bool>();
  block.kind = to_enum(value.at(5), BlockKind::table_row);
  block.level = value.at(6).get<int>();
  block.list_number = value.at(7).get<std::string>();
  block.cells = value.at(8).get<std::vector<std::string>>();
  block.style.bold = value.at(9).get<bool>();
  block.style.underlined = value.at(10).get<bool>();
  block.style.size = value.at(11).get<double>();
  block.style.indent = value.at(12).get<int>();
  block.style.bold_lead = value.at(13).get<std::size_t>();
  block.links = to_list<Link>(value.at(14), to_link);
  if (block.text.empty() || block.style.bold_lead > block.text.size()) {
    throw std::out_of_range("a block without text");
  }
  return block;
}

Value of_part(const PartDraft& part) {
  const Value kind = part.kind ? Value(static_cast<unsigned>(*part.kind)) : Value(nullptr);
  return Value::array({part.name, kind, of_list(part.blocks, of_block)});
}

PartDraft to_part(const Value& value) {
  PartDraft part;
  part.name = value.at(0).get<std::string>();
  if (!value.at(1).is_null()) part.kind = to_enum(value.at(1), PartKind::attachments);
  part.blocks = to_list<Block>(value.at(2), to_block);
  return part;
}

Value of_file(const AttachmentFile& file) { return Value::array({file.name, file.file}); }

AttachmentFile to_file(const Value& value) {
  return {value.at(0).get<std::string>(), value.at(1).get<std::string>()};
}

Value of_item(const ItemDraft& item) {
  return Value::array({of_optional(item.number), item.title, of_optional(item.case_number),
                       of_optional(item.access), item.caseworkers, of_list(item.parts, of_part),
                       item.attachments, item.absent, of_optional(item.url),
                       of_list(item.attachment_files, of_file)});
}

ItemDraft to_item(const Value& value) {
  ItemDraft item;
  item.number = to_optional(value.at(0));
  item.title = value.at(1).get<std::string>();
  item.case_number = to_optional(value.at(2));
  item.access = to_optional(value.at(3));
  item.caseworkers = value.at(4).get<std::vector<std::string>>();
  item.parts = to_list<PartDraft>(value.at(5), to_part);
  item.attachments = value.at(6).get<std::vector<std::string>>();
  item.absent = value.at(7).get<std::vector<std::string>>();
  item.url = to_optional(value.at(8));
  item.attachment_files = to_list<AttachmentFile>(value.at(9), to_file);
  return item;
}

Value of_participant(const Participant& participant) {
  return Value::array({participant.name, participant.is_present, of_optional(participant.note)});
}

Participant to_participant(const Value& value) {
  return {value.at(0).get<std::string>(), value.at(1).get<bool>(), to_optional(value.at(2))};
}

Value of_meeting(const MeetingDraft& meeting) {
  const Value kind = meeting.kind ? Value(static_cast<unsigned>(*meeting.kind)) : Value(nullptr);
  return Value::array({of_optional(meeting.authority), of_optional(meeting.body),
                       of_optional(meeting.date), of_optional(meeting.time),
                       of_optional(meeting.place), kind, meeting.is_supplementary,
                       of_optional(meeting.url), of_list(meeting.participants, of_participant),
                       of_list(meeting.items, of_item), meeting.is_extraordinary});
}

MeetingDraft to_meeting(const Value& value) {
  MeetingDraft meeting;
  meeting.authority = to_optional(value.at(0));
  meeting.body = to_optional(value.at(1));
  meeting.date = to_optional(value.at(2));
  meeting.time = to_optional(value.at(3));
  meeting.place = to_optional(value.at(4));
  if (!value.at(5).is_null()) meeting.kind = to_enum(value.at(5), DocumentKind::andet);
  meeting.is_supplementary = value.at(6).get<bool>();
  meeting.url = to_optional(value.at(7));
  meeting.participants = to_list<Participant>(value.at(8), to_participant);
  meeting.items = to_list<ItemDraft>(value.at(9), to_item);
  meeting.is_extraordinary = value.at(10).get<bool>();
  return meeting;
}

// Each kind of content under a word of its own.
struct Encode {
  Value operator()(const RawText&) const { throw std::logic_error("lines are not sent"); }
  Value operator()(const Document& document) const {
    return Value::array({"document", of_list(document.blocks, of_block), document.width,
                         document.title, document.url, document.running_headers});
  }
  Value operator()(const std::vector<MeetingDraft>& meetings) const {
    return Value::array({"meetings", of_list(meetings, of_meeting)});
  }
  Value operator()(const NotRead& why) const {
    return Value::array({"not-read", why.code, why.reason});
  }
  Value operator()(const Failure& failure) const {
    return Value::array({"failure", failure.code, failure.reason});
  }
};

}  // namespace

std::string encode(const ReadContent& content) {
  std::string bytes;
  Value::to_cbor(std::visit(Encode{}, content), bytes);
  return bytes;
}

ReadContent decode_content(std::string_view bytes) {
  const Value value = Value::from_cbor(bytes);
  const auto& kind = value.at(0).get_ref<const std::string&>();
  if (kind == "document") {
    Document document;
    document.blocks = to_list<Block>(value.at(1), to_block);
    document.width = value.at(2).get<std::size_t>();
    document.title = value.at(3).get<std::string>();
    document.url = value.at(4).get<std::string>();
    document.running_headers = value.at(5).get<std::vector<std::string>>();
    return document;
  }
  if (kind == "meetings") return to_list<MeetingDraft>(value.at(1), to_meeting);
  const auto code = value.at(1).get<std::string>();
  const auto reason = value.at(2).get<std::string>();
  if (kind == "not-read") return NotRead{code, reason};
  if (kind == "failure") return Failure{code, reason};
  throw std::out_of_range("no such content");
}

}  // namespace dagsorden
