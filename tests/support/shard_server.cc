#include "tests/support/shard_server.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdint>
#include <stdexcept>
#include <thread>
#include <utility>

namespace dagsorden::test {
namespace {

sockaddr_in loopback(int port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return address;
}

// A port that the kernel gives. Another program may take it before the server does; then the server
// does not start, and another port is tried.
int free_port() {
  const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address = loopback(0);
  socklen_t size = sizeof address;
  const bool bound = ::bind(listener, reinterpret_cast<sockaddr*>(&address), size) == 0 &&
                     ::getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size) == 0;
  ::close(listener);
  if (!bound) throw std::runtime_error("no free port");
  return ntohs(address.sin_port);
}

bool accepts_connections(int port) {
  const int connection = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const sockaddr_in address = loopback(port);
  const bool accepted =
      ::connect(connection, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  ::close(connection);
  return accepted;
}

pid_t start(const std::string& folder, int port) {
  const pid_t parent = ::getpid();
  const pid_t child = ::fork();
  if (child != 0) return child;
  ::setpgid(0, 0);
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);  // a test that crashes leaves no server behind
  if (::getppid() != parent) ::_exit(1);
  const int nowhere = ::open("/dev/null", O_RDWR);
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) ::dup2(nowhere, stream);
  const std::string number = std::to_string(port);
  ::execlp("xapian-tcpsrv", "xapian-tcpsrv", "--quiet", "--interface", "127.0.0.1", "--port",
           number.c_str(), folder.c_str(), static_cast<char*>(nullptr));
  ::_exit(127);
}

// True once the server listens; false if it ended instead.
bool is_started(pid_t process, int port) {
  constexpr int most_looks = 500;
  for (int look = 0; look < most_looks; ++look) {
    if (::waitpid(process, nullptr, WNOHANG) == process) return false;
    if (accepts_connections(port)) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  ::kill(process, SIGKILL);
  ::waitpid(process, nullptr, 0);
  return false;
}

}  // namespace

ShardServer::ShardServer(const std::filesystem::path& folder) {
  constexpr int most_ports = 5;
  for (int attempt = 0; attempt < most_ports && process_ == 0; ++attempt) {
    port_ = free_port();
    const pid_t process = start(folder.string(), port_);
    if (process < 0) throw std::runtime_error("cannot fork");
    if (is_started(process, port_)) process_ = process;
  }
  if (process_ == 0) {
    throw std::runtime_error("xapian-tcpsrv (package xapian-tools) does not start");
  }
}

ShardServer::~ShardServer() { kill(); }

void ShardServer::kill() {
  if (process_ == 0) return;
  ::kill(-process_, SIGKILL);
  ::waitpid(process_, nullptr, 0);
  // The processes that answer clients have the socket too, and end a moment later.
  const pid_t group = std::exchange(process_, 0);
  const auto is_there = [&] { return accepts_connections(port_) || ::kill(-group, 0) == 0; };
  constexpr int most_looks = 500;
  for (int look = 0; look < most_looks && is_there(); ++look) {
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
}

void ShardServer::freeze() const { ::kill(-process_, SIGSTOP); }

}  // namespace dagsorden::test
