#include "indexer/read/pdf_fonts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <utility>

#include "common/text.h"
#include "indexer/read/pdf_words.h"

namespace dagsorden {
namespace {

// No page of an agenda has this many.
constexpr std::size_t most_lines_of_page = 2500;
// Longer lines are text.
constexpr std::size_t most_letters = 240;

struct Piece {
  std::string letters;
  std::string top;
  bool is_bold = false;
  int size = 0;
  std::string look;
};

std::string_view attribute(std::string_view tag, std::string_view name) {
  const std::string opening = " " + std::string(name) + "=\"";
  const std::size_t found = tag.find(opening);
  if (found == std::string_view::npos) return {};
  const std::string_view value = tag.substr(found + opening.size());
  return value.substr(0, value.find('"'));
}

int number_of(std::string_view text) {
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

// Some fonts are bold by name only.
bool is_bold_name(std::string_view family) {
  const std::string name = to_lower(family);
  constexpr std::array<std::string_view, 4> words = {"bold", "demi", "black", "heavy"};
  return std::any_of(words.begin(), words.end(), [&name](std::string_view word) {
    return name.find(word) != std::string::npos;
  });
}

std::string letters_in(std::string_view text) {
  std::string letters;
  for (std::size_t offset = 0; offset < text.size() && letters.size() < most_letters;) {
    const char32_t code_point = next_code_point(text, offset);
    if (is_letter(code_point) || is_digit(code_point)) {
      append_code_point(letters, to_lower(code_point));
    }
  }
  return letters;
}

struct Markup {
  std::string text;
  bool is_bold = false;  ///< all of its letters
};

// "<b>Ny</b> <i>færge</i>" without its tags.
Markup without_tags(std::string_view marked) {
  Markup markup;
  std::string plain;
  bool is_bold = false;
  for (std::size_t at = 0; at < marked.size();) {
    if (marked[at] != '<') {
      const std::size_t end = std::min(marked.find('<', at), marked.size());
      const std::string_view text = marked.substr(at, end - at);
      markup.text.append(text);
      if (!is_bold) plain.append(text);
      at = end;
      continue;
    }
    const std::size_t end = marked.find('>', at);
    if (end == std::string_view::npos) break;
    const std::string_view tag = marked.substr(at, end - at + 1);
    if (tag == "<b>") is_bold = true;
    if (tag == "</b>") is_bold = false;
    at = end + 1;
  }
  markup.is_bold = letters_in(plain).empty();
  markup.text = without_entities(markup.text);
  return markup;
}

struct Font {
  int size = 0;
  bool is_bold = false;
  std::string look;
};

// Reads "Arial-ItalicMT 11 #000000". The name of a subset font has a prefix before a plus sign.
std::string look_of(std::string_view tag) {
  std::string_view family = attribute(tag, "family");
  family.remove_prefix(family.find('+') + 1);
  std::string look(family);
  look.append(" ").append(attribute(tag, "size")).append(" ").append(attribute(tag, "color"));
  return look;
}

std::vector<std::vector<Piece>> read_pieces(std::string_view output) {
  std::vector<std::vector<Piece>> pages;
  std::map<std::string, Font, std::less<>> fonts;
  for (const std::string_view printed : split(output, '\n')) {
    const std::string_view line = trim(printed);
    if (line.starts_with("<page ")) {
      pages.emplace_back();
    } else if (line.starts_with("<fontspec ")) {
      fonts[std::string(attribute(line, "id"))] = {number_of(attribute(line, "size")),
                                                   is_bold_name(attribute(line, "family")),
                                                   look_of(line)};
    } else if (line.starts_with("<text ") && !pages.empty() &&
               pages.back().size() < most_lines_of_page) {
      const std::size_t begin = line.find('>');
      const std::size_t end = line.rfind("</text>");
      if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) continue;
      const std::string_view tag = line.substr(0, begin);
      const Markup markup = without_tags(line.substr(begin + 1, end - begin - 1));
      const auto font = fonts.find(attribute(tag, "font"));
      Piece piece{
          letters_in(markup.text), std::string(attribute(tag, "top")), markup.is_bold, 0, {}};
      if (font != fonts.end()) {
        piece.size = font->second.size;
        piece.is_bold = piece.is_bold || font->second.is_bold;
        piece.look = font->second.look;
      }
      if (!piece.letters.empty()) pages.back().push_back(std::move(piece));
    }
  }
  return pages;
}

int usual_size(const std::vector<std::vector<Piece>>& pages) {
  std::map<int, std::size_t> letters;
  for (const std::vector<Piece>& page : pages) {
    for (const Piece& piece : page) letters[piece.size] += piece.letters.size();
  }
  const auto most = std::max_element(
      letters.begin(), letters.end(),
      [](const auto& left, const auto& right) { return left.second < right.second; });
  return most == letters.end() ? 0 : most->first;
}

// The same words may occur twice on a page, bold and plain.
void add(const std::string& letters, PdfFont font, PdfFonts& fonts) {
  const auto [found, is_new] = fonts.emplace(letters, font);
  if (is_new) return;
  found->second.is_bold = found->second.is_bold && font.is_bold;
  if (found->second.look != font.look) found->second.look.clear();
  found->second.size = std::min(found->second.size, font.size);
}

// The number of a list item may be separate from its text, in the usual font.
const PdfFont* font_of(const PdfFonts& fonts, std::string letters) {
  auto found = fonts.find(letters);
  if (found == fonts.end()) {
    found = fonts.find(letters.erase(0, letters.find_first_not_of("0123456789")));
  }
  return found == fonts.end() ? nullptr : &found->second;
}

}  // namespace

std::vector<PdfFonts> read_fonts(std::string_view output) {
  const std::vector<std::vector<Piece>> pages = read_pieces(output);
  const double usual = std::max(usual_size(pages), 1);
  std::vector<PdfFonts> all;
  for (const std::vector<Piece>& page : pages) {
    PdfFonts fonts;
    for (std::size_t i = 0; i < page.size();) {
      // Pieces side by side form one line. The text at its margin may have another font.
      Piece row;
      const std::size_t begin = i;
      std::size_t bold = 0;
      row.size = page[begin].size;
      for (; i < page.size() && page[i].top == page[begin].top; ++i) {
        row.letters += page[i].letters;
        if (page[i].is_bold) bold += page[i].letters.size();
        row.size = std::min(row.size, page[i].size);
        row.look = i == begin || row.look == page[i].look ? page[i].look : "";
        add(page[i].letters, {page[i].is_bold, page[i].size / usual, page[i].look}, fonts);
      }
      row.is_bold = bold * 3 > row.letters.size() * 2;
      if (i > begin + 1) add(row.letters, {row.is_bold, row.size / usual, row.look}, fonts);
    }
    all.push_back(std::move(fonts));
  }
  return all;
}

void set_fonts(const std::vector<PdfFonts>& pages, RawText& text) {
  for (RawLine& line : text.lines) {
    const auto page = static_cast<std::size_t>(line.page);
    if (page == 0 || page > pages.size()) continue;
    const PdfFont* const font = font_of(pages[page - 1], letters_in(line.text));
    if (font == nullptr) continue;
    line.is_bold = font->is_bold;
    line.size = font->size;
    line.look = font->look;
  }
}

}  // namespace dagsorden
