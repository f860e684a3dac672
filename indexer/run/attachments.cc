#include "indexer/run/attachments.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include "indexer/read/read_bytes.h"
#include "indexer/run/items_of_file.h"

namespace dagsorden {
namespace {

const FoundFile* found_file(const AttachmentName& name, const AttachmentPlace& place) {
  if (!name.file.empty()) {
    if (const FoundFile* file = place.files.at(place.agenda, name.file)) return file;
    if (const FoundFile* file = place.files.find(place.agenda, file_key(name.file))) return file;
  }
  return place.files.find_near(place.agenda, file_key(name.name));
}

// The file as a single item; nullopt if it is an agenda or cannot be read.
std::optional<Item> whole_file(const FoundFile& file, const AttachmentPlace& place,
                               bool (*give_up)()) {
  const FileBytes bytes = read_bytes(file.path, place.top);
  if (bytes.failure) return std::nullopt;
  ReadOptions whole = place.options;
  whole.whole = true;
  FileItems read = items_of_bytes(file.path, bytes.bytes, std::nullopt, whole, "", give_up);
  const bool is_document = read.items.size() == 1 &&
                           read.items.front().document_kind == DocumentKind::andet &&
                           read.state.outcome == Outcome::items;
  return is_document ? std::optional(std::move(read.items.front())) : std::nullopt;
}

// Meeting and item fields come from the agenda's item, the text from the file.
Item attachment_of(const Item& item, const std::string& name, std::size_t number, Item file) {
  Item attachment = item;
  attachment.id = attachment_id(item, number);
  attachment.document_kind = DocumentKind::andet;
  attachment.section_number.reset();
  attachment.section_title = item.title;
  attachment.title = name;
  attachment.case_type.reset();
  attachment.municipality_codes = std::move(file.municipality_codes);
  attachment.dates_mentioned = std::move(file.dates_mentioned);
  attachment.attachments.clear();
  attachment.urls = std::move(file.urls);
  attachment.outcome.reset();
  attachment.outcomes.clear();
  attachment.votes = {};
  attachment.absent.clear();
  attachment.participants.clear();
  attachment.content_hash = std::move(file.content_hash);
  attachment.source = std::move(file.source);
  attachment.text = std::move(file.text);
  attachment.parts = {{"Bilag", 0, attachment.text.size(), PartKind::attachments}};
  return attachment;
}

void await(const std::string& name, FileState& state) {
  constexpr std::size_t most = 500;
  const std::string key = file_key(name);
  const auto& known = state.awaited;
  if (key.empty() || known.size() >= most) return;
  if (std::find(known.begin(), known.end(), key) == known.end()) state.awaited.push_back(key);
}

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
  std::set<std::pair<std::size_t, std::string>> taken;
  std::vector<std::size_t> counts(items.size(), 0);
  std::vector<Item> attachments;
  for (const AttachmentName& name : all) {
    const FoundFile* const file = found_file(name, place);
    if (file == nullptr) {
      await(name.file, state);
      await(name.name, state);
      continue;
    }
    if (!taken.insert({name.item, file->path}).second) continue;
    if (give_up != nullptr && give_up()) return;
    std::optional<Item> read = whole_file(*file, place, give_up);
    if (!read) continue;
    const Item& item = items[name.item];
    attachments.push_back(attachment_of(item, name.name, ++counts[name.item], *std::move(read)));
    const bool is_noted =
        std::any_of(state.attachments.begin(), state.attachments.end(),
                    [file](const AttachedFile& known) { return known.path == file->path; });
    if (!is_noted) state.attachments.push_back({file->path, file->size, file->mtime_ns});
  }
  std::move(attachments.begin(), attachments.end(), std::back_inserter(items));
  state.items = count_items(items);
}

bool have_attachments_changed(const FileState& agenda, const SiblingFiles& files,
                              const std::set<std::string>& added) {
  const auto has_changed = [&files](const AttachedFile& known) {
    const FoundFile* const file = files.at(known.path);
    return file == nullptr || file->size != known.size || file->mtime_ns != known.mtime_ns;
  };
  const auto has_come = [&](const std::string& key) {
    return added.count(key) != 0 && files.find(agenda.path, key) != nullptr;
  };
  return std::any_of(agenda.attachments.begin(), agenda.attachments.end(), has_changed) ||
         std::any_of(agenda.awaited.begin(), agenda.awaited.end(), has_come);
}

}  // namespace dagsorden
