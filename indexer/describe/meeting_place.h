// Finds where a meeting is held, in a line of a document's head. All functions are thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dagsorden {

/// What stands behind "Sted:" or "Mødelokale:", as printed; empty if the next line tells it.
std::optional<std::string_view> place_behind_label(std::string_view line);

/// "Mødested Multisalen", as a table without lines prints it.
std::optional<std::string> place_behind_word(std::string_view line);

/// A room, known by how its name ends, and where it is: "Mødelokale 1.20, Rådmandshaven 20".
std::optional<std::string> place_in(std::string_view line);

/// "Mødet afholdes i Idrættens Hus, lokale 5, kl. 17", "afholdt byrådet møde på Rådhuset."
std::optional<std::string> place_in_sentence(std::string_view line);

/// A place that the line gives with the day, the time or the word "Sted:", or in a sentence.
std::optional<std::string> place_told_in(std::string_view line);

/// True if the next line continues it: "Kajen 4," and "9000 Aalborg"; "9000 Aal-" and "borg".
bool place_goes_on(const std::string& place, const std::string& next);

/// The first sentence. "2. sal", "lokale 2.14" and "Afd. Nord" have no full stop.
std::string up_to_full_stop(std::string_view text);

}  // namespace dagsorden
