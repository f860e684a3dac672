#include "indexer/read/find_files.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "tests/support/temp_tree.h"

namespace dagsorden {
namespace {

namespace fs = std::filesystem;
using Names = std::vector<std::string>;

Names names(const FoundFiles& found, const test::TempTree& tree) {
  Names result;
  for (const FoundFile& file : found.files) {
    result.push_back(fs::path(file.path).lexically_relative(tree.root()).string());
  }
  return result;
}

Names names_under(const test::TempTree& tree) {
  return names(find_files(tree.root().string()), tree);
}

TEST(FindFiles, TextsAndPdfsInAllFoldersAreFoundInOrder) {
  const test::TempTree tree;
  for (const char* name : {"b.txt", "a/z.PDF", "a/b/c/d.Txt", "c.pdf", "a.txt"}) {
    static_cast<void>(tree.write(name, "x"));
  }
  EXPECT_EQ(names_under(tree), (Names{"a.txt", "a/b/c/d.Txt", "a/z.PDF", "b.txt", "c.pdf"}));
}

TEST(FindFiles, AllSupportedFormsAreFoundByTheirExtensions) {
  const test::TempTree tree;
  for (const char* name : {"a.doc", "b.DOCX", "c.htm", "d.html", "e.json", "f.odt", "g.rtf",
                           "h.text", "i.xhtml", "j.xml"}) {
    static_cast<void>(tree.write(name, "x"));
  }
  EXPECT_EQ(names_under(tree), (Names{"a.doc", "b.DOCX", "c.htm", "d.html", "e.json", "f.odt",
                                      "g.rtf", "h.text", "i.xhtml", "j.xml"}));
}

TEST(FindFiles, FilesOfOtherKindsAreCountedByExtension) {
  const test::TempTree tree;
  for (const char* name : {"a.JPG", "b/c.jpg", "b/kort.zip", "LÆSMIG", ".skjult.jpg", "x.txt"}) {
    static_cast<void>(tree.write(name, "x"));
  }
  const FoundFiles found = find_files(tree.root().string());
  EXPECT_EQ(found.others, (FileKinds{{".jpg", 2}, {".zip", 1}, {"", 1}}));
}

TEST(FindFiles, OtherFilesAndLeftoversAreIgnored) {
  const test::TempTree tree;
  for (const char* name :
       {"brev.xlsx", "txt", "a.txt~", ".skjult.txt", ".mappe/a.txt", "~$a.txt", "._a.txt",
        "@eaDir/a.txt", "#recycle/a.txt", ".snapshot/a.txt", "dagsorden.txt"}) {
    static_cast<void>(tree.write(name, "x"));
  }
  EXPECT_EQ(names_under(tree), (Names{"dagsorden.txt"}));
}

TEST(FindFiles, ADatabaseIsLeftOutAndHidesNothing) {
  const test::TempTree tree;
  for (const char* name : {"iamglass", "a/XAPIANDB", "a/run.json", "b/iamglass", "c/c.txt"}) {
    static_cast<void>(tree.write(name, ""));
  }
  static_cast<void>(tree.write("c/XAPIANDB", "auto generation-1\n"));
  static_cast<void>(tree.write("c/generation-1/dagsorden", "made by dagsorden-index, which …"));
  static_cast<void>(tree.write("c/generation-1/checksums.json", "{}"));
  static_cast<void>(tree.write("b/dagsorden", ""));
  for (const char* name : {"c/run.json", "c/synonyms.txt", "c/generation-1/postlist.glass",
                           "a/a.txt", "b/b.txt", "d.txt"}) {
    static_cast<void>(tree.write(name, "x"));
  }
  EXPECT_EQ(names_under(tree), (Names{"a/a.txt", "a/run.json", "b/b.txt", "c/c.txt", "d.txt"}));
}

TEST(FindFiles, AFileIsFoundByItself) {
  const test::TempTree tree;
  const std::string path = tree.write("en dagsorden.txt", "12345").string();
  const FoundFiles found = find_files(path);
  ASSERT_EQ(found.files.size(), 1U);
  EXPECT_EQ(found.files[0].path, path);
  EXPECT_EQ(found.files[0].size, 5U);
  EXPECT_TRUE(found.unlisted.empty());
}

TEST(FindFiles, TimesAreInNanoseconds) {
  const test::TempTree tree;
  const fs::path path = tree.write("a.txt", "x");
  const struct timespec times[] = {{1700000000, 0}, {1700000000, 123456789}};
  ASSERT_EQ(::utimensat(AT_FDCWD, path.c_str(), times, 0), 0);
  EXPECT_EQ(find_files(path.string()).files.at(0).mtime_ns, 1700000000123456789);
  EXPECT_EQ(look_at(path.string())->mtime_ns, 1700000000123456789);
}

TEST(FindFiles, AFolderThatCannotBeListedIsNamed) {
  const test::TempTree tree;
  const std::string missing = (tree / "findes-ikke").string();
  const std::string other = tree.write("kort.jpg", "x").string();
  ASSERT_EQ(find_files(missing).unlisted.size(), 1U);
  EXPECT_EQ(find_files(missing).unlisted[0].path, missing);
  EXPECT_EQ(find_files(missing).unlisted[0].reason.in(Language::english), "no such file or folder");
  EXPECT_EQ(find_files(other).unlisted.at(0).reason.in(Language::english),
            "files of this kind are not read (--help files)");
  EXPECT_EQ(find_files("/dev/null").unlisted.at(0).reason.in(Language::english),
            "this is neither a file nor a folder");
}

TEST(FindFiles, AFolderWithoutPermissionIsNamedAndTheRestIsFound) {
  if (::geteuid() == 0) GTEST_SKIP() << "the superuser may list every folder";
  const test::TempTree tree;
  static_cast<void>(tree.write("a.txt", "x"));
  const fs::path locked = tree.write("låst/b.txt", "x").parent_path();
  fs::permissions(locked, fs::perms::none);
  const FoundFiles found = find_files(tree.root().string());
  fs::permissions(locked, fs::perms::owner_all);
  EXPECT_EQ(names(found, tree), (Names{"a.txt"}));
  ASSERT_EQ(found.unlisted.size(), 1U);
  EXPECT_EQ(found.unlisted[0].path, locked.string());
}

// Nests folders until their path is longer than the system accepts.
void make_deep_folders(const test::TempTree& tree) {
  const std::string name(200, 'd');
  int folder = ::open(tree.root().c_str(), O_RDONLY | O_DIRECTORY);
  for (int depth = 0; depth < 25; ++depth) {
    ASSERT_EQ(::mkdirat(folder, name.c_str(), 0700), 0);
    const int inner = ::openat(folder, name.c_str(), O_RDONLY | O_DIRECTORY);
    ::close(folder);
    folder = inner;
  }
  ::close(folder);
}

TEST(FindFiles, AFolderTooDeepToBeListedIsNamedAndTheRestIsFound) {
  const test::TempTree tree;
  static_cast<void>(tree.write("a.txt", "x"));
  make_deep_folders(tree);
  const FoundFiles found = find_files(tree.root().string());
  EXPECT_EQ(names(found, tree), (Names{"a.txt"}));
  ASSERT_EQ(found.unlisted.size(), 1U);
  EXPECT_EQ(found.unlisted[0].reason.in(Language::english), "File name too long");
}

TEST(FindFiles, LinksBelowThePathAreNotFollowed) {
  const test::TempTree outside;
  static_cast<void>(outside.write("udenfor.txt", "x"));
  const test::TempTree tree;
  static_cast<void>(tree.write("mappe/inde.txt", "x"));
  fs::create_directory_symlink(tree.root(), tree / "mappe/ring");
  fs::create_directory_symlink(outside.root(), tree / "ud");
  fs::create_symlink(outside / "udenfor.txt", tree / "lænke.txt");
  fs::create_symlink("findes-ikke.txt", tree / "brudt.txt");
  EXPECT_EQ(names_under(tree), (Names{"mappe/inde.txt"}));
}

TEST(FindFiles, APathThatIsALinkIsFollowed) {
  const test::TempTree tree;
  static_cast<void>(tree.write("rigtig/a.txt", "x"));
  fs::create_directory_symlink(tree / "rigtig", tree / "link");
  EXPECT_EQ(names(find_files((tree / "link").string()), tree), (Names{"link/a.txt"}));
}

TEST(FindFiles, SpecialFilesAreSkipped) {
  const test::TempTree tree;
  ASSERT_EQ(::mkfifo((tree / "rør.txt").c_str(), 0600), 0);
  static_cast<void>(tree.write("a.txt", "x"));
  EXPECT_EQ(names_under(tree), (Names{"a.txt"}));
}

TEST(FindFiles, NamesMayHaveAnyBytes) {
  const test::TempTree tree;
  for (const char* name : {"linje\nskift.txt", "\xF8st.txt", "a\"b.txt"}) {
    static_cast<void>(tree.write(name, "x"));
  }
  EXPECT_EQ(names_under(tree), (Names{"a\"b.txt", "linje\nskift.txt", "\xF8st.txt"}));
}

TEST(LiesUnder, ComparesWholeNames) {
  EXPECT_TRUE(lies_under("/a/b/c.txt", "/a/b"));
  EXPECT_TRUE(lies_under("/a/b", "/a/b"));
  EXPECT_TRUE(lies_under("/a", "/"));
  EXPECT_FALSE(lies_under("/a/bc", "/a/b"));
  EXPECT_FALSE(lies_under("/a", "/a/b"));
}

Names names_with(const test::TempTree& tree, const FindOptions& options) {
  return names(find_files(tree.root().string(), options), tree);
}

TEST(FindFiles, FilesExcludedByNameOrPathAreLeftOut) {
  const test::TempTree tree;
  for (const char* name : {"kladde-1.txt", "a/kladde-2.txt", "a/b/c.txt", "a/d.txt", "b/c.txt"}) {
    static_cast<void>(tree.write(name, "x"));
  }
  EXPECT_EQ(names_with(tree, {{"kladde*"}, false}), (Names{"a/b/c.txt", "a/d.txt", "b/c.txt"}));
  EXPECT_EQ(names_with(tree, {{"b"}, false}), (Names{"a/d.txt", "a/kladde-2.txt", "kladde-1.txt"}));
  EXPECT_EQ(names_with(tree, {{"a/b", "/b/", "*/d.txt"}, false}),
            (Names{"a/kladde-2.txt", "kladde-1.txt"}));
}

TEST(FindFiles, AnExcludeMayMatchAtAnyDepthAndIsReportedIfItLeftSomethingOut) {
  const test::TempTree tree;
  for (const char* name : {"a.txt", "kladde/b.txt", "x/kladde/c.txt", "x/y/kladde/d.txt"}) {
    static_cast<void>(tree.write(name, "x"));
  }
  for (const char* glob :
       {"**/kladde", "./**/kladde", "**/kladde/", "**/kladde/**", "**/**/kladde", "./kladde"}) {
    EXPECT_EQ(names_with(tree, {{glob}, false}), Names{"a.txt"}) << glob;
  }
  EXPECT_EQ(names_with(tree, {{"./kladde/b.txt"}, false}),
            (Names{"a.txt", "x/kladde/c.txt", "x/y/kladde/d.txt"}));
  const FindOptions options{{"klade", "kladde", "x/kladde", "y/kladde"}, false};
  EXPECT_EQ(find_files(tree.root().string(), options).matched,
            (std::set<std::string>{"kladde", "x/kladde"}));
}

TEST(FindFiles, ATypedExcludeMatchesNamesInEitherUnicodeForm) {
  const test::TempTree tree;
  const std::string folder = "Bag lukkede d\u00f8re pa\u030a ra\u030adhuset";
  static_cast<void>(tree.write(folder + "/a.txt", "x"));
  static_cast<void>(tree.write("b.txt", "x"));
  for (const char* glob : {"Bag lukkede d\u00f8re p\u00e5 r\u00e5dhuset", "*p\u00e5*/a.txt"}) {
    const FindOptions options{{glob}};
    EXPECT_EQ(names(find_files(tree.root().string(), options), tree), (Names{"b.txt"})) << glob;
    EXPECT_TRUE(
        is_left_out(tree.root().string() + "/" + folder + "/a.txt", tree.root().string(), options));
  }
}

TEST(FindFiles, LinksAreFollowedOnRequestAndLoopsEnd) {
  const test::TempTree tree;
  const test::TempTree other;
  static_cast<void>(other.write("mappe/a.txt", "x"));
  static_cast<void>(other.write("b.txt", "x"));
  fs::create_directory_symlink(other / "mappe", tree / "mappe");
  fs::create_symlink(other / "b.txt", tree / "b.txt");
  fs::create_directory_symlink(tree.root(), tree / "loop");
  fs::create_symlink("self.txt", tree / "self.txt");
  fs::create_symlink("nowhere.txt", tree / "broken.txt");
  const FoundFiles found = find_files(tree.root().string(), {{}, true});
  EXPECT_EQ(names(found, tree), (Names{"b.txt", "mappe/a.txt"}));
  EXPECT_TRUE(found.unlisted.empty());
  EXPECT_TRUE(names_with(tree, {}).empty());
}

}  // namespace
}  // namespace dagsorden
