// Small agendas that tests make up.
#pragma once

#include <string>
#include <vector>

namespace dagsorden::test {

/// An agenda of KKR Nordjylland with one item a title: 1.1, 1.2 … date: as it is printed there,
/// "03-05-2031". Each item has a Baggrund and an Indstilling that names its title.
std::string agenda(const std::vector<std::string>& titles, const std::string& date = "03-05-2031");

/// An agenda of no layout that is known.
std::string unknown_agenda();

}  // namespace dagsorden::test
