// Reads the bytes of a whole file, if it is not too large. Thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "indexer/read/failure.h"

namespace dagsorden {

/// Agendas have some hundred kilobytes. A file above this limit is no agenda and would take all
/// memory.
inline constexpr std::uint64_t most_file_bytes = std::uint64_t{64} << 20U;

struct FileBytes {
  std::string bytes;
  std::optional<Failure> failure;  ///< then bytes is empty
};

/// top: the folder under which path was found, or empty. No symbolic link is followed below it, as
/// one may have replaced a file or folder since. If empty, links are followed.
FileBytes read_bytes(const std::string& path, const std::string& top = {});

/// Reads an open descriptor to its end: a pipe, standard input.
FileBytes read_descriptor(int descriptor);

}  // namespace dagsorden
