#include "indexer/run/check.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "common/database.h"
#include "common/error.h"
#include "common/exit_code.h"
#include "common/fields.h"
#include "common/hash.h"
#include "common/item_json.h"
#include "common/stored_items.h"
#include "common/timestamps.h"
#include "indexer/error_texts.h"
#include "indexer/report_texts.h"
#include "indexer/write/file_state.h"
#include "indexer/write/run_lock.h"
#include "indexer/write/table_sums.h"

namespace dagsorden {
namespace {

namespace fs = std::filesystem;

using Faults = std::vector<Sentence>;

void check_tables(const fs::path& generation, Faults& faults) {
  std::ostringstream report;
  const std::size_t errors = Xapian::Database::check(generation.string(), 0, &report);
  if (errors > 0)
    faults.push_back(counted(errors, texts::fault_in_tables, texts::faults_in_tables));
}

// Errors that a rebuild would not fix (permissions, disk, open files) are no faults of the database
// and are rethrown.
void add_fault(const fs::path& folder, const Xapian::Error& error, Faults& faults) {
  try {
    throw_database_error(folder, error);
  } catch (const Error& said) {
    const bool has_cause = error.get_error_string() != nullptr;  // a system error
    if (has_cause && said.hint().find("--rebuild") == std::string::npos) throw;
    faults.push_back(texts::tables_unreadable(error.get_msg()));
  }
}

// Every item belongs to a known file, and every file has the number of items it should have.
void check_files(const fs::path& generation, Faults& faults) {
  const Xapian::Database database(generation.string());
  std::uint64_t items = 0;
  const std::string record(prefix::meeting_record);
  const std::set<Xapian::docid> records(database.postlist_begin(record),
                                        database.postlist_end(record));
  for (const auto& [path, state] : all_states(database)) {
    const std::string term = std::string(prefix::path) + hash_of(path);
    const auto there = static_cast<std::uint64_t>(
        std::count_if(database.postlist_begin(term), database.postlist_end(term),
                      [&records](Xapian::docid document) { return records.count(document) == 0; }));
    items += there;
    if (there == state.items) continue;
    faults.push_back(texts::other_item_count(path, items_in_words(there), state.items));
  }
  if (items != item_count(database)) {
    faults.push_back(texts::items_without_file(items_in_words(item_count(database)), items));
  }
}

void check_items(const fs::path& generation, Faults& faults) {
  const Collection collection(Xapian::Database(generation.string()));
  const Xapian::Database& database = collection.database;
  std::uint64_t unreadable = 0;
  Sentence why;
  for (auto item = database.postlist_begin(""); item != database.postlist_end(""); ++item) {
    try {
      collection.reader.item(database.get_document(*item));
    } catch (const Error& error) {
      if (++unreadable == 1) why = error.message();
    }
  }
  if (unreadable > 0) {
    faults.push_back(counted(unreadable, texts::item_unreadable, texts::items_unreadable, why));
  }
}

}  // namespace

int check_database(const IndexOptions& options, Console& console, std::ostream& out) {
  const fs::path folder = database_folder(options.database);
  const std::optional<fs::path> generation = current_generation(folder);
  if (!generation) {
    throw Error(Fault::database, errors::no_database(folder.string()),
                errors::make_database(folder.string()));
  }
  const std::optional<RunLock> lock = lock_for_reading(folder, now_rfc3339());
  Faults faults;
  bool is_verified = false;
  try {
    // Xapian opens the tables for writing even to check them. Where it cannot, the checksums and
    // reading every item must suffice.
    if (lock) check_tables(*generation, faults);
    for (const std::string& table : missing_tables(*generation)) {
      faults.push_back(texts::table_missing(table));
    }
    for (const std::string& table : tables_not_as_noted(*generation)) {
      faults.push_back(texts::table_changed(table));
    }
    is_verified = has_table_sums(*generation);
    if (faults.empty()) check_files(*generation, faults);
    if (faults.empty()) check_items(*generation, faults);
  } catch (const Xapian::Error& error) {
    add_fault(folder, error, faults);
  } catch (const Error& error) {
    faults.push_back(error.message());
  }
  if (options.json_summary) {
    Json list = Json::array();
    for (const Sentence& fault : faults) list.push_back(fault.in(Language::english));
    out << to_line(Json{{"sound", faults.empty()}, {"verified", is_verified}, {"faults", list}})
        << "\n"
        << std::flush;
  }
  for (const Sentence& fault : faults) console.problem(folder.string(), fault);
  if (!faults.empty()) {
    console.problem(folder.string(), texts::damaged(folder.string()));
    return code_of(Exit::failed);
  }
  if (!is_verified) console.problem(folder.string(), texts::not_verified());
  if (!options.quiet && !options.json_summary)
    out << spoken(texts::sound(folder.string())) << "\n" << std::flush;
  return code_of(Exit::done);
}

}  // namespace dagsorden
