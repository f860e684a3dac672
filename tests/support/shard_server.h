// A shard on another machine: Xapian's own server, on loopback.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>

namespace dagsorden::test {

/// Serves a database folder with xapian-tcpsrv until the end of its life.
class ShardServer {
 public:
  /// Throws std::runtime_error if the server does not start.
  explicit ShardServer(const std::filesystem::path& folder);
  ~ShardServer();
  ShardServer(const ShardServer&) = delete;
  ShardServer& operator=(const ShardServer&) = delete;

  /// As --db takes it: tcp:127.0.0.1:PORT.
  std::string name() const { return "tcp:127.0.0.1:" + std::to_string(port_); }
  int port() const { return port_; }

  /// The server's process, which leads a group with those that serve one connection each.
  pid_t process() const { return process_; }

  /// Ends all its processes at once, in whatever they do.
  void kill();

  /// Halts them all: connections are taken, nothing is answered.
  void freeze() const;

 private:
  int port_ = 0;
  pid_t process_ = 0;
};

}  // namespace dagsorden::test
