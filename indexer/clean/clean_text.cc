#include "indexer/clean/clean_text.h"

#include <algorithm>
#include <optional>

#include "common/text.h"
#include "indexer/clean/addresses.h"
#include "indexer/clean/furniture.h"
#include "indexer/read/pdf_item_tables.h"

namespace dagsorden {
namespace {

// The length that nearly all lines keep within: the 95th percentile, so that a few overlong lines
// (table rows) do not count.
std::size_t usual_width(const std::vector<std::string>& texts) {
  std::vector<std::size_t> lengths;
  for (const std::string& text : texts) {
    if (!text.empty() && !is_address(text)) lengths.push_back(count_code_points(text));
  }
  if (lengths.empty()) return 0;
  const std::size_t rank = lengths.size() * 95 / 100;
  std::nth_element(lengths.begin(), lengths.begin() + static_cast<std::ptrdiff_t>(rank),
                   lengths.end());
  return lengths[rank];
}

// True for double spacing: a single blank line follows most lines of text.
bool is_double_spaced(const std::vector<std::string>& texts) {
  std::size_t adjacent = 0;
  std::size_t one_between = 0;
  for (std::size_t i = 0; i + 2 < texts.size(); ++i) {
    if (texts[i].empty()) continue;
    if (!texts[i + 1].empty()) {
      ++adjacent;
    } else if (!texts[i + 2].empty()) {
      ++one_between;
    }
  }
  return one_between > 2 * adjacent;
}

// The single leading space with which text extraction starts a page.
bool has_lone_leading_blank(const std::string& raw_text) {
  return raw_text.size() > 1 && raw_text[0] == ' ' && raw_text[1] != ' ';
}

// Some extractions leave a bullet on a line of its own. A "-" on its own may be an empty cell.
bool is_lone_bullet(std::string_view text) {
  return text == "–" || text == "•" || text == "\uF0B7" || text == "\uF0A7";
}

// Headers differ by their page numbers; a few of each are enough.
void note_running_header(const std::string& text, std::vector<std::string>& headers) {
  constexpr std::size_t most_headers = 12;
  if (headers.size() < most_headers &&
      std::find(headers.begin(), headers.end(), text) == headers.end()) {
    headers.push_back(text);
  }
}

// Removes a sign by which a table in a PDF marks its items.
bool take_sign(std::string_view sign, std::string& text) {
  if (!text.starts_with(sign)) return false;
  text.erase(0, sign.size());
  return true;
}

// "K K R  S J Æ L L A N D": one space between letters, more between words. A single spaced word is
// left alone: "A B F V Ø" may be a list of parties.
std::optional<std::string> join_spaced_words(std::string_view line) {
  constexpr std::size_t least_letters = 4;
  std::string joined;
  std::size_t letters = 0;
  std::size_t words = 0;
  std::size_t blanks = 2;
  for (std::size_t offset = 0; offset < line.size();) {
    const std::size_t begin = offset;
    const char32_t code_point = next_code_point(line, offset);
    if (code_point == ' ') {
      ++blanks;
      continue;
    }
    if (!is_letter(code_point) || blanks == 0) return std::nullopt;
    if (blanks > 1) {
      ++words;
      if (!joined.empty()) joined.push_back(' ');
    }
    joined.append(line.substr(begin, offset - begin));
    ++letters;
    blanks = 0;
  }
  if (words < 2 || letters < least_letters + words) return std::nullopt;
  return joined;
}

std::string text_of_line(std::string_view line) {
  if (std::optional<std::string> joined = join_spaced_words(trim(line))) return *joined;
  return collapse_blanks(line);
}

std::size_t leading_blanks(std::string_view text) {
  const std::size_t size = text.find_first_not_of(' ');
  return size == std::string_view::npos ? 0 : size;
}

// The wide gaps of the line whose text was collapsed; empty if the text was changed in another way,
// too.
std::vector<WideGap> wide_gaps_of(std::string_view line, std::string_view text) {
  std::vector<WideGap> gaps;
  const std::string_view inner = trim(line);
  if (inner.find("  ") == std::string_view::npos && inner.find('\t') == std::string_view::npos) {
    return gaps;
  }
  std::size_t written = 0;
  int column = 0;
  int blanks = 0;
  for (std::size_t offset = 0; offset < line.size();) {
    const std::size_t begin = offset;
    const char32_t code_point = next_code_point(line, offset);
    if (code_point == '\t') {
      constexpr int stop = 8;
      blanks += 2;
      column = (column / stop + 1) * stop;
      continue;
    }
    if (code_point == ' ') {
      ++blanks;
      ++column;
      continue;
    }
    if (written > 0 && blanks > 0) ++written;
    if (written > 0 && blanks > 1) gaps.push_back({written, column});
    const std::string_view letter = line.substr(begin, offset - begin);
    if (written + letter.size() > text.size()) return {};
    if (text.substr(written, letter.size()) != letter) return {};
    written += offset - begin;
    blanks = 0;
    ++column;
  }
  return gaps;
}

// Reads the address that begins on line i and may continue on the next lines; moves i to the last
// of them.
Address read_address(const RawText& raw, const std::vector<std::string>& texts,
                     const std::vector<bool>& furniture, std::size_t width, std::size_t& i) {
  Address address{texts[i], raw.lines[i].number};
  // An address is broken only where the next piece would not have fitted.
  while (i + 1 < texts.size() && !furniture[i + 1] &&
         texts[i].size() + texts[i + 1].size() > width &&
         can_continue_address(address.url, texts[i + 1])) {
    ++i;
    address.url += texts[i];
  }
  return address;
}

}  // namespace

Document clean(const RawText& raw, const std::vector<std::string_view>& furniture_patterns) {
  std::vector<std::string> texts;
  texts.reserve(raw.lines.size());
  for (const RawLine& line : raw.lines) texts.push_back(text_of_line(line.text));
  const std::vector<bool> furniture = find_furniture(raw, furniture_patterns);

  Document result;
  result.width = usual_width(texts);
  const int usual_blanks = is_double_spaced(texts) ? 1 : 0;
  int blanks = 0;
  bool page_break = false;
  std::string bullet;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    page_break = page_break || raw.lines[i].starts_page;
    if (texts[i].empty()) {
      ++blanks;
    } else if (furniture[i]) {
      result.furniture.push_back(raw.lines[i].number);
      note_running_header(texts[i], result.running_headers);
      page_break = true;
    } else if (is_address(texts[i])) {
      result.addresses.push_back(read_address(raw, texts, furniture, result.width, i));
      page_break = true;
    } else {
      if (is_lone_bullet(texts[i]) && i + 1 < texts.size()) {
        bullet = texts[i] + " ";
        continue;
      }
      page_break = page_break || has_lone_leading_blank(raw.lines[i].text);
      Block block{bullet + texts[i], raw.lines[i].number, raw.lines[i].page, blanks > usual_blanks,
                  page_break};
      block.style.bold = raw.lines[i].is_bold;
      block.style.size = raw.lines[i].size;
      block.style.look = raw.lines[i].look;
      if (bullet.empty()) block.style.wide_gaps = wide_gaps_of(raw.lines[i].text, texts[i]);
      block.style.indent = static_cast<int>(leading_blanks(raw.lines[i].text));
      block.opens_item = raw.from_pdf && take_sign(item_sign, block.text);
      block.after_items = raw.from_pdf && take_sign(end_sign, block.text);
      result.blocks.push_back(std::move(block));
      bullet.clear();
      blanks = 0;
      page_break = false;
    }
  }
  return result;
}

}  // namespace dagsorden
