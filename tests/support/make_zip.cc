#include "tests/support/make_zip.h"

#include <archive.h>
#include <archive_entry.h>

#include <stdexcept>

namespace dagsorden::test {
namespace {

la_ssize_t append(archive*, void* to, const void* bytes, std::size_t size) {
  static_cast<std::string*>(to)->append(static_cast<const char*>(bytes), size);
  return static_cast<la_ssize_t>(size);
}

}  // namespace

std::string make_zip(const std::vector<std::pair<std::string, std::string>>& entries) {
  std::string zip;
  archive* const writer = archive_write_new();
  archive_write_set_format_zip(writer);
  archive_write_set_bytes_in_last_block(writer, 1);
  if (archive_write_open(writer, &zip, nullptr, append, nullptr) != ARCHIVE_OK) {
    throw std::runtime_error("no archive can be written");
  }
  for (const auto& [name, content] : entries) {
    archive_entry* const entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(content.size()));
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    // What tells an OpenDocument is kept as it is.
    if (name == "mimetype") {
      archive_write_zip_set_compression_store(writer);
    } else {
      archive_write_zip_set_compression_deflate(writer);
    }
    archive_write_header(writer, entry);
    archive_write_data(writer, content.data(), content.size());
    archive_entry_free(entry);
  }
  archive_write_close(writer);
  archive_write_free(writer);
  return zip;
}

std::string make_docx(const std::string& body,
                      const std::vector<std::pair<std::string, std::string>>& parts) {
  std::vector<std::pair<std::string, std::string>> entries = {
      {"word/document.xml",
       "<w:document xmlns:w='urn:w'><w:body>" + body + "</w:body></w:document>"}};
  entries.insert(entries.end(), parts.begin(), parts.end());
  return make_zip(entries);
}

std::string make_odt(const std::string& text, const std::string& styles) {
  const std::string spaces =
      " xmlns:office='urn:o' xmlns:text='urn:t' xmlns:table='urn:b' xmlns:style='urn:s' "
      "xmlns:fo='urn:f'";
  return make_zip(
      {{"mimetype", "application/vnd.oasis.opendocument.text"},
       {"content.xml", "<office:document-content" + spaces + "><office:automatic-styles>" + styles +
                           "</office:automatic-styles><office:body><office:text>" + text +
                           "</office:text></office:body></office:document-content>"}});
}

}  // namespace dagsorden::test
