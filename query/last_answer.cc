#include "query/last_answer.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <system_error>

#include "common/error.h"
#include "common/item_json.h"
#include "common/replace_file.h"
#include "common/text.h"
#include "query/error_texts.h"

namespace dagsorden {
namespace {

namespace fs = std::filesystem;

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

// A rank has so few digits that it cannot be a case number.
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
  // A session is a terminal, a tab or a pane.
  return folder / ("answer-" + std::to_string(::getsid(0)));
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
}

Options with_ranks_resolved(Options options, const fs::path& file) {
  const bool is_of_item = options.action == Action::show_item ||
                          options.action == Action::like_item ||
                          options.action == Action::show_history;
  const std::optional<std::size_t> rank = is_of_item ? rank_in(options.item_id) : std::nullopt;
  if (!rank) return options;
  const std::optional<LastAnswer> answer = file.empty() ? std::nullopt : read_answer(file);
  if (!answer || answer->ids.empty()) {
    throw Error(Fault::usage, errors::no_answer_remembered(), errors::ask_first());
  }
  const std::size_t first = answer->first_rank;
  if (*rank < first || *rank >= first + answer->ids.size()) {
    throw Error(Fault::usage, errors::no_such_hit(std::to_string(*rank)),
                errors::hits_from_to(std::to_string(first),
                                     std::to_string(first + answer->ids.size() - 1)));
  }
  options.item_id = answer->ids[*rank - first];
  if (options.databases.empty()) options.databases = answer->databases;
  if (options.query.empty() && options.action == Action::show_item) options.query = answer->query;
  return options;
}

}  // namespace dagsorden
