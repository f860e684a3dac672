// The way from any document's bytes to what is in it. Thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/read/form.h"
#include "indexer/read/read_result.h"

namespace dagsorden {

struct ReadDocument {
  ReadContent content;
  bool given_up = false;     ///< the run was stopped meanwhile: nothing is known of the file
  std::string complaints{};  ///< of a file that was read in part only: one line; else empty
};

/// What stands in complaints for a web page that ends in the middle.
inline constexpr std::string_view html_cut_short = "no </html>";

/// Reads the bytes of the file at path, in the form given or the one that they have. Programs that
/// help with it (pdf.h, legacy_reader.h) run by themselves; the rest is read in this process.
ReadDocument read_document(const std::string& path, const std::string& bytes,
                           std::optional<Form> form = std::nullopt, bool (*give_up)() = nullptr);

/// Reads HTML, Word, JSON and XML. Bad bytes are a Failure; throws nothing but std::bad_alloc.
ReadContent read_here(Form form, std::string_view bytes);

}  // namespace dagsorden
