#include "query/shards/shard.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <optional>
#include <set>
#include <string_view>
#include <system_error>

#include "common/error.h"
#include "common/text.h"
#include "query/error_texts.h"

namespace dagsorden {
namespace {

constexpr std::string_view remote_scheme = "tcp:";

// HOST:PORT; nullopt if it is not one.
std::optional<Shard> remote_shard(std::string_view address) {
  const std::size_t colon = address.rfind(':');
  if (colon == std::string_view::npos) return std::nullopt;
  std::string_view host = address.substr(0, colon);
  const std::string_view digits = address.substr(colon + 1);
  if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
  unsigned port = 0;
  const char* end = digits.data() + digits.size();
  const auto [rest, error] = std::from_chars(digits.data(), end, port);
  constexpr unsigned highest_port = 65535;
  const bool is_port = error == std::errc() && rest == end && port >= 1 && port <= highest_port;
  if (host.empty() || !is_port) return std::nullopt;
  return Shard{std::string(remote_scheme) + std::string(address), std::string(host), port};
}

bool is_file(const std::filesystem::path& path) {
  std::error_code ignored;
  return std::filesystem::is_regular_file(path, ignored);
}

[[noreturn]] void throw_no_stub_file(const std::filesystem::path& file) {
  throw Error(Fault::database, errors::file_instead_of_database(file.string()),
              errors::give_database_or_stub());
}

// The shard that a line of a stub file names.
Shard shard_of_line(std::string_view line, const std::filesystem::path& file, std::size_t number) {
  constexpr std::string_view local = "auto ";
  constexpr std::string_view remote = "remote ";
  if (line.starts_with(local)) {
    const std::filesystem::path folder = file.parent_path() / trim(line.substr(local.size()));
    if (!is_file(folder)) return {folder.string(), {}, 0};
  }
  if (line.starts_with(remote)) {
    if (const auto shard = remote_shard(trim(line.substr(remote.size())))) return *shard;
  }
  throw Error(Fault::database, errors::names_no_shard(file.string() + ":" + std::to_string(number)),
              errors::shard_line_form());
}

std::vector<Shard> shards_in_stub(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    throw Error(Fault::database, errors::file_forbidden(path.string()), errors::ask_file_owner());
  }
  std::vector<Shard> shards;
  std::string text;
  for (std::size_t number = 1; std::getline(file, text); ++number) {
    const std::string_view line = trim(text);
    if (line.empty() || line.starts_with('#')) continue;
    // A first line of another kind means that the file is not a stub file.
    const bool names_kind = line.starts_with("auto ") || line.starts_with("remote ");
    if (shards.empty() && !names_kind) throw_no_stub_file(path);
    shards.push_back(shard_of_line(line, path, number));
  }
  if (shards.empty()) throw_no_stub_file(path);
  return shards;
}

}  // namespace

std::string identity_of(const std::string& name) {
  if (name.starts_with(remote_scheme)) {
    const auto shard = remote_shard(std::string_view(name).substr(remote_scheme.size()));
    if (!shard) return name;
    return std::string(remote_scheme) + shard->host + ":" + std::to_string(shard->port);
  }
  std::error_code error;
  const auto canonical = std::filesystem::weakly_canonical(name, error);
  const std::string path = error ? name : canonical.string();
  return path.ends_with('/') ? path : path + "/";
}

ShardList shards_named(const std::vector<std::string>& names) {
  ShardList list;
  const auto add = [&list](Shard shard) {
    if (shard.host.empty()) list.table_folders.emplace_back(shard.name);
    list.shards.push_back(std::move(shard));
  };
  for (const std::string& name : names) {
    if (name.starts_with(remote_scheme)) {
      auto shard = remote_shard(std::string_view(name).substr(remote_scheme.size()));
      if (!shard) {
        throw Error(Fault::usage, errors::not_an_address(name), errors::address_form(name));
      }
      add(std::move(*shard));
    } else if (is_file(name)) {
      list.table_folders.push_back(std::filesystem::path(name).parent_path());
      for (Shard& shard : shards_in_stub(name)) add(std::move(shard));
    } else {
      add({name, {}, 0});
    }
  }
  std::set<std::string> identities;
  for (const Shard& shard : list.shards) {
    if (identities.insert(identity_of(shard.name)).second) continue;
    throw Error(Fault::usage, errors::database_twice(shard.name), errors::each_database_once());
  }
  return list;
}

}  // namespace dagsorden
