#include "indexer/clean/addresses.h"

#include <algorithm>

#include "common/text.h"

namespace dagsorden {
namespace {

std::size_t scheme_length(std::string_view text) {
  for (const std::string_view scheme : {"http://", "https://"}) {
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
  // "Bilag" is the next heading; "moedemateriale" goes on only behind a joint.
  constexpr std::string_view joints = "/-_%=?&#.";
  return joints.find(address.back()) != std::string_view::npos && line.front() >= 'a' &&
         line.front() <= 'z';
}

std::vector<std::string> find_addresses(std::string_view text) {
  std::vector<std::string> found;
  std::size_t behind = 0;
  for (std::size_t at = text.find("http"); at != std::string_view::npos;
       at = text.find("http", behind)) {
    behind = at + 4;
    const std::string_view rest = text.substr(at);
    const std::size_t scheme = scheme_length(rest);
    if (scheme == 0) continue;
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
    found.emplace_back(address);
    // An address within the address is a part of it, and no second one.
    behind = at + address.size();
  }
  return found;
}

}  // namespace dagsorden
