#include "common/municipalities.h"

#include <algorithm>
#include <unordered_map>

#include "common/text.h"

namespace dagsorden {
namespace {

// Other names that are still in use.
struct OtherName {
  std::string_view name;
  std::string_view code;
};

constexpr OtherName other_names[] = {
    {"Høje Taastrup", "0169"},  {"Lyngby Taarbæk", "0173"},           {"Faaborg Midtfyn", "0430"},
    {"Ikast Brande", "0756"},   {"Ringkøbing Skjern", "0760"},        {"Nordfyn", "0480"},
    {"Vesthimmerland", "0820"}, {"Brønderslev-Dronninglund", "0810"},
};

const std::vector<Municipality> table = {
    {"0101", "København", "Hovedstaden"},
    {"0147", "Frederiksberg", "Hovedstaden"},
    {"0151", "Ballerup", "Hovedstaden"},
    {"0153", "Brøndby", "Hovedstaden"},
    {"0155", "Dragør", "Hovedstaden"},
    {"0157", "Gentofte", "Hovedstaden"},
    {"0159", "Gladsaxe", "Hovedstaden"},
    {"0161", "Glostrup", "Hovedstaden"},
    {"0163", "Herlev", "Hovedstaden"},
    {"0165", "Albertslund", "Hovedstaden"},
    {"0167", "Hvidovre", "Hovedstaden"},
    {"0169", "Høje-Taastrup", "Hovedstaden"},
    {"0173", "Lyngby-Taarbæk", "Hovedstaden"},
    {"0175", "Rødovre", "Hovedstaden"},
    {"0183", "Ishøj", "Hovedstaden"},
    {"0185", "Tårnby", "Hovedstaden"},
    {"0187", "Vallensbæk", "Hovedstaden"},
    {"0190", "Furesø", "Hovedstaden"},
    {"0201", "Allerød", "Hovedstaden"},
    {"0210", "Fredensborg", "Hovedstaden"},
    {"0217", "Helsingør", "Hovedstaden"},
    {"0219", "Hillerød", "Hovedstaden"},
    {"0223", "Hørsholm", "Hovedstaden"},
    {"0230", "Rudersdal", "Hovedstaden"},
    {"0240", "Egedal", "Hovedstaden"},
    {"0250", "Frederikssund", "Hovedstaden"},
    {"0260", "Halsnæs", "Hovedstaden"},
    {"0270", "Gribskov", "Hovedstaden"},
    {"0400", "Bornholm", "Hovedstaden"},
    {"0253", "Greve", "Sjælland"},
    {"0259", "Køge", "Sjælland"},
    {"0265", "Roskilde", "Sjælland"},
    {"0269", "Solrød", "Sjælland"},
    {"0306", "Odsherred", "Sjælland"},
    {"0316", "Holbæk", "Sjælland"},
    {"0320", "Faxe", "Sjælland"},
    {"0326", "Kalundborg", "Sjælland"},
    {"0329", "Ringsted", "Sjælland"},
    {"0330", "Slagelse", "Sjælland"},
    {"0336", "Stevns", "Sjælland"},
    {"0340", "Sorø", "Sjælland"},
    {"0350", "Lejre", "Sjælland"},
    {"0360", "Lolland", "Sjælland"},
    {"0370", "Næstved", "Sjælland"},
    {"0376", "Guldborgsund", "Sjælland"},
    {"0390", "Vordingborg", "Sjælland"},
    {"0410", "Middelfart", "Syddanmark"},
    {"0420", "Assens", "Syddanmark"},
    {"0430", "Faaborg-Midtfyn", "Syddanmark"},
    {"0440", "Kerteminde", "Syddanmark"},
    {"0450", "Nyborg", "Syddanmark"},
    {"0461", "Odense", "Syddanmark"},
    {"0479", "Svendborg", "Syddanmark"},
    {"0480", "Nordfyns", "Syddanmark"},
    {"0482", "Langeland", "Syddanmark"},
    {"0492", "Ærø", "Syddanmark"},
    {"0510", "Haderslev", "Syddanmark"},
    {"0530", "Billund", "Syddanmark"},
    {"0540", "Sønderborg", "Syddanmark"},
    {"0550", "Tønder", "Syddanmark"},
    {"0561", "Esbjerg", "Syddanmark"},
    {"0563", "Fanø", "Syddanmark"},
    {"0573", "Varde", "Syddanmark"},
    {"0575", "Vejen", "Syddanmark"},
    {"0580", "Aabenraa", "Syddanmark"},
    {"0607", "Fredericia", "Syddanmark"},
    {"0621", "Kolding", "Syddanmark"},
    {"0630", "Vejle", "Syddanmark"},
    {"0615", "Horsens", "Midtjylland"},
    {"0657", "Herning", "Midtjylland"},
    {"0661", "Holstebro", "Midtjylland"},
    {"0665", "Lemvig", "Midtjylland"},
    {"0671", "Struer", "Midtjylland"},
    {"0706", "Syddjurs", "Midtjylland"},
    {"0707", "Norddjurs", "Midtjylland"},
    {"0710", "Favrskov", "Midtjylland"},
    {"0727", "Odder", "Midtjylland"},
    {"0730", "Randers", "Midtjylland"},
    {"0740", "Silkeborg", "Midtjylland"},
    {"0741", "Samsø", "Midtjylland"},
    {"0746", "Skanderborg", "Midtjylland"},
    {"0751", "Aarhus", "Midtjylland"},
    {"0756", "Ikast-Brande", "Midtjylland"},
    {"0760", "Ringkøbing-Skjern", "Midtjylland"},
    {"0766", "Hedensted", "Midtjylland"},
    {"0779", "Skive", "Midtjylland"},
    {"0791", "Viborg", "Midtjylland"},
    {"0773", "Morsø", "Nordjylland"},
    {"0787", "Thisted", "Nordjylland"},
    {"0810", "Brønderslev", "Nordjylland"},
    {"0813", "Frederikshavn", "Nordjylland"},
    {"0820", "Vesthimmerlands", "Nordjylland"},
    {"0825", "Læsø", "Nordjylland"},
    {"0840", "Rebild", "Nordjylland"},
    {"0846", "Mariagerfjord", "Nordjylland"},
    {"0849", "Jammerbugt", "Nordjylland"},
    {"0851", "Aalborg", "Nordjylland"},
    {"0860", "Hjørring", "Nordjylland"},
};

// Folded name → municipality, with genitives.
const std::unordered_map<std::string, const Municipality*>& names() {
  static const std::unordered_map<std::string, const Municipality*> by_name = [] {
    std::unordered_map<std::string, const Municipality*> result;
    const auto add = [&result](std::string_view name, const Municipality* municipality) {
      const std::string folded = fold_letters(name);
      result.emplace(folded, municipality);
      result.emplace(folded + "s", municipality);
    };
    for (const Municipality& municipality : table) add(municipality.name, &municipality);
    for (const OtherName& other : other_names) add(other.name, municipality_with_code(other.code));
    return result;
  }();
  return by_name;
}

}  // namespace

const std::vector<Municipality>& all_municipalities() { return table; }

const Municipality* municipality_with_code(std::string_view code) {
  const auto found =
      std::find_if(table.begin(), table.end(),
                   [code](const Municipality& municipality) { return municipality.code == code; });
  return found == table.end() ? nullptr : &*found;
}

const Municipality* municipality_named(std::string_view name) {
  std::string folded = fold_letters(collapse_blanks(name));
  // Word processors replace the hyphen by a dash: "Lyngby–Taarbæk".
  constexpr std::string_view dash = "–";
  for (std::size_t at = folded.find(dash); at != std::string::npos; at = folded.find(dash)) {
    folded.replace(at, dash.size(), "-");
  }
  for (const std::string_view ending : {" kommune", " regionskommune"}) {
    if (folded.size() > ending.size() && folded.ends_with(ending)) {
      folded.resize(folded.size() - ending.size());
    }
  }
  const auto found = names().find(folded);
  return found == names().end() ? nullptr : found->second;
}

std::string_view nearest_municipality_name(std::string_view name) {
  const std::string folded = fold_letters(name);
  std::string_view nearest;
  std::size_t smallest = 3;
  for (const Municipality& municipality : table) {
    const std::size_t distance = edit_distance(folded, fold_letters(municipality.name));
    if (distance < smallest) {
      smallest = distance;
      nearest = municipality.name;
    }
  }
  return nearest;
}

}  // namespace dagsorden
