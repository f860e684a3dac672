#include "indexer/write/generations.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <optional>
#include <system_error>
#include <vector>

#include "common/analysis.h"
#include "common/database.h"
#include "common/error.h"
#include "indexer/write/parts.h"

namespace dagsorden {
namespace {

namespace fs = std::filesystem;

// Numbers of the generations in a folder, ascending.
std::vector<int> generations_in(const fs::path& folder) {
  std::vector<int> numbers;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error); !error && entry != fs::directory_iterator();
       entry.increment(error)) {
    const int number = generation_number(entry->path());
    if (number > 0) numbers.push_back(number);
  }
  if (error) throw Error(Fault::database, folder.string() + ": " + error.message());
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}

fs::path generation_path(const fs::path& folder, int number) {
  return folder / ("generation-" + std::to_string(number));
}

fs::path next_generation(const fs::path& folder) {
  const std::vector<int> numbers = generations_in(folder);
  return generation_path(folder, numbers.empty() ? 1 : numbers.back() + 1);
}

}  // namespace

void prepare_database_folder(const fs::path& folder) {
  std::error_code error;
  const fs::file_type type = fs::status(folder, error).type();
  if (type != fs::file_type::not_found && type != fs::file_type::directory && !error) {
    throw Error(Fault::database, folder.string() + ": this is no folder but a file",
                "give the database a folder of its own with --db");
  }
  for (const char* foreign : {"iamglass", "iamchert", "iamhoney"}) {
    if (fs::exists(folder / foreign, error)) {
      throw Error(Fault::database,
                  folder.string() + ": this Xapian database was made by another program",
                  "give another folder with --db");
    }
  }
  fs::create_directories(folder, error);
  if (error) {
    throw Error(Fault::database, folder.string() + ": cannot be made: " + error.message(),
                "give a folder with --db where you may write");
  }
}

fs::path make_generation(const fs::path& folder) {
  fs::path generation = next_generation(folder);
  try {
    Xapian::WritableDatabase database(generation.string(),
                                      Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
    database.set_metadata(metadata::format, std::string(database_format));
    database.set_metadata(metadata::analyzer, std::string(analyzer_version));
    database.commit();
  } catch (const Xapian::Error& error) {
    throw_database_error(folder, error);
  }
  return generation;
}

fs::path adopt_generation(const fs::path& database, const fs::path& folder) {
  fs::path generation = next_generation(folder);
  std::error_code error;
  fs::rename(database, generation, error);
  if (error) {
    throw Error(Fault::database, generation.string() + ": cannot be made: " + error.message());
  }
  return generation;
}

Xapian::WritableDatabase open_for_writing(const fs::path& generation) {
  try {
    Xapian::WritableDatabase database(generation.string(), Xapian::DB_OPEN);
    // Terms of two analyzers in one generation would find each other's words at times only.
    if (version_of(generation.parent_path(), database) != DatabaseVersion::ours) {
      throw Error(Fault::database,
                  generation.parent_path().string() + ": " + versions_in_words(database),
                  "make it anew with: dagsorden-index --rebuild");
    }
    return database;
  } catch (const Xapian::Error& error) {
    throw_database_error(generation.parent_path(), error);
  }
}

void make_current(const fs::path& generation) {
  // The files are synced by Xapian, their names in the folder by us.
  const int handle = ::open(generation.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (handle >= 0) {
    ::fsync(handle);
    ::close(handle);
  }
  set_current_generation(generation.parent_path(), generation.filename().string());
}

void remove_old_generations(const fs::path& folder) {
  const std::optional<fs::path> current = current_generation(folder);
  const int current_number = current ? generation_number(*current) : 0;
  const std::vector<int> numbers = generations_in(folder);
  // Numbers above the current one are of rebuilds that did not come to their end.
  const auto above = std::lower_bound(numbers.begin(), numbers.end(), current_number);
  const int previous = above == numbers.begin() ? 0 : *std::prev(above);
  for (const int number : numbers) {
    if (number == current_number || number == previous) continue;
    std::error_code ignored;
    fs::remove_all(generation_path(folder, number), ignored);
  }
  std::error_code ignored;
  fs::remove_all(unfinished_folder(folder), ignored);
}

}  // namespace dagsorden
