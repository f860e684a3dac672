#include "query/state_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace dagsorden {
namespace {

// A state file is replaced, not overwritten, so a waiting run may have locked the old one.
bool is_still_there(int descriptor, const std::string& file) {
  struct stat locked = {};
  struct stat named = {};
  return ::fstat(descriptor, &locked) == 0 && ::stat(file.c_str(), &named) == 0 &&
         locked.st_dev == named.st_dev && locked.st_ino == named.st_ino;
}

bool wait_for_lock(int descriptor) {
  while (::flock(descriptor, LOCK_EX) != 0) {
    if (errno != EINTR) return false;
  }
  return true;
}

}  // namespace

StateLock::StateLock(const std::string& file) {
  constexpr mode_t rights = 0666;
  struct stat there = {};
  const bool is_other = ::stat(file.c_str(), &there) == 0 && !S_ISREG(there.st_mode);
  if (is_other) return;  // opening a pipe would wait for its other end
  for (;;) {
    descriptor_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, rights);
    if (descriptor_ < 0) descriptor_ = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor_ < 0) return;
    if (!wait_for_lock(descriptor_) || is_still_there(descriptor_, file)) return;
    ::close(descriptor_);
  }
}

StateLock::~StateLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace dagsorden
