#include "query/last_answer.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

#include "common/error.h"
#include "common/hash.h"
#include "common/item_json.h"
#include "common/replace_file.h"
#include "common/text.h"
#include "query/error_texts.h"

namespace dagsorden {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view answer_prefix = "answer-";

bool has_terminal() {
  const int terminal = ::open("/dev/tty", O_RDONLY | O_NOCTTY | O_CLOEXEC);
  if (terminal < 0) return false;
  ::close(terminal);
  return true;
}

fs::path folder_of_user() {
  for (const auto& [variable, below] :
       {std::pair{"XDG_RUNTIME_DIR", ""}, {"XDG_CACHE_HOME", ""}, {"HOME", ".cache"}}) {
    const char* value = std::getenv(variable);
    if (value != nullptr && *value == '/') return fs::path(value) / below / "dagsorden";
  }
  return {};
}

// The rank that the text is. A rank has fewer digits than any case number.
std::optional<std::size_t> rank_in(const std::string& text) {
  constexpr std::size_t most_digits = 4;
  if (text.empty() || text.size() > most_digits ||
      !std::all_of(text.begin(), text.end(), is_ascii_digit)) {
    return std::nullopt;
  }
  return std::stoul(text);
}

std::optional<LastAnswer> read_answer(const fs::path& file) {
  std::ifstream in(file);
  const Json json = Json::parse(in, nullptr, false);
  if (!json.is_object()) return std::nullopt;
  LastAnswer answer;
  try {
    answer.databases = json.at("databases").get<std::vector<std::string>>();
    answer.query = json.at("query").get<std::string>();
    answer.first_rank = json.at("first_rank").get<std::size_t>();
    answer.ids = json.at("ids").get<std::vector<std::string>>();
  } catch (const Json::exception&) {
    return std::nullopt;
  }
  return answer;
}

std::string content_of_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// A field of a process in /proc, by its number in proc_pid_stat(5), from the third on. The second,
// in parentheses, may hold any characters.
std::string field_of_process(const fs::path& process, std::size_t number) {
  constexpr std::size_t third = 3;
  const std::string stat = content_of_file(process / "stat");
  const std::size_t second_end = stat.rfind(") ");
  if (second_end == std::string::npos) return {};
  const std::vector<std::string_view> fields =
      split(trim(std::string_view(stat).substr(second_end + 2)), ' ');
  return number - third < fields.size() ? std::string(fields[number - third]) : std::string();
}

// Finished sessions leave their files.
void remove_old_answers(const fs::path& folder) {
  constexpr std::chrono::hours month(30 * 24);
  const auto oldest = fs::file_time_type::clock::now() - month;
  std::error_code error;
  std::vector<fs::path> old;
  for (fs::directory_iterator at(folder, error); !error && at != fs::directory_iterator();
       at.increment(error)) {
    std::error_code unknown;
    const bool is_answer = at->path().filename().string().starts_with(answer_prefix);
    const auto written = at->last_write_time(unknown);
    if (is_answer && !unknown && written < oldest) old.push_back(at->path());
  }
  for (const fs::path& answer : old) fs::remove(answer, error);
}

std::string from_root(const std::string& database) {
  if (database.starts_with("tcp:")) return database;
  std::error_code error;
  const fs::path path = fs::absolute(database, error);
  return error ? database : path.string();
}

}  // namespace

fs::path last_answer_file() {
  const fs::path folder = folder_of_user();
  if (folder.empty() || !has_terminal()) return {};
  const std::string session = session_name("/proc");
  return session.empty() ? fs::path() : folder / (std::string(answer_prefix) + session);
}

std::string session_name(const fs::path& proc) {
  constexpr std::size_t session_field = 6;
  constexpr std::size_t start_field = 22;
  const std::string session = field_of_process(proc / "self", session_field);
  const std::string start = session.empty() ? "" : field_of_process(proc / session, start_field);
  if (start.empty()) return {};
  const std::string boot(trim(content_of_file(proc / "sys/kernel/random/boot_id")));
  constexpr std::size_t enough = 16;
  return hash_of(boot + "/" + session + "/" + start).substr(0, enough);
}

void save_last_answer(const fs::path& file, const LastAnswer& answer) {
  if (file.empty()) return;
  constexpr std::size_t most = 1000;
  Json json;
  json["databases"] = Json::array();
  for (const std::string& database : answer.databases) {
    json["databases"].push_back(from_root(database));
  }
  json["query"] = answer.query;
  json["first_rank"] = answer.first_rank;
  const auto end =
      answer.ids.begin() + static_cast<std::ptrdiff_t>(std::min(most, answer.ids.size()));
  json["ids"] = std::vector<std::string>(answer.ids.begin(), end);
  std::error_code error;
  if (fs::create_directories(file.parent_path(), error)) {
    fs::permissions(file.parent_path(), fs::perms::owner_all, error);
  }
  constexpr mode_t for_the_user_alone = 0600;
  replace_file(file, to_line(json), for_the_user_alone);
  remove_old_answers(file.parent_path());
}

Options with_ranks_resolved(Options options, const fs::path& file) {
  if (!is_of_item(options.action)) return options;
  const std::optional<std::size_t> rank = rank_in(options.item_id);
  if (!rank) return options;
  const std::optional<LastAnswer> answer = file.empty() ? std::nullopt : read_answer(file);
  if (!answer || answer->ids.empty()) {
    throw Error(Fault::usage, errors::no_answer_remembered(), errors::ask_first());
  }
  const std::size_t first = answer->first_rank;
  if (*rank < first || *rank >= first + answer->ids.size()) {
    throw Error(Fault::usage, errors::no_such_hit(*rank),
                errors::hits_from_to(first, first + answer->ids.size() - 1));
  }
  options.item_id = answer->ids[*rank - first];
  if (options.databases.empty()) options.databases = answer->databases;
  if (options.query.empty() && options.action == Action::show_item) options.query = answer->query;
  return options;
}

}  // namespace dagsorden
