#include "common/replace_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <random>
#include <string>

namespace dagsorden {
namespace {

std::error_code last_error() { return {errno, std::generic_category()}; }

constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz012345";
constexpr std::size_t length = 12;

std::string random_letters() {
  std::random_device source;
  std::string name;
  while (name.size() < length) name.push_back(letters[source() % letters.size()]);
  return name;
}

bool write_all(int file, std::string_view content) {
  while (!content.empty()) {
    const ssize_t count = ::write(file, content.data(), content.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    content.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

// Writes the content to a new file beside path and moves it into place.
template <typename Place>
std::error_code write_beside(const std::filesystem::path& path, std::string_view content,
                             mode_t mode, const Place& place) {
  const std::string fresh = path.string() + "." + random_letters();
  const int file =
      ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
  if (file < 0) return last_error();
  std::error_code error;
  if (!write_all(file, content) || ::fsync(file) != 0) error = last_error();
  if (::close(file) != 0 && !error) error = last_error();
  const bool is_in_place = !error && place(fresh.c_str());
  if (!error && !is_in_place) error = last_error();
  ::unlink(fresh.c_str());
  if (is_in_place) sync_folder(path.parent_path());
  return error;
}

}  // namespace

void sync_folder(const std::filesystem::path& folder) {
  const int handle =
      ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (handle < 0) return;
  ::fsync(handle);
  ::close(handle);
}

bool is_unfinished_replacement(std::string_view name, std::string_view replaced) {
  return name.size() == replaced.size() + 1 + length && name.starts_with(replaced) &&
         name[replaced.size()] == '.' &&
         name.find_first_not_of(letters, replaced.size() + 1) == std::string_view::npos;
}

std::error_code replace_file(const std::filesystem::path& path, std::string_view content,
                             mode_t mode) {
  return write_beside(path, content, mode,
                      [&path](const char* fresh) { return ::rename(fresh, path.c_str()) == 0; });
}

std::error_code make_file(const std::filesystem::path& path, std::string_view content,
                          mode_t mode) {
  return write_beside(path, content, mode,
                      [&path](const char* fresh) { return ::link(fresh, path.c_str()) == 0; });
}

}  // namespace dagsorden
