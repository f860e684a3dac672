// Text whose letters were lost between encodings: repairs the certain cases, and recognises the
// rest by the share of letters that occur in no Danish word. Thread-safe.
#pragma once

#include <string>
#include <string_view>

namespace dagsorden {

/// The single-byte encoding in which the bytes are most likely Danish: "macintosh" or "IBM850" if
/// it yields letters of Danish words and Windows-1252 hardly any; else nullptr.
const char* old_single_byte_encoding(std::string_view bytes);

/// Repairs UTF-8 that was mistaken for Windows-1252 and encoded again, once or twice ("Ã¸" for ø).
/// text: UTF-8. Leaves everything else unchanged.
std::string mend_double_encoding(std::string_view text);

/// Repairs UTF-8 with some bytes of Windows-1252, as in files joined from two others. Such a byte
/// beside a letter becomes its Windows-1252 character. Leaves other bad bytes.
std::string mend_mixed_encoding(std::string_view bytes);

/// True if much of the text cannot be the original: it has symbols instead of letters within words,
/// as from fonts with a wrong character table. text: UTF-8.
bool is_garbled(std::string_view text);

}  // namespace dagsorden
