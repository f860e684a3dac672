#include "query/plan/user_tables.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>

namespace dagsorden {
namespace {

constexpr const char* file_name = "synonyms.txt";

std::optional<std::filesystem::path> user_folder() {
  const char* config = std::getenv("XDG_CONFIG_HOME");
  if (config != nullptr && *config != '\0') return std::filesystem::path(config) / "dagsorden";
  const char* home = std::getenv("HOME");
  if (home == nullptr || *home == '\0') return std::nullopt;
  return std::filesystem::path(home) / ".config" / "dagsorden";
}

void add_table(const std::filesystem::path& path, std::vector<WordTable>& tables) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return;
  const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  tables.push_back(parse_word_table(text, path.string()));
}

}  // namespace

std::vector<WordTable> read_user_tables(const std::vector<std::filesystem::path>& folders) {
  std::vector<WordTable> tables;
  for (const std::filesystem::path& folder : folders) add_table(folder / file_name, tables);
  if (const auto folder = user_folder()) add_table(*folder / file_name, tables);
  return tables;
}

}  // namespace dagsorden
