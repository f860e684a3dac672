#include "indexer/write/own_folders.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <string>
#include <string_view>
#include <system_error>

#include "common/error.h"
#include "indexer/error_texts.h"

namespace dagsorden {
namespace {

namespace fs = std::filesystem;

constexpr const char* mark_name = "dagsorden";
constexpr std::string_view mark_text =
    "made by dagsorden-index, which removes this folder with all that lies in it\n";

[[noreturn]] void throw_not_made(const fs::path& path, const std::error_code& error) {
  throw Error(Fault::database, errors::not_made(path.string(), error.message()),
              errors::check_folder_and_disk());
}

// A run that is killed while it makes a folder may leave it with an incomplete mark.
bool is_barely_made(const fs::path& folder) {
  std::error_code error;
  for (fs::directory_iterator entry(folder, error); !error && entry != fs::directory_iterator();
       entry.increment(error)) {
    if (entry->path().filename() != mark_name || entry->file_size(error) >= mark_text.size()) {
      return false;
    }
  }
  return !error && mark_text.starts_with(read_own_file(folder / mark_name));
}

}  // namespace

void make_own_folder(const fs::path& folder) {
  std::error_code error;
  if (!fs::create_directory(folder, error) || error) {
    if (!error) error = std::make_error_code(std::errc::file_exists);
    throw_not_made(folder, error);
  }
  mark_as_own(folder);
}

void mark_as_own(const fs::path& folder) {
  const fs::path mark = folder / mark_name;
  const int file = ::open(mark.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0640);
  const bool is_written =
      file >= 0 &&
      ::write(file, mark_text.data(), mark_text.size()) == static_cast<ssize_t>(mark_text.size()) &&
      ::fsync(file) == 0;
  const std::error_code error(errno, std::generic_category());
  if (file >= 0) ::close(file);
  if (!is_written) throw_not_made(mark, error);
}

bool is_own_folder(const fs::path& folder) {
  std::error_code error;
  if (fs::symlink_status(folder, error).type() != fs::file_type::directory) return false;
  return read_own_file(folder / mark_name) == mark_text || is_barely_made(folder);
}

void remove_own_folder(const fs::path& folder) {
  std::error_code ignored;
  if (is_own_folder(folder)) fs::remove_all(folder, ignored);
}

std::string read_own_file(const fs::path& path) {
  constexpr std::size_t most_bytes = std::size_t{1} << 20U;
  const int file = ::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (file < 0) return {};
  struct stat status = {};
  std::string content;
  if (::fstat(file, &status) == 0 && S_ISREG(status.st_mode)) {
    content.resize(std::min(static_cast<std::size_t>(status.st_size), most_bytes));
    const ssize_t count = ::read(file, content.data(), content.size());
    content.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
  }
  ::close(file);
  return content;
}

}  // namespace dagsorden
