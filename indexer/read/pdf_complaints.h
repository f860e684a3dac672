// What pdftotext reports about a PDF that it could read in part only. Thread-safe.
#pragma once

#include <string>
#include <string_view>

namespace dagsorden {

/// One line for people: the first complaint, how many there are, and which pages gave no text if
/// others did. Empty if there were only warnings or nothing. messages: its standard error; text: a
/// form feed behind each page.
std::string complaints_of(std::string_view messages, std::string_view text);

}  // namespace dagsorden
