// Reads the items that documents store. The value slot::item is an encoded item
// (common/item_codec.h), compressed (common/compression.h). The metadata holds the compression
// dictionaries, each under its id.
#pragma once

#include <xapian.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "common/compression.h"
#include "common/item.h"

namespace dagsorden {

/// The metadata key of the dictionary with this id.
std::string compression_dictionary_key(std::uint32_t number);

/// The dictionary to use for items that are added to a database: of several, the one with the
/// smallest id. Empty if it has none. Throws Xapian::Error.
std::string compression_dictionary_of(const Xapian::Database& database);

/// Reads items. Not thread-safe, like Xapian::Database.
class ItemReader {
 public:
  /// databases: each database that documents come from. They are given one by one, because a
  /// joined database has the metadata of the first alone.
  explicit ItemReader(std::vector<Xapian::Database> databases);

  /// Both throw Error(Fault::database) if the item is missing or damaged, and Xapian::Error.
  Item item(const Xapian::Document& document) const;

  /// The item as encode_item() made it.
  std::string stored_item(const Xapian::Document& document) const;

 private:
  std::unique_ptr<Decompressor> decompressor_;
};

/// A database, or several joined, with a reader of its items. Not thread-safe.
struct Collection {
  explicit Collection(Xapian::Database one) : database(std::move(one)), reader({database}) {}
  Collection(Xapian::Database joined, std::vector<Xapian::Database> each)
      : database(std::move(joined)), reader(std::move(each)) {}

  Xapian::Database database;
  ItemReader reader;
};

}  // namespace dagsorden
