// A small database of items that a test makes up, written as the indexer writes it.
#pragma once

#include <xapian.h>

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "common/item.h"
#include "tests/support/temp_tree.h"

namespace dagsorden::test {

/// The parts of an item: name and text.
using PartTexts = std::vector<std::pair<std::string, std::string>>;

/// An item of the agenda of "KKR Fjordland" on 14 May 2024 with what a test gives; the rest can be
/// changed afterwards. Its text is its parts, each behind a line with its name.
Item sample_item(const std::string& number, const std::string& title, const PartTexts& parts = {});

/// The item, as it stands in another document: its kind, date, and the path of its file.
Item in_document(Item item, DocumentKind kind, const std::string& path);

/// Moves the item to the meeting of that day (ISO).
Item on_day(Item item, const std::string& date);

class SampleDatabase {
 public:
  explicit SampleDatabase(const std::vector<Item>& items);

  /// The folder that --db names.
  const std::filesystem::path& folder() const { return tree_.root(); }

  /// Opened anew for each call.
  Xapian::Database open() const;

  /// Adds items in one commit.
  void add(const std::vector<Item>& items) const;

 private:
  TempTree tree_;
  mutable int files_ = 0;  ///< each item is a file of its own to the writer
};

}  // namespace dagsorden::test
