#include "indexer/describe/parts.h"

#include <algorithm>

#include "common/text.h"

namespace dagsorden {
namespace {

// "1. Notat", "2) Kort": the number of an entry is not part of its name.
std::size_t list_number_size(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && end < 2 && is_ascii_digit(text[end])) ++end;
  const bool is_number = end > 0 && end + 1 < text.size() && text[end + 1] == ' ' &&
                         (text[end] == '.' || text[end] == ')' || text[end] == ':');
  return is_number ? end + 2 : 0;
}

// True if the entries are numbered 1, 2, 3 …. The number of a single "2. udkast" belongs to its
// name.
bool are_numbered(const std::vector<Paragraph>& paragraphs) {
  int expected = 1;
  for (const Paragraph& paragraph : paragraphs) {
    std::string_view text = paragraph.text;
    text.remove_prefix(bullet_size(text));
    const std::size_t size = list_number_size(text);
    if (size == 0 || std::stoi(std::string(text.substr(0, size - 2))) != expected) return false;
    ++expected;
  }
  constexpr int least_entries = 2;
  return expected > least_entries;
}

bool is_none(std::string_view text) {
  const std::string lower = to_lower(text);
  return lower == "ingen" || lower == "ingen." || lower == "ingen bilag" ||
         lower == "ingen bilag." || lower == "-";
}

}  // namespace

std::string write_text(const std::vector<PartParagraphs>& split, std::vector<Part>& parts) {
  std::string text;
  const auto add_line = [&text](std::string_view line) {
    if (!text.empty()) text.push_back('\n');
    text.append(line);
  };
  for (const PartParagraphs& part : split) {
    if (!part.name.empty()) add_line(part.name);
    const std::size_t begin = text.size() + (part.paragraphs.empty() ? 0 : 1);
    for (const Paragraph& paragraph : part.paragraphs) add_line(paragraph.text);
    if (!part.name.empty()) parts.push_back({part.name, begin, text.size(), part.kind});
  }
  return text;
}

std::vector<std::string> list_attachments(const std::vector<Paragraph>& paragraphs) {
  const bool has_bullets = std::any_of(paragraphs.begin(), paragraphs.end(),
                                       [](const Paragraph& paragraph) { return paragraph.bullet; });
  std::vector<std::string> attachments;
  const bool is_numbered = are_numbered(paragraphs);
  for (const Paragraph& paragraph : paragraphs) {
    std::string_view text = paragraph.text;
    if (has_bullets && !paragraph.bullet) {
      // Text after the list, or before its first bullet, is not an attachment.
      if (!attachments.empty()) break;
      continue;
    }
    text.remove_prefix(bullet_size(text));
    if (is_numbered) text.remove_prefix(list_number_size(text));
    if (!text.empty() && !is_none(text)) attachments.emplace_back(text);
  }
  return attachments;
}

}  // namespace dagsorden
