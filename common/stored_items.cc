#include "common/stored_items.h"

#include <utility>

#include "common/database.h"
#include "common/error.h"
#include "common/error_texts.h"
#include "common/fields.h"
#include "common/item_codec.h"

namespace dagsorden {

std::string compression_dictionary_key(std::uint32_t number) {
  return metadata::compression_prefix + std::to_string(number);
}

std::string compression_dictionary_of(const Xapian::Database& database) {
  const auto key = database.metadata_keys_begin(metadata::compression_prefix);
  if (key == database.metadata_keys_end(metadata::compression_prefix)) return {};
  return database.get_metadata(*key);
}

ItemReader::ItemReader(std::vector<Xapian::Database> databases)
    : decompressor_(std::make_unique<Decompressor>(
          [databases = std::move(databases)](std::uint32_t number) -> std::string {
            for (const Xapian::Database& database : databases) {
              std::string dictionary = database.get_metadata(compression_dictionary_key(number));
              if (!dictionary.empty()) return dictionary;
            }
            return {};
          })) {}

Item ItemReader::item(const Xapian::Document& document) const {
  return decode_item(stored_item(document));
}

std::string ItemReader::stored_item(const Xapian::Document& document) const {
  const std::string packed = document.get_value(slot::item);
  if (packed.empty()) {
    throw Error(Fault::database, errors::document_without_item(), errors::rebuild_database());
  }
  return decompressor_->decompress(packed);
}

}  // namespace dagsorden
