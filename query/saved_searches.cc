#include "query/saved_searches.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "common/error.h"
#include "common/item_json.h"
#include "common/replace_file.h"
#include "common/text.h"
#include "query/error_texts.h"

namespace dagsorden {
namespace {

namespace fs = std::filesystem;

std::optional<std::string> content_of(const std::string& file_name) {
  std::error_code error;
  // Reading a device may never end.
  const fs::file_type type = fs::status(file_name, error).type();
  if (type == fs::file_type::directory || type == fs::file_type::character) return std::nullopt;
  std::ifstream file(file_name, std::ios::binary);
  if (!file) return std::nullopt;
  return std::string{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// True if the descriptor still is the named file. A state file is replaced, not overwritten, so a
// waiting run may have locked the old one.
bool is_still_there(int descriptor, const std::string& file) {
  struct stat locked = {};
  struct stat named = {};
  return ::fstat(descriptor, &locked) == 0 && ::stat(file.c_str(), &named) == 0 &&
         locked.st_dev == named.st_dev && locked.st_ino == named.st_ino;
}

bool wait_for_lock(int descriptor) {
  while (::flock(descriptor, LOCK_EX) != 0) {
    if (errno != EINTR) return false;
  }
  return true;
}

// Anything that is not a mark is a lost mark.
std::map<std::string, std::string> marks_in(const Json& json) {
  std::map<std::string, std::string> marks;
  for (const auto& [shard, mark] : json.items()) {
    marks[shard] = mark.is_string() ? mark.get<std::string>() : "";
  }
  return marks;
}

constexpr mode_t state_rights = 0666;  // less the umask

// The file to write: the target if the name is a link.
fs::path place_of(const std::string& file_name, std::error_code& error) {
  std::error_code ignored;
  return fs::is_symlink(file_name, ignored) ? fs::weakly_canonical(file_name, error)
                                            : fs::path(file_name);
}

}  // namespace

SavedSearches parse_saved_searches(std::string_view text, const std::string& file_name) {
  SavedSearches read;
  std::vector<SavedSearch>& searches = read.searches;
  constexpr std::string_view byte_order_mark = "\uFEFF";
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  std::size_t number = 0;
  for (const std::string_view whole : split(text, '\n')) {
    ++number;
    const std::string_view line = trim(whole);
    if (line.empty() || line.front() == '#') continue;
    if (!is_valid_utf8(line)) {
      read.faults.emplace_back(Fault::usage, errors::in_line(file_name, number, errors::not_utf8()),
                               errors::save_as_utf8());
      continue;
    }
    const std::size_t equals = line.find('=');
    const std::string name = to_nfc(trim(line.substr(0, equals)));
    const std::string query =
        equals == std::string_view::npos ? "" : to_nfc(trim(line.substr(equals + 1)));
    if (name.empty() || query.empty()) {
      read.faults.emplace_back(Fault::usage,
                               errors::in_line(file_name, number, errors::not_a_saved_search()),
                               errors::saved_search_form());
      continue;
    }
    const bool is_known =
        std::any_of(searches.begin(), searches.end(),
                    [&name](const SavedSearch& search) { return search.name == name; });
    if (is_known) {
      read.faults.emplace_back(Fault::usage,
                               errors::in_line(file_name, number, errors::saved_search_twice(name)),
                               errors::give_another_name());
      continue;
    }
    searches.push_back({name, query, number});
  }
  return read;
}

SavedSearches read_saved_searches(const std::string& file_name) {
  const std::optional<std::string> text = content_of(file_name);
  if (!text) {
    throw Error(Fault::usage, errors::saved_searches_unreadable(file_name),
                errors::saved_searches_form());
  }
  return parse_saved_searches(*text, file_name);
}

StateLock::StateLock(const std::string& file) {
  struct stat there = {};
  const bool is_other = ::stat(file.c_str(), &there) == 0 && !S_ISREG(there.st_mode);
  if (is_other) return;  // opening a pipe would wait for its other end
  for (;;) {
    descriptor_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, state_rights);
    if (descriptor_ < 0) descriptor_ = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor_ < 0) return;
    if (!wait_for_lock(descriptor_) || is_still_there(descriptor_, file)) return;
    ::close(descriptor_);
  }
}

StateLock::~StateLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

void make_report_state(const std::string& file_name) {
  std::error_code error;
  const fs::path place = place_of(file_name, error);
  if (error || fs::exists(place, error)) return;
  const std::string nothing_yet = to_line(Json{{"told_until", Json::object()}}) + "\n";
  make_file(place, nothing_yet, state_rights);
}

ReportState read_report_state(const std::string& file_name) {
  std::error_code error;
  const bool exists = fs::exists(file_name, error);
  // Opening a pipe would wait for its writer.
  const bool is_file = exists && fs::is_regular_file(file_name, error);
  const std::optional<std::string> text = is_file ? content_of(file_name) : std::nullopt;
  if (!text && exists) {
    throw Error(Fault::usage, errors::state_unreadable(file_name), errors::check_rights());
  }
  if (!text) return {};
  if (trim(*text).empty()) return {{}, true};
  const Json json = Json::parse(*text, nullptr, false);
  if (!json.is_object() || !json.contains("told_until") || !json["told_until"].is_object()) {
    throw Error(Fault::usage, errors::not_a_state(file_name), errors::replace_state());
  }
  ReportState reported;
  const Json beyond = json.contains("told") ? json["told"] : Json();
  for (const auto& [name, time] : json["told_until"].items()) {
    Reported& of_search = reported.searches[name];
    if (time.is_string()) of_search.until = time.get<std::string>();
    if (time.is_object()) of_search.until_of = marks_in(time);
    if (!beyond.is_object() || !beyond.contains(name) || !beyond[name].is_array()) continue;
    for (const Json& id : beyond[name]) {
      if (id.is_string()) of_search.told.insert(id.get<std::string>());
    }
  }
  return reported;
}

void write_report_state(const std::string& file_name, const ReportState& reported) {
  Json json;
  json["told_until"] = Json::object();
  for (const auto& [name, of_search] : reported.searches) {
    json["told_until"][name] =
        of_search.until_of.empty() ? Json(of_search.until) : Json(of_search.until_of);
    if (!of_search.told.empty()) json["told"][name] = of_search.told;
  }
  std::error_code error;
  const fs::path place = place_of(file_name, error);
  if (!error) error = replace_file(place, to_line(json) + "\n", state_rights);
  if (!error) return;
  throw Error(Fault::output, errors::state_unwritable(file_name, error.message()),
              errors::check_folder_and_disk());
}

}  // namespace dagsorden
