#include "indexer/read/read_bytes.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "tests/support/temp_tree.h"

namespace dagsorden {
namespace {

TEST(ReadBytes, ReturnsAllBytesOfAFile) {
  const test::TempTree tree;
  const std::string content = std::string(100000, 'x') + '\0' + "slut";
  const FileBytes file = read_bytes(tree.write("a.txt", content).string());
  EXPECT_FALSE(file.failure);
  EXPECT_EQ(file.bytes, content);
}

TEST(ReadBytes, AMissingFileIsUnreadable) {
  const FileBytes file = read_bytes("/findes/ikke.txt");
  ASSERT_TRUE(file.failure);
  EXPECT_EQ(file.failure->code, failure_code::unreadable);
  EXPECT_EQ(file.failure->reason.in(Language::english),
            "cannot be read: No such file or directory");
}

TEST(ReadBytes, AFileWithoutPermissionIsUnreadable) {
  if (::geteuid() == 0) GTEST_SKIP() << "the superuser may read every file";
  const test::TempTree tree;
  const auto path = tree.write("a.txt", "x");
  std::filesystem::permissions(path, std::filesystem::perms::none);
  EXPECT_EQ(read_bytes(path.string()).failure->reason.in(Language::english),
            "you may not read this file");
}

TEST(ReadBytes, NoLinkIsFollowedBelowTheSearchedFolder) {
  const test::TempTree tree;
  static_cast<void>(tree.write("andres/hemmeligt.txt", "hemmeligt"));
  static_cast<void>(tree.write("a/b/1.txt", "åbent"));
  std::filesystem::create_symlink(tree / "andres/hemmeligt.txt", tree / "a/b/2.txt");
  std::filesystem::create_directory_symlink(tree / "andres", tree / "a/c");
  std::filesystem::create_directory_symlink(tree / "a", tree / "link");
  const auto code = [&tree](const char* path, const char* top) {
    const FileBytes file = read_bytes((tree / path).string(), (tree / top).string());
    return file.failure ? file.failure->code : file.bytes;
  };
  EXPECT_EQ(code("a/b/1.txt", "a"), "åbent");
  EXPECT_EQ(code("a/b/2.txt", "a"), failure_code::unreadable);
  EXPECT_EQ(code("a/c/hemmeligt.txt", "a"), failure_code::unreadable);
  EXPECT_EQ(code("link/b/1.txt", "link"), "åbent") << "a PATH that is a link was meant";
  EXPECT_EQ(code("a/b/2.txt", "a/b/2.txt"), "hemmeligt") << "a PATH that is a file, too";
  EXPECT_EQ(read_bytes((tree / "a/b/2.txt").string()).bytes, "hemmeligt");
}

TEST(ReadBytes, APipeIsNotWaitedFor) {
  const test::TempTree tree;
  ASSERT_EQ(::mkfifo((tree / "a.txt").c_str(), 0600), 0);
  EXPECT_EQ(read_bytes((tree / "a.txt").string()).failure->code, failure_code::unreadable);
}

TEST(ReadBytes, AFileOverTheLimitIsRefusedUnread) {
  const test::TempTree tree;
  const auto path = tree.write("a.txt", "");
  std::filesystem::resize_file(path, most_file_bytes + 1);
  const FileBytes file = read_bytes(path.string());
  ASSERT_TRUE(file.failure);
  EXPECT_EQ(file.failure->code, failure_code::too_large);
  EXPECT_NE(file.failure->reason.in(Language::english).find("64 MiB"), std::string::npos);
}

}  // namespace
}  // namespace dagsorden
