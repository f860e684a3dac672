// Finds where a meeting is held, from a line in the head of a document. All functions are
// thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dagsorden {

/// The text after "Sted:" or "Mødelokale:", as printed; empty if the place is on the next line.
std::optional<std::string_view> place_behind_label(std::string_view line);

/// "Mødested Multisalen", from a table without lines.
std::optional<std::string> place_behind_word(std::string_view line);

/// A room, recognised by the ending of its name, and its address: "Mødelokale 1.20, Rådmandshaven
/// 20".
std::optional<std::string> place_in(std::string_view line);

/// "Mødet afholdes i Idrættens Hus, lokale 5, kl. 17", "afholdt byrådet møde på Rådhuset."
std::optional<std::string> place_in_sentence(std::string_view line);

/// A place that follows the day, the time or the word "Sted:" in a line, or is named in a sentence.
std::optional<std::string> place_told_in(std::string_view line);

/// True if the next line continues the place: "Kajen 4," and "9000 Aalborg"; "9000 Aal-" and
/// "borg".
bool place_goes_on(const std::string& place, const std::string& next);

/// The first sentence. "2. sal", "lokale 2.14" and "Afd. Nord" do not end it.
std::string up_to_full_stop(std::string_view text);

}  // namespace dagsorden
