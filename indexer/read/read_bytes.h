// Reads the bytes of a whole file, if it is not too large. Thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "indexer/read/failure.h"

namespace dagsorden {

/// Agendas have some hundred kilobytes. A file above this limit is no agenda, and might exhaust
/// memory.
inline constexpr std::uint64_t most_file_bytes = std::uint64_t{64} << 20U;

struct FileBytes {
  std::string bytes;
  std::optional<Failure> failure;  ///< if set, bytes is empty
};

/// top: the folder under which path was found, or empty. Below it, no symbolic link is followed, as
/// one may have replaced a file or folder in the meantime. If top is empty, links are followed.
FileBytes read_bytes(const std::string& path, const std::string& top = {});

/// Reads an open descriptor, such as a pipe or standard input, to its end.
FileBytes read_descriptor(int descriptor);

}  // namespace dagsorden
