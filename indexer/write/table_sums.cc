#include "indexer/write/table_sums.h"

#include <xapian.h>
#include <xxhash.h>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <memory>
#include <system_error>

#include "common/error.h"
#include "common/item_json.h"
#include "common/replace_file.h"
#include "indexer/error_texts.h"
#include "indexer/read/find_files.h"

namespace dagsorden {
namespace {

namespace fs = std::filesystem;

constexpr const char* sums_name = "checksums.json";

std::vector<std::string> tables_of(const fs::path& generation) {
  std::vector<std::string> tables;
  for (const fs::directory_entry& entry : fs::directory_iterator(generation)) {
    const std::string name = entry.path().filename().string();
    if (name == "iamglass" || name.ends_with(".glass")) tables.push_back(name);
  }
  std::sort(tables.begin(), tables.end());
  return tables;
}

struct FreeState {
  void operator()(XXH3_state_t* state) const { XXH3_freeState(state); }
};

std::uint64_t sum_of(const fs::path& table) {
  std::ifstream file(table, std::ios::binary);
  const std::unique_ptr<XXH3_state_t, FreeState> state(XXH3_createState());
  if (!state) throw std::bad_alloc();
  XXH3_64bits_reset(state.get());
  std::vector<char> piece(std::size_t{1} << 20U);
  while (file.read(piece.data(), static_cast<std::streamsize>(piece.size())) || file.gcount() > 0) {
    XXH3_64bits_update(state.get(), piece.data(), static_cast<std::size_t>(file.gcount()));
  }
  if (!file.eof()) {
    throw Error(Fault::database, errors::not_read(table.string()), errors::look_at_disk());
  }
  return XXH3_64bits_digest(state.get());
}

Json noted_sums(const fs::path& generation) {
  std::ifstream file(generation / sums_name, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  return Json::parse(text, nullptr, false);
}

constexpr const char* revision_key = "revision";

void write_sums(const fs::path& generation, const Json& sums) {
  const std::error_code error = replace_file(generation / sums_name, to_line(sums) + "\n", 0640);
  if (!error) return;
  throw Error(Fault::database,
              errors::not_written((generation / sums_name).string(), error.message()),
              errors::check_disk_and_rights());
}

std::uint64_t revision_of(const fs::path& generation) {
  return Xapian::Database(generation.string()).get_revision();
}

}  // namespace

void note_table_sums(const fs::path& generation) {
  const Json before = noted_sums(generation);
  Json sums;
  sums[revision_key] = revision_of(generation);
  for (const std::string& table : tables_of(generation)) {
    const std::optional<FoundFile> now = look_at((generation / table).string());
    if (!now) continue;
    Json noted{{"size", now->size}, {"mtime_ns", now->mtime_ns}};
    const Json* known = before.is_object() && before.contains(table) ? &before[table] : nullptr;
    const bool is_same = known != nullptr && known->is_object() &&
                         known->value("size", Json()) == noted["size"] &&
                         known->value("mtime_ns", Json()) == noted["mtime_ns"];
    noted["sum"] = is_same ? known->value("sum", Json()) : Json(sum_of(generation / table));
    sums[table] = std::move(noted);
  }
  write_sums(generation, sums);
}

void void_table_sums(const fs::path& generation) {
  Json sums = noted_sums(generation);
  if (!sums.is_object() || sums.value(revision_key, Json()).is_null()) return;
  sums[revision_key] = nullptr;
  write_sums(generation, sums);
}

std::vector<std::string> missing_tables(const fs::path& generation) {
  const Json sums = noted_sums(generation);
  std::vector<std::string> missing;
  if (!sums.is_object()) return missing;
  for (const auto& [table, sum] : sums.items()) {
    if (table != revision_key && !fs::exists(generation / table)) missing.push_back(table);
  }
  return missing;
}

std::vector<std::string> tables_not_as_noted(const fs::path& generation) {
  const Json sums = noted_sums(generation);
  std::vector<std::string> changed;
  if (!sums.is_object() || sums.value(revision_key, Json()) != Json(revision_of(generation))) {
    return changed;
  }
  for (const std::string& table : tables_of(generation)) {
    if (!sums.contains(table) || !sums[table].is_object()) continue;
    if (sums[table].value("sum", Json()) != Json(sum_of(generation / table))) {
      changed.push_back(table);
    }
  }
  return changed;
}

}  // namespace dagsorden
