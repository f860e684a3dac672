#include "indexer/segment/looks_like_agenda.h"

#include <string>
#include <string_view>

#include "common/text.h"
#include "indexer/segment/numbering.h"

namespace dagsorden {
namespace {

constexpr std::size_t cover_lines = 40;
constexpr int least_points = 2;

// "Dagsorden", "D A G S O R D E N", "Referat af møde i Økonomiudvalget". Not in sentences.
std::optional<DocumentKind> kind_in(std::string_view line) {
  if (line.size() > 100 || line.ends_with('.')) return std::nullopt;
  const std::string squeezed = without_blanks(to_lower(line));
  for (const std::string_view word : {"referat", "beslutningsreferat", "beslutningsprotokol"}) {
    if (squeezed.starts_with(word)) return DocumentKind::referat;
  }
  for (const std::string_view word : {"dagsorden", "tillægsdagsorden", "mødeindkaldelse"}) {
    if (squeezed.starts_with(word)) return DocumentKind::dagsorden;
  }
  // "Økonomiudvalget – Referat – 12. januar 2021"
  const std::string lower = to_lower(line);
  if (lower.find(" referat") != std::string::npos) return DocumentKind::referat;
  if (lower.find(" dagsorden") != std::string::npos) return DocumentKind::dagsorden;
  return std::nullopt;
}

bool is_point(const std::string& line) {
  constexpr std::size_t longest_title = 120;
  if (line.size() < longest_title) {
    for (const Numbering& numbering : read_numberings(line)) {
      if (begins_with_capital(std::string_view(line).substr(numbering.size))) return true;
    }
  }
  for (const std::string_view word : {"Punkt ", "Pkt. ", "Sag nr. ", "Sagsnr"}) {
    if (line.starts_with(word)) return true;
  }
  for (const std::string_view label :
       {"Indstilling", "Beslutning", "Sagsfremstilling", "Eventuelt"}) {
    if (line == label || line == std::string(label) + ":") return true;
  }
  return false;
}

}  // namespace

std::optional<DocumentKind> looks_like_agenda(const Document& clean) {
  std::optional<DocumentKind> kind;
  int points = 0;
  for (std::size_t i = 0; i < clean.blocks.size(); ++i) {
    if (!kind && i < cover_lines) kind = kind_in(clean.blocks[i].text);
    if (is_point(clean.blocks[i].text)) ++points;
  }
  return points >= least_points ? kind : std::nullopt;
}

}  // namespace dagsorden
