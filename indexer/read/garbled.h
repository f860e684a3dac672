// Text whose letters were lost between encodings: repairs what is certain, and recognises the rest
// by its share of letters that no Danish word has. Thread-safe.
#pragma once

#include <string>
#include <string_view>

namespace dagsorden {

/// The single-byte encoding in which the bytes are most likely Danish: "macintosh" or "IBM850" if
/// it gives letters of Danish words and Windows-1252 hardly any; else nullptr.
const char* old_single_byte_encoding(std::string_view bytes);

/// Repairs UTF-8 that was taken for Windows-1252 and encoded again, once or twice ("Ã¸" for ø).
/// text: UTF-8. Leaves everything else.
std::string mend_double_encoding(std::string_view text);

/// Repairs UTF-8 with some bytes of Windows-1252, as in files that were joined from two. Such a
/// byte beside a letter becomes its Windows-1252 character. Leaves other bad bytes.
std::string mend_mixed_encoding(std::string_view bytes);

/// True if much of the text cannot be the original: it has symbols within words instead of
/// letters, as from fonts with a wrong table of their letters. text: UTF-8.
bool is_garbled(std::string_view text);

}  // namespace dagsorden
