#include "indexer/read/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <limits>
#include <thread>

#include "common/text.h"

namespace dagsorden {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t most_error_bytes = 4096;
constexpr int not_executed = 127;

std::atomic<std::int64_t>& most_processor_seconds() {
  static std::atomic<std::int64_t> most = std::numeric_limits<std::int64_t>::max();
  return most;
}

class Pipe {
 public:
  Pipe() { is_open_ = ::pipe2(ends_.data(), O_CLOEXEC) == 0; }
  ~Pipe() {
    close_reader();
    close_writer();
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;

  bool is_open() const { return is_open_; }
  int reader() const { return ends_[0]; }
  int writer() const { return ends_[1]; }
  void close_reader() { close_end(ends_[0]); }
  void close_writer() { close_end(ends_[1]); }

 private:
  static void close_end(int& end) {
    if (end >= 0) ::close(end);
    end = -1;
  }
  std::array<int, 2> ends_ = {-1, -1};
  bool is_open_ = false;
};

// An in-memory file with these bytes, sealed against changes. Negative if memory ran out.
int sealed_file(std::string_view bytes) {
  const int file = ::memfd_create("dagsorden", MFD_CLOEXEC | MFD_ALLOW_SEALING);
  if (file < 0) return file;
  while (!bytes.empty()) {
    const ssize_t count = ::write(file, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) {
      const int error = errno;
      ::close(file);
      errno = error;
      return -1;
    }
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  ::lseek(file, 0, SEEK_SET);
  ::fcntl(file, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL);
  return file;
}

// The child's standard input.
class Input {
 public:
  explicit Input(std::string_view bytes)
      : descriptor_(bytes.empty() ? ::open("/dev/null", O_RDONLY | O_CLOEXEC)
                                  : sealed_file(bytes)) {}
  ~Input() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  Input(const Input&) = delete;
  Input& operator=(const Input&) = delete;

  int descriptor() const { return descriptor_; }

 private:
  int descriptor_;
};

void limit(__rlimit_resource resource, rlim_t most) {
  const struct rlimit bound = {most, most};
  ::setrlimit(resource, &bound);
}

// The child's side of fork: may call only functions that are safe after fork in a program with
// threads.
[[noreturn]] void become(char* const* arguments, char* const* environment,
                         const ChildLimits& limits, int input, int out, int err) {
  // A process group of its own: Ctrl-C at the terminal reaches only us, and we stop the child in
  // our own time.
  ::setpgid(0, 0);
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  ::dup2(input, STDIN_FILENO);
  ::dup2(out, STDOUT_FILENO);
  ::dup2(err, STDERR_FILENO);
  for (const int signal : {SIGPIPE, SIGXFSZ, SIGHUP}) ::signal(signal, SIG_DFL);
  if (limits.memory > 0) limit(RLIMIT_AS, limits.memory);
  if (limits.processor_time.count() > 0) {
    limit(RLIMIT_CPU, static_cast<rlim_t>(limits.processor_time.count()));
  }
  limit(RLIMIT_CORE, 0);
  ::execve(arguments[0], arguments, environment);
  ::_exit(not_executed);
}

enum class Stream { open, at_end, full };

// Appends the contents of the pipe to text. Keeps nothing beyond the limit.
Stream read_some(int descriptor, std::string& text, std::size_t most_bytes) {
  std::array<char, 65536> buffer;  // NOLINT(cppcoreguidelines-pro-type-member-init)
  const ssize_t count = ::read(descriptor, buffer.data(), buffer.size());
  if (count < 0) return errno == EINTR || errno == EAGAIN ? Stream::open : Stream::at_end;
  if (count == 0) return Stream::at_end;
  const std::size_t room = most_bytes - text.size();
  text.append(buffer.data(), std::min(room, static_cast<std::size_t>(count)));
  return static_cast<std::size_t>(count) > room ? Stream::full : Stream::open;
}

// Why the child must be ended now; nullopt if it may continue.
std::optional<ChildEnd> overdue(const ChildLimits& limits, Clock::time_point deadline) {
  if (limits.give_up != nullptr && limits.give_up()) return ChildEnd::given_up;
  if (Clock::now() >= deadline) return ChildEnd::out_of_time;
  return std::nullopt;
}

// Reads both streams to their ends. Returns the reason if the child must be ended before.
std::optional<ChildEnd> read_streams(Pipe& out, Pipe& err, const ChildLimits& limits,
                                     Clock::time_point deadline, ChildResult& result) {
  constexpr int nap_ms = 100;
  while (out.reader() >= 0 || err.reader() >= 0) {
    std::array<pollfd, 2> waiting = {{{out.reader(), POLLIN, 0}, {err.reader(), POLLIN, 0}}};
    ::poll(waiting.data(), waiting.size(), nap_ms);
    if (const std::optional<ChildEnd> reason = overdue(limits, deadline)) return reason;
    if (waiting[0].revents != 0) {
      const Stream stream = read_some(out.reader(), result.out, limits.output);
      if (stream == Stream::full) return ChildEnd::too_much_output;
      if (stream == Stream::at_end) out.close_reader();
    }
    if (waiting[1].revents != 0 &&
        read_some(err.reader(), result.err, most_error_bytes) == Stream::at_end) {
      err.close_reader();
    }
  }
  return std::nullopt;
}

// Waits for a child that has closed its streams. False if it is overdue.
std::optional<ChildEnd> wait_until(pid_t child, int& status, rusage& usage,
                                   const ChildLimits& limits, Clock::time_point deadline) {
  constexpr std::chrono::milliseconds nap(2);
  while (::wait4(child, &status, WNOHANG, &usage) == 0) {
    if (const std::optional<ChildEnd> reason = overdue(limits, deadline)) return reason;
    std::this_thread::sleep_for(nap);
  }
  return std::nullopt;
}

// Ends the child and everything that it started: its process group.
void end_child(pid_t child) {
  ::kill(-child, SIGKILL);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
}

// Our environment with English messages.
std::vector<std::string> child_environment() {
  std::vector<std::string> environment{"LC_ALL=C"};
  for (char** variable = environ; variable != nullptr && *variable != nullptr; ++variable) {
    if (!std::string_view(*variable).starts_with("LC_ALL=")) environment.emplace_back(*variable);
  }
  return environment;
}

// The kernel ends a process that has used up its processor time with a signal that may also come
// from others.
bool has_used_up_time(int signal, const rusage& usage, const ChildLimits& limits) {
  if (signal == SIGXCPU) return true;
  if (signal != SIGKILL || limits.processor_time.count() == 0) return false;
  const std::chrono::seconds used(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec);
  constexpr std::chrono::seconds rounding(1);
  return used + rounding >= limits.processor_time;
}

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> result;
  result.reserve(words.size() + 1);
  for (std::string& word : words) result.push_back(word.data());
  result.push_back(nullptr);
  return result;
}

}  // namespace

bool is_crash(int signal) {
  return signal == SIGSEGV || signal == SIGABRT || signal == SIGBUS || signal == SIGILL ||
         signal == SIGFPE || signal == SIGSYS || signal == SIGTRAP;
}

void limit_children_time(std::chrono::seconds most) { most_processor_seconds() = most.count(); }

ChildResult run_child(const std::vector<std::string>& command, const ChildLimits& given_limits,
                      std::string_view input) {
  ChildLimits limits = given_limits;
  limits.processor_time =
      std::min(limits.processor_time, std::chrono::seconds(most_processor_seconds()));
  ChildResult result;
  const Input given(input);
  if (given.descriptor() < 0) {
    result.number = errno;
    return result;
  }
  Pipe out;
  Pipe err;
  std::vector<std::string> words = command;
  std::vector<std::string> variables = child_environment();
  const std::vector<char*> arguments = pointers(words);
  const std::vector<char*> environment = pointers(variables);
  const pid_t child = out.is_open() && err.is_open() ? ::fork() : -1;
  if (child < 0) {
    result.number = errno;
    return result;
  }
  if (child == 0) {
    become(arguments.data(), environment.data(), limits, given.descriptor(), out.writer(),
           err.writer());
  }
  // Both sides set the group, so that it exists whichever comes first.
  ::setpgid(child, child);
  out.close_writer();
  err.close_writer();
  const Clock::time_point deadline = Clock::now() + limits.wall_time;
  int status = 0;
  rusage usage = {};
  std::optional<ChildEnd> ended = read_streams(out, err, limits, deadline, result);
  if (!ended) ended = wait_until(child, status, usage, limits, deadline);
  if (ended) {
    end_child(child);
    result.end = *ended;
  } else if (WIFEXITED(status) && WEXITSTATUS(status) == not_executed) {
    result.number = ENOEXEC;
  } else if (WIFEXITED(status)) {
    result.end = ChildEnd::exited;
    result.number = WEXITSTATUS(status);
  } else {
    result.number = WTERMSIG(status);
    result.end =
        has_used_up_time(result.number, usage, limits) ? ChildEnd::out_of_time : ChildEnd::killed;
  }
  return result;
}

std::optional<std::string> find_program(const std::string& name) {
  const char* path = std::getenv("PATH");
  if (path == nullptr) path = "/usr/bin:/bin";
  for (const std::string_view folder : split(path, ':')) {
    std::string candidate = std::string(folder.empty() ? "." : folder) + "/" + name;
    if (::access(candidate.c_str(), X_OK) == 0) return candidate;
  }
  return std::nullopt;
}

}  // namespace dagsorden
