// Notices, reports and the output of --status, --check and --dry-run, in English and Danish.
#pragma once

#include "common/counts.h"
#include "common/language.h"

namespace dagsorden::texts {

// What happened to files.
inline constexpr Wording unsegmented{
    "looks like an agenda, but its layout is unknown: kept whole as one document",
    "ligner en dagsorden, men opsætningen er ukendt: beholdt i ét stykke"};
inline constexpr Wording many_unsegmented{
    "look like agendas, but their layout is unknown: each is kept whole as one document; "
    "--list-unsegmented names them",
    "ligner dagsordener, men opsætningen er ukendt: hver er beholdt i ét stykke; "
    "--list-unsegmented nævner dem"};
inline constexpr Wording whole_keeps{"%1; --whole keeps it", "%1; --whole beholder den"};
inline constexpr Wording left_out{"left out: %1", "udeladt: %1"};
inline constexpr Wording many_left_out{
    "left out because they are not agendas or have no text; --list-skipped names them",
    "udeladt, fordi de ikke er dagsordener eller mangler tekst; --list-skipped nævner dem"};
inline constexpr Wording with_item_kept{"%1; its %2 item is kept as it was before %3",
                                        "%1; dens %2 punkt er beholdt, som det var før %3"};
inline constexpr Wording with_items_kept{"%1; its %2 items are kept as they were before %3",
                                         "%1; dens %2 punkter er beholdt, som de var før %3"};
inline constexpr Wording with_kept_since{"%1; its earlier items are kept since %2",
                                         "%1; dens tidligere punkter er beholdt siden %2"};
inline constexpr Wording attachment_kept{
    "its attachment %1 now gives nothing (%2); its earlier documents are kept",
    "dens bilag %1 giver nu intet (%2); de tidligere dokumenter er beholdt"};
inline constexpr Wording attachments_left_out{
    "its attachments hold more text than one agenda may have; %1 of their documents were left out",
    "dens bilag har mere tekst, end én dagsorden må have; %1 af dokumenterne blev udeladt"};
inline constexpr Wording no_items_any_more{"no longer gives items",
                                           "giver ikke længere nogen punkter"};
inline constexpr Wording excluded{"left out by --exclude; its items are removed",
                                  "udeladt med --exclude; dens punkter er fjernet"};
inline constexpr Wording excludes_nothing{
    "leaves nothing out; a glob is compared with names, or with paths within the given PATH",
    "udelader intet; mønstret sammenlignes med navne eller med stier, som de er under den angivne "
    "STI"};
inline constexpr Wording gone{"gone; its items are removed", "væk; dens punkter er fjernet"};
inline constexpr Wording nothing_found{
    "0 files found: no file here has a format that can be read (--help files)",
    "0 filer fundet: ingen filer her har et format, der kan læses (--help files)"};
inline constexpr Wording lost_item{
    "%1 of its items cannot be read from the damaged database; the file is read again when it is "
    "there",
    "%1 af dens punkter kan ikke læses i den beskadigede database; filen læses igen, når den er "
    "der"};

inline constexpr Wording file_too_slow{
    "%1: took more than %2 s to read; the run ends here, and the next one skips the file",
    "%1: tog mere end %2 s at læse; kørslen slutter her, og den næste springer filen over"};
inline constexpr Wording file_still_read{
    "%1: is still being read; the run ends here, and the next one skips the file",
    "%1: læses stadig; kørslen slutter her, og den næste springer filen over"};

// The prune guard.
inline constexpr Wording refusal{
    "%1; nothing under it was removed. If they are gone for good, run once with --max-prune 100",
    "%1; intet under den blev fjernet. Er filerne væk for altid, så kør én gang med --max-prune "
    "100"};
inline constexpr Wording path_missing{"missing; %1 known under it", "mangler; kendt under den: %1"};
inline constexpr Wording path_empty{"empty now; %1 known under it before",
                                    "nu tom; før kendt under den: %1"};
inline constexpr Wording file_gone{"%1 of its %2 known files is gone",
                                   "%1 af dens %2 kendte filer er væk"};
inline constexpr Wording files_gone{"%1 of its %2 known files are gone",
                                    "%1 af dens %2 kendte filer er væk"};
inline constexpr Wording file_emptied{"%1 of its %2 known files no longer gives items",
                                      "%1 af dens %2 kendte filer giver ikke længere punkter"};
inline constexpr Wording files_emptied{"%1 of its %2 known files no longer give items",
                                       "%1 af dens %2 kendte filer giver ikke længere punkter"};
inline constexpr Wording one_more_emptied{"%1 no longer gives items",
                                          "%1 giver ikke længere punkter"};
inline constexpr Wording more_emptied{"%1 no longer give items", "%1 giver ikke længere punkter"};
inline constexpr Wording one_removed_before{"%1 was removed in the last seven days",
                                            "%1 blev fjernet de sidste syv dage"};
inline constexpr Wording removed_before{"%1 were removed in the last seven days",
                                        "%1 blev fjernet de sidste syv dage"};
inline constexpr Wording more_than_allowed{"%1, more than %2 %", "%1, mere end %2 %"};
inline constexpr Wording more_than_allowed_with_items{
    "%1, more than %2 percent of those that gave items",
    "%1, mere end %2 procent af dem, der gav punkter"};

// The database.
inline constexpr Wording network_mount{
    "this is a network mount, where a database may be damaged; keep it on a local disk",
    "dette er et netværksdrev, hvor en database kan tage skade; læg den på en disk i denne "
    "maskine"};
inline constexpr Wording new_generation{"%1: making a new generation",
                                        "%1: en ny generation oprettes"};
inline constexpr Wording no_options{"no options", "ingen tilvalg"};
inline constexpr Wording other_options{"other options than last time: %1 (before: %2)",
                                       "andre tilvalg end sidst: %1 (før: %2)"};
inline constexpr Wording other_authority{
    "with another --authority the ids of its items change, and links and alerts no longer match",
    "uden samme --authority får punkterne nye id’er, som henvisninger og gemte søgninger ikke "
    "kender"};
inline constexpr Wording other_authority_back{
    "with another --authority the ids of its items change, and links and alerts lose them; to have "
    "them back, run once more with --authority '%1'",
    "uden samme --authority får punkterne nye id’er, som henvisninger og gemte søgninger ikke "
    "kender; kør igen med --authority '%1' for at få dem tilbage"};
inline constexpr Wording no_dictionary{
    "no Danish dictionary: compounds are not split, and fewer inflections are found; install "
    "hunspell-da, then run with --rebuild",
    "ingen dansk ordbog: sammensætninger deles ikke, og færre bøjninger findes; installer "
    "hunspell-da, og kør så med --rebuild"};
inline constexpr Wording dictionary_again{
    "the Danish dictionary is now installed; --rebuild indexes all words with it",
    "den danske ordbog er nu installeret; --rebuild indekserer alle ord med den"};
inline constexpr Wording not_rebuilt{
    "not rebuilt: the old items cannot be used, and a PATH now has no files; run when all are "
    "there, or once with --max-prune 100",
    "ikke genopbygget: de gamle punkter kan ikke bruges, og en STI har nu ingen filer; kør, når "
    "alle er der, eller én gang med --max-prune 100"};
inline constexpr Wording old_crashes{
    "reading the old database crashes, so it is damaged; all items count as new",
    "læsningen af den gamle database går ned, så den er beskadiget; alle punkter tæller som nye"};
inline constexpr Wording old_unusable{
    "the old database cannot be used, so all items count as new (%1)",
    "den gamle database kan ikke bruges, så alle punkter tæller som nye (%1)"};
inline constexpr Wording earlier_used{"the previous generation, %1, is used instead: %2",
                                      "den forrige generation, %1, bruges i stedet: %2"};
inline constexpr Wording old_paths_unreadable{"the PATHs it remembers cannot be read (%1)",
                                              "de STIER, den husker, kan ikke læses (%1)"};
inline constexpr Wording old_time_unreadable{
    "the time of its last update cannot be read (%1)",
    "tidspunktet for den seneste opdatering kan ikke læses (%1)"};
inline constexpr Wording old_damaged{
    "the old database is damaged; what can be read of it is used, but the items of files that are "
    "gone may be lost (%1)",
    "den gamle database er beskadiget; hvad der kan læses i den, bruges, men punkterne fra filer, "
    "der er væk, kan være tabt (%1)"};
inline constexpr Wording old_format{
    "items of another format cannot be used, so all files are read again",
    "punkter af et andet format kan ikke bruges, så alle filer læses igen"};

// --check.
inline constexpr Wording fault_in_tables{"%1 fault in its tables", "%1 fejl i dens tabeller"};
inline constexpr Wording faults_in_tables{"%1 faults in its tables", "%1 fejl i dens tabeller"};
inline constexpr Wording tables_unreadable{"its tables cannot be read: %1",
                                           "dens tabeller kan ikke læses: %1"};
inline constexpr Wording other_item_count{"%1: has %2 in the database, not %3",
                                          "%1: har %2 i databasen, ikke %3"};
inline constexpr Wording items_without_file{"holds %1; belonging to files: %2",
                                            "rummer %1, hvoraf %2 hører til filer"};
inline constexpr Wording item_unreadable{"%1 item cannot be read: %2",
                                         "%1 punkt kan ikke læses: %2"};
inline constexpr Wording items_unreadable{"%1 items cannot be read; the first: %2",
                                          "%1 punkter kan ikke læses; det første: %2"};
inline constexpr Wording table_changed{"%1: has changed since it was written",
                                       "%1: er ændret, siden den blev skrevet"};
inline constexpr Wording not_verified{
    "the tables have no valid checksums, so changed bytes cannot be noticed; the next run that "
    "finishes notes new ones",
    "tabellerne har ingen gyldige kontrolsummer, så ændrede bytes kan ikke opdages; den næste "
    "kørsel, der bliver færdig, noterer nye"};
inline constexpr Wording table_missing{"%1: is missing", "%1: mangler"};
inline constexpr Wording damaged{
    "the database is damaged; rebuild it with: dagsorden-index --rebuild --db %1",
    "databasen er beskadiget; genopbyg den med: dagsorden-index --rebuild --db %1"};
inline constexpr Wording sound{"%1: sound", "%1: i orden"};

// The report and the status.
inline constexpr Wording report_file{"%1 file: %2 new, %3 changed, %4 unchanged; %5 removed",
                                     "%1 fil; nye: %2, ændrede: %3, uændrede: %4; fjernede: %5"};
inline constexpr Wording report_files{"%1 files: %2 new, %3 changed, %4 unchanged; %5 removed",
                                      "%1 filer; nye: %2, ændrede: %3, uændrede: %4; fjernede: "
                                      "%5"};
inline constexpr Wording report_item{"%1 item in the database: %2 added, %3 removed",
                                     "%1 punkt i databasen; tilføjede: %2, fjernede: %3"};
inline constexpr Wording report_items{"%1 items in the database: %2 added, %3 removed",
                                      "%1 punkter i databasen; tilføjede: %2, fjernede: %3"};
inline constexpr Wording masked_number{"%1 personal number masked (--keep-cpr would keep it)",
                                       "%1 personnummer sløret (--keep-cpr ville beholde det)"};
inline constexpr Wording masked_numbers{"%1 personal numbers masked (--keep-cpr would keep them)",
                                        "%1 personnumre sløret (--keep-cpr ville beholde dem)"};
inline constexpr Wording personal_name{
    "%1 file name holds a personal number, which every hit shows: rename the file",
    "%1 filnavn indeholder et personnummer, som alle fund viser: omdøb filen"};
inline constexpr Wording personal_names{
    "%1 file names hold a personal number, which every hit shows: rename the files",
    "%1 filnavne indeholder et personnummer, som alle fund viser: omdøb filerne"};
inline constexpr Wording of_no_layout{
    "%1 of unknown layout (kept whole; --list-unsegmented)",
    "%1 med ukendt opsætning (beholdt i ét stykke; --list-unsegmented)"};
inline constexpr Wording attached_one{"%1 attachment of an item", "%1 bilag til et punkt"};
inline constexpr Wording attached{"%1 attachments of items", "%1 bilag til punkter"};
inline constexpr Wording skipped_one{
    "left out: %1 file that is not an agenda or has no text (--list-skipped)",
    "udeladt: %1 fil, der ikke er en dagsorden eller er uden tekst (--list-skipped)"};
inline constexpr Wording skipped{
    "left out: %1 files that are not agendas or have no text (--list-skipped)",
    "udeladt: %1 filer, der ikke er dagsordener eller er uden tekst (--list-skipped)"};
inline constexpr Wording failed{"%1 failed (--list-failed)", "%1 kan ikke læses (--list-failed)"};
inline constexpr Wording with_earlier_items{"%1 of which earlier items are kept",
                                            "%1 hvis tidligere punkter er beholdt"};
inline constexpr Wording files{"files: %1", "filer: %1"};
inline constexpr Wording with_ending{"%1 %2", "%1 %2"};
inline constexpr Wording without_ending{"%1 without extension", "%1 uden endelse"};
inline constexpr Wording other_file{"%1 file of other kinds: %2", "%1 fil af andre slags: %2"};
inline constexpr Wording other_files{"%1 files of other kinds: %2", "%1 filer af andre slags: %2"};
inline constexpr Wording would_change{
    "would change: %1 added, %2 changed, %3 removed; unchanged: %4",
    "ville ændre: %1 tilføjet, %2 ændret, %3 fjernet; uændret: %4"};
inline constexpr Wording add{"add %1", "tilføj %1"};
inline constexpr Wording change{"change %1", "ændr %1"};
inline constexpr Wording remove{"remove %1", "fjern %1"};
inline constexpr Wording progress{"%1 of %2", "%1 af %2"};
inline constexpr Wording no_last_run{"last run: none has finished",
                                     "sidste kørsel: ingen er nået til ende"};
inline constexpr Wording last_run{"last run: %1, %2 ago", "sidste kørsel: %1, for %2 siden"};
inline constexpr Wording last_run_now{"last run: %1, just now", "sidste kørsel: %1, lige nu"};
inline constexpr Wording last_run_in_future{
    "last run: %1, which is in the future: a clock was or is wrong",
    "sidste kørsel: %1, som er i fremtiden: et ur gik eller går forkert"};
inline constexpr Wording one_minute{"%1 minute", "%1 minut"};
inline constexpr Wording minutes{"%1 minutes", "%1 minutter"};
inline constexpr Wording hours{"%1 hours", "%1 timer"};
inline constexpr Wording days{"%1 days", "%1 dage"};
// The note explains why dagsorden-query reports fewer.
inline constexpr Wording item_total{
    "items: %1 (an item in both agenda and minutes counts twice)",
    "punkter: %1 (et punkt i både dagsorden og referat tæller to gange)"};
inline constexpr Wording generation{"generation: %1", "generation: nr. %1"};
inline constexpr Wording path{"PATH: %1 (%2)", "STI: %1 (%2)"};
inline constexpr Wording paths_of_list{"PATHs of --files-from %1: %2",
                                       "STIER i --files-from %1: %2"};
inline constexpr Wording updated_in_future{
    "last brought up to date at %1, which is in the future; check the clock, then run",
    "sidst opdateret %1, som er i fremtiden; stil uret, og kør så"};
inline constexpr Wording updated_long_ago{
    "last brought up to date %1 ago; find out why the nightly run did not finish",
    "sidst opdateret for %1 siden; find ud af, hvorfor den natlige kørsel ikke nåede til ende"};
inline constexpr Wording never_updated{"no run has finished yet",
                                       "ingen kørsel er nået til ende endnu"};

}  // namespace dagsorden::texts
