// Packs texts that are alike: each by itself, with a dictionary of what all of them have in common.
//
// The format is Zstandard's (RFC 8878), a packed text is one of its frames. Alone, an agenda item
// is too short to be packed well: most of what repeats stands in other items, and those a
// dictionary gathers (section 5 there; trained by ZDICT, facebook.github.io/zstd). A frame names
// its dictionary by a number.
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

/// A dictionary for texts such as these. Empty where they are too few or too short to have much in
/// common. The same of the same samples. Thread-safe.
std::string train_dictionary(const std::vector<std::string>& samples);

/// The number by which frames name a dictionary; 0 of an empty one. Thread-safe.
std::uint32_t dictionary_id(std::string_view dictionary);

/// Packs one text after the other. One thread's own.
class Compressor {
 public:
  /// dictionary: of train_dictionary(), or empty. Throws std::bad_alloc, and
  /// Error(Fault::database) where it is damaged.
  explicit Compressor(std::string_view dictionary = {});

  /// Throws std::bad_alloc.
  std::string compress(std::string_view text);

 private:
  std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context_;
};

/// Unpacks what packers made, with whatever dictionaries. One thread's own.
class Decompressor {
 public:
  /// find gives the dictionary with a number, or an empty one; it is asked once for each number.
  explicit Decompressor(std::function<std::string(std::uint32_t)> find);

  /// Throws Error(Fault::database) where the text is damaged or its dictionary is missing.
  std::string decompress(std::string_view packed);

 private:
  struct Dictionary {
    explicit Dictionary(std::string learnt);
    Dictionary(const Dictionary&) = delete;
    Dictionary& operator=(const Dictionary&) = delete;

    std::string bytes;  // to which digested refers
    std::unique_ptr<ZSTD_DDict, decltype(&ZSTD_freeDDict)> digested;
  };
  const ZSTD_DDict* dictionary(std::uint32_t number);

  std::function<std::string(std::uint32_t)> find_;
  std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context_;
  std::map<std::uint32_t, Dictionary> dictionaries_;
};

}  // namespace dagsorden
