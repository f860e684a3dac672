// Text whose letters were lost between encodings: what is certain is mended, the rest is known by
// the share of letters that no Danish word has. Thread-safe.
#pragma once

#include <string>
#include <string_view>

namespace dagsorden {

/// The single-byte encoding in which the bytes are likeliest Danish: "macintosh" or "IBM850" where
/// that gives letters of Danish words and Windows-1252 hardly any; else nullptr.
const char* old_single_byte_encoding(std::string_view bytes);

/// UTF-8 that was taken for Windows-1252 and encoded again, once or twice ("Ã¸" for ø), read back.
/// text: UTF-8. All else stays.
std::string mend_double_encoding(std::string_view text);

/// UTF-8 with bytes of Windows-1252 among it, as files that were put together of two have: such a
/// byte beside a letter becomes the letter or mark that it is there. Other bad bytes stay.
std::string mend_mixed_encoding(std::string_view bytes);

/// True if much of the text cannot be what was written: signs within words instead of letters,
/// as fonts without a true table of their letters give. text: UTF-8.
bool is_garbled(std::string_view text);

}  // namespace dagsorden
