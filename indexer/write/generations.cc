#include "indexer/write/generations.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <optional>
#include <system_error>
#include <vector>

#include "common/analysis.h"
#include "common/database.h"
#include "common/error.h"
#include "common/error_texts.h"
#include "common/replace_file.h"
#include "indexer/error_texts.h"
#include "indexer/write/own_folders.h"
#include "indexer/write/run_lock.h"
#include "indexer/write/segments.h"

namespace dagsorden {
namespace {

namespace fs = std::filesystem;

// The generation numbers in a folder, ascending.
std::vector<int> generations_in(const fs::path& folder) {
  std::vector<int> numbers;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error); !error && entry != fs::directory_iterator();
       entry.increment(error)) {
    const int number = generation_number(entry->path());
    if (number > 0) numbers.push_back(number);
  }
  if (error) throw Error(Fault::database, errors::at(folder.string(), error.message()));
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}

fs::path generation_path(const fs::path& folder, int number) {
  return folder / ("generation-" + std::to_string(number));
}

// Did a run write this lock file beside the generations? A user may have a file of the same name.
bool is_lock_file_of_ours(const fs::path& file) {
  std::error_code error;
  if (fs::symlink_status(file, error).type() != fs::file_type::regular) return false;
  return is_written_by_runs(file.filename().string(), read_own_file(file));
}

// Is this file ours, or harmless, in a folder whose first build never reached its first commit?
bool is_of_first_build(const fs::directory_entry& entry) {
  const std::string name = entry.path().filename().string();
  if (name == "lost+found" || name == ".snapshot" || name.starts_with(".nfs")) return true;
  if (name == "synonyms.txt") return true;  // put there for later queries
  if (is_lock_file(name)) return is_lock_file_of_ours(entry.path());
  if (is_unfinished_write(name)) return true;
  const bool is_named_as_ours =
      generation_number(entry.path()) > 0 || is_unfinished_folder(entry.path());
  return is_named_as_ours && is_own_folder(entry.path());
}

// A folder given by mistake is left untouched.
void refuse_foreign_folder(const fs::path& folder) {
  if (current_generation(folder)) return;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error); !error && entry != fs::directory_iterator();
       entry.increment(error)) {
    if (is_of_first_build(*entry)) continue;
    throw Error(Fault::usage,
                errors::other_files(folder.string(), entry->path().filename().string()),
                errors::give_own_folder());
  }
  if (error) throw Error(Fault::database, errors::at(folder.string(), error.message()));
}

// The current number counts even if its folder is lost: a new generation with the same number would
// be current before it is finished.
fs::path next_generation(const fs::path& folder) {
  const std::vector<int> numbers = generations_in(folder);
  const std::optional<fs::path> current = current_generation(folder);
  const int last =
      std::max(numbers.empty() ? 0 : numbers.back(), current ? generation_number(*current) : 0);
  return generation_path(folder, last + 1);
}

// The number of the generation before the current one, which is kept; 0 if there is none.
int number_of_previous(const std::vector<int>& numbers, int current) {
  const auto above = std::lower_bound(numbers.begin(), numbers.end(), current);
  return above == numbers.begin() ? 0 : *std::prev(above);
}

// Anybody who can open Xapian's lock file can lock it and thereby keep every run from writing.
// Readers never need it. A file that others may open is replaced rather than changed, as one of
// them may already have it open.
void keep_lock_private(const fs::path& generation) {
  const fs::path lock = generation / "flintlock";
  struct stat status = {};
  const bool is_there = ::lstat(lock.c_str(), &status) == 0;
  if (is_there && S_ISREG(status.st_mode) && (status.st_mode & (S_IRWXG | S_IRWXO)) == 0) return;
  if (is_there) ::unlink(lock.c_str());
  const int file =
      ::open(lock.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (file >= 0) ::close(file);  // if this failed, Xapian reports why
}

}  // namespace

void prepare_database_folder(const fs::path& folder) {
  std::error_code error;
  const fs::file_type type = fs::status(folder, error).type();
  if (type != fs::file_type::not_found && type != fs::file_type::directory && !error) {
    throw Error(Fault::database, errors::file_instead_of_folder(folder.string()),
                errors::give_own_folder());
  }
  for (const char* foreign : {"iamglass", "iamchert", "iamhoney"}) {
    if (fs::exists(folder / foreign, error)) {
      throw Error(Fault::database, errors::other_program(folder.string()),
                  errors::give_another_folder());
    }
  }
  if (type == fs::file_type::directory) {
    refuse_foreign_folder(folder);
    return;
  }
  fs::create_directories(folder, error);
  if (error) {
    throw Error(Fault::database, errors::not_made(folder.string(), error.message()),
                errors::give_writable_folder());
  }
}

fs::path make_generation(const fs::path& folder) {
  fs::path generation = next_generation(folder);
  make_own_folder(generation);
  keep_lock_private(generation);
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
  mark_as_own(database);
  std::error_code error;
  fs::rename(database, generation, error);
  if (error) {
    throw Error(Fault::database, errors::not_made(generation.string(), error.message()));
  }
  return generation;
}

Xapian::WritableDatabase open_for_writing(const fs::path& generation) {
  keep_lock_private(generation);
  try {
    Xapian::WritableDatabase database(generation.string(), Xapian::DB_OPEN);
    // Terms of two analyzers must not mix in one generation: queries would match only some of them.
    if (version_of(generation.parent_path(), database) != DatabaseVersion::ours) {
      throw Error(Fault::database,
                  errors::at(generation.parent_path().string(), versions_in_words(database)),
                  errors::rebuild_it());
    }
    return database;
  } catch (const Xapian::Error& error) {
    throw_database_error(generation.parent_path(), error);
  }
}

void make_current(const fs::path& generation) {
  // Xapian has synced the files; this syncs the entries of the folder.
  sync_folder(generation);
  set_current_generation(generation.parent_path(), generation.filename().string());
}

std::optional<fs::path> previous_generation(const fs::path& folder) {
  const std::optional<fs::path> current = current_generation(folder);
  if (!current) return std::nullopt;
  const int number = number_of_previous(generations_in(folder), generation_number(*current));
  return number > 0 ? std::optional(generation_path(folder, number)) : std::nullopt;
}

void remove_old_generations(const fs::path& folder) {
  const std::optional<fs::path> current = current_generation(folder);
  const int current_number = current ? generation_number(*current) : 0;
  const std::vector<int> numbers = generations_in(folder);
  // Higher numbers belong to rebuilds that did not finish.
  const int previous = number_of_previous(numbers, current_number);
  for (const int number : numbers) {
    if (number == current_number || number == previous) continue;
    remove_own_folder(generation_path(folder, number));
  }
  std::error_code ignored;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, ignored)) {
    if (is_unfinished_folder(entry.path())) remove_own_folder(entry.path());
    if (is_unfinished_write(entry.path().filename().string())) fs::remove(entry.path(), ignored);
  }
}

}  // namespace dagsorden
