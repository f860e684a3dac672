// Requests and replies are lists of strings: their count, then each string, preceded by its size.
#include "indexer/run/cut_apart.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <new>
#include <string_view>
#include <utility>

#include "common/error.h"
#include "common/item_codec.h"
#include "indexer/read/child_process.h"
#include "indexer/read/failure_texts.h"
#include "indexer/read/read_bytes.h"

namespace dagsorden {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr CutLimits limits;

// The time that the reader and its helper programs may take (pdf.h) is shorter. If this time
// passes, the machine was busy or asleep.
constexpr seconds longest_wait(240);
constexpr std::uint64_t most_bytes = std::uint64_t{512} << 20U;
constexpr std::uint64_t most_strings = 10'000'000;

std::vector<std::string>& cutter_command() {
  static std::vector<std::string> command;
  return command;
}

// Time used by documents of this run that exceeded their limit.
std::atomic<std::int64_t>& spent_ms() {
  static std::atomic<std::int64_t> spent = 0;
  return spent;
}

enum class Sent { all, closed, out_of_time, given_up };

// One end of the socket between the two processes.
struct Line {
  int socket = -1;
  Clock::time_point deadline = Clock::time_point::max();
  bool (*give_up)() = nullptr;

  Sent send(const std::vector<std::string_view>& strings) const {
    if (const Sent sent = send_number(strings.size()); sent != Sent::all) return sent;
    for (const std::string_view string : strings) {
      if (const Sent sent = send_string(string); sent != Sent::all) return sent;
    }
    return Sent::all;
  }

  Sent send_number(std::uint64_t number) const {
    return send_bytes({reinterpret_cast<const char*>(&number), sizeof number});
  }

  Sent send_string(std::string_view string) const {
    const Sent sent = send_number(string.size());
    return sent == Sent::all ? send_bytes(string) : sent;
  }

  // Enforces size limits: the sender may have been taken over by a hostile document.
  Sent receive(std::vector<std::string>& strings) const {
    std::uint64_t count = 0;
    if (const Sent sent = receive_number(count, most_strings); sent != Sent::all) return sent;
    std::uint64_t left = most_bytes;
    for (; count > 0; --count) {
      std::uint64_t size = 0;
      if (const Sent sent = receive_number(size, left); sent != Sent::all) return sent;
      left -= size;
      std::string& string = strings.emplace_back(size, '\0');
      if (const Sent sent = receive_bytes(string.data(), size); sent != Sent::all) return sent;
    }
    return Sent::all;
  }

 private:
  Sent wait(short wanted) const {
    constexpr int nap_ms = 100;
    while (true) {
      pollfd waiting = {socket, wanted, 0};
      if (::poll(&waiting, 1, nap_ms) > 0) return Sent::all;
      if (give_up != nullptr && give_up()) return Sent::given_up;
      if (Clock::now() >= deadline) return Sent::out_of_time;
    }
  }

  Sent send_bytes(std::string_view bytes) const {
    while (!bytes.empty()) {
      if (const Sent sent = wait(POLLOUT); sent != Sent::all) return sent;
      const ssize_t count = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
      if (count < 0 && (errno == EINTR || errno == EAGAIN)) continue;
      if (count <= 0) return Sent::closed;
      bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return Sent::all;
  }

  Sent receive_bytes(char* to, std::size_t size) const {
    while (size > 0) {
      if (const Sent sent = wait(POLLIN); sent != Sent::all) return sent;
      const ssize_t count = ::recv(socket, to, size, MSG_DONTWAIT);
      if (count < 0 && (errno == EINTR || errno == EAGAIN)) continue;
      if (count <= 0) return Sent::closed;
      to += count;
      size -= static_cast<std::size_t>(count);
    }
    return Sent::all;
  }

  Sent receive_number(std::uint64_t& number, std::uint64_t most) const {
    const Sent sent = receive_bytes(reinterpret_cast<char*>(&number), sizeof number);
    return sent == Sent::all && number > most ? Sent::closed : sent;
  }
};

CutDocument failed(const char* code, const Sentence& reason) {
  CutDocument cut;
  cut.outcome = Outcome::failed;
  cut.why = {code, reason};
  return cut;
}

// The request: path, form, whether an authority is given, authority, whole, seconds, whether OCR
// text of a PDF, bytes.
constexpr std::size_t strings_of_question = 8;

DocumentTask task_of(std::vector<std::string>& question) {
  DocumentTask task{std::move(question[0]), form_named(question[1]), {}};
  if (question[2] == "1") task.options.authority = std::move(question[3]);
  task.options.whole = question[4] == "1";
  task.is_text_of_pdf = question[6] == "1";
  return task;
}

// The reply: outcome, code, reason in English and Danish, complaints, number of attachments, three
// strings for each, then the items.
constexpr std::size_t strings_before_attachments = 6;
constexpr std::size_t strings_of_attachment = 3;

CutDocument document_of(std::vector<std::string>& answer) {
  CutDocument cut;
  const std::optional<Outcome> outcome = outcome_named(answer.at(0));
  if (!outcome) throw Error(Fault::database, "no such outcome");
  cut.outcome = *outcome;
  cut.why = {std::move(answer.at(1)), {std::move(answer.at(2)), std::move(answer.at(3))}};
  cut.complaints = std::move(answer.at(4));
  std::size_t at = strings_before_attachments;
  for (std::size_t left = std::stoul(answer.at(5)); left > 0; --left) {
    cut.attachments.push_back(
        {std::stoul(answer.at(at)), std::move(answer.at(at + 1)), std::move(answer.at(at + 2))});
    at += strings_of_attachment;
  }
  for (; at < answer.size(); ++at) cut.items.push_back(decode_item(std::exchange(answer[at], {})));
  for (const AttachmentName& name : cut.attachments) {
    if (name.item >= cut.items.size()) throw Error(Fault::database, "an attachment of no item");
  }
  return cut;
}

// Our environment, with other jemalloc settings: the child has little memory and returns what it
// frees (indexer/memory.cc has the parent's).
std::vector<std::string> cutter_environment() {
  std::vector<std::string> environment{
      "MALLOC_CONF=narenas:1,thp:default,metadata_thp:disabled,dirty_decay_ms:1000,retain:false"};
  for (char** variable = environ; variable != nullptr && *variable != nullptr; ++variable) {
    if (!std::string_view(*variable).starts_with("MALLOC_CONF=")) {
      environment.emplace_back(*variable);
    }
  }
  return environment;
}

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> result;
  result.reserve(words.size() + 1);
  for (std::string& word : words) result.push_back(word.data());
  result.push_back(nullptr);
  return result;
}

// Runs in the child after fork: may call only functions that are safe there in a program with
// threads.
[[noreturn]] void become(char* const* arguments, char* const* environment, int socket) {
  // A process group of its own: Ctrl-C reaches only the parent, which stops the child in its own
  // time.
  ::setpgid(0, 0);
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  const int nothing = ::open("/dev/null", O_RDWR);
  ::dup2(socket, STDIN_FILENO);
  ::dup2(nothing, STDOUT_FILENO);
  ::dup2(nothing, STDERR_FILENO);
  ::execve(arguments[0], arguments, environment);
  ::_exit(127);
}

class CutterProcess {
 public:
  CutterProcess() = default;
  ~CutterProcess() { end(); }
  CutterProcess(const CutterProcess&) = delete;
  CutterProcess& operator=(const CutterProcess&) = delete;

  CutDocument cut(const DocumentTask& task, const std::string& bytes, bool (*give_up)()) {
    if (socket_ < 0 && !start()) {
      return failed(failure_code::no_reader, reasons::reader_not_started(std::strerror(errno)));
    }
    const seconds allowed = time_left(limits, milliseconds(spent_ms()));
    const Clock::time_point begin = Clock::now();
    std::vector<std::string> answer;
    const Sent sent = ask(task, bytes, allowed, {socket_, begin + longest_wait, give_up}, answer);
    CutDocument cut = take(sent, answer, allowed);
    const bool was_slow =
        cut.why.code == failure_code::reader_limit || cut.why.code == failure_code::no_time ||
        cut.why.code == failure_code::pdf_limit || cut.why.code == failure_code::word_limit;
    const auto took = std::chrono::duration_cast<milliseconds>(Clock::now() - begin);
    if (was_slow && took >= limits.least_time) spent_ms() += took.count();
    if (was_slow && allowed < limits.processor_time && took >= allowed) {
      return failed(failure_code::no_time, reasons::slow_time_spent(allowed.count()));
    }
    return cut;
  }

 private:
  bool start() {
    std::array<int, 2> ends = {-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) return false;
    std::vector<std::string> command = cutter_command();
    std::vector<std::string> variables = cutter_environment();
    const std::vector<char*> arguments = pointers(command);
    const std::vector<char*> environment = pointers(variables);
    process_ = ::fork();
    if (process_ == 0) become(arguments.data(), environment.data(), ends[1]);
    const int error = errno;
    ::close(ends[1]);
    socket_ = ends[0];
    if (process_ > 0) return true;
    end();
    errno = error;
    return false;
  }

  static Sent ask(const DocumentTask& task, const std::string& bytes, seconds allowed,
                  const Line& line, std::vector<std::string>& answer) {
    const std::string time = std::to_string(allowed.count());
    const std::string_view form = task.form ? name_of(*task.form) : "";
    const std::optional<std::string>& authority = task.options.authority;
    const Sent sent = line.send(
        {task.path, form, authority ? "1" : "0", authority ? std::string_view(*authority) : "",
         task.options.whole ? "1" : "0", time, task.is_text_of_pdf ? "1" : "0", bytes});
    return sent == Sent::all ? line.receive(answer) : sent;
  }

  // Turns the reply into the result. Ends a process that did not answer.
  CutDocument take(Sent sent, std::vector<std::string>& answer, seconds allowed) {
    if (sent == Sent::all) {
      try {
        return document_of(answer);
      } catch (const std::bad_alloc&) {
        throw;
      } catch (const std::exception&) {
        end();
        return failed(failure_code::reader_crashed, reasons::reader_no_sense());
      }
    }
    const int status = end();
    if (sent == Sent::given_up) {
      CutDocument cut;
      cut.given_up = true;
      return cut;
    }
    return why(sent, status, allowed);
  }

  // Ends the process. Returns its status if it had already ended by itself.
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

  static CutDocument why(Sent sent, int status, seconds allowed) {
    constexpr int not_executed = 127;
    const int signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    if (sent == Sent::out_of_time) {
      return failed(failure_code::no_time, reasons::machine_busy(longest_wait.count()));
    }
    if (signal == SIGXCPU) {
      return failed(failure_code::reader_limit, reasons::reader_too_slow(allowed.count()));
    }
    if (signal > 0 && !is_crash(signal)) {
      return failed(failure_code::reader_killed, reasons::reader_killed(signal));
    }
    if (WIFEXITED(status) && WEXITSTATUS(status) == not_executed) {
      return failed(failure_code::no_reader, reasons::reader_not_there());
    }
    return failed(failure_code::reader_crashed,
                  signal > 0 ? reasons::reader_crashed_with(signal) : reasons::reader_crashed());
  }

  int socket_ = -1;
  pid_t process_ = -1;
};

void limit(__rlimit_resource resource, rlim_t soft, rlim_t hard) {
  const struct rlimit bound = {soft, hard};
  ::setrlimit(resource, &bound);
}

// Limits the processor time of the next document and of each helper program.
void limit_processor_time(seconds allowed) {
  struct rusage used = {};
  ::getrusage(RUSAGE_SELF, &used);
  const seconds so_far(used.ru_utime.tv_sec + used.ru_stime.tv_sec + 1);
  limit(RLIMIT_CPU, static_cast<rlim_t>((so_far + allowed).count()), RLIM_INFINITY);
  limit_children_time(allowed);
}

// Returns true if our own limit is lower than what documents may use.
bool limit_memory() {
#ifdef DAGSORDEN_SANITIZED  // sanitizers reserve terabytes of address space
  return false;
#else
  struct rlimit given = {};
  ::getrlimit(RLIMIT_AS, &given);
  const bool is_starved = given.rlim_cur < limits.memory;
  if (!is_starved) limit(RLIMIT_AS, limits.memory, limits.memory);
  return is_starved;
#endif
}

CutDocument answer_for(const DocumentTask& task, const std::string& bytes, bool is_starved) {
  try {
    return cut_here(task, bytes, nullptr);
  } catch (const std::bad_alloc&) {
    if (is_starved) {
      return failed(failure_code::no_memory, reasons::no_memory());
    }
    return failed(failure_code::reader_limit,
                  reasons::reader_too_much_memory(limits.memory >> 20U));
  } catch (const std::exception& error) {
    return failed(failure_code::internal, reasons::program_error(error.what()));
  }
}

bool send_answer(const Line& line, const CutDocument& cut) {
  const std::size_t count = strings_before_attachments +
                            strings_of_attachment * cut.attachments.size() + cut.items.size();
  if (line.send_number(count) != Sent::all) return false;
  const std::string attachments = std::to_string(cut.attachments.size());
  const std::string english = cut.why.reason.in(Language::english);
  const std::string danish = cut.why.reason.in(Language::danish);
  for (const std::string_view string :
       {name_of(cut.outcome), std::string_view(cut.why.code), std::string_view(english),
        std::string_view(danish), std::string_view(cut.complaints),
        std::string_view(attachments)}) {
    if (line.send_string(string) != Sent::all) return false;
  }
  for (const AttachmentName& name : cut.attachments) {
    const std::string item = std::to_string(name.item);
    for (const std::string_view string :
         {std::string_view(item), std::string_view(name.name), std::string_view(name.file)}) {
      if (line.send_string(string) != Sent::all) return false;
    }
  }
  return std::all_of(cut.items.begin(), cut.items.end(), [&line](const Item& item) {
    return line.send_string(encode_item(item)) == Sent::all;
  });
}

}  // namespace

void set_cutter_command(std::vector<std::string> command) { cutter_command() = std::move(command); }

seconds time_left(const CutLimits& given, milliseconds spent) {
  constexpr int share = 10;
  const auto left = std::chrono::duration_cast<seconds>(given.all_slow - spent) / share;
  return std::clamp(left, given.least_time, given.processor_time);
}

CutDocument cut_apart(const DocumentTask& task, const std::string& bytes, bool (*give_up)()) {
  if (cutter_command().empty()) return cut_here(task, bytes, give_up);
  thread_local CutterProcess process;
  return process.cut(task, bytes, give_up);
}

int serve_cutting() {
  // The parent stops this process.
  for (const int signal : {SIGTERM, SIGINT, SIGHUP}) ::signal(signal, SIG_IGN);
  limit(RLIMIT_CORE, 0, 0);
  limit(RLIMIT_FSIZE, most_file_bytes, most_file_bytes);  // PDFs are passed to pdftotext as a file
  const bool is_starved = limit_memory();
  const Line line{STDIN_FILENO};
  while (true) {
    CutDocument cut;
    {
      std::vector<std::string> question;
      if (line.receive(question) != Sent::all || question.size() != strings_of_question) return 0;
      limit_processor_time(seconds(std::stoi(question[5])));
      cut = answer_for(task_of(question), question[7], is_starved);
    }
    if (!send_answer(line, cut)) return 0;
  }
}

}  // namespace dagsorden
