#include "indexer/write/database_writer.h"

#include <utility>

#include "common/database.h"
#include "common/fields.h"
#include "common/hash.h"
#include "common/item.h"
#include "common/item_codec.h"
#include "common/text.h"
#include "indexer/write/items_of_an_address.h"
#include "indexer/write/meetings_of_a_day.h"

namespace dagsorden {
namespace {

// A file without items counts a little, too.
constexpr std::size_t bytes_per_file = 1024;

bool is_meeting_record(const Xapian::Database& generation, Xapian::docid document) {
  const std::string wanted(prefix::meeting_record);
  auto term = generation.termlist_begin(document);
  term.skip_to(wanted);
  return term != generation.termlist_end(document) && *term == wanted;
}

std::string path_term(const std::string& path_hash) {
  return std::string(prefix::path) + path_hash;
}

}  // namespace

DatabaseWriter::DatabaseWriter(Xapian::WritableDatabase generation,
                               const std::optional<Xapian::Database>& known,
                               std::size_t bytes_per_commit)
    : generation_(std::move(generation)),
      seen_(known ? *known : generation_),
      bytes_per_commit_(bytes_per_commit),
      compressor_(compression_dictionary_of(generation_)) {}

void DatabaseWriter::put_dictionary(const std::string& dictionary) {
  put_metadata(compression_dictionary_key(dictionary_id(dictionary)), dictionary);
  commit();
  compressor_ = Compressor(dictionary);
}

void DatabaseWriter::ensure_transaction() {
  if (!in_transaction_) generation_.begin_transaction();
  in_transaction_ = true;
}

std::vector<Xapian::docid> DatabaseWriter::items_of(const std::string& path) const {
  const std::string term = path_term(hash_of(path));
  return {generation_.postlist_begin(term), generation_.postlist_end(term)};
}

void DatabaseWriter::remove_items(const std::vector<Xapian::docid>& items) {
  for (const Xapian::docid item : items) {
    if (!is_meeting_record(generation_, item)) ++items_removed_;
    generation_.delete_document(item);
  }
}

void DatabaseWriter::begin_file(const std::string& path) {
  ensure_transaction();
  path_hash_ = hash_of(path);
  // Old items are removed last: until then they tell when the new items were first seen.
  old_items_ = items_of(path);
  ordinal_ = 0;
}

std::string DatabaseWriter::first_seen_of_item(const ItemDocument& item) {
  constexpr std::size_t many = 16;
  constexpr std::size_t most_kept = 1000;
  const auto in = [&item](const FirstSeenTimes& times) {
    const auto found = times.find(item.content_hash);
    return found == times.end() ? std::string() : found->second;
  };
  if (const auto known = often_seen_.find(item.id); known != often_seen_.end()) {
    return in(known->second);
  }
  std::size_t count = 0;
  FirstSeenTimes times = first_seen_times(seen_, item.id, &count);
  std::string first_seen = in(times);
  if (count >= many) {
    if (often_seen_.size() >= most_kept) often_seen_.clear();
    often_seen_.emplace(item.id, std::move(times));
  }
  return first_seen;
}

void DatabaseWriter::add(ItemDocument item) {
  Xapian::Document& document = item.document;
  const std::string first_seen = first_seen_of_item(item);
  if (!first_seen.empty()) {
    Item seen = decode_item(item.stored);
    seen.first_seen = first_seen;
    item.stored = encode_item(seen);
    document.add_value(slot::first_seen, first_seen);
  }
  document.add_value(slot::item, compressor_.compress(item.stored));
  document.add_boolean_term(path_term(path_hash_));
  document.add_boolean_term(std::string(prefix::unique_id) + path_hash_ + "/" +
                            std::to_string(++ordinal_));
  generation_.add_document(document);
  for (const StemLink& link : item.stem_links) link_stems(link);
  pending_bytes_ += item.text_bytes;
  if (!item.is_meeting) ++items_added_;
}

void DatabaseWriter::end_file(const FileState& state) {
  remove_items(old_items_);
  old_items_.clear();
  put_state(state);
}

void DatabaseWriter::remove_file(const std::string& path) {
  ensure_transaction();
  remove_items(items_of(path));
  generation_.set_metadata(state_key(path), "");
  pending_bytes_ += bytes_per_file;
}

void DatabaseWriter::remove_attachment(const std::string& agenda, const std::string& file) {
  ensure_transaction();
  const Collection written(generation_);
  std::vector<Xapian::docid> attached;
  for (const Xapian::docid id : items_of(agenda)) {
    const Item item = written.reader.item(generation_.get_document(id));
    if (is_attachment(item) && item.source.path == file) attached.push_back(id);
  }
  remove_items(attached);
  pending_bytes_ += bytes_per_file;
}

void DatabaseWriter::put_state(const FileState& state) {
  put_metadata(state_key(state.path), to_json(state));
  pending_bytes_ += bytes_per_file;
  if (pending_bytes_ >= bytes_per_commit_) commit();
}

void DatabaseWriter::put_metadata(const std::string& key, const std::string& value) {
  ensure_transaction();
  generation_.set_metadata(key, value);
}

// The metadata key stems:FROM holds the linked stems, sorted and separated by spaces.
void DatabaseWriter::add_stem_link(const std::string& from, const std::string& to) {
  const std::string key = metadata::stem_links_prefix + from;
  constexpr std::size_t longest_key = 200;  // Xapian's limit is 255 bytes; no real word is as long
  if (key.size() > longest_key) return;
  std::set<std::string> stems;
  const std::string known = generation_.get_metadata(key);
  for (const std::string_view stem : split(known, ' ')) {
    if (!stem.empty()) stems.emplace(stem);
  }
  if (!stems.insert(to).second) return;
  put_metadata(key, joined(std::vector(stems.begin(), stems.end()), " "));
}

void DatabaseWriter::link_stems(const StemLink& link) {
  if (!known_links_.insert(link).second || gathers_links_) return;
  add_stem_link(link.stem, link.lemma);
  add_stem_link(link.lemma, link.stem);
}

void DatabaseWriter::replace(const MovedItem& moved) {
  ensure_transaction();
  Xapian::Document document = generation_.get_document(moved.document);
  readdress(document, moved.item);
  document.add_value(slot::item, compressor_.compress(encode_item(moved.item)));
  generation_.replace_document(moved.document, document);
  pending_bytes_ += moved.item.text.size();
  if (pending_bytes_ >= bytes_per_commit_) commit();
}

void DatabaseWriter::tell_apart() {
  const auto replace_each = [this](const MovedItem& moved) { replace(moved); };
  for_each_moved_item(generation_, replace_each);
  for_each_item_told_apart(generation_, replace_each);
}

void DatabaseWriter::commit() {
  if (in_transaction_) generation_.commit_transaction();
  in_transaction_ = false;
  pending_bytes_ = 0;
  committed_added_ = items_added_;
  committed_removed_ = items_removed_;
  ++commits_;
}

void DatabaseWriter::abandon() {
  try {
    if (in_transaction_) generation_.cancel_transaction();
  } catch (const Xapian::InvalidOperationError&) {
    // A failed commit has already ended the transaction.
  }
  in_transaction_ = false;
  pending_bytes_ = 0;
  if (!gathers_links_) known_links_.clear();
  items_added_ = committed_added_;
  items_removed_ = committed_removed_;
}

}  // namespace dagsorden
