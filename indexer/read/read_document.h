// Reads the bytes of any document. Thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/read/form.h"
#include "indexer/read/read_result.h"

namespace dagsorden {

struct ReadDocument {
  ReadContent content;
  bool given_up = false;     ///< the run was stopped, so nothing is known about the file
  std::string complaints{};  ///< one line if the file was only partly read; else empty
};

/// The complaint about a web page that was cut short.
inline constexpr std::string_view html_cut_short = "no </html>";

/// Reads the bytes of the file at path, in the given form or the one detected from them. PDF, .doc
/// and .rtf are read by child processes, the rest in this process.
ReadDocument read_document(const std::string& path, const std::string& bytes,
                           std::optional<Form> form = std::nullopt, bool (*give_up)() = nullptr);

/// Reads HTML, Word, JSON and XML. Bad bytes give a Failure; throws nothing but std::bad_alloc.
ReadContent read_here(Form form, std::string_view bytes);

}  // namespace dagsorden
