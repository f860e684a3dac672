#include "indexer/read/content_codec.h"

#include <gtest/gtest.h>

#include <exception>

#include "indexer/read/firstagenda_reader.h"
#include "indexer/read/html_reader.h"

namespace dagsorden {
namespace {

const std::string json =
    R"({"Id":"a","Udvalg":{"Navn":"Byrådet"},"Moede":{"Dato":"2031-05-03T16:00:00+02:00","Moededeltagere":[{"Name":"Bo"}]},
     "Dagsordenpunkter":[{"Id":"b","Punktnummer":"1","Navn":"Valg","SagsNummer":"31-4","Bilag":[{"Navn":"Kort"}],
     "ItemDecision":"<p>Ja</p>","Felter":[{"Navn":"Resume","Html":"<ol><li><b>x</b> y</li></ol>","Link":"https://a.dk/b"}]}]})";

TEST(ContentCodec, WhatIsSentArrivesAsItWas) {
  const std::string page =
      "<html><title>T</title><h1>A</h1><table><tr><td>b</td><td>c</td></tr></table><pre>d\ne</pre>";
  for (const ReadContent& content :
       {read_json(json), read_html(page), ReadContent(NotRead{"kode", "grund"}),
        ReadContent(Failure{"kode", "grund"})}) {
    const std::string bytes = encode(content);
    const ReadContent arrived = decode_content(bytes);
    EXPECT_EQ(arrived.index(), content.index());
    EXPECT_EQ(encode(arrived), bytes);
  }
}

TEST(ContentCodec, OtherBytesAreRefused) {
  const std::string bytes = encode(read_json(json));
  for (std::size_t size = 0; size < bytes.size(); size += 7) {
    EXPECT_THROW(decode_content(bytes.substr(0, size)), std::exception);
  }
  EXPECT_THROW(decode_content(std::string(100, '\x9f')), std::exception);
}

}  // namespace
}  // namespace dagsorden
