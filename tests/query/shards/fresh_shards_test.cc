#include "query/shards/fresh_shards.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>

#include "tests/query/match/asking.h"
#include "tests/support/shard_server.h"

namespace dagsorden {
namespace {

using test::sample_item;
using test::SampleDatabase;
using test::ShardServer;

// Enough items that a reader must return for blocks that it has not read.
std::vector<Item> many_items() {
  std::vector<Item> items;
  for (int i = 0; i < 150; ++i) {
    std::string text = "budget";
    for (int word = 0; word < 60; ++word) text += " ord" + std::to_string(i * 60 + word);
    items.push_back(
        sample_item(std::to_string(i), "Sag " + std::to_string(i) + "x", {{"Baggrund", text}}));
  }
  return items;
}

std::vector<ShardState> states(const std::vector<std::string>& names) {
  return states_of(shards_named(names).shards);
}

std::size_t count_budget(const OpenShards& open) {
  return count(*open.index, test::plan(open.index->database, "budget")).total.value_or(0);
}

TEST(FreshShards, AreOpenedAgainIfOneHasChanged) {
  const SampleDatabase sample(many_items());
  const SampleDatabase other({sample_item("2.1", "Noget andet")});
  std::vector<ShardState> shards = states({other.folder(), sample.folder()});
  int attempts = 0;
  Request request;
  request.limit = 0;
  const std::size_t hits = with_fresh_shards(shards, [&](const OpenShards& open) {
    ++attempts;
    // The second commit overwrites blocks of the revision that was opened.
    for (int i = 0; attempts == 1 && i < 3; ++i) sample.add(many_items());
    return search(*open.index, test::plan(open.index->database, "budget"), request).hits.size();
  });
  EXPECT_EQ(attempts, 2);
  EXPECT_EQ(hits, 150U);
}

TEST(FreshShards, AreGivenUpIfTheyKeepChanging) {
  const SampleDatabase sample({sample_item("1", "Budget")});
  std::vector<ShardState> shards = states({sample.folder()});
  int attempts = 0;
  try {
    with_fresh_shards(shards, [&](const OpenShards& open) {
      ++attempts;
      if (attempts < 99) throw Xapian::DatabaseModifiedError("changed again");
      return open.index->database.get_doccount();
    });
    FAIL() << "never gave up";
  } catch (const Error& error) {
    EXPECT_EQ(error.fault(), Fault::database);
  }
  EXPECT_EQ(attempts, most_attempts);
}

TEST(FreshShards, ThatAreDamagedAreReported) {
  const SampleDatabase sample({sample_item("1", "Budget")});
  std::vector<ShardState> shards = states({sample.folder()});
  try {
    with_fresh_shards(shards, [](const OpenShards& open) {
      if (open.index->database.get_doccount() > 0) {
        throw Xapian::DatabaseCorruptError("a block is broken");
      }
      return 0;
    });
    FAIL() << "took no notice";
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find("damaged"), std::string::npos) << error.what();
  }
}

TEST(FreshShards, AnswerWithoutOneThatIsKilledDuringAQuery) {
  const SampleDatabase first({sample_item("1.1", "Budget for havnen")});
  const SampleDatabase second({sample_item("2.1", "Budget for skolen")});
  ShardServer server(second.folder());
  std::vector<ShardState> shards = states({first.folder(), server.name()});
  int attempts = 0;
  const std::size_t items = with_fresh_shards(shards, [&](const OpenShards& open) {
    if (++attempts == 1) server.kill();
    return count_budget(open);
  });
  EXPECT_EQ(attempts, 2);
  EXPECT_EQ(items, 1U);
  ASSERT_TRUE(shards[1].fault);
  EXPECT_TRUE(std::string(shards[1].fault->what()).starts_with(server.name() + ": no answer"))
      << shards[1].fault->what();
  EXPECT_FALSE(shards[0].fault);
}

// Throws what Xapian throws if a server ends before it has answered.
[[noreturn]] void close_connection() {
  throw Xapian::NetworkError("Connection closed unexpectedly");
}

bool is_among(const std::string& name, const OpenShards& open) {
  return std::count(open.names.begin(), open.names.end(), name) > 0;
}

// One shard here and two on other machines, with one item each.
class ClosedConnections : public ::testing::Test {
 protected:
  SampleDatabase first_{{sample_item("1.1", "Budget for havnen")}};
  SampleDatabase second_{{sample_item("2.1", "Budget for skolen")}};
  SampleDatabase third_{{sample_item("3.1", "Budget for gaden")}};
  ShardServer good_{second_.folder()};
  ShardServer bad_{third_.folder()};
  std::vector<ShardState> shards_ = states({first_.folder(), good_.name(), bad_.name()});
};

TEST_F(ClosedConnections, AreOpenedAgainForAWholeAnswer) {
  int attempts = 0;
  const std::size_t items = with_fresh_shards(shards_, [&](const OpenShards& open) {
    if (++attempts == 1) close_connection();
    return count_budget(open);
  });
  EXPECT_EQ(items, 3U);
  EXPECT_FALSE(shards_[0].fault || shards_[1].fault || shards_[2].fault);
}

TEST_F(ClosedConnections, AreBlamedOnTheShardThatFailsAlone) {
  const std::size_t items = with_fresh_shards(shards_, [&](const OpenShards& open) {
    if (is_among(bad_.name(), open)) close_connection();
    return count_budget(open);
  });
  EXPECT_EQ(items, 2U);
  EXPECT_FALSE(shards_[0].fault || shards_[1].fault);
  ASSERT_TRUE(shards_[2].fault);
  EXPECT_EQ(std::string(shards_[2].fault->what()),
            bad_.name() + ": no answer: Connection closed unexpectedly");
}

TEST_F(ClosedConnections, AreNotBlamedOnAShardThatChangedOrLacksAnItem) {
  const std::size_t items = with_fresh_shards(shards_, [&](const OpenShards& open) {
    if (is_among(bad_.name(), open)) close_connection();
    if (open.index->each().size() == 1) throw Xapian::DatabaseModifiedError("changed meanwhile");
    return count_budget(open);
  });
  EXPECT_EQ(items, 2U);
  EXPECT_FALSE(shards_[1].fault);

  shards_[2].fault.reset();
  const std::size_t again = with_fresh_shards(shards_, [&](const OpenShards& open) {
    if (is_among(bad_.name(), open)) close_connection();
    if (open.index->each().size() == 1) throw Error(Fault::usage, "no such item");
    return count_budget(open);
  });
  EXPECT_EQ(again, 2U);
  EXPECT_FALSE(shards_[1].fault);
}

TEST_F(ClosedConnections, AreGivenUpIfNoShardFailsAlone) {
  int attempts = 0;
  const auto read = [&](const OpenShards& open) {
    if (open.index->each().size() == 1) return count_budget(open);
    ++attempts;
    close_connection();
  };
  try {
    with_fresh_shards(shards_, read);
    FAIL() << "found something";
  } catch (const Error& error) {
    EXPECT_EQ(error.fault(), Fault::database);
    EXPECT_EQ(std::string(error.what()),
              joined_names(shards_) + ": one of these always closes the connection");
  }
  EXPECT_EQ(attempts, most_attempts);
}

TEST(FreshShards, AnswerInTimeWithoutOneThatFallsSilentDuringAQuery) {
  const SampleDatabase first({sample_item("1.1", "Budget for havnen")});
  const SampleDatabase second({sample_item("2.1", "Budget for skolen")});
  ShardServer server(second.folder());
  std::vector<ShardState> shards = states({server.name(), first.folder()});
  const auto begin = std::chrono::steady_clock::now();
  int attempts = 0;
  const std::size_t items = with_fresh_shards(shards, [&](const OpenShards& open) {
    if (++attempts == 1) server.freeze();
    return count_budget(open);
  });
  EXPECT_EQ(items, 1U);
  ASSERT_TRUE(shards[0].fault);
  EXPECT_EQ(std::string(shards[0].fault->what()), server.name() + ": no answer within 5 s");
  // The silence is waited for once, and not again when the shards are reopened.
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 2 * longest_silence());
}

TEST(FreshShards, AskAShardAgainAfterAWhile) {
  const SampleDatabase sample({sample_item("1", "Budget")});
  std::vector<ShardState> shards = states({sample.folder()});
  const auto now = std::chrono::steady_clock::now();
  shards[0].fault = Error(Fault::database, "no answer");
  shards[0].since = now;
  EXPECT_THROW(with_fresh_shards(shards, count_budget), Error);
  shards[0].since = now - std::chrono::minutes(1);
  EXPECT_EQ(with_fresh_shards(shards, count_budget), 1U);
}

TEST(FreshShards, AreAllNamedIfNoneIsLeft) {
  const test::TempTree tree;
  std::vector<ShardState> shards = states({(tree / "a").string(), (tree / "b").string()});
  try {
    with_fresh_shards(shards, count_budget);
    FAIL() << "found something";
  } catch (const Error& error) {
    const std::string message = error.what();
    EXPECT_NE(message.find((tree / "a").string() + ": there is no database"), std::string::npos);
    EXPECT_NE(message.find((tree / "b").string() + ": there is no database"), std::string::npos);
  }
}

}  // namespace
}  // namespace dagsorden
