// Detects the form (file format) of a document from its content.
#pragma once

#include <optional>
#include <string_view>

namespace dagsorden {

enum class Form { text, pdf, html, docx, odt, doc, rtf, json, xml };

/// The name of the form in --as, such as "docx".
std::string_view name_of(Form form);

/// nullopt if no form has that name.
std::optional<Form> form_named(std::string_view name);

/// The form of the bytes. The file's name decides only between forms that look alike: text that
/// begins with a bracket is JSON in a .json file, and a damaged .pdf is still a PDF. nullopt if the
/// form is not supported (a Zip archive without a document in it).
std::optional<Form> detect_form(std::string_view path, std::string_view bytes);

}  // namespace dagsorden
