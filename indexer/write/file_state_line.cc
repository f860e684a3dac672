#include "indexer/write/file_state_line.h"

#include <charconv>
#include <cstddef>
#include <string>
#include <system_error>
#include <utility>

namespace dagsorden {
namespace {

// Takes from the front of a line what is asked for, or nothing.
class Line {
 public:
  explicit Line(std::string_view line) : rest_(line) {}

  bool take(std::string_view literal) {
    if (!rest_.starts_with(literal)) return false;
    rest_.remove_prefix(literal.size());
    return true;
  }

  std::optional<std::string_view> text(std::string_view key) {
    if (!take(key)) return std::nullopt;
    const std::size_t end = rest_.find('"');
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view text = rest_.substr(0, end);
    if (text.find('\\') != std::string_view::npos) return std::nullopt;
    rest_.remove_prefix(end + 1);
    return text;
  }

  template <typename Number>
  bool number(std::string_view key, Number& number) {
    if (!take(key)) return false;
    const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), number);
    if (error != std::errc()) return false;
    rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
    return true;
  }

  bool is_at_end() const { return rest_.empty(); }

 private:
  std::string_view rest_;
};

}  // namespace

std::optional<FileState> state_from_plain_line(std::string_view given) {
  Line line(given);
  FileState state;
  const std::optional<std::string_view> path = line.text(R"({"path":")");
  if (!path || !line.number(R"(,"size":)", state.size) ||
      !line.number(R"(,"mtime_ns":)", state.mtime_ns)) {
    return std::nullopt;
  }
  state.path = unescape_path(*path);
  const std::optional<std::string_view> hash = line.text(R"(,"content_hash":")");
  if (!hash) return std::nullopt;
  state.content_hash = *hash;
  state.options.authority = line.text(R"(,"authority":")");
  state.options.whole = line.take(R"(,"whole":true)");
  state.options.keep_cpr = line.take(R"(,"keep_cpr":true)");
  const std::optional<std::string_view> name = line.text(R"(,"outcome":")");
  const std::optional<Outcome> outcome = name ? outcome_named(*name) : std::nullopt;
  if (!outcome) return std::nullopt;
  state.outcome = *outcome;
  state.code = line.text(R"(,"code":")").value_or("");
  state.reason = line.text(R"(,"reason":")").value_or("");
  if (!line.number(R"(,"items":)", state.items)) return std::nullopt;
  state.kept_since = line.text(R"(,"kept_since":")").value_or("");
  return line.take("}") && line.is_at_end() ? std::optional(std::move(state)) : std::nullopt;
}

}  // namespace dagsorden
