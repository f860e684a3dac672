// Writes a generation: files with their items, in transactions of bounded size.
//
// A file's items and its state are always in the same commit. If a call throws, everything since
// the last commit is lost and the last commit is intact. Not thread-safe. Throws Xapian::Error.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "common/database.h"
#include "common/stored_items.h"
#include "indexer/write/addresses.h"
#include "indexer/write/document_of_item.h"
#include "indexer/write/file_state.h"
#include "indexer/write/first_seen.h"

namespace dagsorden {

/// Larger transactions are not faster in Xapian and cost memory: pending postings take about ten
/// times the bytes of their text.
inline constexpr std::size_t usual_bytes_per_commit = std::size_t{2} << 20U;

class DatabaseWriter {
 public:
  /// known: the database that tells when items were first seen; nullopt: the generation itself.
  explicit DatabaseWriter(Xapian::WritableDatabase generation,
                          const std::optional<Xapian::Database>& known = std::nullopt,
                          std::size_t bytes_per_commit = usual_bytes_per_commit);

  /// Writes a file: begin, add its items in order, end. They replace the items that the generation
  /// had of the file.
  void begin_file(const std::string& path);
  void add(ItemDocument item);
  void end_file(const FileState& state);

  /// Removes a file's items and its state.
  void remove_file(const std::string& path);

  /// Removes the documents of an attached file from an agenda. Keeps the agenda's state.
  void remove_attachment(const std::string& agenda, const std::string& file);

  /// Stores the state of a file whose items stay as they are.
  void put_state(const FileState& state);

  void put_metadata(const std::string& key, const std::string& value);
  std::string get_metadata(const std::string& key) const { return generation_.get_metadata(key); }

  /// Sets the dictionary that later items are compressed with. Commits, because they cannot be read
  /// without it.
  void put_dictionary(const std::string& dictionary);

  /// Gives meetings of one body on one day different ids, and different items at one address
  /// (meetings_of_a_day.h, items_of_an_address.h). Call after all files are written.
  void tell_apart();

  /// Records that two stems belong to one lemma.
  void link_stems(const StemLink& link);

  /// From now on, collects stem links without writing them: otherwise each segment of a build would
  /// write the same links.
  void gather_stem_links() { gathers_links_ = true; }
  const std::set<StemLink>& stem_links() const { return known_links_; }

  /// Commits. A commit also happens at the end of a file after some megabytes of text, so callers
  /// need this only at the end.
  void commit();

  /// The number of commits so far. Shows whether earlier writes are safe yet.
  std::uint64_t commits() const { return commits_; }

  /// Discards everything since the last commit. Call after an exception, before continuing.
  void abandon();

  /// The database being written, for reading.
  const Xapian::Database& generation() const { return generation_; }

  std::uint64_t items_added() const { return items_added_; }
  std::uint64_t items_removed() const { return items_removed_; }
  std::uint64_t items_total() const { return item_count(generation_); }
  std::uint64_t meetings_total() const { return meeting_count(generation_); }

 private:
  void ensure_transaction();
  std::string first_seen_of_item(const ItemDocument& item);
  std::vector<Xapian::docid> items_of(const std::string& path) const;
  void remove_items(const std::vector<Xapian::docid>& items);
  void add_stem_link(const std::string& from, const std::string& to);
  void replace(const MovedItem& moved);

  Xapian::WritableDatabase generation_;
  Collection seen_;  ///< `known`, or the generation itself
  /// First-seen times of ids that many documents share, so that not all of these are read again for
  /// each. Documents added meanwhile cannot have earlier times.
  std::map<std::string, FirstSeenTimes> often_seen_;
  std::size_t bytes_per_commit_;
  Compressor compressor_;
  bool in_transaction_ = false;
  bool gathers_links_ = false;
  std::set<StemLink> known_links_;
  std::size_t pending_bytes_ = 0;

  // The file between begin_file() and end_file().
  std::string path_hash_;
  std::vector<Xapian::docid> old_items_;
  std::uint64_t ordinal_ = 0;

  // Counts so far, and at the last commit.
  std::uint64_t commits_ = 0;
  std::uint64_t items_added_ = 0;
  std::uint64_t items_removed_ = 0;
  std::uint64_t committed_added_ = 0;
  std::uint64_t committed_removed_ = 0;
};

}  // namespace dagsorden
