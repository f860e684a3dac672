#include "indexer/read/unpack.h"

#include <archive.h>
#include <archive_entry.h>

#include <memory>
#include <new>

#include "common/text.h"
#include "indexer/read/failure_texts.h"

namespace dagsorden {
namespace {

// The text of a long agenda takes some megabytes; XML is compressed to a tenth, rarely to a
// fiftieth.
constexpr std::size_t most_bytes = std::size_t{64} << 20U;
constexpr std::size_t most_ratio = 400;
constexpr std::size_t small_enough = std::size_t{4} << 20U;
constexpr int most_entries = 20'000;

using Contents = std::map<std::string, std::string>;

struct CloseArchive {
  void operator()(archive* open) const { archive_read_free(open); }
};

Failure damaged_zip(archive* open) {
  const char* const said = archive_error_string(open);
  return {failure_code::word_damaged, said == nullptr
                                          ? reasons::document_damaged()
                                          : reasons::document_damaged_so(collapse_blanks(said))};
}

Failure too_far_unpacked() { return {failure_code::word_limit, reasons::unpacks_too_large()}; }

}  // namespace

std::variant<Contents, Failure> unpack(std::string_view archive_bytes,
                                       const std::set<std::string>& names) {
  const std::unique_ptr<archive, CloseArchive> open(archive_read_new());
  if (!open) throw std::bad_alloc();
  archive_read_support_format_zip(open.get());
  if (archive_read_open_memory(open.get(), archive_bytes.data(), archive_bytes.size()) !=
      ARCHIVE_OK) {
    return damaged_zip(open.get());
  }
  Contents contents;
  std::size_t total = 0;
  archive_entry* entry = nullptr;
  for (int entries = 0; contents.size() < names.size(); ++entries) {
    const int header = archive_read_next_header(open.get(), &entry);
    if (header == ARCHIVE_EOF) break;
    if (header != ARCHIVE_OK && header != ARCHIVE_WARN) return damaged_zip(open.get());
    if (entries == most_entries) {
      return Failure{failure_code::word_limit, reasons::too_many_parts(most_entries)};
    }
    const char* const name = archive_entry_pathname(entry);
    if (name == nullptr || names.count(name) == 0) continue;
    if (archive_entry_is_encrypted(entry) != 0) {
      return Failure{failure_code::word_encrypted, reasons::document_locked()};
    }
    std::string& content = contents[name];
    std::string piece(std::size_t{64} << 10U, '\0');
    while (true) {
      const la_ssize_t count = archive_read_data(open.get(), piece.data(), piece.size());
      if (count < 0) return damaged_zip(open.get());
      if (count == 0) break;
      total += static_cast<std::size_t>(count);
      const bool is_bomb = total > small_enough && total / most_ratio > archive_bytes.size();
      if (total > most_bytes || is_bomb) return too_far_unpacked();
      content.append(piece.data(), static_cast<std::size_t>(count));
    }
  }
  return contents;
}

}  // namespace dagsorden
