// The error messages that both programs share, in English and Danish.
//
// errors::no_database(folder) is the sentence with the folder filled in. The program that shows an
// Error chooses the language.
#pragma once

#include "common/language.h"

namespace dagsorden::errors {

inline constexpr Wording see_help{"%1 --help lists the options", "%1 --help viser alle tilvalg"};
inline constexpr Wording no_such_option{"there is no option %1",
                                        "der findes ikke noget tilvalg %1"};
inline constexpr Wording exclude_with_not{"to leave out the word %1, write NOT %2",
                                          "skriv IKKE %2 for at udelade ordet %1"};
inline constexpr Wording value_stands_apart{"%1 and its value must be separate arguments",
                                            "der skal være mellemrum mellem %1 og værdien"};
inline constexpr Wording write_letter_alone{"write %1, or -- before a word to exclude",
                                            "skriv %1, eller -- foran et ord, der skal udelades"};
inline constexpr Wording write_apart{"write %1 %2", "skriv %1 %2"};
inline constexpr Wording option_takes_no_value{"%1 takes no value", "%1 kan ikke have en værdi"};
inline constexpr Wording option_needs_value{"%1 needs a value", "%1 skal have en værdi"};
inline constexpr Wording for_example{"for example %1", "for eksempel %1"};
inline constexpr Wording unknown_choice{"--%1 does not accept “%2”", "--%1 kan ikke være “%2”"};
inline constexpr Wording did_you_mean{"did you mean %1?", "mente du %1?"};
inline constexpr Wording choices_are{"possible values: %1", "mulighederne er: %1"};
inline constexpr Wording in_line{"%1:%2: %3", "%1:%2: %3"};
inline constexpr Wording several_phrases_left{
    "there is more than one phrase to the left of the last ->",
    "der står mere end én frase til venstre for det sidste ->"};
inline constexpr Wording one_line_each{"write a line for each of them",
                                       "skriv en linje for hver af dem"};
inline constexpr Wording word_alone{"'%1' has no synonym", "'%1' har intet synonym"};
inline constexpr Wording write_synonym{"write word = other word", "skriv ord = andet ord"};
inline constexpr Wording placeholders_differ{"'%1' and '%2' differ in their number of # signs",
                                             "'%1' har et andet antal # end '%2'"};
inline constexpr Wording placeholders_are_digits{
    "each # stands for one digit, the same in all phrases of a line",
    "hvert # står for ét ciffer, det samme i alle en linjes fraser"};
inline constexpr Wording empty_phrase{"a phrase is empty", "en frase er tom"};
inline constexpr Wording not_a_weight{"'%1' is not a weight", "'%1' er ikke en vægt"};
inline constexpr Wording weight_range{
    "write a number from 0.1 to 1 after the @, such as 0.4, or leave both out",
    "skriv et tal fra 0.1 til 1 efter @, f.eks. 0.4, eller udelad begge dele"};
inline constexpr Wording stop_word{"'%1' is a stop word: it would find nearly everything",
                                   "'%1' er et stopord: det ville finde næsten alt"};
inline constexpr Wording take_it_out{"remove it", "fjern det"};
inline constexpr Wording not_utf8{"this is not UTF-8", "dette er ikke UTF-8"};
inline constexpr Wording save_as_utf8{"save the file as UTF-8", "gem filen som UTF-8"};
inline constexpr Wording file_instead_of_database{"%1: this is a file, not a database",
                                                  "%1: dette er ikke en database, men en fil"};
inline constexpr Wording give_database{"give the folder of a database with --db",
                                       "angiv en databases mappe med --db"};
inline constexpr Wording database_forbidden{"%1: you may not read this database",
                                            "%1: du har ikke ret til at læse denne database"};
inline constexpr Wording ask_folder_owner{"ask the folder's owner for permission to read it",
                                          "bed mappens ejer om ret til at læse den"};
inline constexpr Wording database_read_only{"%1: you may not write to this database",
                                            "%1: du har ikke ret til at skrive i denne database"};
inline constexpr Wording give_back_to_owner{
    "if another user ran dagsorden-index, give all files back to their owner (chown)",
    "hvis en anden bruger har kørt dagsorden-index, så giv ejeren alle filerne tilbage (chown)"};
inline constexpr Wording not_opened{"%1: cannot be opened: %2", "%1: kan ikke åbnes: %2"};
inline constexpr Wording generation_lost{
    "%1: the database is damaged: %2 is missing or has lost its tables",
    "%1: databasen er beskadiget: %2 mangler eller har mistet sine tabeller"};
inline constexpr Wording lock_failed{"%1: cannot be locked: %2", "%1: kan ikke låses: %2"};
inline constexpr Wording check_disk_and_handles{
    "check the disk (space and inodes), and the limit of open files",
    "tjek disken (plads og inoder) og grænsen for åbne filer"};
inline constexpr Wording allow_more_handles{
    "raise the limit of open files (ulimit -n), then run again",
    "tillad flere åbne filer (ulimit -n), og kør igen"};
inline constexpr Wording no_database{"%1: there is no database here", "%1: her er ingen database"};
inline constexpr Wording at{"%1: %2", "%1: %2"};
inline constexpr Wording make_database{
    "name another with --db or DAGSORDEN_DB, or make one: dagsorden-index --db %1 FOLDER",
    "angiv en anden med --db eller DAGSORDEN_DB, eller opret en: dagsorden-index --db %1 MAPPE"};
inline constexpr Wording not_a_stub{"%1: this is not a stub file of dagsorden",
                                    "%1: dette er ikke en stubfil fra dagsorden"};
inline constexpr Wording stub_unwritable{"%1: cannot be written: %2", "%1: kan ikke skrives: %2"};
inline constexpr Wording give_another_folder{"give another folder with --db",
                                             "angiv en anden mappe med --db"};
inline constexpr Wording database_locked{"%1: another run holds the database",
                                         "%1: en anden kørsel er i gang med databasen"};
inline constexpr Wording other_xapian{"%1: made by another version of Xapian: %2",
                                      "%1: lavet af en anden version af Xapian: %2"};
inline constexpr Wording rebuild_it{"rebuild it with: dagsorden-index --rebuild",
                                    "genopbyg den med: dagsorden-index --rebuild"};
inline constexpr Wording rebuild_database{"rebuild the database with: dagsorden-index --rebuild",
                                          "genopbyg databasen med: dagsorden-index --rebuild"};
inline constexpr Wording rebuild{"run dagsorden-index --rebuild", "kør dagsorden-index --rebuild"};
inline constexpr Wording rebuild_or_serve_apart{
    "run dagsorden-index --rebuild; if xapian-tcpsrv serves several databases, give each a "
    "server of its own",
    "kør dagsorden-index --rebuild; hvis xapian-tcpsrv udbyder flere databaser, skal hver have sin "
    "egen server"};
inline constexpr Wording database_damaged{"%1: the database is damaged: %2",
                                          "%1: databasen er beskadiget: %2"};
inline constexpr Wording check_disk_and_rights{
    "check the disk and the permissions of the folder, then run again",
    "tjek disken og mappens rettigheder, og kør igen"};
inline constexpr Wording check_disk{"check the disk, then run again", "tjek disken, og kør igen"};
inline constexpr Wording foreign_database{"%1: this Xapian database is not dagsorden's",
                                          "%1: denne Xapian-database er ikke lavet af dagsorden"};
inline constexpr Wording versions_differ{
    "made with format %1 and analyzer %2, this program has format %3 and analyzer %4",
    "lavet med format %1 og analyse %2, dette program har format %3 og analyse %4"};
inline constexpr Wording rebuilt_by_next_run{"the next run of dagsorden-index rebuilds it",
                                             "dagsorden-index genopbygger den ved næste kørsel"};
inline constexpr Wording newer_database{
    "install the newer dagsorden, or rebuild it with: dagsorden-index --rebuild PATH",
    "installer det nyere dagsorden, eller genopbyg den med: dagsorden-index --rebuild STI"};
inline constexpr Wording item_unreadable{"an item in the database cannot be read",
                                         "et punkt i databasen kan ikke læses"};
inline constexpr Wording item_not_unpacked{"an item in the database cannot be decompressed: %1",
                                           "et punkt i databasen kan ikke pakkes ud: %1"};
inline constexpr Wording compression_dictionary_damaged{
    "the compression dictionary of the items is damaged",
    "ordbogen, som punkterne er komprimeret med, er beskadiget"};
inline constexpr Wording its_dictionary_damaged{"its compression dictionary is damaged",
                                                "dets ordbog er beskadiget"};
inline constexpr Wording compression_dictionary_missing{"its compression dictionary %1 is missing",
                                                        "dets ordbog %1 mangler"};
inline constexpr Wording no_packed_item{"this is not a compressed item",
                                        "dette er ikke et pakket punkt"};
inline constexpr Wording document_without_item{"a document in the database contains no item",
                                               "et dokument i databasen rummer intet punkt"};

}  // namespace dagsorden::errors
