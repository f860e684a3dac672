#include "indexer/segment/layout.h"

#include <algorithm>

#include "common/text.h"

namespace dagsorden {
namespace {

// The five kommunekontaktråd: agendas and minutes since 2010.
const Layout kkr = {
    {"KKR Hovedstaden", "KKR Midtjylland", "KKR Nordjylland", "KKR Sjælland", "KKR Syddanmark"},
    {"Resumé", "Resume", "Baggrund", "Indstilling", "Sagsfremstilling", "Økonomi", "Konklusion",
     "Beslutning", "Bilag"},
    {"sag", "drøftelse", "orientering", "beslutning", "udpegning", "meddelelse", "punkt",
     "godkendelse", "indstilling", "oplæg", "valg"},
    "Meddelelser",
    "meddelelse"};

}  // namespace

const std::vector<Layout>& layouts() {
  static const std::vector<Layout> all = {kkr};
  return all;
}

const Layout* layout_of(std::string_view body) {
  for (const Layout& layout : layouts()) {
    const auto& names = layout.body_names;
    if (std::find(names.begin(), names.end(), body) != names.end()) return &layout;
  }
  return nullptr;
}

std::optional<std::string> known_body(std::string_view line) {
  // Longer lines are sentences that begin with the name.
  constexpr std::size_t longest_name = 80;
  if (line.size() > longest_name) return std::nullopt;
  // The name may be letter-spaced.
  const std::string letters = to_lower(without_blanks(line));
  for (const Layout& layout : layouts()) {
    for (const std::string_view name : layout.body_names) {
      if (letters == to_lower(without_blanks(name))) return std::string(name);
    }
  }
  return std::nullopt;
}

const std::vector<std::string_view>& page_furniture() {
  static const std::vector<std::string_view> shapes = {
      "* | #-#-#", "* | #-#-# SIDE | #", "SIDE | #", "SIDE #", "SIDE # AF #", "- # -"};
  return shapes;
}

}  // namespace dagsorden
