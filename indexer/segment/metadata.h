// The lines around an item's title that tell the case, who handles it, and whether it is open:
// "Sagsnr.: 330-2018-3619  Dok.nr.: …  Åbent", "85.02.02-G01-5-17", "Sagsbehandler: X".
//
// All functions are thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dagsorden {

struct Metadata {
  std::optional<std::string> case_number;     ///< as printed, without the word before it
  std::optional<std::string> journal_number;  ///< used if there is no case number
  std::vector<std::string> caseworkers;       ///< initials or names
  std::optional<std::string> access;          ///< "åben" or "lukket"
  std::string item_number;                    ///< "Punkt: 7"
  std::optional<std::string> body;            ///< if the line names one
  /// The line names a case or who handles it, rather than only "Åbent" or "Mødested: …".
  bool names_case = false;
};

/// nullopt if the text is another kind of line.
std::optional<Metadata> read_metadata(std::string_view text);

/// True for "97-0031", "66.12.01": groups of digits, as many systems number their cases, but not
/// amounts, telephone numbers, times or years. Whether it is a case number depends on its place.
bool is_group_of_figures(std::string_view text);

/// True if the whole text has the shape of a case number: "18/2204", "85.02.02-G01-5-17".
bool is_case_number(std::string_view text);

/// Removes a case number in parentheses from the end of a title and returns it: "Title
/// (2021-0147305)".
std::optional<std::string> take_case_number(std::string& title);

}  // namespace dagsorden
