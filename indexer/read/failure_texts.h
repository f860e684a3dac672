// Reasons why a file was not read or not kept, in English and Danish.
#pragma once

#include "common/language.h"

namespace dagsorden::reasons {

// Files and folders.
inline constexpr Wording no_such_path{"no such file or folder", "ingen sådan fil eller mappe"};
inline constexpr Wording folder_not_permitted{"you may not list this folder",
                                              "du har ikke ret til at se, hvad denne mappe rummer"};
inline constexpr Wording no_file_or_folder{"this is neither a file nor a folder",
                                           "dette er hverken en fil eller en mappe"};
inline constexpr Wording no_such_form{"files of this kind are not read (--help files)",
                                      "denne slags filer læses ikke (--help files)"};
inline constexpr Wording file_not_permitted{"you may not read this file",
                                            "du har ikke ret til at læse denne fil"};
inline constexpr Wording link_in_its_place{"a symbolic link has replaced it since it was found",
                                           "et symbolsk link har erstattet den, siden den blev "
                                           "fundet"};
inline constexpr Wording listed_link{
    "a symbolic link; its target is read only with --follow-symlinks",
    "et symbolsk link; det, linket fører til, læses kun med --follow-symlinks"};
inline constexpr Wording cannot_be_read{"cannot be read: %1", "kan ikke læses: %1"};
inline constexpr Wording too_large{
    "larger than %1 MiB, the most one file may have; split it into smaller files",
    "større end %1 MiB, som er grænsen for én fil; del den i mindre filer"};
inline constexpr Wording too_many_lines{
    "more than %1 lines, the most one file may have; split it into smaller files",
    "mere end %1 linjer, som er grænsen for én fil; del den i mindre filer"};
inline constexpr Wording too_many_words{
    "more distinct words than any agenda has; split it into smaller files",
    "flere forskellige ord end i nogen dagsorden; del den i mindre filer"};

// Text and web pages.
inline constexpr Wording no_text_file{"this is binary data, not a text file",
                                      "dette er binære data og ikke en tekstfil"};
inline constexpr Wording no_web_page{"this is binary data, not a web page",
                                     "dette er binære data og ikke en webside"};
inline constexpr Wording nested_too_deep{
    "this page's elements are nested deeper than those of any real web page",
    "sidens elementer er indlejret dybere end på nogen rigtig webside"};
inline constexpr Wording text_too_large{
    "one of its texts is larger than %1 MB, the most one may have; remove fonts and pictures "
    "that "
    "are embedded in it, or split it",
    "en af teksterne er større end %1 MB, som er grænsen for én tekst; fjern indlejrede "
    "skrifttyper "
    "og billeder, eller del den"};
inline constexpr Wording page_cut_short{
    "the end of this page is missing, including </html>; save it again",
    "slutningen af siden mangler, også </html>; gem den igen"};
inline constexpr Wording garbled_text{
    "its text is garbled: letters were lost between encodings; save it again from its source, as "
    "UTF-8",
    "teksten er forvansket: bogstaver er gået tabt mellem tegnsæt; gem den igen fra kilden som "
    "UTF-8"};
inline constexpr Wording garbled_pdf{
    "its text is garbled: the PDF's fonts do not say which letters their glyphs are; save it again "
    "from its source, or read its pages with OCR (--ocr)",
    "teksten er forvansket: PDF'ens skrifttyper angiver ikke, hvilke bogstaver tegnene er; gem den "
    "igen fra kilden, eller læs siderne med tekstgenkendelse (--ocr)"};

// PDF.
inline constexpr Wording pdf_damaged{"this PDF is damaged", "denne PDF er beskadiget"};
inline constexpr Wording pdf_damaged_so{"this PDF is damaged: %1", "denne PDF er beskadiget: %1"};
inline constexpr Wording pdf_damaged_at{"this PDF is damaged at page %1",
                                        "denne PDF er beskadiget på side %1"};
inline constexpr Wording pdf_damaged_at_so{"this PDF is damaged at page %1: %2",
                                           "denne PDF er beskadiget på side %1: %2"};
inline constexpr Wording pdf_crashed{"this PDF is damaged: pdftotext crashed (signal %1)",
                                     "denne PDF er beskadiget: pdftotext gik ned (signal %1)"};
inline constexpr Wording pdf_read_in_part{"this PDF is damaged and was read only in part: %1",
                                          "denne PDF er beskadiget og blev kun læst delvist: %1"};
inline constexpr Wording gives_one_item{"%1; it gives %2 item now", "%1; den giver nu %2 punkt"};
inline constexpr Wording gives_items{"%1; it gives %2 items now", "%1; den giver nu %2 punkter"};
inline constexpr Wording pdf_locked{"this PDF is locked with a password; save a copy without one",
                                    "denne PDF er låst med en adgangskode; gem en kopi uden"};
inline constexpr Wording pdf_not_copied{
    "this PDF does not allow its text to be copied; save a copy without that protection",
    "denne PDF tillader ikke, at teksten kopieres; gem en kopi uden den beskyttelse"};
inline constexpr Wording pdf_too_slow{
    "pdftotext took more than %1 s for this PDF and was stopped",
    "pdftotext brugte mere end %1 s på denne PDF og blev standset"};
inline constexpr Wording pdf_too_much_text{"this PDF has more than %1 MiB of text",
                                           "denne PDF har mere end %1 MiB tekst"};
inline constexpr Wording pdf_too_much_memory{
    "pdftotext needs more than %1 MiB of memory for this PDF",
    "pdftotext kræver mere end %1 MiB hukommelse til denne PDF"};
inline constexpr Wording pdf_killed{
    "pdftotext was killed from outside (signal %1), perhaps for lack of memory; the next run tries "
    "again",
    "pdftotext blev afbrudt udefra (signal %1), måske af mangel på hukommelse; næste kørsel prøver "
    "igen"};
inline constexpr Wording no_pdftotext{
    "PDF files are read with pdftotext, which is not installed; install the package poppler-utils",
    "PDF-filer læses med pdftotext, som ikke er installeret; installer pakken poppler-utils"};
inline constexpr Wording pdf_without_text{
    "this PDF holds pictures of pages, no text: it needs OCR (--ocr)",
    "denne PDF rummer billeder af sider og ingen tekst; den skal tekstgenkendes (--ocr)"};
inline constexpr Wording ocr_found_nothing{
    "this PDF holds pictures of pages, and OCR found no text in them",
    "denne PDF rummer billeder af sider, og tekstgenkendelsen fandt ingen tekst i dem"};
inline constexpr Wording no_ocr{
    "pages that are pictures are read with %1, which is not installed; install the package %2",
    "sider, der er billeder, læses med %1, som ikke er installeret; installer pakken %2"};
inline constexpr Wording tesseract_danish{"tesseract and its Danish data",
                                          "tesseract med danske data"};
inline constexpr Wording killed_at_page{
    "%1 was killed from outside at page %2; the next run tries again",
    "%1 blev afbrudt udefra på side %2; næste kørsel prøver igen"};
inline constexpr Wording too_much_at_page{
    "%1 took too long or used too much memory on page %2, or its output was too large",
    "%1 brugte for lang tid eller for megen hukommelse på side %2 eller gav for meget"};
inline constexpr Wording too_many_pages{
    "more than %1 pages that are pictures; split it into smaller files",
    "mere end %1 sider, der er billeder; del den i mindre filer"};
inline constexpr Wording pages_read_so_far{
    "%1 of its %2 pages, which are pictures, have been read so far; the next run continues",
    "%1 af dens %2 sider, som er billeder, er læst indtil nu; næste kørsel fortsætter"};

// Word, OpenDocument and RTF.
inline constexpr Wording no_converter{
    "%1 are read with %2, which is not installed; install the package %2",
    "%1 læses med %2, som ikke er installeret; installer pakken %2"};
inline constexpr Wording doc_files{"Word's old .doc files", "Words gamle .doc-filer"};
inline constexpr Wording rtf_files{".rtf files", ".rtf-filer"};
inline constexpr Wording too_much_for_file{
    "%1 took too long for this file, or its output was too large",
    "%1 brugte for lang tid på denne fil eller gav for meget tekst"};
inline constexpr Wording program_killed{
    "%1 was killed from outside (signal %2); the next run tries again",
    "%1 blev afbrudt udefra (signal %2); næste kørsel prøver igen"};
inline constexpr Wording program_crashed{"this file is damaged: %1 crashed",
                                         "denne fil er beskadiget: %1 gik ned"};
inline constexpr Wording no_such_document{
    "this file is damaged, or not in the format that its name says",
    "denne fil er beskadiget eller har ikke det format, som navnet angiver"};
inline constexpr Wording no_such_document_so{
    "this file is damaged, or not in the format that its name says: %1",
    "denne fil er beskadiget eller har ikke det format, som navnet angiver: %1"};
inline constexpr Wording document_locked{
    "this document is locked with a password; save a copy without one",
    "dette dokument er låst med en adgangskode; gem en kopi uden"};
inline constexpr Wording document_damaged{"this document is damaged or incomplete",
                                          "dette dokument er beskadiget eller ufuldstændigt"};
inline constexpr Wording document_damaged_so{
    "this document is damaged or incomplete: %1",
    "dette dokument er beskadiget eller ufuldstændigt: %1"};
inline constexpr Wording unpacks_too_large{
    "this document becomes far too large when it is unpacked",
    "dette dokument bliver alt for stort, når det pakkes ud"};
inline constexpr Wording too_many_parts{
    "this document has more than %1 parts, the most one file may have",
    "dette dokument har mere end %1 dele, som er grænsen for én fil"};
inline constexpr Wording no_text_part{"this document has no text part (%1)",
                                      "dette dokument har ingen tekstdel (%1)"};
inline constexpr Wording in_part{"%1: %2", "%1: %2"};
inline constexpr Wording in_part_maybe_locked{"%1: %2; a password may lock it",
                                              "%1: %2; måske er det låst med en adgangskode"};
inline constexpr Wording other_archive{"this archive contains no Word document",
                                       "dette arkiv rummer intet Word-dokument"};
inline constexpr Wording form_not_read{"files of this format are not read",
                                       "filer i dette format læses ikke"};

// XML and JSON.
inline constexpr Wording xml_damaged{"this XML is damaged or incomplete",
                                     "denne XML er beskadiget eller ufuldstændig"};
inline constexpr Wording xml_damaged_at{"this XML is damaged or incomplete: line %1: %2",
                                        "denne XML er beskadiget eller ufuldstændig: linje %1: "
                                        "%2"};
inline constexpr Wording xml_entities{
    "this XML declares entities of its own, which are not read; save it without them",
    "denne XML har sine egne entiteter, som ikke læses; gem den uden"};
inline constexpr Wording xml_too_large{"this XML is larger than 2 GiB",
                                       "denne XML er større end 2 GiB"};
inline constexpr Wording xml_empty{"this XML is empty", "denne XML er tom"};
inline constexpr Wording xml_other{
    "this XML is not an agenda from SBSYS, AGMAN, eDoc or Acadre, or has no items",
    "denne XML er ikke en dagsorden fra SBSYS, AGMAN, eDoc eller Acadre eller har ingen punkter"};
inline constexpr Wording draft{
    "this is a draft (AGMAN, PublicationType 0), not a published agenda",
    "dette er en kladde (AGMAN, PublicationType 0) og ikke en offentliggjort dagsorden"};
inline constexpr Wording json_damaged{"this JSON is damaged or incomplete; fetch it again",
                                      "denne JSON er beskadiget eller ufuldstændig; hent den igen"};
inline constexpr Wording json_committees{
    "this is FirstAgenda's list of committees and their meetings, not an agenda; fetch each "
    "meeting (/api/agenda/dagsorden/ID)",
    "dette er FirstAgendas liste over udvalg og deres møder og ikke en dagsorden; hent hvert møde "
    "(/api/agenda/dagsorden/ID)"};
inline constexpr Wording json_error{
    "this is an error message from a server, not an agenda; fetch it again",
    "dette er en fejlmeddelelse fra en server og ikke en dagsorden; hent den igen"};
inline constexpr Wording json_other{"this JSON is not a meeting from FirstAgenda",
                                    "denne JSON er ikke et møde fra FirstAgenda"};
inline constexpr Wording no_items{"this meeting has no items", "dette møde har ingen punkter"};

// Why a file that was read is left out.
inline constexpr Wording no_agenda{"this is not an agenda", "dette er ikke en dagsorden"};
inline constexpr Wording nothing_in_it{"it contains no text", "den rummer ingen tekst"};

// The process that reads files.
inline constexpr Wording not_started{"%1 cannot be started: %2", "%1 kan ikke startes: %2"};
inline constexpr Wording reader_not_started{"the process that reads it cannot be started: %1",
                                            "processen, der læser den, kan ikke startes: %1"};
inline constexpr Wording reader_not_there{
    "the process that reads it cannot be started; the next run tries again",
    "processen, der læser den, kan ikke startes; næste kørsel prøver igen"};
inline constexpr Wording reader_killed{
    "the process that reads it was killed from outside (signal %1); the next run tries again",
    "processen, der læser den, blev afbrudt udefra (signal %1); næste kørsel prøver igen"};
inline constexpr Wording reader_too_slow{
    "reading it took more than %1 s, which no agenda needs, and was stopped",
    "læsningen tog mere end %1 s, som ingen dagsorden kræver, og blev standset"};
inline constexpr Wording machine_busy{
    "reading it took more than %1 s on a busy machine; the next run tries again",
    "læsningen tog mere end %1 s på en travl maskine; næste kørsel prøver igen"};
inline constexpr Wording slow_time_spent{
    "reading it took more than %1 s, and this run has used up its time for slow files; the next "
    "run tries again",
    "læsningen tog mere end %1 s, og kørslen har brugt sin tid til langsomme filer; næste kørsel "
    "prøver igen"};
inline constexpr Wording reader_too_much_memory{
    "reading it takes more than %1 MiB of memory, which no agenda needs",
    "læsningen tager mere end %1 MiB hukommelse, som ingen dagsorden kræver"};
inline constexpr Wording reader_no_sense{
    "the process that reads it gave no valid answer: the file may be damaged",
    "processen, der læser den, gav ikke et gyldigt svar: filen er måske beskadiget"};
inline constexpr Wording reader_crashed{
    "the process that reads it crashed: the file may be damaged",
    "processen, der læser den, gik ned: filen er måske beskadiget"};
inline constexpr Wording reader_crashed_with{
    "the process that reads it crashed (signal %1): the file may be damaged",
    "processen, der læser den, gik ned (signal %1): filen er måske beskadiget"};
inline constexpr Wording run_died{
    "a run was killed while it read this file; it is skipped this time",
    "en kørsel blev afbrudt, mens den læste denne fil; filen springes over denne gang"};
inline constexpr Wording run_died_again{
    "a run was killed while it read this file, for the second time; it is skipped until it changes "
    "or is tried with --retry-failed",
    "en kørsel blev for anden gang afbrudt, mens den læste denne fil; filen springes over, til "
    "den ændres eller prøves med --retry-failed"};
inline constexpr Wording no_memory{
    "not enough memory was free to read it; the next run tries again",
    "der var ikke hukommelse nok til at læse den; næste kørsel prøver igen"};
inline constexpr Wording database_refuses{"the database refuses it: %1",
                                          "databasen afviser den: %1"};
inline constexpr Wording program_error{"an error in dagsorden: %1", "en fejl i dagsorden: %1"};

}  // namespace dagsorden::reasons
