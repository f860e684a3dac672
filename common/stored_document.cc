#include "common/stored_document.h"

#include "common/text.h"

namespace dagsorden {
namespace {

// A path in a URL: all but letters, digits and a few marks in ASCII is written %XX (RFC 3986).
std::string url_path(std::string_view path) {
  constexpr std::string_view hexadecimal = "0123456789ABCDEF";
  constexpr std::string_view marks = "-._~/";
  std::string url;
  for (const char character : path) {
    const auto byte = static_cast<unsigned char>(character);
    const bool plain = byte < 0x80 && (is_letter(byte) || is_digit(byte) ||
                                       marks.find(character) != std::string_view::npos);
    if (plain) {
      url.push_back(character);
    } else {
      url.push_back('%');
      url.push_back(hexadecimal[byte >> 4U]);
      url.push_back(hexadecimal[byte & 0xFU]);
    }
  }
  return url;
}

// Where the value of a key stands. Quotes within values are escaped, so a quoted key is a key. npos
// where it is missing.
struct Place {
  std::size_t begin = std::string_view::npos;
  std::size_t size = 0;
};

Place place_of(std::string_view stored, std::string_view quoted_key) {
  const std::size_t key = stored.find(quoted_key);
  if (key == std::string_view::npos) return {};
  const std::size_t begin = key + quoted_key.size();
  const std::size_t end = stored.find('"', begin);
  return end == std::string_view::npos ? Place{} : Place{begin, end - begin};
}

constexpr std::string_view first_seen_key = R"("first_seen":")";
constexpr std::string_view content_hash_key = R"("content_hash":")";

std::string value_at(std::string_view stored, Place place) {
  return place.size == 0 ? "" : std::string(stored.substr(place.begin, place.size));
}

}  // namespace

std::string document_data(const Item& item) {
  return "caption=" + collapse_blanks(item.title) + "\nurl=file://" + url_path(item.source.path);
}

Sighting sighting_in(std::string_view stored) {
  return {value_at(stored, place_of(stored, first_seen_key)),
          value_at(stored, place_of(stored, content_hash_key))};
}

std::string with_first_seen(std::string stored, std::string_view first_seen) {
  const Place place = place_of(stored, first_seen_key);
  if (place.begin != std::string_view::npos) {
    stored.replace(place.begin, place.size, first_seen);
  }
  return stored;
}

std::string meeting_item_value(const Item& item) {
  return item.meeting_id + "/" + item.item_number.value_or("") + "\n" + item.title;
}

}  // namespace dagsorden
