// The bytes of a file, whole, where they are not too many. Thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "indexer/read/failure.h"

namespace dagsorden {

/// Agendas have some hundred kilobytes; a larger file is none, and would cost all the memory.
inline constexpr std::uint64_t most_file_bytes = std::uint64_t{64} << 20U;

struct FileBytes {
  std::string bytes;
  std::optional<Failure> failure;  ///< then bytes is empty
};

FileBytes read_bytes(const std::string& path);

/// What an open descriptor gives until its end: a pipe, standard input.
FileBytes read_descriptor(int descriptor);

}  // namespace dagsorden
