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

std::string folder_of(const std::string& path) { return fs::path(path).parent_path().string(); }

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
  // "Bilag 1" is what hundreds of files are called.
  constexpr std::size_t least = 4;
  const bool tells =
      key.size() >= least && key.find_first_not_of("0123456789") != std::string::npos;
  const bool is_any = key.starts_with("bilag") && key.size() <= 7;
  return tells && !is_any ? key : std::string();
}

SiblingFiles::SiblingFiles(const std::vector<FoundFile>& files) {
  for (const FoundFile& file : files) {
    const FoundFile& kept = by_path_.emplace(file.path, file).first->second;
    const std::string key = file_key(file.path);
    if (!key.empty()) by_key_[key].push_back(&kept);
  }
}

const FoundFile* SiblingFiles::find(const std::string& agenda, const std::string& key) const {
  const auto found = by_key_.find(key);
  if (key.empty() || found == by_key_.end()) return nullptr;
  const std::string folder = folder_of(agenda);
  const FoundFile* nearest = nullptr;
  for (const FoundFile* file : found->second) {
    if (file->path == agenda || !lies_under(file->path, folder)) continue;
    if (nearest == nullptr || file->path.size() < nearest->path.size()) nearest = file;
  }
  return nearest;
}

const FoundFile* SiblingFiles::find_near(const std::string& agenda, const std::string& key) const {
  const auto found = by_key_.find(key);
  if (key.empty() || found == by_key_.end()) return nullptr;
  const std::string folder = folder_of(agenda);
  const FoundFile* only = nullptr;
  for (const FoundFile* file : found->second) {
    const std::string siblings = folder_of(file->path);
    const bool is_near = siblings == folder || folder_of(siblings) == folder;
    if (!is_near || file->path == agenda) continue;
    if (only != nullptr) return nullptr;
    only = file;
  }
  return only;
}

const FoundFile* SiblingFiles::at(const std::string& agenda, std::string_view link) const {
  const std::string plain = plain_link(link);
  if (plain.empty() || plain.find("://") != std::string::npos) return nullptr;
  const fs::path path = (fs::path(folder_of(agenda)) / plain).lexically_normal();
  const FoundFile* const file = at(path.string());
  return file != nullptr && file->path != agenda ? file : nullptr;
}

const FoundFile* SiblingFiles::at(const std::string& path) const {
  const auto found = by_path_.find(path);
  return found == by_path_.end() ? nullptr : &found->second;
}

}  // namespace dagsorden
