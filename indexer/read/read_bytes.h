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

/// top: the folder that path was found under, if it was; no symbolic link is followed below it, for
/// one may have taken the place of a file or folder since. Empty: links are followed.
FileBytes read_bytes(const std::string& path, const std::string& top = {});

/// What an open descriptor gives until its end: a pipe, standard input.
FileBytes read_descriptor(int descriptor);

}  // namespace dagsorden
