// What --db names: the shards that are searched as one database.
//
// A shard is a database folder on this machine, or one on another machine that xapian-tcpsrv
// serves. A stub file names several. Nothing is opened here.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace dagsorden {

struct Shard {
  std::string name;  ///< for people: the folder, or tcp:HOST:PORT
  std::string host;  ///< empty: the folder on this machine
  unsigned port = 0;
};

struct ShardList {
  std::vector<Shard> shards;
  /// Where tables of the user's own may stand: local databases, and folders of stub files.
  std::vector<std::filesystem::path> table_folders;
};

/// The shards that names stand for, in order: each a database folder, tcp:HOST:PORT ([HOST] for an
/// address with colons), or a stub file with lines "auto PATH" and "remote HOST:PORT", PATHs from
/// where it stands. Whether a folder holds a database is seen when it is opened.
/// Throws Error(Fault::usage) for an address that cannot be read and for a shard named twice,
/// Error(Fault::database) for a file that is no stub file. Thread-safe.
ShardList shards_named(const std::vector<std::string>& names);

}  // namespace dagsorden
