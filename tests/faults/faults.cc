// Faults of a disk, and death at the worst moment: a library to preload (ld.so(8), LD_PRELOAD)
// before a program that writes. It counts calls on files under a folder, and at the n-th one does
// what the environment says:
//
//   FAULT_FOLDER   whose files are meant; absolute
//   FAULT_CALLS    write: write, writev, pwrite and those of commit
//                  commit: fsync, fdatasync, rename
//                  read: read
//   FAULT_AT       n, from 1; 0 or unset: never
//   FAULT_KIND     kill: half of a write is done, then the process dies of SIGKILL
//                  ENOSPC, EIO: the call fails so
//   FAULT_LASTS    once (default), or on: all later calls fail too
//   FAULT_COUNT    a file that gets the number of calls when the process ends by itself
//   FAULT_CLOCK    seconds by which the clock is ahead, whatever else is said
//
// The real calls are made through syscall(2), so that nothing has to be looked up.
#include <fcntl.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <string_view>

namespace {

enum class Kind { none, kill, no_space, io_error };

std::string from_environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

Kind kind_named(std::string_view name) {
  if (name == "kill") return Kind::kill;
  if (name == "ENOSPC") return Kind::no_space;
  if (name == "EIO") return Kind::io_error;
  return Kind::none;
}

struct Plan {
  std::string folder = from_environment("FAULT_FOLDER");
  std::string calls = from_environment("FAULT_CALLS");
  std::string count_file = from_environment("FAULT_COUNT");
  long at = std::atol(from_environment("FAULT_AT").c_str());
  Kind kind = kind_named(from_environment("FAULT_KIND"));
  bool lasts = from_environment("FAULT_LASTS") == "on";
};

// Never destroyed: other libraries write at the very end too.
const Plan& plan() {
  static const Plan* const made = new Plan;
  return *made;
}

std::atomic<long> calls_so_far = 0;

bool lies_in_folder(std::string_view path) {
  return !plan().folder.empty() && path.starts_with(plan().folder);
}

bool lies_in_folder(int descriptor) {
  std::array<char, PATH_MAX> path{};
  const std::string link = "/proc/self/fd/" + std::to_string(descriptor);
  const ssize_t size = ::readlink(link.c_str(), path.data(), path.size());
  return size > 0 && lies_in_folder(std::string_view(path.data(), static_cast<std::size_t>(size)));
}

enum class Call { write, commit, read };

bool is_meant(Call call) {
  if (call == Call::read) return plan().calls == "read";
  return plan().calls == "write" || (plan().calls == "commit" && call == Call::commit);
}

// What is to happen to this call, which is counted.
Kind fate() {
  const long number = ++calls_so_far;
  const bool strikes =
      plan().at > 0 && (number == plan().at || (plan().lasts && number > plan().at));
  return strikes ? plan().kind : Kind::none;
}

template <typename Where>
Kind fate_of(Call call, Where where) {
  return is_meant(call) && lies_in_folder(where) ? fate() : Kind::none;
}

[[noreturn]] void die() {
  ::kill(::getpid(), SIGKILL);
  std::abort();
}

int failure(Kind kind) {
  errno = kind == Kind::no_space ? ENOSPC : EIO;
  return -1;
}

struct CountAtEnd {
  ~CountAtEnd() {
    if (plan().count_file.empty() || calls_so_far == 0) return;
    if (std::FILE* file = std::fopen(plan().count_file.c_str(), "w")) {
      std::fprintf(file, "%ld\n", calls_so_far.load());
      std::fclose(file);
    }
  }
} count_at_end;

}  // namespace

extern "C" {

ssize_t write(int descriptor, const void* data, size_t size) {
  const Kind kind = fate_of(Call::write, descriptor);
  if (kind == Kind::kill) {
    ::syscall(SYS_write, descriptor, data, size / 2);
    die();
  }
  return kind == Kind::none ? ::syscall(SYS_write, descriptor, data, size) : failure(kind);
}

ssize_t writev(int descriptor, const struct iovec* pieces, int count) {
  const Kind kind = fate_of(Call::write, descriptor);
  if (kind == Kind::kill) die();
  return kind == Kind::none ? ::syscall(SYS_writev, descriptor, pieces, count) : failure(kind);
}

ssize_t pwrite64(int descriptor, const void* data, size_t size, off64_t offset) {
  const Kind kind = fate_of(Call::write, descriptor);
  if (kind == Kind::kill) {
    ::syscall(SYS_pwrite64, descriptor, data, size / 2, offset);
    die();
  }
  return kind == Kind::none ? ::syscall(SYS_pwrite64, descriptor, data, size, offset)
                            : failure(kind);
}

ssize_t pwrite(int descriptor, const void* data, size_t size, off_t offset) {
  return pwrite64(descriptor, data, size, offset);
}

int fsync(int descriptor) {
  const Kind kind = fate_of(Call::commit, descriptor);
  if (kind == Kind::kill) die();
  return kind == Kind::none ? static_cast<int>(::syscall(SYS_fsync, descriptor)) : failure(kind);
}

int fdatasync(int descriptor) {
  const Kind kind = fate_of(Call::commit, descriptor);
  if (kind == Kind::kill) die();
  return kind == Kind::none ? static_cast<int>(::syscall(SYS_fdatasync, descriptor))
                            : failure(kind);
}

int rename(const char* from, const char* to) noexcept {
  const Kind kind = fate_of(Call::commit, std::string_view(to));
  if (kind == Kind::kill) die();
  return kind == Kind::none
             ? static_cast<int>(::syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0))
             : failure(kind);
}

ssize_t read(int descriptor, void* data, size_t size) {
  const Kind kind = fate_of(Call::read, descriptor);
  if (kind == Kind::kill) die();
  return kind == Kind::none ? ::syscall(SYS_read, descriptor, data, size) : failure(kind);
}

time_t time(time_t* result) noexcept {
  struct timespec now {};
  ::syscall(SYS_clock_gettime, CLOCK_REALTIME, &now);
  const time_t told = now.tv_sec + std::atol(from_environment("FAULT_CLOCK").c_str());
  if (result != nullptr) *result = told;
  return told;
}

}  // extern "C"
