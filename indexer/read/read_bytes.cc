#include "indexer/read/read_bytes.h"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "indexer/read/failure_texts.h"

namespace dagsorden {
namespace {

constexpr int open_flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK;

bool lies_within(const std::string& path, const std::string& top) {
  return !top.empty() && path.size() > top.size() && path.starts_with(top) &&
         (top.ends_with('/') || path[top.size()] == '/');
}

// Opens folder after folder, for kernels before 5.6.
int open_step_by_step(int folder, const std::string& path) {
  int at = ::dup(folder);
  for (std::size_t begin = 0; at >= 0 && begin < path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const int flags = end < path.size() ? O_PATH | O_DIRECTORY | O_CLOEXEC : open_flags;
    const int next = ::openat(at, path.substr(begin, end - begin).c_str(), flags | O_NOFOLLOW);
    const int error = errno;
    ::close(at);
    errno = error;
    at = next;
    begin = end + 1;
  }
  return at;
}

// Opens the file at path, with or without a leading slash, below the folder. Follows no link.
int open_below(const std::string& folder, std::string path) {
  path.erase(0, path.find_first_not_of('/'));
  const int top = ::open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC);
  if (top < 0) return top;
  open_how how = {};
  how.flags = static_cast<std::uint64_t>(open_flags);
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS;
  auto file = static_cast<int>(::syscall(SYS_openat2, top, path.c_str(), &how, sizeof how));
  // Old kernels lack this call, and some containers forbid it.
  if (file < 0 && (errno == ENOSYS || errno == EPERM)) file = open_step_by_step(top, path);
  const int error = errno;
  ::close(top);
  errno = error;
  return file;
}

class File {
 public:
  // Without O_NONBLOCK, open() would wait forever for a pipe in the file's place.
  File(const std::string& path, const std::string& top)
      : descriptor_(lies_within(path, top) ? open_below(top, path.substr(top.size()))
                                           : ::open(path.c_str(), open_flags)) {}
  ~File() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  int descriptor() const { return descriptor_; }

 private:
  int descriptor_;
};

FileBytes unreadable(int error) {
  const Sentence reason = error == EACCES ? reasons::file_not_permitted()
                          : error == ELOOP
                              ? reasons::link_in_its_place()
                              : reasons::cannot_be_read(std::generic_category().message(error));
  return {{}, Failure{failure_code::unreadable, reason}};
}

FileBytes too_large() {
  return {{}, Failure{failure_code::too_large, reasons::too_large(most_file_bytes >> 20U)}};
}

FileBytes read_to_end(int descriptor, std::size_t expected) {
  std::string bytes(expected, '\0');
  std::size_t filled = 0;
  while (true) {
    const ssize_t count = ::read(descriptor, bytes.data() + filled, bytes.size() - filled);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return unreadable(errno);
    if (count == 0) break;
    filled += static_cast<std::size_t>(count);
    if (filled > most_file_bytes) return too_large();
    if (filled == bytes.size()) bytes.resize(bytes.size() * 2);
  }
  bytes.resize(filled);
  return {std::move(bytes), std::nullopt};
}

}  // namespace

FileBytes read_bytes(const std::string& path, const std::string& top) {
  const File file(path, top);
  struct stat status = {};
  if (file.descriptor() < 0 || ::fstat(file.descriptor(), &status) != 0) return unreadable(errno);
  if (!S_ISREG(status.st_mode)) return unreadable(EINVAL);
  const auto size = static_cast<std::uint64_t>(status.st_size);
  if (size > most_file_bytes) return too_large();
  // One byte more than expected shows the end of a file that did not grow in the meantime.
  return read_to_end(file.descriptor(), size + 1);
}

FileBytes read_descriptor(int descriptor) {
  constexpr std::size_t first = std::size_t{64} << 10U;
  return read_to_end(descriptor, first);
}

}  // namespace dagsorden
