#include "indexer/run/sibling_files.h"

#include <algorithm>
#include <filesystem>

#include "common/text.h"

namespace dagsorden {
namespace {

namespace fs = std::filesystem;

// "Kort%20over.pdf?v=2" → "Kort over.pdf"
std::string plain_link(std::string_view link) {
  std::string plain(link.substr(0, link.find_first_of("?#")));
  std::replace(plain.begin(), plain.end(), '\\', '/');
  return percent_decoded(plain);
}

// Removes an extension of one to four letters or digits.
std::string_view without_ending(std::string_view name) {
  constexpr std::size_t longest = 5;
  const std::size_t dot = name.rfind('.');
  const bool is_ending =
      dot != std::string_view::npos && dot > 0 && dot + 1 < name.size() &&
      name.size() - dot <= longest &&
      std::all_of(name.begin() + static_cast<std::ptrdiff_t>(dot) + 1, name.end(), [](char byte) {
        return is_ascii_digit(byte) || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
      });
  return is_ending ? name.substr(0, dot) : name;
}

// The folder of a path, without copying it.
std::string_view folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string_view::npos) return {};
  return path.substr(0, std::max<std::size_t>(slash, path.size() > 1 ? 1 : 0));
}

std::string place_of(const std::string& agenda, std::string_view link) {
  const std::string plain = plain_link(link);
  if (plain.empty() || plain.find("://") != std::string::npos) return {};
  return (fs::path(folder_of(agenda)) / plain).lexically_normal().string();
}

}  // namespace

std::string file_key(std::string_view name) {
  const std::string plain = to_nfc(plain_link(name));
  const std::string_view last = std::string_view(plain).substr(plain.rfind('/') + 1);
  std::string key;
  const std::string_view stem = without_ending(last);
  for (std::size_t offset = 0; offset < stem.size();) {
    const char32_t code_point = next_code_point(stem, offset);
    if (is_letter(code_point) || is_digit(code_point)) append_code_point(key, to_lower(code_point));
  }
  // Hundreds of files have a name like "Bilag 1".
  constexpr std::size_t least = 4;
  const bool tells =
      key.size() >= least && key.find_first_not_of("0123456789") != std::string::npos;
  const bool is_any = key.starts_with("bilag") && key.size() <= 7;
  return tells && !is_any ? key : std::string();
}

std::vector<std::string> lookups_of(const std::string& agenda, std::string_view link,
                                    std::string_view name) {
  std::vector<std::string> lookups;
  if (!link.empty()) lookups = {place_of(agenda, link), file_key(link)};
  const std::string key = file_key(name);
  if (!key.empty()) lookups.push_back("~" + key);
  lookups.erase(std::remove(lookups.begin(), lookups.end(), std::string()), lookups.end());
  return lookups;
}

SiblingFiles::SiblingFiles(const std::vector<FoundFile>& files) {
  for (const FoundFile& file : files) {
    const FoundFile& kept = by_path_.emplace(file.path, file).first->second;
    const std::string key = file_key(file.path);
    if (key.empty()) continue;
    Named& named = by_key_[key];
    const std::string_view folder = folder_of(kept.path);
    named.files.push_back(&kept);
    named.near.push_back({folder, &kept});
    if (folder_of(folder) != folder) named.near.push_back({folder_of(folder), &kept});
  }
  for (auto& [key, named] : by_key_) {
    std::sort(
        named.files.begin(), named.files.end(),
        [](const FoundFile* left, const FoundFile* right) { return left->path < right->path; });
    std::sort(named.near.begin(), named.near.end(),
              [](const Near& left, const Near& right) { return left.folder < right.folder; });
  }
}

const FoundFile* SiblingFiles::find(const std::string& agenda, const std::string& key) const {
  // A key that more files below a folder share identifies none of them.
  constexpr int most = 64;
  const auto found = by_key_.find(key);
  if (key.empty() || found == by_key_.end()) return nullptr;
  const std::vector<const FoundFile*>& files = found->second.files;
  const std::string folder(folder_of(agenda));
  const std::string beginning = folder.ends_with('/') ? folder : folder + '/';
  auto file = std::lower_bound(
      files.begin(), files.end(), beginning,
      [](const FoundFile* one, const std::string& path) { return one->path < path; });
  const FoundFile* nearest = nullptr;
  int count = 0;
  for (; file != files.end() && (*file)->path.starts_with(beginning); ++file) {
    if (++count > most) return nullptr;
    if ((*file)->path == agenda) continue;
    if (nearest == nullptr || (*file)->path.size() < nearest->path.size()) nearest = *file;
  }
  return nearest;
}

const FoundFile* SiblingFiles::find_near(const std::string& agenda, const std::string& key) const {
  const auto found = by_key_.find(key);
  if (key.empty() || found == by_key_.end()) return nullptr;
  const std::vector<Near>& near = found->second.near;
  const std::string_view folder = folder_of(agenda);
  auto one = std::lower_bound(
      near.begin(), near.end(), folder,
      [](const Near& each, std::string_view wanted) { return each.folder < wanted; });
  const FoundFile* only = nullptr;
  for (; one != near.end() && one->folder == folder; ++one) {
    if (one->file->path == agenda) continue;
    if (only != nullptr) return nullptr;
    only = one->file;
  }
  return only;
}

const FoundFile* SiblingFiles::at(const std::string& agenda, std::string_view link) const {
  const FoundFile* const file = at(place_of(agenda, link));
  return file != nullptr && file->path != agenda ? file : nullptr;
}

const FoundFile* SiblingFiles::look_up(const std::string& agenda, const std::string& lookup) const {
  if (lookup.starts_with('~')) return find_near(agenda, lookup.substr(1));
  if (!lookup.starts_with('/')) return find(agenda, lookup);
  const FoundFile* const file = at(lookup);
  return file != nullptr && file->path != agenda ? file : nullptr;
}

const FoundFile* SiblingFiles::at(const std::string& path) const {
  const auto found = by_path_.find(path);
  return found == by_path_.end() ? nullptr : &found->second;
}

}  // namespace dagsorden
