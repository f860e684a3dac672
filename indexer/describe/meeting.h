// Reads from the head of a document which body meets, whose it is, when and where.
// All functions are thread-safe.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/item.h"

namespace dagsorden {

struct MeetingFields {
  std::optional<std::string> authority;  ///< "Køge Kommune"
  std::string owner{};  ///< if the authority is not known: the name on the cover; or empty
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
  std::string path;  ///< folders may be named after an authority
};

/// head: the texts before the first item, without the contents.
MeetingFields read_meeting(const std::vector<std::string>& head, const MeetingHints& hints);

/// True if a line identifies a meeting by date, body or kind of document.
bool tells_of_meeting(const std::string& line);

}  // namespace dagsorden
