#include "indexer/describe/authority.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "common/municipalities.h"
#include "common/text.h"

namespace dagsorden {
namespace {

// Domains that abbreviate the name of the municipality.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> short_domains = {
    {{"kk", "København"},
     {"htk", "Høje-Taastrup"},
     {"ltk", "Lyngby-Taarbæk"},
     {"rksk", "Ringkøbing-Skjern"},
     {"fmk", "Faaborg-Midtfyn"},
     {"brk", "Bornholm"}}};

std::string official_name(const Municipality& municipality) {
  const std::string name(municipality.name);
  if (name == "København") return name + "s Kommune";
  if (name == "Bornholm") return name + "s Regionskommune";
  return name + " Kommune";
}

// Compares slugs, as "Aarhus" and "Århus" have the same one.
std::string letters_of(std::string_view name) {
  std::string text = slug(name);
  text.erase(std::remove(text.begin(), text.end(), '-'), text.end());
  return text;
}

}  // namespace

std::optional<std::string> authority_in(std::string_view text) {
  static const RE2 pattern(
      R"((\p{Lu}[\p{L}–-]+(?:[ -]\p{Lu}[\p{L}]+)?) (?:Kommunes?|Regionskommunes?)\b)");
  static const RE2 region(
      "\\bRegion (Hovedstaden|Sjælland|Syddanmark|Midtjylland|Nordjylland|Østdanmark)");
  std::string name;
  if (RE2::PartialMatch(text, pattern, &name)) {
    for (std::string_view part = name;;) {
      if (const Municipality* found = municipality_named(part)) {
        return official_name(*found);
      }
      const std::size_t blank = part.find(' ');
      if (blank == std::string_view::npos) break;
      part.remove_prefix(blank + 1);
    }
  }
  if (RE2::PartialMatch(text, region, &name)) return "Region " + name;
  return std::nullopt;
}

std::optional<std::string> authority_of_address(std::string_view url) {
  const std::size_t begin = url.find("://");
  if (begin == std::string_view::npos) return std::nullopt;
  std::string_view host = url.substr(begin + 3);
  host = host.substr(0, host.find_first_of("/:?#"));
  const std::vector<std::string_view> labels = split(host, '.');
  if (labels.size() < 2 || labels.back() != "dk") return std::nullopt;
  std::string domain = letters_of(labels[labels.size() - 2]);
  if (domain.ends_with("kommune")) {
    domain.resize(domain.size() - std::string_view("kommune").size());
  }
  for (const auto& [letters, name] : short_domains) {
    if (domain == letters) domain = letters_of(name);
  }
  for (const Municipality& municipality : all_municipalities()) {
    if (letters_of(municipality.name) == domain) return official_name(municipality);
  }
  return std::nullopt;
}

std::optional<std::string> authority_of_path(std::string_view path) {
  const std::vector<std::string_view> names = split(path, '/');
  for (std::size_t i = names.size() - 1; i-- > 0;) {
    if (const Municipality* found = municipality_named(names[i])) {
      return official_name(*found);
    }
    if (names[i].starts_with("Region ")) {
      if (auto region = authority_in(names[i])) return region;
    }
  }
  return std::nullopt;
}

}  // namespace dagsorden
