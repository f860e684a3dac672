// Any bytes as a text file: decoded to clean UTF-8 and cut into lines.
#include <cstdint>
#include <string>
#include <string_view>

#include "common/text.h"
#include "indexer/read/decode.h"
#include "indexer/read/raw_text.h"
#include "tests/fuzz/law.h"

namespace {

using dagsorden::DecodedText;
using dagsorden::RawLine;
using dagsorden::RawText;
using dagsorden::fuzz::demand;

bool is_utf8(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t begin = offset;
    const bool is_replaced = dagsorden::next_code_point(text, offset) == 0xFFFD;
    if (is_replaced && text.substr(begin, offset - begin) != "\xEF\xBF\xBD") return false;
  }
  return true;
}

bool has_stray_control(std::string_view text) {
  for (const char byte : text) {
    const bool is_kept = byte == '\n' || byte == '\r' || byte == '\t' || byte == '\f';
    if (!is_kept && static_cast<unsigned char>(byte) < 0x20) return true;
  }
  return false;
}

void check_lines(const std::string& text, bool from_pdf) {
  const RawText raw = dagsorden::split_lines(text, from_pdf);
  int number = 0;
  int page = 0;
  for (const RawLine& line : raw.lines) {
    demand(line.number >= number && line.number >= 1, "line numbers rise");
    demand(line.page >= page, "page numbers rise");
    demand(line.text.find_first_of("\r\n\f") == std::string::npos, "a line holds no line end");
    number = line.number;
    page = line.page;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const DecodedText decoded = dagsorden::decode({reinterpret_cast<const char*>(data), size});
  const std::string& text = decoded.text;
  demand(!decoded.is_binary || text.empty(), "binary data has no text");
  demand(is_utf8(text), "what is decoded is UTF-8");
  demand(!has_stray_control(text), "what is decoded has no stray control characters");
  demand(dagsorden::to_nfc(text) == text, "what is decoded is in normal form C");
  const DecodedText again = dagsorden::decode(text);
  demand(again.is_binary || again.text == text, "what is decoded stays as it is");
  check_lines(text, false);
  check_lines(text, true);
  return 0;
}
