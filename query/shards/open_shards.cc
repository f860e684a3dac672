#include "query/shards/open_shards.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <future>
#include <string_view>
#include <utility>

#include "query/error_texts.h"
#include "query/messages.h"
#include "query/shards/remote_index.h"

namespace dagsorden {
namespace {

constexpr std::chrono::seconds usual_silence{5};
constexpr std::chrono::seconds pause_before_next_try{30};

[[noreturn]] void throw_remote_error(const Shard& shard, const Xapian::Error& error) {
  const std::string_view type = error.get_type();
  if (type == "NetworkTimeoutError") {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(longest_silence());
    throw Error(Fault::database, errors::no_answer_in_time(shard.name, seconds.count()),
                errors::check_server());
  }
  if (type == "NetworkError") {
    const char* detail = error.get_error_string();
    throw Error(Fault::database,
                errors::no_answer(shard.name, (detail != nullptr ? detail : error.get_msg())),
                errors::check_server());
  }
  throw_database_error(shard.name, error);
}

OpenDatabase open_remote(const Shard& shard, std::chrono::milliseconds silence) {
  try {
    const auto limit = static_cast<useconds_t>(silence.count());
    Xapian::Database database = Xapian::Remote::open(shard.host, shard.port, limit, limit);
    const DatabaseVersion version = check_format(shard.name, database);
    return {std::move(database), version};
  } catch (const Xapian::Error& error) {
    throw_remote_error(shard, error);
  }
}

void note(ShardState& state, const Error& fault) {
  state.fault = fault;
  state.since = std::chrono::steady_clock::now();
}

[[noreturn]] void throw_none_left(const std::vector<ShardState>& states) {
  if (states.size() == 1) throw Error(*states.front().fault);
  std::vector<Sentence> faults;
  faults.reserve(states.size());
  for (const ShardState& state : states) faults.push_back(state.fault->message());
  throw Error(Fault::database, errors::no_database_searchable(joined(faults, "; ")));
}

}  // namespace

std::vector<ShardState> states_of(const std::vector<Shard>& shards) {
  std::vector<ShardState> states;
  states.reserve(shards.size());
  for (const Shard& shard : shards) states.push_back({shard});
  return states;
}

std::chrono::milliseconds longest_silence() {
  const char* given = std::getenv("DAGSORDEN_SHARD_TIMEOUT");
  if (given == nullptr || *given == '\0') return usual_silence;
  const std::string_view text = given;
  int seconds = 0;
  const char* end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, seconds);
  constexpr int most_seconds = 600;
  if (error != std::errc() || rest != end || seconds < 1 || seconds > most_seconds) {
    throw Error(Fault::usage, errors::not_a_timeout(std::string(text)),
                errors::timeout_range(most_seconds));
  }
  return std::chrono::seconds(seconds);
}

OpenShards open_shards(std::vector<ShardState>& states) {
  // All in parallel, so that several silent machines take no longer than one. Each thread hands
  // over its only handle.
  std::vector<std::future<OpenDatabase>> openings;
  for (const ShardState& state : states) {
    if (state.fault) {
      openings.emplace_back();
    } else if (state.shard.host.empty()) {
      openings.push_back(std::async(std::launch::deferred, open_with_version, state.shard.name));
    } else {
      openings.push_back(
          std::async(std::launch::async, open_remote, state.shard, longest_silence()));
    }
  }
  OpenShards open;
  Xapian::Database joined;
  std::vector<Xapian::Database> each;
  bool has_local = false;
  bool has_remote = false;
  for (std::size_t i = 0; i < states.size(); ++i) {
    if (!openings[i].valid()) continue;
    try {
      OpenDatabase opened = openings[i].get();
      each.push_back(std::move(opened.database));
      joined.add_database(each.back());
      open.versions.push_back(opened.version);
      open.names.push_back(states[i].shard.name);
      (states[i].shard.host.empty() ? has_local : has_remote) = true;
    } catch (const Error& fault) {
      note(states[i], fault);
    }
  }
  if (each.empty()) throw_none_left(states);
  open.index = has_remote ? std::make_unique<RemoteIndex>(joined, std::move(each), has_local)
                          : std::make_unique<SearchIndex>(joined, std::move(each), has_local);
  return open;
}

void note_fault(ShardState& state, const Xapian::Error& error) {
  try {
    throw_remote_error(state.shard, error);
  } catch (const Error& fault) {
    note(state, fault);
  }
}

bool is_blamed_on_shard(std::vector<ShardState>& states, const Xapian::Error& error) {
  for (ShardState& state : states) {
    // How Xapian names where an error came from.
    const std::string context =
        "remote:tcp(" + state.shard.host + ":" + std::to_string(state.shard.port) + ")";
    if (state.shard.host.empty() || state.fault || error.get_context() != context) continue;
    note_fault(state, error);
    return true;
  }
  return false;
}

void throw_closes_each_time(const std::vector<ShardState>& states) {
  throw Error(Fault::database, errors::connection_ends(joined_names(states)),
              errors::check_server());
}

void forgive_old_faults(std::vector<ShardState>& states) {
  const auto now = std::chrono::steady_clock::now();
  for (ShardState& state : states) {
    if (state.fault && now - state.since >= pause_before_next_try) state.fault.reset();
  }
}

std::vector<Notice> missing_shard_notices(const std::vector<ShardState>& states) {
  std::vector<Notice> notices;
  for (const ShardState& state : states) {
    if (!state.fault) continue;
    const std::string fault = state.fault->message().in(spoken_language());
    notices.push_back({missing_shard, {}, {}, tr(messages::missing_here, fault)});
  }
  return notices;
}

bool is_partial(const std::vector<Notice>& notices) {
  return std::any_of(notices.begin(), notices.end(),
                     [](const Notice& notice) { return notice.kind == missing_shard; });
}

std::string joined_names(const std::vector<ShardState>& states) {
  std::string names;
  for (const ShardState& state : states) {
    names += (names.empty() ? "" : ", ") + state.shard.name;
  }
  return names;
}

}  // namespace dagsorden
