#include "indexer/read/find_files.h"

#include <dirent.h>
#include <fcntl.h>
#include <fnmatch.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <iterator>
#include <memory>
#include <optional>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

#include "common/text.h"
#include "indexer/read/failure_texts.h"

namespace dagsorden {
namespace {

constexpr std::array<std::string_view, 3> droppings = {"@eaDir", "#recycle", ".snapshot"};

bool is_dropping(std::string_view name) {
  return name.starts_with('.') || name.starts_with("~$") ||
         std::find(droppings.begin(), droppings.end(), name) != droppings.end();
}

bool ends_with_ignoring_case(std::string_view text, std::string_view ending) {
  return text.size() >= ending.size() &&
         begins_with_ignoring_case(text.substr(text.size() - ending.size()), ending);
}

constexpr auto endings =
    std::to_array<std::string_view>({".txt", ".text", ".pdf", ".html", ".htm", ".xhtml", ".docx",
                                     ".odt", ".doc", ".rtf", ".json", ".xml"});

bool is_agenda_name(std::string_view name) {
  return std::any_of(endings.begin(), endings.end(), [name](std::string_view ending) {
    return ends_with_ignoring_case(name, ending);
  });
}

// The extension of a name; empty if a dot begins the name or more letters follow it than any
// extension has.
std::string ending_of(const std::string& name) {
  constexpr std::size_t longest = 8;
  const std::size_t dot = name.find_last_of('.');
  if (dot == std::string::npos || dot == 0 || name.size() - dot > longest) return {};
  return to_lower(name.substr(dot));
}

Sentence reason_of(int error) {
  if (error == ENOENT) return reasons::no_such_path();
  if (error == EACCES) return reasons::folder_not_permitted();
  return std::generic_category().message(error);
}

FoundFile found_file(const std::string& path, const struct stat& status) {
  constexpr std::int64_t second = 1'000'000'000;
  return {path, static_cast<std::uint64_t>(status.st_size),
          static_cast<std::int64_t>(status.st_mtim.tv_sec) * second + status.st_mtim.tv_nsec};
}

std::string as_typed(const std::string& name) { return is_valid_utf8(name) ? to_nfc(name) : name; }

bool matches(std::string_view glob, const std::string& name, const std::string& path_within) {
  constexpr std::string_view here = "./";
  constexpr std::string_view any_folders = "**/";
  while (glob.starts_with(here)) glob.remove_prefix(here.size());
  const bool is_path = glob.find('/') != std::string_view::npos;
  // A slash at the beginning marks a path, and one at the end a folder.
  if (glob.starts_with('/')) glob.remove_prefix(1);
  if (glob.size() > 1 && glob.ends_with('/')) glob.remove_suffix(1);
  const bool is_anywhere = glob.starts_with(any_folders);
  while (glob.starts_with(any_folders)) glob.remove_prefix(any_folders.size());
  // Typed text is usually NFC; names from a Mac are NFD.
  const std::string pattern = as_typed(std::string(glob));
  const std::string subject = as_typed(is_path ? path_within : name);
  for (std::size_t begin = 0;;) {
    if (::fnmatch(pattern.c_str(), subject.c_str() + begin, FNM_PATHNAME) == 0) return true;
    const std::size_t slash = subject.find('/', begin);
    if (!is_anywhere || slash == std::string::npos) return false;
    begin = slash + 1;
  }
}

// The excludes that match a path.
std::vector<std::string> excludes_of(const std::string& name, const std::string& path_within,
                                     const FindOptions& options) {
  std::vector<std::string> globs;
  std::copy_if(options.excludes.begin(), options.excludes.end(), std::back_inserter(globs),
               [&](const std::string& glob) { return matches(glob, name, path_within); });
  return globs;
}

std::string with_slash(const std::string& folder) {
  return folder.ends_with('/') ? folder : folder + '/';
}

// The name alone proves nothing: an empty file with that name hides no agendas.
bool has_file_that_begins(int open_folder, const char* name, std::string_view beginning) {
  const int file = ::openat(open_folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (file < 0) return false;
  std::string read(beginning.size(), '\0');
  const ssize_t count = ::read(file, read.data(), read.size());
  ::close(file);
  return count == static_cast<ssize_t>(read.size()) && read == beginning;
}

// A generation, with the mark of own_folders.h.
bool is_folder_of_ours(int open_folder) {
  return has_file_that_begins(open_folder, "dagsorden", "made by dagsorden-index");
}

// Does the folder hold generations, as the stub file says (database.h)?
bool holds_generations(int open_folder) {
  return has_file_that_begins(open_folder, "XAPIANDB", "auto generation-");
}

// Our own files beside generations, and synonyms. All other files there are found.
bool belongs_beside_generations(std::string_view name) {
  return name == "XAPIANDB" || name == "run.lock" || name == "run.json" || name == "run.reading" ||
         name == "synonyms.txt";
}

bool is_table_of_xapian(std::string_view name) {
  return name == "iamglass" || name.ends_with(".glass");
}

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};

// One walk over a folder and its subfolders. In a run without changes, this is nearly all the work:
// each name is examined once, relative to its folder.
class Walk {
 public:
  Walk(const std::string& top, const FindOptions& options)
      : top_length_(with_slash(top).size()), options_(options) {}

  void list(const std::string& folder) {
    if (was_walked(folder)) return;
    errno = 0;
    const std::unique_ptr<DIR, CloseFolder> entries(::opendir(folder.c_str()));
    if (entries && is_folder_of_ours(::dirfd(entries.get()))) return;
    in_database_ = entries && holds_generations(::dirfd(entries.get()));
    while (entries) {
      errno = 0;
      const dirent* const entry = ::readdir(entries.get());
      if (entry == nullptr) break;
      visit(folder, ::dirfd(entries.get()), &entry->d_name[0]);
    }
    // A folder that has vanished meanwhile has no files; one that cannot be listed may have many.
    if (errno != 0 && errno != ENOENT) add_unlisted(folder, errno);
  }

  std::optional<std::string> next_folder() {
    if (folders_.empty()) return std::nullopt;
    std::string folder = std::move(folders_.back());
    folders_.pop_back();
    return folder;
  }

  FoundFiles take() {
    std::sort(found_.files.begin(), found_.files.end(),
              [](const FoundFile& left, const FoundFile& right) { return left.path < right.path; });
    std::sort(found_.unlisted.begin(), found_.unlisted.end(),
              [](const Unlisted& left, const Unlisted& right) { return left.path < right.path; });
    return std::move(found_);
  }

 private:
  void visit(const std::string& folder, int open_folder, const std::string& name) {
    if (is_dropping(name) || is_table_of_xapian(name)) return;
    if (in_database_ && belongs_beside_generations(name)) return;
    std::string path = with_slash(folder) + name;
    const std::vector<std::string> globs = excludes_of(name, path.substr(top_length_), options_);
    found_.matched.insert(globs.begin(), globs.end());
    if (!globs.empty()) return;
    struct stat status = {};
    const int flags = options_.follow_links ? 0 : AT_SYMLINK_NOFOLLOW;
    if (::fstatat(open_folder, name.c_str(), &status, flags) != 0) {
      note_hidden_entry(folder, errno);
    } else if (S_ISDIR(status.st_mode)) {
      folders_.push_back(std::move(path));
    } else if (S_ISREG(status.st_mode) && is_agenda_name(name)) {
      found_.files.push_back(found_file(path, status));
    } else if (S_ISREG(status.st_mode)) {
      ++found_.others[ending_of(name)];
    }
  }

  // A folder whose names can be read, but not the files behind them, counts as unlisted. A file
  // that vanished after its name was read does not.
  void note_hidden_entry(const std::string& folder, int error) {
    if (error != ENOENT && error != ELOOP) add_unlisted(folder, error);
  }

  // With links, a folder may be reached in several ways, even from within itself.
  bool was_walked(const std::string& folder) {
    if (!options_.follow_links) return false;
    struct stat status = {};
    if (::stat(folder.c_str(), &status) != 0) return false;
    return !walked_.emplace(status.st_dev, status.st_ino).second;
  }

  void add_unlisted(const std::string& folder, int error) {
    if (found_.unlisted.empty() || found_.unlisted.back().path != folder) {
      found_.unlisted.push_back({folder, reason_of(error), false});
    }
  }

  std::size_t top_length_;
  bool in_database_ = false;  // the current folder holds generations
  const FindOptions& options_;
  FoundFiles found_;
  std::vector<std::string> folders_;
  std::set<std::pair<dev_t, ino_t>> walked_;
};

}  // namespace

FoundFiles find_files(const std::string& path, const FindOptions& options) {
  struct stat status = {};
  if (::stat(path.c_str(), &status) != 0) {
    return {{}, {{path, reason_of(errno), errno == ENOENT}}};
  }
  if (S_ISREG(status.st_mode)) {
    if (is_agenda_name(path)) return {{found_file(path, status)}, {}};
    return {{}, {{path, reasons::no_such_form()}}};
  }
  if (!S_ISDIR(status.st_mode)) return {{}, {{path, reasons::no_file_or_folder()}}};
  Walk walk(path, options);
  walk.list(path);
  while (const std::optional<std::string> folder = walk.next_folder()) walk.list(*folder);
  return walk.take();
}

bool is_left_out(const std::string& path, const std::string& top, const FindOptions& options) {
  const std::size_t top_length = with_slash(top).size();
  if (options.excludes.empty() || path.size() <= top_length) return false;
  for (std::size_t begin = top_length; begin < path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string name = path.substr(begin, end - begin);
    if (!excludes_of(name, path.substr(top_length, end - top_length), options).empty()) return true;
    begin = end + 1;
  }
  return false;
}

std::optional<FoundFile> look_at(const std::string& path) {
  struct stat status = {};
  if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  return found_file(path, status);
}

bool is_pdf_name(const std::string& path) { return ends_with_ignoring_case(path, ".pdf"); }

bool lies_under(const std::string& path, const std::string& folder) {
  if (path.size() < folder.size() || path.compare(0, folder.size(), folder) != 0) return false;
  return path.size() == folder.size() || folder.ends_with('/') || path[folder.size()] == '/';
}

}  // namespace dagsorden
