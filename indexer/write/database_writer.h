// The one writer of a generation: files with their items, in transactions of bounded size.
//
// A file's items and its state are in one commit, always. Where a call throws, all since the last
// commit is gone, and the last commit stands. Not thread-safe; throws Xapian::Error.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "common/database.h"
#include "common/kept_items.h"
#include "indexer/write/file_state.h"
#include "indexer/write/first_seen.h"
#include "indexer/write/item_document.h"

namespace dagsorden {

/// Larger batches are not faster in Xapian, and cost memory: pending postings take some ten times
/// the bytes of their text.
inline constexpr std::size_t usual_bytes_per_commit = std::size_t{2} << 20U;

class DatabaseWriter {
 public:
  /// known: where to look up when items were first seen; nothing for the generation itself.
  explicit DatabaseWriter(Xapian::WritableDatabase generation,
                          const std::optional<Xapian::Database>& known = std::nullopt,
                          std::size_t bytes_per_commit = usual_bytes_per_commit);

  /// A file: begin, add its items in order, end. They take the place of what was there of it.
  void begin_file(const std::string& path);
  void add(ItemDocument item);
  void end_file(const FileState& state);

  /// Removes a file's items and forgets the file.
  void remove_file(const std::string& path);

  /// Remembers a file whose items stay as they are.
  void put_state(const FileState& state);

  void put_metadata(const std::string& key, const std::string& value);
  std::string get_metadata(const std::string& key) const { return generation_.get_metadata(key); }

  /// The items that are added from now on are packed with it. Commits: without it they are lost.
  void put_dictionary(const std::string& dictionary);

  /// Remembers that two stems are of one lemma; nothing to do where that is known.
  void link_stems(const StemLink& link);

  /// From now on stems are not linked in the metadata, where the links of several parts would
  /// meet, but only gathered.
  void gather_stem_links() { gathers_links_ = true; }
  const std::set<StemLink>& stem_links() const { return known_links_; }

  /// Makes all that was done so far the truth. After some megabytes of text it is called at the
  /// end of a file, so that callers need to call it at the end only.
  void commit();

  /// How often that was done: what was written before the last one cannot be lost any more.
  std::uint64_t commits() const { return commits_; }

  /// Forgets all since the last commit. To be called after an exception, before going on.
  void abandon();

  /// What is written to, for reading.
  const Xapian::Database& generation() const { return generation_; }

  std::uint64_t items_added() const { return items_added_; }
  std::uint64_t items_removed() const { return items_removed_; }
  std::uint64_t items_total() const { return item_count(generation_); }

 private:
  void ensure_transaction();
  std::string first_seen_of_item(const ItemDocument& item);
  std::vector<Xapian::docid> items_of(const std::string& path) const;
  void remove_items(const std::vector<Xapian::docid>& items);
  void add_stem_link(const std::string& from, const std::string& to);

  Xapian::WritableDatabase generation_;
  Collection seen_;  ///< known, or the generation itself
  /// Of ids that many documents have, so that each need not be read for each. What is added
  /// meanwhile was never seen earlier.
  std::map<std::string, Sightings> often_seen_;
  std::size_t bytes_per_commit_;
  Packer packer_;
  bool in_transaction_ = false;
  bool gathers_links_ = false;
  std::set<StemLink> known_links_;
  std::size_t pending_bytes_ = 0;

  // The file between begin_file() and end_file().
  std::string path_hash_;
  std::vector<Xapian::docid> old_items_;
  std::uint64_t ordinal_ = 0;

  // What was done, now and at the last commit.
  std::uint64_t commits_ = 0;
  std::uint64_t items_added_ = 0;
  std::uint64_t items_removed_ = 0;
  std::uint64_t committed_added_ = 0;
  std::uint64_t committed_removed_ = 0;
};

}  // namespace dagsorden
