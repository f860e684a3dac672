#include "common/item_codec.h"

#include <climits>
#include <cstdint>
#include <optional>
#include <vector>

#include "common/error.h"
#include "common/error_texts.h"

namespace dagsorden {
namespace {

constexpr unsigned bits_of_group = 7;
constexpr unsigned more_follow = 1U << bits_of_group;

class RecordWriter {
 public:
  void number(std::uint64_t value) {
    while (value >= more_follow) {
      record_.push_back(static_cast<char>(value | more_follow));
      value >>= bits_of_group;
    }
    record_.push_back(static_cast<char>(value));
  }

  void operator()(int value) { number(value > 0 ? static_cast<std::uint64_t>(value) : 0); }
  void operator()(std::size_t value) { number(value); }
  void operator()(bool value) { number(value ? 1 : 0); }
  void operator()(DocumentKind kind) { number(static_cast<std::uint64_t>(kind)); }
  void operator()(PartKind kind) { number(static_cast<std::uint64_t>(kind)); }

  void operator()(const std::string& text) {
    number(text.size());
    record_ += text;
  }

  // The value plus one; 0 for nullopt.
  void operator()(const std::optional<int>& value) {
    number(value && *value >= 0 ? static_cast<std::uint64_t>(*value) + 1 : 0);
  }

  // The size plus one; 0 for nullopt.
  void operator()(const std::optional<std::string>& text) {
    number(text ? text->size() + 1 : 0);
    if (text) record_ += *text;
  }

  template <typename Value, typename EachField>
  void list(const std::vector<Value>& values, const EachField& each_field) {
    number(values.size());
    for (const Value& value : values) each_field(*this, value);
  }

  std::string take() { return std::move(record_); }

 private:
  std::string record_;
};

class RecordReader {
 public:
  explicit RecordReader(std::string_view record) : rest_(record) {}

  std::uint64_t number() {
    std::uint64_t value = 0;
    for (unsigned bits = 0; bits < 64; bits += bits_of_group) {
      const auto byte = static_cast<unsigned char>(take(1)[0]);
      value |= static_cast<std::uint64_t>(byte & (more_follow - 1)) << bits;
      if (byte < more_follow) return value;
    }
    throw_damaged();
  }

  void operator()(int& value) {
    const std::uint64_t read = number();
    if (read > INT_MAX) throw_damaged();
    value = static_cast<int>(read);
  }
  void operator()(std::size_t& value) { value = number(); }

  void operator()(bool& value) { value = one_of(true); }
  void operator()(DocumentKind& kind) { kind = one_of(DocumentKind::andet); }
  void operator()(PartKind& kind) { kind = one_of(PartKind::attachments); }

  void operator()(std::string& text) { text = take(number()); }

  void operator()(std::optional<int>& value) {
    const std::uint64_t read = number();
    if (read > INT_MAX) throw_damaged();
    if (read > 0) value = static_cast<int>(read - 1);
  }

  void operator()(std::optional<std::string>& text) {
    const std::uint64_t size = number();
    if (size > 0) text = take(size - 1);
  }

  template <typename Value, typename EachField>
  void list(std::vector<Value>& values, const EachField& each_field) {
    const std::uint64_t count = number();
    if (count > rest_.size()) throw_damaged();  // each takes at least one byte
    values.resize(count);
    for (Value& value : values) each_field(*this, value);
  }

  std::string_view rest() const { return rest_; }

  [[noreturn]] static void throw_damaged() {
    throw Error(Fault::database, errors::item_unreadable(), errors::rebuild());
  }

 private:
  // A value from 0 to the last of its type.
  template <typename Value>
  Value one_of(Value last) {
    const std::uint64_t read = number();
    if (read > static_cast<std::uint64_t>(last)) throw_damaged();
    return static_cast<Value>(read);
  }

  std::string_view take(std::uint64_t size) {
    if (size > rest_.size()) throw_damaged();
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }

  std::string_view rest_;
};

// Writing and reading share one list, so that neither forgets a field.
template <typename Record, typename AnItem>
void each_field(Record& record, AnItem& item) {
  const auto text = [](Record& of_list, auto& value) { of_list(value); };
  record(item.first_seen);
  record(item.content_hash);
  record(item.id);
  record(item.meeting_id);
  record(item.same_day);
  record(item.same_address);
  record(item.source_meeting);
  record(item.authority);
  record(item.meeting_body);
  record(item.document_kind);
  record(item.is_supplementary);
  record(item.date);
  record(item.time);
  record(item.place);
  record(item.section_number);
  record(item.section_title);
  record(item.item_number);
  record(item.position);
  record(item.title);
  record(item.case_type);
  record(item.case_number);
  record.list(item.caseworkers, text);
  record.list(item.municipality_codes, text);
  record.list(item.dates_mentioned, text);
  record.list(item.parts, [](Record& of_list, auto& part) {
    of_list(part.name);
    of_list(part.begin);
    of_list(part.end);
    of_list(part.kind);
  });
  record.list(item.attachments, text);
  record.list(item.urls, text);
  record(item.url);
  record(item.meeting_url);
  record(item.access);
  record(item.outcome);
  record.list(item.outcomes, [](Record& of_list, auto& answer) {
    of_list(answer.number);
    of_list(answer.outcome);
  });
  record.list(item.votes.in_favour, text);
  record.list(item.votes.against, text);
  record.list(item.votes.abstained, text);
  record(item.votes.in_favour_count);
  record(item.votes.against_count);
  record(item.votes.abstained_count);
  record.list(item.absent, text);
  record.list(item.participants, [](Record& of_list, auto& participant) {
    of_list(participant.name);
    of_list(participant.is_present);
    of_list(participant.note);
  });
  record(item.source.path);
  record(item.source.line);
  record(item.source.end_line);
  record(item.source.page);
  record(item.text);
}

}  // namespace

std::string encode_item(const Item& item) {
  RecordWriter record;
  each_field(record, item);
  return record.take();
}

Item decode_item(std::string_view stored) {
  RecordReader record(stored);
  Item item;
  each_field(record, item);
  const bool has_rest = !record.rest().empty();
  bool is_outside = false;
  for (const Part& part : item.parts) {
    is_outside |= part.begin > part.end || part.end > item.text.size();
  }
  if (has_rest || is_outside) RecordReader::throw_damaged();
  return item;
}

}  // namespace dagsorden
