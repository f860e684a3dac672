#include "indexer/clean/reflow.h"

#include <algorithm>
#include <array>

#include "common/text.h"

namespace dagsorden {
namespace {

// Bullets in text and in extracted PDF text; the last ones come from Symbol and Wingdings fonts.
constexpr std::array<std::string_view, 31> bullets = {
    "–", "—", "-", "•",      "◦",      "▪",      "▫",      "·",      "*",     "o", "●",
    "○", "■", "□", "◆",      "◇",      "➢",      "➤",      "►",      "▶",     "▸", "‣",
    "❖", "✓", "✔", "\uF0B7", "\uF0A7", "\uF02D", "\uF0D8", "\uF0FC", "\uF0A8"};

// Letters of a proportional font differ in width, so a line counts as full from this share up.
constexpr double full_share = 0.9;

char32_t first_code_point(std::string_view text) {
  std::size_t offset = 0;
  return text.empty() ? 0 : next_code_point(text, offset);
}

bool begins_in_sentence(std::string_view line) {
  const char32_t first = first_code_point(line);
  return (is_letter(first) && !is_upper(first)) || first == U',' || first == U')';
}

bool ends_sentence(std::string_view line) {
  return line.ends_with('.') || line.ends_with(':') || line.ends_with(';') || line.ends_with('!') ||
         line.ends_with('?') || line.ends_with(".”") || line.ends_with(".)");
}

std::size_t first_word_length(std::string_view line) {
  return count_code_points(line.substr(0, line.find(' ')));
}

bool is_full(const Block& line, const Block& next, std::size_t width) {
  const std::size_t needed = count_code_points(line.text) + 1 + first_word_length(next.text);
  return static_cast<double>(needed) >= full_share * static_cast<double>(width);
}

// "1. Rette indsatser", "2) Fælles", "a) Erhvervshus": the size in bytes of the number and the
// space after it.
std::size_t enumeration_size(std::string_view line) {
  std::size_t end = 0;
  while (end < line.size() && line[end] >= '0' && line[end] <= '9') ++end;
  if (end == 0 && !line.empty() && line[0] >= 'a' && line[0] <= 'z') end = 1;
  if (end == 0 || end > 2 || end + 1 >= line.size()) return 0;
  if ((line[end] != '.' && line[end] != ')') || line[end + 1] != ' ') return 0;
  return end + 2;
}

// "18. juni" or "62. Fællessekretariatet" after an unfinished line is not a list.
bool begins_list_entry(const Block& line, const Block& next, std::size_t width) {
  const std::size_t size = enumeration_size(next.text);
  if (size == 0 || begins_in_sentence(std::string_view(next.text).substr(size))) return false;
  return next.after_gap || ends_sentence(line.text) || !is_full(line, next, width);
}

// True for "Bilag 2: …" in a list of attachments without bullets.
bool begins_attachment(std::string_view line) {
  constexpr std::string_view word = "Bilag ";
  return line.starts_with(word) && line.size() > word.size() && line[word.size()] >= '0' &&
         line[word.size()] <= '9';
}

bool goes_on(const Block& line, const Block& next, bool in_bullet, std::size_t width) {
  if (bullet_size(next.text) > 0 || begins_list_entry(line, next, width)) return false;
  if (line.text.ends_with(':') && !begins_in_sentence(next.text)) return false;
  // A full stop before a small letter belongs to an abbreviation such as "vedr.": no sentence
  // begins like that.
  const bool abbreviation = line.text.ends_with('.') && begins_in_sentence(next.text);
  const bool open = abbreviation || !ends_sentence(line.text);
  const bool in_list = next.after_gap || begins_attachment(line.text);
  if (in_list && begins_attachment(next.text)) return false;
  const bool full = is_full(line, next, width);
  if (next.starts_page) return open && (begins_in_sentence(next.text) || full);
  if (next.after_gap) {
    // In some agendas a gap follows the first line of a bullet.
    const bool long_enough = count_code_points(line.text) * 10 >= width * 6;
    return open && ((full && in_bullet) || (long_enough && begins_in_sentence(next.text)));
  }
  return full || (open && begins_in_sentence(next.text));
}

}  // namespace

std::size_t bullet_size(std::string_view line) {
  for (const std::string_view bullet : bullets) {
    if (line.starts_with(bullet) && line.size() > bullet.size() && line[bullet.size()] == ' ') {
      return bullet.size() + 1;
    }
  }
  return 0;
}

std::vector<Paragraph> reflow(const Block* begin, const Block* end, const Vocabulary& vocabulary,
                              std::size_t width) {
  std::vector<Paragraph> paragraphs;
  for (const Block* line = begin; line != end; ++line) {
    const bool is_printed = line->kind == BlockKind::line;
    if (is_printed && line != begin && bullet_size(line->text) == 0) {
      std::string& text = paragraphs.back().text;
      const LineJoin join = decide_join(text, line->text, vocabulary);
      if (join != LineJoin::none) {
        append_joined(text, line->text, join);
        continue;
      }
      if (goes_on(*(line - 1), *line, paragraphs.back().bullet, width)) {
        const bool slash = text.ends_with('/') && begins_in_sentence(line->text);
        text.append(slash ? "" : " ").append(line->text);
        continue;
      }
    }
    const std::string number = line->list_number.empty() ? "" : line->list_number + " ";
    const bool is_bullet = bullet_size(line->text) > 0 || line->kind == BlockKind::list_item;
    paragraphs.push_back({number + line->text, is_bullet});
  }
  return paragraphs;
}

}  // namespace dagsorden
