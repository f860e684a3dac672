#include "common/database.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <optional>
#include <set>
#include <string>
#include <system_error>
#include <utility>

#include "common/analysis.h"
#include "common/error.h"
#include "common/error_texts.h"
#include "common/fields.h"
#include "common/replace_file.h"
#include "common/text.h"

namespace dagsorden {
namespace {

constexpr const char* stub_name = "XAPIANDB";
constexpr std::string_view generation_prefix = "generation-";

}  // namespace

Xapian::doccount item_count(const Xapian::Database& database) {
  return database.get_doccount() - database.get_termfreq(std::string(prefix::meeting_record));
}

std::size_t meeting_count(const Xapian::Database& database) {
  std::set<std::string> meetings;
  const auto end = database.valuestream_end(slot::address);
  for (auto id = database.valuestream_begin(slot::address); id != end; ++id) {
    // "body/day/…"
    const std::string address = *id;
    meetings.insert(address.substr(0, address.find('/', address.find('/') + 1)));
  }
  return meetings.size();
}

std::filesystem::path database_folder(const std::optional<std::string>& option) {
  if (option) return *option;
  const char* environment = std::getenv("DAGSORDEN_DB");
  if (environment != nullptr && *environment != '\0') return environment;
  return "/var/lib/dagsorden";
}

int generation_number(const std::filesystem::path& generation) {
  const std::string name = generation.filename().string();
  if (!name.starts_with(generation_prefix)) return 0;
  int number = 0;
  const char* const end = name.data() + name.size();
  const auto [rest, error] = std::from_chars(name.data() + generation_prefix.size(), end, number);
  return error == std::errc() && rest == end ? std::max(number, 0) : 0;
}

std::optional<std::filesystem::path> current_generation(const std::filesystem::path& folder) {
  const std::filesystem::path stub = folder / stub_name;
  std::error_code error;
  const auto status = std::filesystem::status(stub, error);
  if (status.type() == std::filesystem::file_type::not_found) return std::nullopt;
  errno = 0;
  std::ifstream file(stub);
  if (!file && errno != 0 && errno != EACCES) {
    throw Error(
        Fault::database, errors::not_opened(stub.string(), std::strerror(errno)),
        errno == EMFILE || errno == ENFILE ? errors::allow_more_handles() : errors::check_disk());
  }
  if (!file) {
    throw Error(Fault::database, errors::database_forbidden(folder.string()),
                errors::ask_folder_owner());
  }
  std::string line;
  std::getline(file, line);
  const std::string_view expected = "auto ";
  const bool is_ours = line.starts_with(expected) && line.find('/') == std::string::npos &&
                       generation_number(line.substr(expected.size())) > 0;
  if (!is_ours) {
    throw Error(Fault::database, errors::not_a_stub(stub.string()), errors::give_another_folder());
  }
  return folder / line.substr(expected.size());
}

void set_current_generation(const std::filesystem::path& folder, const std::string& generation) {
  const std::filesystem::path stub = folder / stub_name;
  const std::error_code error = replace_file(stub, "auto " + generation + "\n", 0640);
  if (!error) return;
  throw Error(Fault::database, errors::stub_unwritable(stub.string(), error.message()),
              errors::check_disk_and_rights());
}

namespace {

// The first file or folder of the database for which we lack this right (access(2)).
std::optional<std::string> first_without(const std::filesystem::path& folder, int right) {
  namespace fs = std::filesystem;
  if (::access(folder.c_str(), R_OK | X_OK) != 0) return folder.string();
  std::error_code error;
  fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied,
                                         error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    std::error_code ignored;
    const bool is_folder = entry->is_directory(ignored);
    const bool is_of_database =
        is_folder ? name.starts_with(generation_prefix)
                  : name == stub_name || name == "iamglass" || name.ends_with(".glass");
    const int wanted = is_folder ? right | R_OK | X_OK : right;
    if (is_of_database && ::access(entry->path().c_str(), wanted) != 0) {
      return entry->path().string();
    }
  }
  return std::nullopt;
}

[[noreturn]] void throw_not_permitted(const std::filesystem::path& folder) {
  if (const std::optional<std::string> file = first_without(folder, R_OK)) {
    throw Error(Fault::database, errors::database_forbidden(*file), errors::ask_folder_owner());
  }
  const std::string file = first_without(folder, W_OK).value_or(folder.string());
  throw Error(Fault::database, errors::database_read_only(file), errors::give_back_to_owner());
}

// True if the system is at fault (no memory, handles or disk), not the database.
bool is_want_of_means(const Xapian::Error& error) {
  const char* cause = error.get_error_string();
  if (cause == nullptr) return false;
  const auto is = [cause](int number) { return std::strcmp(cause, std::strerror(number)) == 0; };
  return is(EMFILE) || is(ENFILE) || is(ENOMEM) || is(ENOSPC) || is(EDQUOT) || is(EFBIG) || is(EIO);
}

}  // namespace

void throw_database_error(const std::filesystem::path& folder, const Xapian::Error& error) {
  const std::string name = folder.string();
  const std::string& detail = error.get_msg();
  const std::string type = error.get_type();
  if (type == "DatabaseNotFoundError") {
    if (first_without(folder, R_OK) && ::access(folder.c_str(), F_OK) == 0) {
      throw_not_permitted(folder);
    }
    if (const auto generation = current_generation(folder)) {
      throw Error(Fault::database, errors::generation_lost(name, generation->filename().string()),
                  errors::rebuild_it());
    }
    throw Error(Fault::database, errors::no_database(name), errors::make_database(name));
  }
  if (type == "DatabaseLockError" && detail.find("already locked") == std::string::npos) {
    throw Error(Fault::database, errors::lock_failed(name, detail),
                errors::check_disk_and_handles());
  }
  if (type == "DatabaseLockError") {
    throw Error(Fault::locked, errors::database_locked(name));
  }
  if (type == "DatabaseVersionError") {
    throw Error(Fault::database, errors::other_xapian(name, detail), errors::rebuild_it());
  }
  if (detail.find("Permission denied") != std::string::npos ||
      (error.get_error_string() != nullptr &&
       std::strcmp(error.get_error_string(), std::strerror(EACCES)) == 0)) {
    throw_not_permitted(folder);
  }
  // A truncated table has no error type of its own.
  const bool is_damage = type == "DatabaseCorruptError" || type == "DatabaseOpeningError" ||
                         detail.starts_with("EOF reading block");
  if (is_damage && !is_want_of_means(error)) {
    throw Error(Fault::database, errors::database_damaged(name, detail), errors::rebuild_it());
  }
  const std::string message = name + ": " + type + ": " + detail;
  const char* cause = error.get_error_string();
  if (cause == nullptr) {
    throw Error(Fault::database, message, errors::check_disk_and_rights());
  }
  const bool is_of_handles = std::strcmp(cause, std::strerror(EMFILE)) == 0 ||
                             std::strcmp(cause, std::strerror(ENFILE)) == 0;
  // Otherwise, for example, the disk is full.
  throw Error(Fault::database, message + ": " + cause,
              is_of_handles ? errors::allow_more_handles() : errors::check_disk());
}

DatabaseVersion version_of(const std::filesystem::path& folder, const Xapian::Database& database) {
  const std::string format = database.get_metadata(metadata::format);
  if (format.empty()) {
    throw Error(Fault::database, errors::foreign_database(folder.string()),
                errors::give_another_folder());
  }
  const auto number_of = [](std::string_view text) { return std::atoi(std::string(text).c_str()); };
  if (format != database_format) {
    const bool is_newer = number_of(format) > number_of(database_format);
    return is_newer ? DatabaseVersion::newer_format : DatabaseVersion::older_format;
  }
  const bool same = database.get_metadata(metadata::analyzer) == analyzer_version;
  return same ? DatabaseVersion::ours : DatabaseVersion::other_analyzer;
}

Sentence versions_in_words(const Xapian::Database& database) {
  return errors::versions_differ(database.get_metadata(metadata::format),
                                 database.get_metadata(metadata::analyzer), database_format,
                                 analyzer_version);
}

DatabaseVersion check_format(const std::filesystem::path& folder,
                             const Xapian::Database& database) {
  const DatabaseVersion version = version_of(folder, database);
  if (version == DatabaseVersion::older_format) {
    throw Error(Fault::database, errors::at(folder.string(), versions_in_words(database)),
                errors::rebuilt_by_next_run());
  }
  if (version == DatabaseVersion::newer_format) {
    throw Error(Fault::database, errors::at(folder.string(), versions_in_words(database)),
                errors::newer_database());
  }
  return version;
}

std::string last_mark(const Xapian::Database& database) {
  std::string mark = database.get_metadata(metadata::mark);
  // Earlier versions used the time of the run.
  return mark.empty() ? database.get_metadata(metadata::last_run) : mark;
}

OpenDatabase open_with_version(const std::filesystem::path& folder) {
  std::error_code error;
  const auto status = std::filesystem::status(folder, error);
  if (error && error.value() == EACCES) {
    throw Error(Fault::database, errors::database_forbidden(folder.string()),
                errors::ask_folder_owner());
  }
  if (status.type() == std::filesystem::file_type::not_found) {
    throw Error(Fault::database, errors::no_database(folder.string()),
                errors::make_database(folder.string()));
  }
  if (status.type() != std::filesystem::file_type::directory) {
    throw Error(Fault::database, errors::file_instead_of_database(folder.string()),
                errors::give_database());
  }
  if (!current_generation(folder)) {
    throw Error(Fault::database, errors::no_database(folder.string()),
                errors::make_database(folder.string()));
  }
  constexpr int most_attempts = 5;
  for (int attempt = 1;; ++attempt) {
    try {
      Xapian::Database database(folder.string());
      const DatabaseVersion version = check_format(folder, database);
      return {std::move(database), version};
    } catch (const Xapian::DatabaseModifiedError& modified) {
      // A writer committed twice between opening and reading.
      if (attempt == most_attempts) throw_database_error(folder, modified);
    } catch (const Xapian::Error& xapian_error) {
      throw_database_error(folder, xapian_error);
    }
  }
}

Xapian::Database open_for_reading(const std::filesystem::path& folder) {
  return open_with_version(folder).database;
}

}  // namespace dagsorden
