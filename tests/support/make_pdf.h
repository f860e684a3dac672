// Small PDF files, written by hand (ISO 32000-1), for tests of reading them.
#pragma once

#include <string>
#include <vector>

namespace dagsorden::test {

/// The lines of one page, in ISO-8859-1. A page without lines holds a picture: a black square.
using PdfPage = std::vector<std::string>;

enum class PdfLock { none, password };

std::string make_pdf(const std::vector<PdfPage>& pages, PdfLock lock = PdfLock::none);

}  // namespace dagsorden::test
