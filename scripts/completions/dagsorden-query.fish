# Completion of dagsorden-query for fish.
# The build puts in the municipalities.
set -l program complete --command dagsorden-query
set -l types temadrøftelse beslutningssag orienteringssag udpegningssag meddelelse
set -l municipalities @MUNICIPALITIES@
set -l fields titel title sagstype type sag case dato date kommune municipality organ udvalg body \
    sagsbehandler caseworker punkt item baggrund background indstilling recommendation \
    sagsfremstilling presentation beslutning decision bilag attachment økonomi economy \
    myndighed authority udfald outcome adgang access deltager participant
set -l outcomes godkendt anbefalet "til efterretning" drøftet udsat tilbagesendt oversendt afvist udgået \
    valgt "ikke frigivet"

# A query is words, and fields with their values.
$program -f
$program -a (string join ' ' -- $fields:)
$program -a (string join ' ' -- sagstype:$types type:$types) \
    -n 'string match --quiet --regex "^(sagstype|type):" -- (commandline -ct)'
$program -a (string join ' ' -- kommune:$municipalities municipality:$municipalities) \
    -n 'string match --quiet --regex "^(kommune|municipality):" -- (commandline -ct)'

$program -s n -l limit -x -d 'How many items, 0 for all'
$program -l offset -x -d 'Leave out the first items'
$program -l count -d 'Only how many items match'
$program -s s -l sort -x -a 'relevance date date-asc' -d 'Order'
$program -s t -l type -l sagstype -x -a "$types" -d 'Case type'
$program -s c -l case -l sag -x -d 'Case number'
$program -s m -l municipality -l kommune -x -a "$municipalities" -d 'Municipality'
$program -l body -l organ -x -d 'The body that meets'
$program -l authority -l myndighed -x -d 'Whose agenda it is'
$program -l outcome -l udfald -x -a "$outcomes" -d 'What was decided'
$program -l access -l adgang -x -a 'åben lukket' -d 'Open or closed items'
$program -l since -l fra -x -a '30d 6m 1y' -d 'Meetings from that date on'
$program -l until -l til -x -a '30d 6m 1y' -d 'Meetings up to that date'
$program -l lang -x -a 'da en' -d 'Language of what is said'
$program -l facets -x -a 'type municipality year month body authority outcome access' -d 'Items for each value'
$program -l crossed -d 'Two facets as one table'
$program -l each -d 'Items of one case one by one'
$program -l summary -d 'With jsonl: a last line that sums up'
$program -l new-since -x -a 'last-run 30d' -d 'What entered the index since'
$program -l saved -r -F -d 'Ask the queries of a file'
$program -l state -r -F -d 'With --saved: what was told already'
$program -l show -x -d 'An item whole'
$program -l like -x -d 'The items most like one'
$program -l history -x -d 'The course of a matter'
$program -l meetings -d 'The meetings of what matches'
$program -l changes -d 'Only what the minutes lack or recommend otherwise'
$program -l all -d 'Every item, where nothing else is asked for'
$program -l exact -d 'Words as typed'
$program -l without -x -a 'stems compounds synonyms abbreviations spelling' -d 'Expansions to leave out'
$program -l explain -d 'How the query was understood'
$program -l format -x -a 'text jsonl ids' -d 'Form of the answer'
$program -s J -d 'One JSON object a line'
$program -l full -d 'With jsonl: the text of each part too'
$program -l color -x -a 'auto always never' -d 'Colours'
$program -s d -l db -r -F -d 'Database'
$program -s h -l help -x -a 'options query fields' -d 'Show help'
$program -l version -d 'Show the version'
