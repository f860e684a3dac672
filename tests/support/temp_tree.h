// A folder of its own for one test, gone at its end.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace dagsorden::test {

class TempTree {
 public:
  TempTree();
  ~TempTree();
  TempTree(const TempTree&) = delete;
  TempTree& operator=(const TempTree&) = delete;

  const std::filesystem::path& root() const { return root_; }
  std::filesystem::path operator/(std::string_view name) const { return root_ / name; }

  /// Writes a file, making the folders on the way; gives its path.
  std::filesystem::path write(std::string_view name, std::string_view content) const;

 private:
  std::filesystem::path root_;
};

/// The bytes of a file.
std::string read_file(const std::filesystem::path& path);

}  // namespace dagsorden::test
