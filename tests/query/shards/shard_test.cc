#include "query/shards/shard.h"

#include <gtest/gtest.h>

#include "common/error.h"
#include "tests/support/temp_tree.h"

namespace dagsorden {
namespace {

using test::TempTree;

std::string message_of(const std::vector<std::string>& names) {
  try {
    static_cast<void>(shards_named(names));
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

TEST(ShardNames, AreFoldersAndAddresses) {
  const ShardList list =
      shards_named({"/var/lib/dagsorden", "tcp:10.0.0.2:7001", "tcp:[::1]:7002"});
  ASSERT_EQ(list.shards.size(), 3U);
  EXPECT_EQ(list.shards[0].name, "/var/lib/dagsorden");
  EXPECT_EQ(list.shards[0].host, "");
  EXPECT_EQ(list.shards[1].name, "tcp:10.0.0.2:7001");
  EXPECT_EQ(list.shards[1].host, "10.0.0.2");
  EXPECT_EQ(list.shards[1].port, 7001U);
  EXPECT_EQ(list.shards[2].host, "::1");
  EXPECT_EQ(list.table_folders.size(), 1U);
}

TEST(ShardNames, InStubFilesAreRelativeToTheFile) {
  const TempTree tree;
  const auto stub =
      tree.write("alle.stub", "# all\n\nauto nord\r\nremote 10.0.0.2:7001\nauto /srv/syd\n");
  const ShardList list = shards_named({stub.string()});
  ASSERT_EQ(list.shards.size(), 3U);
  EXPECT_EQ(list.shards[0].name, (tree / "nord").string());
  EXPECT_EQ(list.shards[1].name, "tcp:10.0.0.2:7001");
  EXPECT_EQ(list.shards[2].name, "/srv/syd");
  EXPECT_EQ(list.table_folders.front(), tree.root());
}

TEST(ShardNames, AreRefusedIfTheyAreNotAnAddress) {
  for (const char* name : {"tcp:", "tcp:host", "tcp:host:", "tcp::7001", "tcp:host:0",
                           "tcp:host:70000", "tcp:host:7x"}) {
    EXPECT_NE(message_of({name}).find("is not an address"), std::string::npos) << name;
  }
}

TEST(ShardNames, HaveOneIdentityHoweverTheyAreWritten) {
  const TempTree tree;
  std::filesystem::create_directory(tree / "nord");
  std::filesystem::create_directory_symlink(tree / "nord", tree / "link");
  const std::string nord = (tree / "nord").string();
  for (const std::string& way : {nord + "/", nord + "/../nord", (tree / "link").string(),
                                 std::filesystem::relative(nord).string(), identity_of(nord)}) {
    EXPECT_EQ(identity_of(way), identity_of(nord)) << way;
  }
  EXPECT_EQ(identity_of("tcp:[::1]:7002"), identity_of("tcp:::1:7002"));
  EXPECT_EQ(identity_of(identity_of("tcp:[::1]:7002")), identity_of("tcp:[::1]:7002"));
  EXPECT_NE(identity_of("tcp:a:7002"), identity_of("tcp:a:7003"));
}

TEST(ShardNames, AreRefusedIfGivenTwice) {
  const TempTree tree;
  std::filesystem::create_directory(tree / "nord");
  const std::string nord = (tree / "nord").string();
  const auto stub = tree.write("alle.stub", "auto nord\n");
  for (const std::string& again : {nord, nord + "/", nord + "/../nord", stub.string()}) {
    EXPECT_NE(message_of({nord, again}).find("is given twice"), std::string::npos) << again;
  }
  EXPECT_NE(message_of({"tcp:h:7001", "tcp:h:7001"}).find("is given twice"), std::string::npos);
  EXPECT_EQ(message_of({"tcp:h:7001", "tcp:h:7002"}), "no error");
}

TEST(ShardNames, InABrokenStubFileAreRefusedWithTheirLine) {
  const TempTree tree;
  const auto other = tree.write("other", "x");
  EXPECT_NE(message_of({other.string()}).find("a file, not a database"), std::string::npos);
  EXPECT_NE(message_of({tree.write("empty", "").string()}).find("a file, not a database"),
            std::string::npos);
  for (const char* line : {"glass nord", "remote host", "remote :prog x", "auto other"}) {
    const auto stub = tree.write("alle.stub", std::string("auto nord\n") + line + "\n");
    EXPECT_EQ(message_of({stub.string()}), stub.string() + ":2: this line names no database")
        << line;
  }
}

}  // namespace
}  // namespace dagsorden
