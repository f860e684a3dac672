#include "tests/support/agendas.h"

namespace dagsorden::test {

std::string agenda(const std::vector<std::string>& titles, const std::string& date) {
  std::string text =
      "DAGSORDEN 2031\n\nK K R  N O R D J Y L L A N D\nDato: " + date + " 09:30\n 1. Sager\n\n";
  int number = 0;
  for (const std::string& title : titles) {
    text.append("1.").append(std::to_string(++number)).append(". ").append(title);
    text.append("\nSAG-2031-00001 abc\n\nBaggrund\nKommunerne har drøftet sagen.\n\n");
    text.append("Indstilling\nDet indstilles, at KKR godkender: ").append(title).append(".\n\n");
  }
  return text;
}

std::string unknown_agenda() {
  return "Dagsorden for Teknisk Udvalg\nMandag den 3. maj 2031\n\nFærgen og kajen behandles "
         "samlet.\n"
         "Indstilling\nByg den.\n\nEventuelt\nFormanden nævnte havnefesten.\n";
}

}  // namespace dagsorden::test
