// Compresses similar texts one by one: each is a frame of Zstandard (RFC 8878), with a dictionary
// of what the texts have in common (section 5 of the RFC; trained by ZDICT,
// facebook.github.io/zstd). A single agenda item is too short to compress well without one. A frame
// names its dictionary by id.
#pragma once

#include <zstd.h>

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dagsorden {

/// Trains a dictionary for texts like these. Empty if they are too few or too short to have much in
/// common. Deterministic. Thread-safe.
std::string train_dictionary(const std::vector<std::string>& samples);

/// The id by which frames name the dictionary; 0 for an empty one. Thread-safe.
std::uint32_t dictionary_id(std::string_view dictionary);

/// Compresses texts one by one. Not thread-safe.
class Compressor {
 public:
  /// dictionary: from train_dictionary(), or empty. Throws std::bad_alloc, and
  /// Error(Fault::database) if it is damaged.
  explicit Compressor(std::string_view dictionary = {});

  /// Throws std::bad_alloc.
  std::string compress(std::string_view text);

 private:
  std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context_;
};

/// Decompresses what a Compressor made, with any dictionary. Not thread-safe.
class Decompressor {
 public:
  /// find: returns the dictionary with an id, or an empty one. Called once per id.
  explicit Decompressor(std::function<std::string(std::uint32_t)> find);

  /// Throws Error(Fault::database) if the text is damaged or its dictionary is missing.
  std::string decompress(std::string_view packed);

 private:
  struct Dictionary {
    explicit Dictionary(std::string learnt);
    Dictionary(const Dictionary&) = delete;
    Dictionary& operator=(const Dictionary&) = delete;

    std::string bytes;  // digested refers to them
    std::unique_ptr<ZSTD_DDict, decltype(&ZSTD_freeDDict)> digested;
  };
  const ZSTD_DDict* dictionary(std::uint32_t number);

  std::function<std::string(std::uint32_t)> find_;
  std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context_;
  std::map<std::uint32_t, Dictionary> dictionaries_;
};

}  // namespace dagsorden
