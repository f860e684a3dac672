// A page whose phrases are settled last is the page that all items would give.
#include "query/search/late_orders.h"

#include <gtest/gtest.h>

#include <memory>
#include <random>

#include "tests/query/search/asking.h"
#include "tests/support/shard_server.h"

namespace dagsorden {
namespace {

using test::sample_item;
using test::SampleDatabase;

constexpr int orders_item_count = 1500;  // so many that guesses are made of a sample

std::vector<Item> make_items() {
  const std::vector<std::string> words = {"havn",   "havnen", "by",   "byen",   "skole",
                                          "skoler", "bro",    "plan", "planen", "og"};
  std::mt19937 random(11);
  const auto text = [&] {
    std::string result;
    for (std::size_t i = 3 + random() % 25; i > 0; --i) {
      result.append(words[random() % 10]).append(" ");
    }
    return result;
  };
  std::vector<Item> items;
  for (int i = 1; i <= orders_item_count; ++i) {
    items.push_back(
        sample_item(std::to_string(i), text(), {{"Baggrund", text()}, {"Indstilling", text()}}));
  }
  // Minutes of every fourth, which may hold a phrase that the agenda does not hold.
  for (int i = 0; i < orders_item_count; i += 4) {
    Item minutes = items[static_cast<std::size_t>(i)];
    const Item other = sample_item(*minutes.item_number, minutes.title, {{"Beslutning", text()}});
    minutes.text = other.text;
    minutes.parts = other.parts;
    items.push_back(test::in_document(minutes, DocumentKind::referat, "/referat.txt"));
  }
  return items;
}

const SampleDatabase& many_items() {
  static const SampleDatabase database(make_items());
  return database;
}

// The same items, dealt to two other machines.
class OtherMachines {
 public:
  OtherMachines() {
    std::vector<std::vector<Item>> dealt(2);
    for (const Item& item : make_items()) dealt[next_++ % 2].push_back(item);
    for (const std::vector<Item>& items : dealt) {
      databases_.push_back(std::make_unique<SampleDatabase>(items));
      servers_.push_back(std::make_unique<test::ShardServer>(databases_.back()->folder()));
    }
  }

  std::vector<Xapian::Database> open() const {
    std::vector<Xapian::Database> each;
    for (const auto& server : servers_) {
      each.push_back(Xapian::Remote::open("127.0.0.1", static_cast<unsigned>(server->port())));
    }
    return each;
  }

 private:
  std::size_t next_ = 0;
  std::vector<std::unique_ptr<SampleDatabase>> databases_;
  std::vector<std::unique_ptr<test::ShardServer>> servers_;
};

enum class Where { here, elsewhere };

// What is searched: opened for each question.
struct Searched {
  explicit Searched(Where where) : is_local(where == Where::here) {
    if (is_local) {
      each = {many_items().open()};
    } else {
      static const OtherMachines machines;
      each = machines.open();
    }
    for (const Xapian::Database& database : each) all.add_database(database);
  }

  bool is_local;
  std::vector<Xapian::Database> each;
  Xapian::Database all;
};

std::vector<std::string> shown(const Answer& answer) {
  std::vector<std::string> hits;
  for (const Hit& hit : answer.hits) {
    hits.push_back(hit.item.id + " " + std::string(name_of(hit.item.document_kind)));
    for (const Copy& copy : hit.also) hits.back() += " " + copy.path;
  }
  return hits;
}

Understood understood_with(std::optional<LateOrders> late, const std::string& query,
                           const Searched& searched) {
  Stemmer stemmer;
  IndexContext context{searched.all, stemmer, test::test_day()};
  context.shards = searched.each;
  context.is_local = searched.is_local;
  context.late_orders = late;
  return understand(query, {}, context);
}

Answer ask(const std::string& query, std::optional<LateOrders> late, Request request,
           Where where = Where::here) {
  const Searched searched(where);
  const Understood understood = understood_with(late, query, searched);
  EXPECT_EQ(understood.late.empty(), !late.has_value()) << query;
  request.is_local = searched.is_local;
  return search({searched.all, searched.each}, understood, request);
}

class LateOrdersOf : public ::testing::TestWithParam<Where> {};

INSTANTIATE_TEST_SUITE_P(Placed, LateOrdersOf, ::testing::Values(Where::here, Where::elsewhere),
                         [](const auto& where) -> std::string {
                           return where.param == Where::here ? "ThisMachine" : "OtherMachines";
                         });

// A law: the same items with the same scores, whatever the page.
TEST_P(LateOrdersOf, GiveThePageThatAllItemsWouldGive) {
  int settled = 0;
  for (const std::string query :
       {"\"havn by\"", "\"skole og plan\"", "\"bro plan\"", "havn NEAR/2 bro", "\"by plan\" skole",
        "+\"havn skole\" bro plan", "indstilling:\"by havn\"", "\"plan bro\" -\"havn by\"",
        "\"havn by\" \"by havn\"", "titel:\"havn bro\"", "\"by by\" OG (havn ELLER skole)"}) {
    for (const int page : {0, 1, 2, 3}) {
      Request request;
      request.limit = 5;
      request.offset = page < 2 ? 0 : 7;
      // With a total a sample says how many matches to rank first.
      request.total = page % 2 == 0 ? Total::none : Total::rough;
      const Answer late = ask(query, LateOrders{0}, request, GetParam());
      const Answer eager = ask(query, std::nullopt, request);
      EXPECT_FALSE(eager.hits.empty()) << query;
      if (late.is_unsettled) continue;
      ++settled;
      EXPECT_EQ(shown(late), shown(eager)) << query;
      for (std::size_t i = 0; i < late.hits.size() && i < eager.hits.size(); ++i) {
        EXPECT_NEAR(late.hits[i].score, eager.hits[i].score, 1e-6) << query;
      }
    }
  }
  EXPECT_GE(settled, 28);
}

TEST_P(LateOrdersOf, AreLeftUnsettledWhereTooFewItemsHoldThem) {
  Request request;
  request.limit = 10;
  EXPECT_TRUE(
      ask("\"havn by skole plan bro og by\"", LateOrders{0}, request, GetParam()).is_unsettled);
  EXPECT_FALSE(ask("\"havn by\"", LateOrders{0}, request, GetParam()).is_unsettled);
  request.limit = orders_item_count;
  EXPECT_TRUE(ask("\"havn by\"", LateOrders{0}, request, GetParam()).is_unsettled);
}

TEST_P(LateOrdersOf, AreCountedAboutWhereMoreThanThePageMatch) {
  Request request;
  request.total = Total::rough;
  const Answer late = ask("\"havn by\"", LateOrders{0}, request, GetParam());
  request.total = Total::exact;
  const Answer eager = ask("\"havn by\"", std::nullopt, request);
  ASSERT_TRUE(eager.total && late.total);
  EXPECT_TRUE(late.is_rough);
  EXPECT_GT(*late.total * 4, *eager.total * 3);
  EXPECT_LT(*late.total * 2, *eager.total * 3) << "minutes count as documents of their own";
}

TEST_P(LateOrdersOf, AreCountedWithTheRestOfTheQuery) {
  for (const std::string query :
       {"\"havn by\" -titel:skole", "\"by havn\" titel:bro", "\"plan bro\" indstilling:havn"}) {
    Request request;
    request.limit = 1;
    request.total = Total::rough;
    const Answer late = ask(query, LateOrders{0}, request, GetParam());
    request.total = Total::exact;
    const Answer eager = ask(query, std::nullopt, request);
    ASSERT_TRUE(eager.total && late.total) << query;
    EXPECT_GT(*late.total * 4, *eager.total * 3) << query;
    EXPECT_LT(*late.total * 2, *eager.total * 3) << query;
  }
}

TEST(LateOrders, AreMoreThanThePageHoldsWhereAnotherPageFollows) {
  Request request;
  request.total = Total::rough;
  for (request.offset = 0; request.offset < 40; request.offset += request.limit) {
    const Answer late = ask("\"havn by\"", LateOrders{0}, request);
    if (late.is_unsettled) continue;
    EXPECT_GT(late.total.value_or(0), request.offset + late.hits.size());
  }
}

TEST_P(LateOrdersOf, AreThoseAloneWhoseWordsManyItemsHold) {
  const Searched database(GetParam());
  EXPECT_FALSE(understood_with(LateOrders{100}, "\"havn by\"", database).late.empty());
  EXPECT_TRUE(
      understood_with(LateOrders{2 * orders_item_count}, "\"havn by\"", database).late.empty());
  EXPECT_TRUE(understood_with(LateOrders{1}, "\"havn by sommerhus\"", database).late.empty());
}

TEST(LateOrders, AreCountedAboutTheSameOnEachPage) {
  Request request;
  request.total = Total::rough;
  const std::optional<std::size_t> total = ask("\"havn by\"", LateOrders{0}, request).total;
  for (request.offset = 10; request.offset < 40; request.offset += request.limit) {
    const Answer late = ask("\"havn by\"", LateOrders{0}, request);
    if (late.is_unsettled) continue;
    EXPECT_EQ(late.total, total) << request.offset;
  }
}

TEST(LateOrders, OfAlternativesAreSettledAtOnce) {
  const Searched database(Where::here);
  EXPECT_TRUE(understood_with(LateOrders{0}, "\"havn by\" ELLER bro", database).late.empty());
  EXPECT_TRUE(understood_with(LateOrders{0}, "-\"havn by\" bro", database).late.empty());
}

}  // namespace
}  // namespace dagsorden
