#include "indexer/read/reader_process.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <new>
#include <optional>
#include <utility>

#include "indexer/read/child_process.h"
#include "indexer/read/content_codec.h"

namespace dagsorden {
namespace {

using Clock = std::chrono::steady_clock;

// The largest agenda takes a second and 200 MB.
constexpr std::chrono::seconds reader_time(60);
constexpr int most_processor_seconds = 50;
constexpr std::uint64_t reader_memory = std::uint64_t{1} << 30U;
constexpr std::uint64_t most_answer = std::uint64_t{1} << 30U;

std::vector<std::string>& reader_command() {
  static std::vector<std::string> command;
  return command;
}

enum class Sent { all, closed, out_of_time, given_up };

// How long a transfer may go on.
struct Patience {
  Clock::time_point deadline;
  bool (*give_up)() = nullptr;

  // Waits until the socket is ready for what is wanted.
  Sent wait(int socket, short wanted) const {
    constexpr int nap_ms = 100;
    while (true) {
      pollfd waiting = {socket, wanted, 0};
      if (::poll(&waiting, 1, nap_ms) > 0) return Sent::all;
      if (give_up != nullptr && give_up()) return Sent::given_up;
      if (Clock::now() >= deadline) return Sent::out_of_time;
    }
  }
};

Sent send_all(int socket, std::string_view bytes, const Patience& patience) {
  while (!bytes.empty()) {
    if (const Sent sent = patience.wait(socket, POLLOUT); sent != Sent::all) return sent;
    const ssize_t count = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (count <= 0) return Sent::closed;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return Sent::all;
}

Sent receive_all(int socket, char* to, std::size_t size, const Patience& patience) {
  while (size > 0) {
    if (const Sent sent = patience.wait(socket, POLLIN); sent != Sent::all) return sent;
    const ssize_t count = ::recv(socket, to, size, MSG_DONTWAIT);
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (count <= 0) return Sent::closed;
    to += count;
    size -= static_cast<std::size_t>(count);
  }
  return Sent::all;
}

// Before each message stands its size, before a question also the form.
struct Head {
  std::uint64_t size = 0;
  std::uint64_t form = 0;
};

std::string_view bytes_of(const Head& head) {
  return {reinterpret_cast<const char*>(&head), sizeof(head)};
}

// The child's side of fork: only calls that are safe after fork in a program with threads.
[[noreturn]] void become(char* const* arguments, int socket) {
  // A group of its own: Ctrl-C at the terminal is for us, and we stop the child in our own time.
  ::setpgid(0, 0);
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  const int nothing = ::open("/dev/null", O_RDWR);
  ::dup2(socket, STDIN_FILENO);
  ::dup2(nothing, STDOUT_FILENO);
  ::dup2(nothing, STDERR_FILENO);
  ::execv(arguments[0], arguments);
  ::_exit(127);
}

class ReaderProcess {
 public:
  ReaderProcess() = default;
  ~ReaderProcess() { end(); }
  ReaderProcess(const ReaderProcess&) = delete;
  ReaderProcess& operator=(const ReaderProcess&) = delete;

  ReadDocument read(Form form, const std::string& bytes, bool (*give_up)()) {
    if (socket_ < 0 && !start()) {
      return {Failure{
          failure_code::no_reader,
          std::string("the process that reads it cannot be started: ") + std::strerror(errno)}};
    }
    const Patience patience{Clock::now() + reader_time, give_up};
    std::string answer;
    const Sent sent = ask(form, bytes, patience, answer);
    if (sent == Sent::all) {
      try {
        return {decode_content(answer)};
      } catch (const std::bad_alloc&) {
        throw;
      } catch (const std::exception&) {
        end();
        return {
            Failure{failure_code::reader_crashed, "its reader gave no sense: it may be damaged"}};
      }
    }
    const int status = end();
    if (sent == Sent::given_up) return {NotRead{}, true};
    return {why(sent, status)};
  }

 private:
  bool start() {
    std::array<int, 2> ends = {-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) return false;
    std::vector<char*> arguments;
    for (std::string& word : reader_command()) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    process_ = ::fork();
    if (process_ == 0) become(arguments.data(), ends[1]);
    ::close(ends[1]);
    socket_ = ends[0];
    if (process_ < 0) {
      end();
      return false;
    }
    return true;
  }

  Sent ask(Form form, const std::string& bytes, const Patience& patience, std::string& answer) {
    const Head question{bytes.size(), static_cast<std::uint64_t>(form)};
    if (const Sent sent = send_all(socket_, bytes_of(question), patience); sent != Sent::all) {
      return sent;
    }
    if (const Sent sent = send_all(socket_, bytes, patience); sent != Sent::all) return sent;
    Head head;
    const Sent sent = receive_all(socket_, reinterpret_cast<char*>(&head), sizeof(head), patience);
    if (sent != Sent::all) return sent;
    if (head.size > most_answer) return Sent::closed;
    answer.resize(head.size);
    return receive_all(socket_, answer.data(), answer.size(), patience);
  }

  // Ends the process; gives how it had ended where it had done so itself.
  int end() {
    if (socket_ >= 0) ::close(std::exchange(socket_, -1));
    const pid_t process = std::exchange(process_, -1);
    if (process <= 0) return 0;
    int status = 0;
    constexpr int naps = 20;
    constexpr useconds_t nap = 5000;
    for (int i = 0; i < naps; ++i) {
      const pid_t done = ::waitpid(process, &status, WNOHANG);
      if (done == process || (done < 0 && errno != EINTR)) return status;
      ::usleep(nap);
    }
    ::kill(process, SIGKILL);
    while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
    }
    return 0;
  }

  static Failure why(Sent sent, int status) {
    const int signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    if (signal > 0 && signal != SIGXCPU && !is_crash(signal)) {
      return {failure_code::reader_killed,
              "the process that reads it was ended from outside (signal " + std::to_string(signal) +
                  "); it is tried again"};
    }
    if (sent == Sent::out_of_time || signal == SIGXCPU) {
      return {failure_code::reader_limit,
              "reading it took more time or memory than any agenda does, and was stopped"};
    }
    return {failure_code::reader_crashed,
            "its reader crashed" +
                (signal > 0 ? " (signal " + std::to_string(signal) + ")" : std::string()) +
                ": the file may be damaged"};
  }

  int socket_ = -1;
  pid_t process_ = -1;
};

void limit(__rlimit_resource resource, rlim_t soft, rlim_t hard) {
  const struct rlimit bound = {soft, hard};
  ::setrlimit(resource, &bound);
}

// A document may use so much processor time from now on.
void limit_processor_time() {
  struct rusage used = {};
  ::getrusage(RUSAGE_SELF, &used);
  const auto seconds = static_cast<rlim_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec + 1);
  limit(RLIMIT_CPU, seconds + most_processor_seconds, RLIM_INFINITY);
}

std::string answer_for(const Head& question, std::string_view bytes) {
  try {
    if (question.form > static_cast<std::uint64_t>(Form::xml)) {
      return encode(Failure{failure_code::internal, "an error in dagsorden: no such form"});
    }
    return encode(read_here(static_cast<Form>(question.form), bytes));
  } catch (const std::bad_alloc&) {
    return encode(
        Failure{failure_code::reader_limit, "reading it needs more memory than any agenda does"});
  } catch (const std::exception& error) {
    return encode(
        Failure{failure_code::internal, std::string("an error in dagsorden: ") + error.what()});
  }
}

}  // namespace

void set_reader_command(std::vector<std::string> command) { reader_command() = std::move(command); }

ReadDocument read_apart(Form form, const std::string& bytes, bool (*give_up)()) {
  if (reader_command().empty()) return {read_here(form, bytes)};
  thread_local ReaderProcess process;
  return process.read(form, bytes, give_up);
}

int serve_reading() {
  limit(RLIMIT_CORE, 0, 0);
  limit(RLIMIT_FSIZE, 0, 0);
#ifndef DAGSORDEN_SANITIZED
  limit(RLIMIT_AS, reader_memory, reader_memory);  // sanitizers map terabytes
#endif
  const Patience endless{Clock::time_point::max()};
  while (true) {
    Head question;
    char* const head = reinterpret_cast<char*>(&question);
    if (receive_all(STDIN_FILENO, head, sizeof(question), endless) != Sent::all) return 0;
    limit_processor_time();
    std::string answer;
    {
      std::string bytes(question.size, '\0');
      if (receive_all(STDIN_FILENO, bytes.data(), bytes.size(), endless) != Sent::all) return 0;
      answer = answer_for(question, bytes);
    }
    if (send_all(STDIN_FILENO, bytes_of({answer.size(), 0}), endless) != Sent::all) return 0;
    if (send_all(STDIN_FILENO, answer, endless) != Sent::all) return 0;
  }
}

}  // namespace dagsorden
