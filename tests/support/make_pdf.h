// Small PDF files, written by hand (ISO 32000-1), for tests of reading them.
#pragma once

#include <string>
#include <vector>

namespace dagsorden::test {

/// The lines of one page, in ISO-8859-1. A page without lines holds a picture: a black square.
using PdfPage = std::vector<std::string>;

enum class PdfLock { none, password };

std::string make_pdf(const std::vector<PdfPage>& pages, PdfLock lock = PdfLock::none);

/// A text at its place on the page, in points from the lower left corner; in ISO-8859-1.
struct PlacedText {
  double x = 0;
  double y = 0;
  std::string text{};
  double size = 11;
  double turned = 0;  ///< degrees, against the clock
};

/// Pages whose texts stand where they are put, in Helvetica.
std::string make_placed_pdf(const std::vector<std::vector<PlacedText>>& pages);

}  // namespace dagsorden::test
