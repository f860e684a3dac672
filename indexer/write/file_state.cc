#include "indexer/write/file_state.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "common/database.h"
#include "common/error.h"
#include "common/hash.h"
#include "common/item_json.h"
#include "common/text.h"
#include "indexer/error_texts.h"

namespace dagsorden {
namespace {

constexpr std::array<std::string_view, 4> names_of_outcomes = {"items", "unsegmented", "skipped",
                                                               "failed"};

Outcome known_outcome(const std::string& name) {
  if (const std::optional<Outcome> outcome = outcome_named(name)) return *outcome;
  throw Error(Fault::database, errors::no_such_outcome(name));
}

}  // namespace

std::string_view name_of(Outcome outcome) {
  return names_of_outcomes.at(static_cast<std::size_t>(outcome));
}

std::optional<Outcome> outcome_named(std::string_view name) {
  const auto* const found = std::find(names_of_outcomes.begin(), names_of_outcomes.end(), name);
  if (found == names_of_outcomes.end()) return std::nullopt;
  return static_cast<Outcome>(found - names_of_outcomes.begin());
}

std::string escape_path(std::string_view path) {
  constexpr std::string_view hexadecimal = "0123456789ABCDEF";
  std::string escaped;
  for (std::size_t offset = 0; offset < path.size();) {
    const std::size_t begin = offset;
    const bool is_invalid = next_code_point(path, offset) == 0xFFFD;
    for (const char character : path.substr(begin, offset - begin)) {
      const auto byte = static_cast<unsigned char>(character);
      if (is_invalid || character == '%') {
        escaped += {'%', hexadecimal[byte >> 4U], hexadecimal[byte & 0xFU]};
      } else {
        escaped.push_back(character);
      }
    }
  }
  return escaped;
}

std::string state_key(std::string_view path) {
  // Xapian's limit is 255 bytes.
  constexpr std::size_t longest_path = 200;
  const std::string prefix = metadata::file_prefix;
  return path.size() <= longest_path ? prefix + std::string(path) : prefix + hash_of(path);
}

std::string to_json(const FileState& state) {
  Json json;
  json["path"] = escape_path(state.path);
  json["size"] = state.size;
  json["mtime_ns"] = state.mtime_ns;
  json["content_hash"] = state.content_hash;
  if (state.options.authority) json["authority"] = *state.options.authority;
  if (state.options.whole) json["whole"] = true;
  if (state.options.ocr) json["ocr"] = true;
  if (!state.options.attachments) json["attachments"] = false;
  if (state.options.keep_cpr) json["keep_cpr"] = true;
  json["outcome"] = name_of(state.outcome);
  if (!state.code.empty()) json["code"] = state.code;
  if (!state.reason.empty()) {
    json["reason"] = state.reason.in(Language::english);
    json["reason_da"] = state.reason.in(Language::danish);
  }
  json["items"] = state.items;
  if (!state.kept_since.empty()) json["kept_since"] = state.kept_since;
  if (!state.attachments.empty()) {
    json["attached"] = Json::array();
    for (const AttachedFile& file : state.attachments) {
      json["attached"].push_back(
          {escape_path(file.path), file.size, file.mtime_ns, file.documents, file.kept_since});
    }
  }
  for (const std::string& lookup : state.awaited) {
    json["awaited"].push_back(escape_path(lookup));
  }
  return to_line(json);
}

FileState state_from_json(std::string_view json) {
  try {
    const Json parsed = Json::parse(json);
    FileState state;
    state.path = percent_decoded(parsed.at("path").get<std::string>());
    state.size = parsed.at("size").get<std::uint64_t>();
    state.mtime_ns = parsed.at("mtime_ns").get<std::int64_t>();
    state.content_hash = parsed.at("content_hash").get<std::string>();
    if (parsed.contains("authority")) {
      state.options.authority = parsed["authority"].get<std::string>();
    }
    state.options.whole = parsed.value("whole", false);
    state.options.ocr = parsed.value("ocr", false);
    state.options.attachments = parsed.value("attachments", true);
    state.options.keep_cpr = parsed.value("keep_cpr", false);
    state.outcome = known_outcome(parsed.at("outcome").get<std::string>());
    state.code = parsed.value("code", "");
    const std::string reason = parsed.value("reason", "");
    state.reason = {reason, parsed.value("reason_da", reason)};
    state.items = parsed.at("items").get<std::uint64_t>();
    state.kept_since = parsed.value("kept_since", "");
    for (const Json& file : parsed.value("attached", Json::array())) {
      state.attachments.push_back({percent_decoded(file.at(0).get<std::string>()),
                                   file.at(1).get<std::uint64_t>(),
                                   file.at(2).get<std::int64_t>()});
      if (file.size() <= 3) continue;  // the form that earlier versions wrote
      state.attachments.back().documents = file.at(3).get<std::uint64_t>();
      state.attachments.back().kept_since = file.at(4).get<std::string>();
    }
    for (const Json& lookup : parsed.value("awaited", Json::array())) {
      state.awaited.push_back(percent_decoded(lookup.get<std::string>()));
    }
    return state;
  } catch (const Json::exception& error) {
    throw Error(Fault::database, errors::file_state_unreadable(error.what()),
                errors::rebuild_database());
  }
}

void add_states(const Xapian::Database& database, FileStates& states) {
  const std::string prefix = metadata::file_prefix;
  for (auto key = database.metadata_keys_begin(prefix); key != database.metadata_keys_end(prefix);
       ++key) {
    FileState state = state_from_json(database.get_metadata(*key));
    std::string path = state.path;
    states.emplace_hint(states.end(), std::move(path), std::move(state));
  }
}

FileStates all_states(const Xapian::Database& database) {
  FileStates states;
  add_states(database, states);
  return states;
}

}  // namespace dagsorden
