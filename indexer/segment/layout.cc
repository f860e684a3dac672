#include "indexer/segment/layout.h"

namespace dagsorden {
namespace {

// The five kommunekontaktråd, agendas and minutes since 2010: sections "2. …", items "2.1. …",
// a case line "SAG-2025-00103 abc/de", parts under labels.
const Layout kkr = {
    "KKR",
    {{"DAGSORDEN", DocumentKind::dagsorden},
     {"TILLÆGSDAGSORDEN", DocumentKind::dagsorden},
     {"REFERAT", DocumentKind::referat},
     {"BESLUTNINGSREFERAT", DocumentKind::referat}},
    {"KKR Hovedstaden", "KKR Midtjylland", "KKR Nordjylland", "KKR Sjælland", "KKR Syddanmark"},
    "SAG-#-#*",
    {"Resumé", "Resume", "Baggrund", "Indstilling", "Sagsfremstilling", "Økonomi", "Konklusion",
     "Beslutning", "Bilag"},
    {"Resumé", "Resume", "Baggrund", "Indstilling", "Sagsfremstilling", "Beslutning"},
    {"sag", "drøftelse", "orientering", "beslutning", "udpegning", "meddelelse", "punkt",
     "godkendelse", "indstilling", "oplæg", "valg"},
    {"* | #-#-#", "* | #-#-# SIDE | #", "SIDE | #", "SIDE #", "SIDE # AF #", "- # -"},
};

}  // namespace

const std::vector<Layout>& layouts() {
  static const std::vector<Layout> all = {kkr};
  return all;
}

}  // namespace dagsorden
