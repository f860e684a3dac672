// Finds which body meets, its authority, and when and where, from the head of a document. All
// functions are thread-safe.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/item.h"

namespace dagsorden {

struct MeetingFields {
  std::optional<std::string> authority;  ///< "Køge Kommune"
  std::string owner{};  ///< the name on the cover if the authority is unknown; else empty
  std::optional<std::string> body;
  std::optional<std::string> date;  ///< ISO
  std::optional<std::string> time;  ///< HH:MM
  std::optional<std::string> place;
  std::optional<DocumentKind> kind;
  bool is_supplementary = false;
  bool names_who_came = false;  ///< as only minutes do: "Til stede: Bo", "Mødt var"
  bool asks_who_came = false;   ///< "Til stede" without a name on the line
};

/// What a reader knows about a document besides its blocks.
struct MeetingHints {
  std::vector<std::string> running_headers;
  std::string title;  ///< of the page
  std::string url;
  std::string path;  ///< whose folders may be named after an authority
};

/// head: the texts before the first item, without the list of contents.
MeetingFields read_meeting(const std::vector<std::string>& head, const MeetingHints& hints);

/// True if a line identifies a meeting by date, body or kind of document.
bool tells_of_meeting(const std::string& line);

}  // namespace dagsorden
