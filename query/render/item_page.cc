#include "query/render/item_page.h"

#include <algorithm>
#include <string>

#include "common/text.h"
#include "query/messages.h"
#include "query/render/captions.h"
#include "query/render/snippet.h"
#include "query/render/wrap.h"

namespace dagsorden {
namespace {

constexpr std::size_t narrowest_page = 20;
constexpr std::size_t widest_page = 90;  // longer lines are hard to read
constexpr std::size_t page_indent = 2;

// The field of the part at an offset of the text; nullptr for none.
const Field* field_at(const Item& item, std::size_t place) {
  for (const Part& part : item.parts) {
    if (part.begin <= place && place < part.end) return field_of_part(part.kind);
  }
  return nullptr;
}

// True if the line from begin to end is the name of the part after it.
bool is_part_name(const Item& item, std::size_t begin, std::size_t end) {
  const std::string_view line = std::string_view(item.text).substr(begin, end - begin);
  return std::any_of(item.parts.begin(), item.parts.end(), [&](const Part& part) {
    return line == part.name && end <= part.begin && part.begin <= end + 1;
  });
}

class Page {
 public:
  explicit Page(std::size_t width) : width_(std::clamp(width, narrowest_page, widest_page)) {}

  void paragraph(std::string_view text, Style style, std::size_t margin) {
    highlighted_paragraph({std::string(text), {}}, style, style, margin);
  }

  void highlighted_paragraph(const Snippet& text, Style style, Style match_style,
                             std::size_t margin) {
    const std::vector<StyledLine> more = wrapped(text, width_ - margin, margin, style, match_style);
    lines_.insert(lines_.end(), more.begin(), more.end());
  }

  void link(const std::string& text, const std::string& address) {
    lines_.push_back({{text, Style::location, address}});
  }

  void space() {
    if (!lines_.empty() && !lines_.back().empty()) lines_.emplace_back();
  }

  std::size_t width() const { return width_; }
  std::vector<StyledLine> take() { return std::move(lines_); }

 private:
  std::size_t width_;
  std::vector<StyledLine> lines_;
};

// The text names attachments under Bilag; a list would repeat them.
void add_text(Page& page, const Item& item, const std::vector<HighlightTarget>& targets,
              Stemmer& stemmer) {
  for (std::size_t begin = 0; begin < item.text.size();) {
    const std::size_t end = std::min(item.text.find('\n', begin), item.text.size());
    const std::string_view line = std::string_view(item.text).substr(begin, end - begin);
    const bool is_bullet = line.starts_with("– ") || line.starts_with("- ");
    if (is_part_name(item, begin, end)) {
      page.space();
      page.paragraph(line, Style::heading, 0);
    } else if (!trim(line).empty()) {
      if (!is_bullet) page.space();
      const Snippet text = highlighted(std::string(line), field_at(item, begin), targets, stemmer);
      page.highlighted_paragraph(text, Style::plain, Style::match,
                                 is_bullet ? 2 * page_indent : page_indent);
    }
    begin = end + 1;
  }
}

void add_links(Page& page, const std::vector<std::string>& addresses) {
  if (addresses.empty()) return;
  page.space();
  page.paragraph(tr(messages::links), Style::heading, 0);
  for (const std::string& address : addresses) {
    const bool is_whole = address.find("://") != std::string::npos;
    page.link(address, is_whole ? address : "https://" + address);
  }
}

}  // namespace

std::vector<StyledLine> item_page(const FoundItem& found,
                                  const std::vector<HighlightTarget>& targets, Stemmer& stemmer,
                                  std::size_t width) {
  const Item& item = found.item;
  Page page(width);
  page.paragraph(heading_of(item), Style::heading, 0);
  page.highlighted_paragraph(highlighted_title(item, targets, stemmer), Style::title,
                             Style::match_in_title, 0);
  const std::string details = details_of(item, page.width());
  if (!details.empty()) page.paragraph(details, Style::plain, 0);
  const std::string where = joined_by(" · ", {item.time.value_or(""), item.place.value_or("")});
  if (!where.empty()) page.paragraph(where, Style::plain, 0);
  page.space();
  add_text(page, item, targets, stemmer);
  add_links(page, item.urls);
  page.space();
  page.paragraph(item.id, Style::faint, 0);
  page.link(location_of(item.source), link_of(item.source));
  for (const Related& other : found.also) {
    page.paragraph(tr(messages::also_in, other.path), Style::faint, 0);
  }
  return page.take();
}

}  // namespace dagsorden
