#include "common/stored_document.h"

#include "common/error.h"
#include "common/item_json.h"
#include "common/text.h"

namespace dagsorden {
namespace {

constexpr std::size_t sample_letters = 200;

// The first letters of a text on one line, whole words, with an ellipsis where more follows.
std::string sample_of(std::string_view text) {
  // Four bytes a letter at most, and half of them blanks: enough to fill the sample.
  std::string line = collapse_blanks(text.substr(0, sample_letters * 8));
  std::size_t end = 0;
  std::size_t last_blank = 0;
  for (std::size_t letters = 0; end < line.size() && letters < sample_letters; ++letters) {
    if (line[end] == ' ') last_blank = end;
    next_code_point(line, end);
  }
  if (end >= line.size()) return line;
  return line.substr(0, last_blank > 0 ? last_blank : end) + " …";
}

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

// Where the value of a key of the json= line stands. Quotes within values are escaped there, so a
// quoted key is a key. npos where it is missing.
struct Place {
  std::size_t begin = std::string_view::npos;
  std::size_t size = 0;
};

Place place_of(std::string_view data, std::string_view quoted_key) {
  const std::size_t json = data.find("\njson=");
  const std::size_t key = json == std::string_view::npos ? json : data.find(quoted_key, json);
  if (key == std::string_view::npos) return {};
  const std::size_t begin = key + quoted_key.size();
  const std::size_t end = data.find('"', begin);
  return end == std::string_view::npos ? Place{} : Place{begin, end - begin};
}

constexpr std::string_view first_seen_key = R"("first_seen":")";
constexpr std::string_view content_hash_key = R"("content_hash":")";

std::string value_at(std::string_view data, Place place) {
  return place.size == 0 ? "" : std::string(data.substr(place.begin, place.size));
}

}  // namespace

std::string document_data(const Item& item) {
  return "caption=" + collapse_blanks(item.title) + "\nsample=" + sample_of(item.text) +
         "\nurl=file://" + url_path(item.source.path) + "\njson=" + store(item);
}

Item item_in_data(std::string_view data) {
  constexpr std::string_view name = "json=";
  for (const std::string_view line : split(data, '\n')) {
    if (line.starts_with(name)) return restore(line.substr(name.size()));
  }
  throw Error(Fault::database, "a document in the database holds no item",
              "make the database anew with: dagsorden-index --rebuild");
}

Sighting sighting_in_data(std::string_view data) {
  return {value_at(data, place_of(data, first_seen_key)),
          value_at(data, place_of(data, content_hash_key))};
}

std::string with_first_seen(std::string data, std::string_view first_seen) {
  const Place place = place_of(data, first_seen_key);
  if (place.begin != std::string_view::npos) data.replace(place.begin, place.size, first_seen);
  return data;
}

std::string meeting_item_value(const Item& item) {
  return item.meeting_id + "/" + item.item_number.value_or("") + "\n" + item.title;
}

}  // namespace dagsorden
