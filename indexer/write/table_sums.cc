#include "indexer/write/table_sums.h"

#include <xapian.h>
#include <xxhash.h>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <memory>
#include <optional>
#include <system_error>

#include "common/error.h"
#include "common/item_json.h"
#include "common/replace_file.h"
#include "indexer/error_texts.h"
#include "indexer/read/find_files.h"
#include "indexer/write/own_folders.h"

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
  Json sums = Json::parse(read_own_file(generation / sums_name), nullptr, false);
  return sums.is_object() ? sums : Json::object();
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

std::optional<std::uint64_t> sum_in(const Json& sums, const std::string& table) {
  const auto noted = sums.find(table);
  if (noted == sums.end() || !noted->is_object()) return std::nullopt;
  const Json sum = noted->value("sum", Json());
  return sum.is_number_unsigned() ? std::optional(sum.get<std::uint64_t>()) : std::nullopt;
}

// Does the table look as it did when its sum was noted?
bool looks_as_noted(const Json& sums, const std::string& table, const FoundFile& now) {
  return sum_in(sums, table) && sums[table].value("size", Json()) == Json(now.size) &&
         sums[table].value("mtime_ns", Json()) == Json(now.mtime_ns);
}

bool are_of_this_revision(const Json& sums, const fs::path& generation) {
  const Json revision = sums.value(revision_key, Json());
  return revision.is_number() && revision == Json(revision_of(generation));
}

// Only tables that look changed are read: reading all of them each night would take too long.
void refuse_damaged_tables(const Json& sums, const fs::path& generation) {
  for (const std::string& table : tables_of(generation)) {
    const fs::path path = generation / table;
    const std::optional<std::uint64_t> sum = sum_in(sums, table);
    const std::optional<FoundFile> now = look_at(path.string());
    // A copied database has new times and the old sums.
    if (!sum || !now || looks_as_noted(sums, table, *now) || *sum == sum_of(path)) continue;
    throw Error(Fault::database, errors::table_damaged(path.string()), errors::rebuild_it());
  }
}

}  // namespace

void note_table_sums(const fs::path& generation) {
  const Json before = noted_sums(generation);
  Json sums;
  sums[revision_key] = revision_of(generation);
  for (const std::string& table : tables_of(generation)) {
    const std::optional<FoundFile> now = look_at((generation / table).string());
    if (!now) continue;
    const std::uint64_t sum =
        looks_as_noted(before, table, *now) ? *sum_in(before, table) : sum_of(generation / table);
    sums[table] = Json{{"size", now->size}, {"mtime_ns", now->mtime_ns}, {"sum", sum}};
  }
  write_sums(generation, sums);
}

void void_table_sums(const fs::path& generation) {
  Json sums = noted_sums(generation);
  if (sums.value(revision_key, Json()).is_null()) return;
  if (are_of_this_revision(sums, generation)) refuse_damaged_tables(sums, generation);
  sums[revision_key] = nullptr;
  write_sums(generation, sums);
}

bool has_table_sums(const fs::path& generation) {
  const Json sums = noted_sums(generation);
  const std::vector<std::string> tables = tables_of(generation);
  return are_of_this_revision(sums, generation) &&
         std::all_of(tables.begin(), tables.end(),
                     [&sums](const std::string& table) { return sum_in(sums, table).has_value(); });
}

std::vector<std::string> missing_tables(const fs::path& generation) {
  std::vector<std::string> missing;
  const Json sums = noted_sums(generation);
  for (const auto& [table, noted] : sums.items()) {
    if (sum_in(sums, table) && !fs::exists(generation / table)) missing.push_back(table);
  }
  return missing;
}

std::vector<std::string> tables_not_as_noted(const fs::path& generation) {
  const Json sums = noted_sums(generation);
  std::vector<std::string> changed;
  if (!are_of_this_revision(sums, generation)) return changed;
  for (const std::string& table : tables_of(generation)) {
    const std::optional<std::uint64_t> sum = sum_in(sums, table);
    if (sum && *sum != sum_of(generation / table)) changed.push_back(table);
  }
  return changed;
}

}  // namespace dagsorden
