#include "common/database.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <optional>
#include <system_error>
#include <utility>

#include "common/analysis.h"
#include "common/error.h"
#include "common/replace_file.h"
#include "common/text.h"

namespace dagsorden {
namespace {

constexpr const char* stub_name = "XAPIANDB";
constexpr std::string_view generation_prefix = "generation-";

}  // namespace

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
    throw Error(Fault::database, stub.string() + ": cannot be opened: " + std::strerror(errno),
                errno == EMFILE || errno == ENFILE
                    ? "let more files be open (ulimit -n), then run again"
                    : "check the disk, then run again");
  }
  if (!file) {
    throw Error(Fault::database, folder.string() + ": you may not read this database",
                "ask who owns the folder for the right to read it");
  }
  std::string line;
  std::getline(file, line);
  const std::string_view expected = "auto ";
  const bool is_ours = line.starts_with(expected) && line.find('/') == std::string::npos &&
                       generation_number(line.substr(expected.size())) > 0;
  if (!is_ours) {
    throw Error(Fault::database, stub.string() + ": this is no stub file of dagsorden",
                "give another folder with --db");
  }
  return folder / line.substr(expected.size());
}

void set_current_generation(const std::filesystem::path& folder, const std::string& generation) {
  const std::filesystem::path stub = folder / stub_name;
  const std::error_code error = replace_file(stub, "auto " + generation + "\n", 0640);
  if (!error) return;
  throw Error(Fault::database, stub.string() + ": cannot be written: " + error.message(),
              "check the disk and the rights of the folder, then run again");
}

namespace {

// The first file or folder of the database that we have not that right to (access(2)).
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
    throw Error(Fault::database, *file + ": you may not read this database",
                "ask who owns the folder for the right to read it");
  }
  const std::string file = first_without(folder, W_OK).value_or(folder.string());
  throw Error(Fault::database, file + ": you may not write to this database",
              "give all of it back to its owner, if another user ran dagsorden-index once");
}

// True where nothing is wrong with the database.
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
      throw Error(Fault::database,
                  name + ": the database is damaged: " + generation->filename().string() +
                      " is missing or has lost its tables",
                  "make it anew with: dagsorden-index --rebuild");
    }
    throw Error(Fault::database, name + ": there is no database here",
                "make one with: dagsorden-index --db " + name + " FOLDER");
  }
  if (type == "DatabaseLockError" && detail.find("already locked") == std::string::npos) {
    throw Error(Fault::database, name + ": cannot be locked: " + detail,
                "check the disk (space and inodes), and how many files may be open");
  }
  if (type == "DatabaseLockError") {
    throw Error(Fault::locked, name + ": another run holds the database");
  }
  if (type == "DatabaseVersionError") {
    throw Error(Fault::database, name + ": made by another version of Xapian: " + detail,
                "make it anew with: dagsorden-index --rebuild");
  }
  if (detail.find("Permission denied") != std::string::npos ||
      (error.get_error_string() != nullptr &&
       std::strcmp(error.get_error_string(), std::strerror(EACCES)) == 0)) {
    throw_not_permitted(folder);
  }
  const bool is_damage = type == "DatabaseCorruptError" || type == "DatabaseOpeningError";
  if (is_damage && !is_want_of_means(error)) {
    throw Error(Fault::database, name + ": the database is damaged: " + detail,
                "make it anew with: dagsorden-index --rebuild");
  }
  const std::string message = name + ": " + type + ": " + detail;
  const char* cause = error.get_error_string();
  if (cause == nullptr) {
    throw Error(Fault::database, message,
                "check the disk and the rights of the folder, then run again");
  }
  const bool is_of_handles = std::strcmp(cause, std::strerror(EMFILE)) == 0 ||
                             std::strcmp(cause, std::strerror(ENFILE)) == 0;
  // Else the disk is full, say.
  throw Error(Fault::database, message + ": " + cause,
              is_of_handles ? "let more files be open (ulimit -n), then run again"
                            : "check the disk, then run again");
}

DatabaseVersion version_of(const std::filesystem::path& folder, const Xapian::Database& database) {
  const std::string format = database.get_metadata(metadata::format);
  if (format.empty()) {
    throw Error(Fault::database, folder.string() + ": this Xapian database is none of dagsorden's",
                "give another folder with --db");
  }
  const auto number_of = [](std::string_view text) { return std::atoi(std::string(text).c_str()); };
  if (format != database_format) {
    const bool is_newer = number_of(format) > number_of(database_format);
    return is_newer ? DatabaseVersion::newer_format : DatabaseVersion::older_format;
  }
  const bool same = database.get_metadata(metadata::analyzer) == analyzer_version;
  return same ? DatabaseVersion::ours : DatabaseVersion::other_analyzer;
}

std::string versions_in_words(const Xapian::Database& database) {
  return "made with format " + database.get_metadata(metadata::format) + " and analyzer " +
         database.get_metadata(metadata::analyzer) + ", this program has format " +
         std::string(database_format) + " and analyzer " + std::string(analyzer_version);
}

DatabaseVersion check_format(const std::filesystem::path& folder,
                             const Xapian::Database& database) {
  const DatabaseVersion version = version_of(folder, database);
  if (version == DatabaseVersion::older_format) {
    throw Error(Fault::database, folder.string() + ": " + versions_in_words(database),
                "dagsorden-index makes it anew when it runs next");
  }
  if (version == DatabaseVersion::newer_format) {
    throw Error(
        Fault::database, folder.string() + ": " + versions_in_words(database),
        "install the newer dagsorden, or make it anew with: dagsorden-index --rebuild PATH");
  }
  return version;
}

std::string last_mark(const Xapian::Database& database) {
  std::string mark = database.get_metadata(metadata::mark);
  // Earlier versions took the time of the run.
  return mark.empty() ? database.get_metadata(metadata::last_run) : mark;
}

OpenDatabase open_with_version(const std::filesystem::path& folder) {
  std::error_code error;
  const auto status = std::filesystem::status(folder, error);
  if (error && error.value() == EACCES) {
    throw Error(Fault::database, folder.string() + ": you may not read this database",
                "ask who owns the folder for the right to read it");
  }
  if (status.type() == std::filesystem::file_type::not_found) {
    throw Error(Fault::database, folder.string() + ": there is no database here",
                "make one with: dagsorden-index --db " + folder.string() + " FOLDER");
  }
  if (status.type() != std::filesystem::file_type::directory) {
    throw Error(Fault::database, folder.string() + ": this is no database but a file",
                "give the folder of a database with --db");
  }
  if (!current_generation(folder)) {
    throw Error(Fault::database, folder.string() + ": there is no database here",
                "make one with: dagsorden-index --db " + folder.string() + " FOLDER");
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
