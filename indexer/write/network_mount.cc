#include "indexer/write/network_mount.h"

#include <linux/magic.h>
#include <sys/vfs.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace dagsorden {
namespace {

// From linux/magic.h, which does not always define the newer SMB client.
constexpr std::uint32_t smb2_magic = 0xFE534D42;
constexpr std::uint32_t cifs_magic = 0xFF534D42;
constexpr std::uint32_t ceph_magic = 0x00C36400;

constexpr std::array<std::uint32_t, 8> network_file_systems = {
    NFS_SUPER_MAGIC, SMB_SUPER_MAGIC, smb2_magic,       cifs_magic,
    ceph_magic,      AFS_SUPER_MAGIC, CODA_SUPER_MAGIC, NCP_SUPER_MAGIC};

}  // namespace

bool is_on_network_mount(const std::filesystem::path& folder) {
  struct statfs status = {};
  if (::statfs(folder.c_str(), &status) != 0) return false;
  const auto type = static_cast<std::uint32_t>(status.f_type);
  return std::find(network_file_systems.begin(), network_file_systems.end(), type) !=
         network_file_systems.end();
}

}  // namespace dagsorden
