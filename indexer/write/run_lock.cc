#include "indexer/write/run_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

#include "common/error.h"
#include "common/item_json.h"
#include "common/replace_file.h"
#include "indexer/error_texts.h"
#include "indexer/write/own_folders.h"

namespace dagsorden {
namespace {

namespace fs = std::filesystem;

constexpr const char* lock_name = "run.lock";
constexpr const char* holder_name = "run.json";
constexpr const char* reading_name = "run.reading";

std::string host_name() {
  std::array<char, 256> name{};
  return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "an unknown host";
}

void write_holder(const fs::path& path, const std::string& since) {
  Json holder;
  holder["pid"] = ::getpid();
  holder["host"] = host_name();
  holder["since"] = since;
  // The file serves only for messages; the run works without it.
  static_cast<void>(replace_file(path, to_line(holder) + "\n", 0640));
}

// Names the holder if it has left its name in the file.
Sentence held_by(const fs::path& folder, const fs::path& holder_file) {
  const Json holder = Json::parse(read_own_file(holder_file), nullptr, false);
  if (!holder.is_object()) return errors::database_locked(folder.string());
  const auto pid = holder.find("pid");
  if (pid == holder.end() || !pid->is_number_integer()) {
    return errors::database_locked(folder.string());
  }
  const auto word = [&holder](const char* key, const Wording& unknown) -> Sentence {
    const auto found = holder.find(key);
    if (found == holder.end() || !found->is_string()) return unknown();
    return found->get<std::string>();
  };
  return errors::database_held(folder.string(), pid->get<long>(),
                               word("host", errors::unknown_host),
                               word("since", errors::unknown_time));
}

[[noreturn]] void throw_system_error(const fs::path& path, const Wording& what) {
  throw Error(Fault::database, what(path.string(), std::generic_category().message(errno)),
              errors::check_folder_and_disk());
}

}  // namespace

bool is_lock_file(const std::string& name) {
  return name == lock_name || name == holder_name || name == reading_name;
}

bool is_written_by_runs(const std::string& name, const std::string& content) {
  if (name == holder_name) {
    const Json holder = Json::parse(content, nullptr, false);
    return holder.is_object() && holder.contains("pid") && holder.contains("host") &&
           holder.contains("since");
  }
  // Absolute paths, each ended by a NUL.
  const bool is_journal = content.starts_with('/') && content.ends_with('\0');
  return content.empty() || (name == reading_name && is_journal);
}

bool is_unfinished_write(const std::string& name) {
  return is_unfinished_replacement(name, "XAPIANDB") ||
         is_unfinished_replacement(name, holder_name);
}

std::optional<RunLock> lock_for_reading(const fs::path& folder, const std::string& since) {
  if (::access(folder.c_str(), W_OK) != 0 && errno == EROFS) return std::nullopt;
  return std::make_optional<RunLock>(folder, since);
}

RunLock::RunLock(const fs::path& folder, const std::string& since)
    : holder_file_(folder / holder_name) {
  const fs::path lock_file = folder / lock_name;
  // Anybody who can open the file can lock it, so only its owner may open it.
  descriptor_ = ::open(lock_file.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (descriptor_ < 0) throw_system_error(lock_file, errors::not_opened);
  ::fchmod(descriptor_, 0600);
  if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
    const int error = errno;
    ::close(descriptor_);
    errno = error;
    if (error != EWOULDBLOCK) throw_system_error(lock_file, errors::lock_failed);
    throw Error(Fault::locked, held_by(folder, holder_file_), errors::run_again_after());
  }
  write_holder(holder_file_, since);
}

RunLock::~RunLock() {
  std::error_code ignored;
  fs::remove(holder_file_, ignored);
  ::close(descriptor_);
}

}  // namespace dagsorden
