// Tells the form (file format) of a document from its content.
#pragma once

#include <optional>
#include <string_view>

namespace dagsorden {

enum class Form { text, pdf, html, docx, odt, doc, rtf, json, xml };

/// "docx"; the names of --as.
std::string_view name_of(Form form);

/// Nothing if no form has that name.
std::optional<Form> form_named(std::string_view name);

/// The form of the bytes. The file's name decides only between forms that look alike: text that
/// begins with a bracket is JSON in a .json file, and a damaged .pdf is still a PDF. Nothing if the
/// form is not read ("PK" without a Word document in it).
std::optional<Form> detect_form(std::string_view path, std::string_view bytes);

}  // namespace dagsorden
