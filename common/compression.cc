#include "common/compression.h"

#include <zdict.h>
#include <zstd_errors.h>

#include <new>
#include <utility>

#include "common/error.h"
#include "common/error_texts.h"

namespace dagsorden {
namespace {

// Tables as large as the dictionary; Zstandard's own levels make smaller ones for short texts. On
// agenda items, this compresses as well as level 6 in little more than half the time.
constexpr int table_bits = 17;
constexpr int search_bits = 4;
constexpr int least_match = 5;

// Each query reads the dictionary into a string that doubles from 8 KiB on, so its size is just
// below a power of two. Twice the size would save 1 % of the database, but cost a short query 2 %
// of its time.
constexpr std::size_t most_dictionary_bytes = std::size_t{31} << 10U;

// Larger than any item: the segmenter reads no file of this size.
constexpr unsigned long long most_unpacked_bytes = 1ULL << 30U;

[[noreturn]] void throw_damaged(const Sentence& why) {
  throw Error(Fault::database, errors::item_not_unpacked(why), errors::rebuild());
}

bool is_damaged(std::string_view dictionary) {
  const std::size_t size = ZDICT_getDictHeaderSize(dictionary.data(), dictionary.size());
  return ZSTD_isError(size) != 0 && ZSTD_getErrorCode(size) != ZSTD_error_memory_allocation;
}

}  // namespace

std::string train_dictionary(const std::vector<std::string>& samples) {
  std::string all;
  std::vector<std::size_t> sizes;
  sizes.reserve(samples.size());
  for (const std::string& sample : samples) {
    all += sample;
    sizes.push_back(sample.size());
  }
  std::string dictionary(most_dictionary_bytes, '\0');
  const std::size_t size = ZDICT_trainFromBuffer(dictionary.data(), dictionary.size(), all.data(),
                                                 sizes.data(), static_cast<unsigned>(sizes.size()));
  if (ZDICT_isError(size) != 0) return {};
  dictionary.resize(size);
  return dictionary;
}

std::uint32_t dictionary_id(std::string_view dictionary) {
  return ZDICT_getDictID(dictionary.data(), dictionary.size());
}

Compressor::Compressor(std::string_view dictionary) : context_(ZSTD_createCCtx(), ZSTD_freeCCtx) {
  if (!context_) throw std::bad_alloc();
  if (!dictionary.empty() && is_damaged(dictionary)) {
    throw Error(Fault::database, errors::compression_dictionary_damaged(), errors::rebuild());
  }
  const auto set = [this](ZSTD_cParameter parameter, int value) {
    ZSTD_CCtx_setParameter(context_.get(), parameter, value);
  };
  set(ZSTD_c_strategy, ZSTD_greedy);
  set(ZSTD_c_windowLog, table_bits);
  set(ZSTD_c_hashLog, table_bits);
  set(ZSTD_c_chainLog, table_bits);
  set(ZSTD_c_searchLog, search_bits);
  set(ZSTD_c_minMatch, least_match);
  set(ZSTD_c_checksumFlag, 1);
  if (ZSTD_isError(
          ZSTD_CCtx_loadDictionary(context_.get(), dictionary.data(), dictionary.size())) != 0) {
    throw std::bad_alloc();
  }
}

std::string Compressor::compress(std::string_view text) {
  std::string packed(ZSTD_compressBound(text.size()), '\0');
  const std::size_t size =
      ZSTD_compress2(context_.get(), packed.data(), packed.size(), text.data(), text.size());
  // The buffer is large enough, so only memory can be lacking.
  if (ZSTD_isError(size) != 0) throw std::bad_alloc();
  packed.resize(size);
  return packed;
}

Decompressor::Decompressor(std::function<std::string(std::uint32_t)> find)
    : find_(std::move(find)), context_(ZSTD_createDCtx(), ZSTD_freeDCtx) {
  if (!context_) throw std::bad_alloc();
}

Decompressor::Dictionary::Dictionary(std::string learnt)
    : bytes(std::move(learnt)),
      digested(ZSTD_createDDict_byReference(bytes.data(), bytes.size()), ZSTD_freeDDict) {}

const ZSTD_DDict* Decompressor::dictionary(std::uint32_t number) {
  if (number == 0) return nullptr;
  const auto known = dictionaries_.find(number);
  if (known != dictionaries_.end()) return known->second.digested.get();
  std::string bytes = find_(number);
  if (bytes.empty()) {
    throw Error(
        Fault::database,
        errors::item_not_unpacked(errors::compression_dictionary_missing(std::to_string(number))),
        errors::rebuild_or_serve_apart());
  }
  if (dictionary_id(bytes) != number) throw_damaged(errors::its_dictionary_damaged());
  Dictionary& made = dictionaries_.try_emplace(number, std::move(bytes)).first->second;
  if (!made.digested && is_damaged(made.bytes)) throw_damaged(errors::its_dictionary_damaged());
  if (!made.digested) throw std::bad_alloc();
  return made.digested.get();
}

std::string Decompressor::decompress(std::string_view packed) {
  const unsigned long long size = ZSTD_getFrameContentSize(packed.data(), packed.size());
  if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN ||
      size > most_unpacked_bytes) {
    throw_damaged(errors::no_packed_item());
  }
  const std::uint32_t number = ZSTD_getDictID_fromFrame(packed.data(), packed.size());
  std::string text(size, '\0');
  const std::size_t unpacked = ZSTD_decompress_usingDDict(
      context_.get(), text.data(), text.size(), packed.data(), packed.size(), dictionary(number));
  if (ZSTD_isError(unpacked) != 0) throw_damaged(ZSTD_getErrorName(unpacked));
  if (unpacked != size) throw_damaged("it ends too early");
  return text;
}

}  // namespace dagsorden
