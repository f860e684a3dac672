// Why a file could not be read, for people (reason) and for programs (code).
#pragma once

#include <string>
#include <string_view>

#include "common/language.h"

namespace dagsorden {

struct Failure {
  std::string code;  ///< such as "pdf-encrypted"; does not change between versions
  Sentence reason;   ///< one line that says what is wrong and what to do
};

/// The codes, as they appear in the JSON summary and in the database.
namespace failure_code {
inline constexpr const char* unreadable = "unreadable";
inline constexpr const char* too_large = "too-large";
inline constexpr const char* binary = "binary";
inline constexpr const char* no_pdftotext = "no-pdftotext";
inline constexpr const char* pdf_damaged = "pdf-damaged";
inline constexpr const char* pdf_encrypted = "pdf-encrypted";
inline constexpr const char* pdf_limit = "pdf-limit";
inline constexpr const char* text_garbled = "text-garbled";
inline constexpr const char* html_limit = "html-limit";
inline constexpr const char* json_damaged = "json-damaged";
inline constexpr const char* xml_damaged = "xml-damaged";
inline constexpr const char* xml_entities = "xml-entities";
inline constexpr const char* word_damaged = "word-damaged";
inline constexpr const char* word_encrypted = "word-encrypted";
inline constexpr const char* word_limit = "word-limit";
inline constexpr const char* no_antiword = "no-antiword";
inline constexpr const char* no_unrtf = "no-unrtf";
inline constexpr const char* no_ocr = "no-ocr";
inline constexpr const char* ocr_unfinished = "ocr-unfinished";
inline constexpr const char* reader_crashed = "reader-crashed";
inline constexpr const char* no_reader = "no-reader";
inline constexpr const char* reader_limit = "reader-limit";
inline constexpr const char* pdf_incomplete = "pdf-incomplete";
inline constexpr const char* html_incomplete = "html-incomplete";
inline constexpr const char* reader_killed = "reader-killed";
inline constexpr const char* run_died = "run-died";
inline constexpr const char* run_died_again = "run-died-again";
inline constexpr const char* no_memory = "no-memory";
inline constexpr const char* no_time = "no-time";
inline constexpr const char* internal = "internal";
inline constexpr const char* attachment_kept = "attachment-kept";
inline constexpr const char* attachment_lost = "attachment-lost";
inline constexpr const char* attachments_limit = "attachments-limit";
inline constexpr const char* no_agenda = "no-agenda";  ///< skipped, or kept whole on request
}  // namespace failure_code

/// True if the cause lies outside the file, so that reading may succeed later although the file has
/// not changed.
inline bool is_passing(std::string_view code) {
  return code == failure_code::unreadable || code == failure_code::no_pdftotext ||
         code == failure_code::no_antiword || code == failure_code::no_unrtf ||
         code == failure_code::no_ocr || code == failure_code::ocr_unfinished ||
         code == failure_code::no_memory || code == failure_code::no_time ||
         code == failure_code::no_reader || code == failure_code::reader_killed ||
         code == failure_code::run_died;
}

}  // namespace dagsorden
