// Error messages that only dagsorden-index shows, in English and Danish.
#pragma once

#include "common/error_texts.h"

namespace dagsorden::errors {

// Options and PATHs.
inline constexpr Wording no_such_topic{"--help %1: there is no such topic",
                                       "--help %1: emnet findes ikke"};
inline constexpr Wording topics_are{"the topics are: %1", "emnerne er: %1"};
inline constexpr Wording not_a_job_count{"--jobs %1: this is not a number of threads",
                                         "--jobs %1: dette er ikke et antal tråde"};
inline constexpr Wording job_range{"give a number from 1 to %1", "angiv et tal fra 1 til %1"};
inline constexpr Wording not_a_share{"--max-prune %1: this is not a percentage",
                                     "--max-prune %1: dette er ikke et procenttal"};
inline constexpr Wording share_range{"give a percentage from 0 to 100",
                                     "angiv et tal fra 0 til 100"};
inline constexpr Wording not_an_age{"--max-age %1: this is not a length of time",
                                    "--max-age %1: dette er ikke et tidsrum"};
inline constexpr Wording age_form{"give hours or days: 26h, 2d", "angiv timer eller dage: 26h, 2d"};
inline constexpr Wording no_such_form{"--as %1: there is no such form",
                                      "--as %1: formatet findes ikke"};
inline constexpr Wording forms_are{"the forms are: %1", "formaterne er: %1"};
inline constexpr Wording not_together{"%1 and %2 cannot be used together",
                                      "%1 og %2 kan ikke bruges sammen"};
inline constexpr Wording one_after_other{"run them one after the other", "kør dem efter hinanden"};
inline constexpr Wording takes_no_path{"%1 takes no PATH", "%1 kan ikke bruges sammen med en STI"};
inline constexpr Wording name_database{"name the database with --db", "angiv databasen med --db"};
inline constexpr Wording empty_name{"the name of a file or folder is empty",
                                    "navnet på en fil eller mappe er tomt"};
inline constexpr Wording variable_not_set{"perhaps a variable in the command line is not set",
                                          "måske er en variabel i kommandolinjen ikke sat"};
inline constexpr Wording only_with{"%1 is used only with %2", "%1 bruges kun sammen med %2"};
inline constexpr Wording write_command{"write %1", "skriv %1"};
inline constexpr Wording how_paths_end{"it says how the PATHs in the list end",
                                       "det angiver, hvordan STIERNE på listen afsluttes"};
inline constexpr Wording no_path_for{"%1: no PATH given", "%1: ingen STI er angivet"};
inline constexpr Wording name_file_or_folder{"name a file or a folder",
                                             "angiv en fil eller en mappe"};
inline constexpr Wording name_file{"name a file", "angiv en fil"};
inline constexpr Wording none_remembered{"no PATH given, and the database remembers none",
                                         "ingen STI er angivet, og databasen husker ingen"};
inline constexpr Wording none_remembered_in{"no PATH given, and %1 remembers none",
                                            "ingen STI er angivet, og %1 husker ingen"};
inline constexpr Wording name_folder{"name the folder with the agendas",
                                     "angiv mappen med dagsordenerne"};
inline constexpr Wording no_path_no_database{"no PATH given, and %1 holds no database",
                                             "ingen STI er angivet, og %1 rummer ingen database"};
inline constexpr Wording name_folder_or_database{
    "name the folder with the agendas, or the right database with --db",
    "angiv mappen med dagsordenerne eller den rette database med --db"};
inline constexpr Wording list_unreadable{"%1: this list of PATHs cannot be read",
                                         "%1: denne liste over STIER kan ikke læses"};
inline constexpr Wording give_list{"give a file, or - for standard input",
                                   "angiv en fil, eller - for standardinput"};
inline constexpr Wording list_empty{"--files-from %1: the list holds no PATH",
                                    "--files-from %1: der er ingen STI på listen"};
inline constexpr Wording leave_list_out{
    "leave the option out to update everything the database remembers",
    "udelad tilvalget for at opdatere alt, hvad databasen husker"};
inline constexpr Wording standard_input{"standard input: %1", "standardinput: %1"};

// The database.
inline constexpr Wording settings_unreadable{"the database's own settings cannot be read: %1",
                                             "databasens egne indstillinger kan ikke læses: %1"};
inline constexpr Wording rebuild_with_path{"rebuild it with: dagsorden-index --rebuild PATH",
                                           "genopbyg den med: dagsorden-index --rebuild STI"};
inline constexpr Wording file_state_unreadable{
    "the state of a file in the database cannot be read: %1",
    "databasens oplysninger om en fil kan ikke læses: %1"};
inline constexpr Wording no_such_outcome{"“%1” is not an outcome of a file",
                                         "“%1” er ikke et muligt udfald for en fil"};
inline constexpr Wording database_held{
    "%1: another run holds the database (process %2 on %3, since %4)",
    "%1: en anden kørsel er i gang med databasen (proces %2 på %3, siden %4)"};
inline constexpr Wording unknown_host{"an unknown host", "en ukendt maskine"};
inline constexpr Wording unknown_time{"an unknown time", "et ukendt tidspunkt"};
inline constexpr Wording run_again_after{"run again when it has ended",
                                         "kør igen, når den er slut"};
inline constexpr Wording check_folder_and_disk{
    "check the permissions of the database folder, and its disk",
    "se efter, hvem der må skrive i databasens mappe, og om disken er i orden"};
inline constexpr Wording other_files{"%1: contains other files (%2, for example) and no database",
                                     "%1: rummer andre filer (f.eks. %2) og ingen database"};
inline constexpr Wording give_own_folder{"give the database a folder of its own with --db",
                                         "giv databasen en mappe for sig selv med --db"};
inline constexpr Wording file_instead_of_folder{"%1: this is a file, not a folder",
                                                "%1: dette er en fil og ikke en mappe"};
inline constexpr Wording other_program{"%1: this Xapian database was made by another program",
                                       "%1: denne Xapian-database er lavet af et andet program"};
inline constexpr Wording not_made{"%1: cannot be made: %2", "%1: kan ikke oprettes: %2"};
inline constexpr Wording give_writable_folder{"give a folder with --db where you may write",
                                              "angiv en mappe med --db, hvor du må skrive"};
inline constexpr Wording not_written{"%1: cannot be written: %2", "%1: kan ikke skrives: %2"};
inline constexpr Wording not_read{"%1: cannot be read", "%1: kan ikke læses"};
inline constexpr Wording table_damaged{
    "%1: has changed since it was written, so the database is damaged",
    "%1: er ændret, siden den blev skrevet, så databasen er beskadiget"};
inline constexpr Wording look_at_disk{"check the disk", "tjek disken"};

// The program and its output.
inline constexpr Wording report_not_written{"the report cannot be written to standard output",
                                            "rapporten kan ikke skrives til standardoutput"};
inline constexpr Wording items_not_written{"the items cannot be written to standard output",
                                           "punkterne kan ikke skrives til standardoutput"};
inline constexpr Wording output_not_written{"the output cannot be written to standard output",
                                            "svaret kan ikke skrives til standardoutput"};
inline constexpr Wording check_output{"check where the output goes, and the disk there",
                                      "tjek, hvor svaret skrives hen, og disken dér"};
inline constexpr Wording database_not_written{"the database cannot be written: %1",
                                              "databasen kan ikke skrives: %1"};
inline constexpr Wording committed_stands{
    "earlier commits are intact; check the disk, then run again",
    "det, der allerede er skrevet, er bevaret; tjek disken, og kør igen"};
inline constexpr Wording crashed{
    "dagsorden-index: crashed, probably on a damaged database; earlier commits are intact; "
    "rebuild it with: dagsorden-index --rebuild",
    "dagsorden-index: gik ned, sandsynligvis på en beskadiget database; det, der er skrevet, "
    "er bevaret; genopbyg den med: dagsorden-index --rebuild"};
inline constexpr Wording out_of_memory{"not enough memory is free",
                                       "der er ikke nok ledig hukommelse"};
inline constexpr Wording run_again_with_more{"run again when more memory is free",
                                             "kør igen, når der er mere ledig hukommelse"};
inline constexpr Wording program_error{"an error in dagsorden", "en fejl i dagsorden"};

}  // namespace dagsorden::errors
