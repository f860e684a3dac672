// Reads the names given with --db: the shards that are searched as one database. A shard is a
// database folder on this machine, or a database that xapian-tcpsrv serves on another. A stub file
// names several shards. Nothing is opened here.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace dagsorden {

struct Shard {
  std::string name;  ///< for people: its folder, or tcp:HOST:PORT
  std::string host;  ///< empty: a folder on this machine
  unsigned port = 0;
};

struct ShardList {
  std::vector<Shard> shards;
  /// Where the user's own tables may be: local databases, and folders of stub files.
  std::vector<std::filesystem::path> table_folders;
};

/// The shards that the names stand for, in order. A name is a database folder, tcp:HOST:PORT
/// ([HOST] for an address with colons), or a stub file with lines "auto PATH" and "remote
/// HOST:PORT"; PATHs are relative to the file. Folders are not opened. Throws Error(Fault::usage)
/// for a malformed address and for a shard named twice, Error(Fault::database) for a file that is
/// not a stub file. Thread-safe.
ShardList shards_named(const std::vector<std::string>& names);

/// The same text for one shard, however its name is written: links, relative paths and slashes at
/// the end make no difference. The identity of an identity is itself. Thread-safe.
std::string identity_of(const std::string& name);

}  // namespace dagsorden
