#include "indexer/run/attachments.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "common/item.h"
#include "indexer/describe/personal_numbers.h"
#include "indexer/read/failure.h"
#include "indexer/read/read_bytes.h"
#include "indexer/report_texts.h"
#include "indexer/run/items_of_file.h"
#include "indexer/run/reading_journal.h"
#include "indexer/run/term_memory.h"
#include "indexer/write/database_writer.h"
#include "indexer/write/reuse_items.h"

namespace dagsorden {
namespace {

// What a file gives as an attachment.
struct WholeFile {
  std::optional<Item> document;
  bool is_agenda = false;
  Failure why;  // if it gives neither
};

WholeFile whole_file(const FoundFile& file, const AttachmentPlace& place, bool (*give_up)()) {
  FileBytes bytes = read_bytes(file.path, file.top);
  if (bytes.failure) return {std::nullopt, false, *std::move(bytes.failure)};
  ReadOptions whole = place.options;
  whole.whole = true;
  FileItems read = items_of_bytes(file.path, bytes.bytes, std::nullopt, whole, "", give_up);
  if (read.state.outcome == Outcome::failed || read.items.empty()) {
    return {std::nullopt, false, {read.state.code, read.state.reason}};
  }
  const bool is_document = read.items.size() == 1 &&
                           read.items.front().document_kind == DocumentKind::andet &&
                           read.state.outcome == Outcome::items;
  if (!is_document) return {std::nullopt, true, {}};
  return {std::move(read.items.front()), false, {}};
}

// Meeting and item fields come from the agenda's item, the text from the file.
Item attachment_of(const Item& item, const std::string& name, std::size_t number,
                   const Item& file) {
  Item attachment = item;
  attachment.id = attachment_id(item, number);
  attachment.document_kind = DocumentKind::andet;
  attachment.section_number.reset();
  attachment.section_title = item.title;
  attachment.title = name;
  attachment.case_type.reset();
  attachment.municipality_codes = file.municipality_codes;
  attachment.dates_mentioned = file.dates_mentioned;
  attachment.attachments.clear();
  attachment.urls = file.urls;
  attachment.outcome.reset();
  attachment.outcomes.clear();
  attachment.votes = {};
  attachment.absent.clear();
  attachment.participants.clear();
  attachment.content_hash = file.content_hash;
  attachment.source = file.source;
  attachment.text = file.text;
  attachment.parts = {{"Bilag", 0, attachment.text.size(), PartKind::attachments}};
  return attachment;
}

const FoundFile* look_up(const std::vector<std::string>& lookups, const std::string& agenda,
                         const SiblingFiles& files) {
  for (const std::string& lookup : lookups) {
    if (const FoundFile* file = files.look_up(agenda, lookup)) return file;
  }
  return nullptr;
}

// The known attachments of an agenda that are no longer found.
std::vector<FoundFile> lost_files(const AttachmentPlace& place) {
  std::vector<FoundFile> lost;
  if (place.known == nullptr) return lost;
  for (const AttachedFile& file : place.known->attachments) {
    if (file.documents > 0 && place.sources.files.at(file.path) == nullptr) {
      lost.push_back({file.path, file.size, file.mtime_ns});
    }
  }
  return lost;
}

// Finds and reads the attachments of one agenda.
class Attaching {
 public:
  Attaching(const AttachmentPlace& place, const std::vector<Item>& items, FileState& state,
            bool (*give_up)())
      : place_(place),
        items_(items),
        state_(state),
        give_up_(give_up),
        lost_(lost_files(place)),
        counts_(items.size(), 0) {}

  void add(const AttachmentName& name) {
    const std::vector<std::string> lookups = lookups_of(place_.agenda, name.file, name.name);
    const FoundFile* file = look_up(lookups, place_.agenda, place_.sources.files);
    const bool is_lost = file == nullptr;
    if (is_lost) {
      await(lookups);
      file = look_up(lookups, place_.agenda, lost_);
      if (file == nullptr) return;
    }
    auto known = files_.find(file->path);
    if (known == files_.end()) {
      known = files_.emplace(file->path, is_lost ? keep_lost(*file) : read(*file)).first;
    }
    add_document(name, known->second);
  }

  // Returns the documents; records the files in the state.
  std::vector<Item> take() {
    for (auto& [path, file] : files_) {
      if (file.is_noted) state_.attachments.push_back(std::move(file.noted));
    }
    state_.awaited = {awaited_.begin(), awaited_.end()};
    if (left_out_ > 0) {
      say(failure_code::attachments_limit, texts::attachments_left_out(left_out_));
    }
    return std::move(attachments_);
  }

 private:
  struct File {
    AttachedFile noted;
    bool is_noted = true;
    std::optional<Item> document = {};
    std::set<std::size_t> items = {};  // that name the file
  };

  // Remembers where to look for an attachment in later runs. The limit exceeds what any agenda
  // names.
  void await(const std::vector<std::string>& lookups) {
    constexpr std::size_t most = 5000;
    if (awaited_.size() < most) awaited_.insert(lookups.begin(), lookups.end());
  }

  File read(const FoundFile& found) {
    reading_goes_on();
    WholeFile whole = whole_file(found, place_, give_up_);
    File file{{found.path, found.size, found.mtime_ns, 0}, !whole.is_agenda};
    file.document = std::move(whole.document);
    if (file.document || whole.is_agenda) return file;
    if (is_passing(whole.why.code)) file.noted.mtime_ns = 0;  // so that it is tried again
    keep_earlier(file);
    if (file.document) {
      say(failure_code::attachment_kept, texts::attachment_kept(found.path, whole.why.reason));
    }
    return file;
  }

  // Records a problem. The first code is kept, and the reason lists all.
  void say(const char* code, const Sentence& reason) {
    if (state_.code.empty()) state_.code = code;
    state_.reason = state_.reason.empty() ? reason : joined({state_.reason, reason}, "; ");
  }

  File keep_lost(const FoundFile& found) {
    File file{{found.path, found.size, 0, 0}};
    keep_earlier(file);
    file.is_noted = file.document.has_value();
    return file;
  }

  void keep_earlier(File& file) {
    if (place_.known == nullptr || place_.sources.earlier.empty()) return;
    const auto& known = place_.known->attachments;
    const auto before = std::find_if(known.begin(), known.end(), [&file](const AttachedFile& one) {
      return one.path == file.noted.path;
    });
    if (before == known.end() || before->documents == 0) return;
    if (!earlier_) earlier_ = stored_items(place_.sources.earlier, place_.agenda);
    for (const Item& item : *earlier_) {
      if (is_attachment(item) && item.source.path == file.noted.path) file.document = item;
    }
    if (!file.document) {
      say(failure_code::attachment_lost, texts::lost_item(before->documents));
      return;
    }
    file.noted.kept_since = before->kept_since.empty() ? place_.started : before->kept_since;
  }

  void add_document(const AttachmentName& name, File& file) {
    // A file that all items of a meeting share is not an attachment of each.
    constexpr std::size_t most_items = 8;
    if (!file.document || file.items.size() >= most_items) return;
    if (!file.items.insert(name.item).second) return;
    Item attachment =
        attachment_of(items_[name.item], name.name, counts_[name.item] + 1, *file.document);
    if (!place_.options.keep_cpr) mask_personal_numbers(attachment.title);
    if (!has_room_for(attachment)) {
      ++left_out_;
      return;
    }
    bytes_ += attachment.text.size();
    ++counts_[name.item];
    ++file.noted.documents;
    attachments_.push_back(std::move(attachment));
  }

  // Do all attachments fit into the memory that indexing one file may take? Those of an agenda have
  // some megabytes of text.
  bool has_room_for(const Item& attachment) {
    constexpr std::size_t most_documents = 1000;
    constexpr std::size_t most_bytes = std::size_t{64} << 20U;
    constexpr std::size_t too_small_to_count = std::size_t{2} << 20U;
    const std::size_t bytes = bytes_ + attachment.text.size();
    if (attachments_.size() >= most_documents || bytes > most_bytes) return false;
    if (bytes <= too_small_to_count) return true;
    if (counted_ == 0) {
      for (const Item& item : items_) terms_.add(item);
    }
    for (; counted_ < attachments_.size(); ++counted_) terms_.add(attachments_[counted_]);
    terms_.add(attachment);
    return terms_.bytes() <= most_term_bytes;
  }

  const AttachmentPlace& place_;
  const std::vector<Item>& items_;
  FileState& state_;
  bool (*give_up_)();
  SiblingFiles lost_;
  std::vector<std::size_t> counts_;    // attachments of each item
  std::map<std::string, File> files_;  // by path
  std::set<std::string> awaited_;
  std::optional<std::vector<Item>> earlier_;
  std::vector<Item> attachments_;
  std::size_t bytes_ = 0;  // of the text of all documents
  TermMemory terms_;
  std::size_t counted_ = 0;  // documents already in terms_
  std::size_t left_out_ = 0;
};

}  // namespace

void add_names_of(const MeetingDraft& meeting, const std::vector<Item>& items, std::size_t first,
                  std::vector<AttachmentName>& names) {
  for (std::size_t i = first; i < items.size(); ++i) {
    const auto place = static_cast<std::size_t>(items[i].position);
    if (place == 0 || place > meeting.items.size()) continue;
    for (const AttachmentFile& file : meeting.items[place - 1].attachment_files) {
      names.push_back({i, file.name, file.file});
    }
  }
}

void add_names_of(const Document& document, const std::vector<Item>& items,
                  std::vector<AttachmentName>& names) {
  for (const Block& block : document.blocks) {
    if (block.links.empty()) continue;
    const auto item = std::find_if(items.begin(), items.end(), [&block](const Item& candidate) {
      return candidate.position > 0 && candidate.source.line <= block.number &&
             block.number <= candidate.source.end_line;
    });
    if (item == items.end()) continue;
    for (const Link& link : block.links) {
      names.push_back({static_cast<std::size_t>(item - items.begin()), link.text, link.target});
    }
  }
}

void add_attachments(const std::vector<AttachmentName>& names, const AttachmentPlace& place,
                     std::vector<Item>& items, FileState& state, bool (*give_up)()) {
  std::vector<AttachmentName> all = names;
  for (std::size_t i = 0; i < items.size(); ++i) {
    for (const std::string& name : items[i].attachments) all.push_back({i, name, ""});
  }
  Attaching attaching(place, items, state, give_up);
  for (const AttachmentName& name : all) {
    if (give_up != nullptr && give_up()) return;
    attaching.add(name);
  }
  std::vector<Item> attachments = attaching.take();
  std::move(attachments.begin(), attachments.end(), std::back_inserter(items));
  state.items = count_items(items);
}

std::size_t count_documents(const std::vector<AttachedFile>& attachments) {
  std::size_t count = 0;
  for (const AttachedFile& file : attachments) count += file.documents;
  return count;
}

bool have_attachments_changed(const FileState& agenda, const SiblingFiles& files,
                              const std::function<bool(const std::string&)>& has_vanished) {
  const auto has_changed = [&](const AttachedFile& known) {
    const FoundFile* const file = files.at(known.path);
    // A file that is known to be gone does not change until it is back.
    if (file == nullptr) {
      return known.documents > 0 && known.kept_since.empty() && has_vanished(known.path);
    }
    return file->size != known.size || file->mtime_ns != known.mtime_ns;
  };
  const auto has_come = [&](const std::string& lookup) {
    return files.look_up(agenda.path, lookup) != nullptr;
  };
  return std::any_of(agenda.attachments.begin(), agenda.attachments.end(), has_changed) ||
         std::any_of(agenda.awaited.begin(), agenda.awaited.end(), has_come);
}

bool keeps_attachments(const FileState& agenda, const SiblingFiles& files) {
  return std::any_of(
      agenda.attachments.begin(), agenda.attachments.end(), [&files](const AttachedFile& file) {
        return file.documents > 0 && (!file.kept_since.empty() || files.at(file.path) == nullptr);
      });
}

void drop_attachments(const std::string& agenda,
                      const std::function<bool(const AttachedFile&)>& is_dropped,
                      DatabaseWriter& writer) {
  const std::string known = writer.get_metadata(state_key(agenda));
  if (known.empty()) return;
  FileState state = state_from_json(known);
  bool has_dropped = false;
  for (AttachedFile& file : state.attachments) {
    if (file.documents == 0 || !is_dropped(file)) continue;
    writer.remove_attachment(agenda, file.path);
    state.items -= std::min(state.items, file.documents);
    file.documents = 0;
    file.mtime_ns = 0;  // so that the file is read again when it is back
    file.kept_since.clear();
    has_dropped = true;
  }
  if (!has_dropped) return;
  if (state.code == failure_code::attachment_kept) {
    state.code.clear();
    state.reason = {};
  }
  writer.put_state(state);
}

}  // namespace dagsorden
