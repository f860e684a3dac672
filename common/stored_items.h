// Items as documents keep them: the value slot::item, encode_item()d (common/item_codec.h) and
// packed (common/compression.h). The dictionaries are in the metadata, each under its number.
#pragma once

#include <xapian.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "common/compression.h"
#include "common/item.h"

namespace dagsorden {

/// Where the dictionary with a number is kept.
std::string compression_dictionary_key(std::uint32_t number);

/// The dictionary of a database, for what is to be added to it: the one with the smallest number,
/// where several databases were merged. Empty where it has none. Throws Xapian::Error.
std::string compression_dictionary_of(const Xapian::Database& database);

/// Reads items. One thread's own, like every Xapian::Database.
class ItemReader {
 public:
  /// databases: those that the documents are of, each by itself. Where several are joined, Xapian
  /// has the metadata of the first alone.
  explicit ItemReader(std::vector<Xapian::Database> databases);

  /// Both throw Error(Fault::database) where the item is missing or damaged, and Xapian::Error.
  Item item(const Xapian::Document& document) const;

  /// As encode_item() gave it.
  std::string stored_item(const Xapian::Document& document) const;

 private:
  std::unique_ptr<Decompressor> decompressor_;
};

/// A database, or several joined, and the reader of its items. One thread's own.
struct Collection {
  explicit Collection(Xapian::Database one) : database(std::move(one)), reader({database}) {}
  Collection(Xapian::Database joined, std::vector<Xapian::Database> each)
      : database(std::move(joined)), reader(std::move(each)) {}

  Xapian::Database database;
  ItemReader reader;
};

}  // namespace dagsorden
