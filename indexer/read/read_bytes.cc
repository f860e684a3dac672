#include "indexer/read/read_bytes.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace dagsorden {
namespace {

// A file descriptor that closes itself.
class File {
 public:
  // A pipe put in the file's place would make open() wait for ever without O_NONBLOCK.
  explicit File(const std::string& path)
      : descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {}
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
  const std::string reason = error == EACCES
                                 ? "you may not read this file"
                                 : "cannot be read: " + std::generic_category().message(error);
  return {{}, Failure{failure_code::unreadable, reason}};
}

FileBytes too_large() {
  return {{},
          Failure{failure_code::too_large,
                  "larger than " + std::to_string(most_file_bytes >> 20U) +
                      " MiB, the most that one file may have; cut it into smaller files"}};
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

FileBytes read_bytes(const std::string& path) {
  const File file(path);
  struct stat status = {};
  if (file.descriptor() < 0 || ::fstat(file.descriptor(), &status) != 0) return unreadable(errno);
  if (!S_ISREG(status.st_mode)) return unreadable(EINVAL);
  const auto size = static_cast<std::uint64_t>(status.st_size);
  if (size > most_file_bytes) return too_large();
  // One byte more than expected shows the end of a file that did not grow meanwhile.
  return read_to_end(file.descriptor(), size + 1);
}

FileBytes read_descriptor(int descriptor) {
  constexpr std::size_t first = std::size_t{64} << 10U;
  return read_to_end(descriptor, first);
}

}  // namespace dagsorden
