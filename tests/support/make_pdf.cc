#include "tests/support/make_pdf.h"

#include <cmath>
#include <cstdio>

namespace dagsorden::test {
namespace {

std::string escaped(const std::string& line) {
  std::string result;
  for (const char letter : line) {
    if (letter == '(' || letter == ')' || letter == '\\') result.push_back('\\');
    result.push_back(letter);
  }
  return result;
}

std::string drawing_of(const PdfPage& page) {
  if (page.empty()) return "72 600 100 100 re f";
  std::string drawing = "BT /F1 11 Tf 14 TL 72 780 Td\n";
  for (const std::string& line : page) drawing += "(" + escaped(line) + ") Tj T*\n";
  return drawing + "ET";
}

std::string offset_line(std::size_t offset) {
  char line[32];
  std::snprintf(line, sizeof line, "%010zu 00000 n \n", offset);
  return line;
}

// Objects in the order of their numbers, with the table that tells where each stands.
std::string join(const std::vector<std::string>& objects, const std::string& trailer) {
  std::string file = "%PDF-1.4\n";
  std::string table = "0000000000 65535 f \n";
  for (std::size_t i = 0; i < objects.size(); ++i) {
    table += offset_line(file.size());
    file += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::string size = std::to_string(objects.size() + 1);
  return file + "xref\n0 " + size + "\n" + table + "trailer\n<< /Size " + size + " /Root 1 0 R " +
         trailer + ">>\nstartxref\n" + std::to_string(file.size()) + "\n%%EOF\n";
}

std::vector<std::string> objects_of(const std::vector<std::string>& drawings,
                                    const std::string& font) {
  std::string kids;
  std::vector<std::string> page_objects;
  for (const std::string& drawing : drawings) {
    const std::size_t number = 4 + page_objects.size();
    kids += std::to_string(number) + " 0 R ";
    page_objects.push_back(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> "
        ">> /Contents " +
        std::to_string(number + 1) + " 0 R >>");
    page_objects.push_back("<< /Length " + std::to_string(drawing.size()) + " >>\nstream\n" +
                           drawing + "\nendstream");
  }
  std::vector<std::string> objects = {
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [ " + kids + "] /Count " + std::to_string(drawings.size()) + " >>",
      "<< /Type /Font /Subtype /Type1 /BaseFont /" + font + " /Encoding /WinAnsiEncoding >>"};
  objects.insert(objects.end(), page_objects.begin(), page_objects.end());
  return objects;
}

std::string drawing_of(const PlacedText& placed) {
  const double angle = placed.turned * std::acos(-1.0) / 180;
  char matrix[160];
  std::snprintf(matrix, sizeof matrix, "BT /F1 %.2f Tf %.5f %.5f %.5f %.5f %.2f %.2f Tm ",
                placed.size, std::cos(angle), std::sin(angle), -std::sin(angle), std::cos(angle),
                placed.x, placed.y);
  return matrix + ("(" + escaped(placed.text) + ") Tj ET\n");
}

}  // namespace

std::string make_placed_pdf(const std::vector<std::vector<PlacedText>>& pages) {
  std::vector<std::string> drawings;
  for (const std::vector<PlacedText>& page : pages) {
    std::string drawing;
    for (const PlacedText& placed : page) drawing += drawing_of(placed);
    drawings.push_back(drawing);
  }
  return join(objects_of(drawings, "Helvetica"), "");
}

std::string make_pdf(const std::vector<PdfPage>& pages, PdfLock lock) {
  std::vector<std::string> drawings;
  for (const PdfPage& page : pages) drawings.push_back(drawing_of(page));
  const std::vector<std::string> objects = objects_of(drawings, "Courier");
  if (lock == PdfLock::none) return join(objects, "");
  // No password fits these made-up keys.
  const std::string key(64, '7');
  return join(objects, "/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + key +
                           "> /U <" + key + "> >> ");
}

}  // namespace dagsorden::test
