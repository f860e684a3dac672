#include "indexer/clean/addresses.h"

#include <algorithm>
#include <array>

#include "common/text.h"

namespace dagsorden {
namespace {

// Many addresses are printed without a scheme.
std::size_t scheme_length(std::string_view text) {
  for (const std::string_view scheme : {"http://", "https://", "www."}) {
    if (begins_with_ignoring_case(text, scheme)) return scheme.size();
  }
  return 0;
}

bool is_address_byte(char byte) {
  const auto code = static_cast<unsigned char>(byte);
  return code > 0x20 && code != 0x7F && byte != '<' && byte != '>' && byte != '"';
}

bool is_letter_byte(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
         (static_cast<unsigned char>(byte) & 0x80U) != 0;
}

// An address without a scheme is a word of its own, with a domain after the "www.".
bool is_within_word(std::string_view text, std::size_t at) {
  const char before = at > 0 ? text[at - 1] : ' ';
  return (before >= 'a' && before <= 'z') || (before >= 'A' && before <= 'Z') ||
         is_ascii_digit(before) || before == '.' || before == '@';
}

bool has_domain(std::string_view bare_address) {
  return bare_address.substr(std::string_view("www.").size()).find('.') != std::string_view::npos;
}

// Finds where addresses may begin. Seeks each sign only once, however often the other ones occur.
class AddressBegins {
 public:
  explicit AddressBegins(std::string_view text) : text_(text) {
    for (Sign& sign : signs_) sign.at = text_.find(sign.letters);
  }

  // The first beginning at or after a place, which must not be before the last one asked for; npos
  // if there is none.
  std::size_t next(std::size_t from) {
    std::size_t first = std::string_view::npos;
    for (Sign& sign : signs_) {
      if (sign.at < from) sign.at = text_.find(sign.letters, from);
      first = std::min(first, sign.at);
    }
    return first;
  }

 private:
  struct Sign {
    std::string_view letters;
    std::size_t at = 0;
  };
  std::string_view text_;
  std::array<Sign, 5> signs_ = {{{"http"}, {"www."}, {"Http"}, {"WWW."}, {"Www."}}};
};

}  // namespace

bool is_address(std::string_view line) {
  const std::size_t scheme = scheme_length(line);
  return scheme > 0 && line.size() > scheme &&
         std::all_of(line.begin(), line.end(), is_address_byte);
}

bool can_continue_address(std::string_view address, std::string_view line) {
  if (line.empty() || is_address(line) || !std::all_of(line.begin(), line.end(), is_address_byte)) {
    return false;
  }
  // "2." is the number of the next heading.
  const bool number = line.ends_with('.') && std::all_of(line.begin(), line.end(), [](char byte) {
                        return byte == '.' || (byte >= '0' && byte <= '9');
                      });
  if (number) return false;
  const bool plain_word = std::all_of(line.begin(), line.end() - 1, is_letter_byte);
  if (!plain_word) return true;
  // "Bilag" is the next heading; "moedemateriale" continues an address only after a joint.
  constexpr std::string_view joints = "/-_%=?&#.";
  return joints.find(address.back()) != std::string_view::npos && line.front() >= 'a' &&
         line.front() <= 'z';
}

std::vector<std::string> find_addresses(std::string_view text) {
  std::vector<std::string> found;
  std::size_t behind = 0;
  AddressBegins begins(text);
  for (std::size_t at = begins.next(0); at != std::string_view::npos; at = begins.next(behind)) {
    behind = at + 1;
    const std::string_view rest = text.substr(at);
    const std::size_t scheme = scheme_length(rest);
    const bool is_bare = begins_with_ignoring_case(rest, "www");
    if (scheme == 0 || (is_bare && is_within_word(text, at))) continue;
    std::size_t end = scheme;
    while (end < rest.size() && is_address_byte(rest[end])) ++end;
    std::string_view address = rest.substr(0, end);
    for (const std::string_view mark : {"”", "“", "’", "»"}) {
      if (const std::size_t cut = address.find(mark); cut != std::string_view::npos) {
        address = address.substr(0, cut);
      }
    }
    while (!address.empty() &&
           std::string_view(".,;:!?)]'").find(address.back()) != std::string_view::npos) {
      address.remove_suffix(1);
    }
    if (address.size() <= scheme) continue;
    if (is_bare && !has_domain(address)) continue;
    found.emplace_back(address);
    // An address within this address is part of it, not a second one.
    behind = at + address.size();
  }
  return found;
}

}  // namespace dagsorden
