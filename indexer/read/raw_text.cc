#include "indexer/read/raw_text.h"

#include <string_view>
#include <utility>

namespace dagsorden {
namespace {

class LineCollector {
 public:
  LineCollector(bool counts_pages, bool counts_carriage_returns)
      : page_(counts_pages ? 1 : 0), counts_carriage_returns_(counts_carriage_returns) {}

  void add(std::string_view line) {
    RawLine raw;
    raw.text = line;
    raw.number = number_;
    raw.page = page_;
    raw.starts_page = starts_page_;
    lines_.push_back(std::move(raw));
    starts_page_ = false;
  }
  void end_line(bool with_line_feed) {
    if (with_line_feed || counts_carriage_returns_) ++number_;
  }
  void begin_page() {
    ++page_;
    starts_page_ = true;
  }
  std::vector<RawLine> take() { return std::move(lines_); }

 private:
  std::vector<RawLine> lines_;
  int number_ = 1;
  int page_ = 0;
  bool starts_page_ = false;
  bool counts_carriage_returns_ = false;
};

// Examines the bytes itself: find_first_of() makes a call for each.
std::size_t end_of_line(std::string_view text, std::size_t begin) {
  while (begin < text.size() && text[begin] != '\n' && text[begin] != '\r' && text[begin] != '\f') {
    ++begin;
  }
  return begin;
}

}  // namespace

RawText split_lines(const std::string& text, bool from_pdf) {
  const std::string_view view = text;
  const bool has_pages = from_pdf || view.find('\f') != std::string_view::npos;
  // Old Mac files end lines only with carriage returns. In other files, tools such as grep count
  // line feeds, and so do we.
  const bool has_line_feeds = view.find('\n') != std::string_view::npos;
  LineCollector collector(has_pages, !has_line_feeds);
  std::size_t begin = 0;
  while (begin < view.size()) {
    const std::size_t end = end_of_line(view, begin);
    if (end == view.size()) {
      collector.add(view.substr(begin));
      break;
    }
    std::size_t next = end + 1;
    if (view[end] == '\f') {
      // A page that ends in mid-line splits the line in two.
      if (end > begin) collector.add(view.substr(begin, end - begin));
      collector.begin_page();
    } else {
      if (view.substr(end, 2) == "\r\n") ++next;
      collector.add(view.substr(begin, end - begin));
      collector.end_line(view[next - 1] == '\n');
    }
    begin = next;
  }
  return {collector.take(), from_pdf};
}

}  // namespace dagsorden
