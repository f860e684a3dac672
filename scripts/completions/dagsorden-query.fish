# Completion of dagsorden-query for fish.
# The build inserts the options, fields and municipalities.
set -l program complete --command dagsorden-query
set -l types @case-types@
set -l municipalities @municipalities@
set -l fields @fields@

# A query is words, and fields with their values.
$program -f
$program -a (string join ' ' -- $fields:)
$program -a (string join ' ' -- sagstype:$types type:$types) \
    -n 'string match --quiet --regex "^(sagstype|type):" -- (commandline -ct)'
$program -a (string join ' ' -- kommune:$municipalities municipality:$municipalities) \
    -n 'string match --quiet --regex "^(kommune|municipality):" -- (commandline -ct)'
for field in organ udvalg body myndighed authority udfald outcome adgang access deltager participant
    $program -a "(dagsorden-query --values $field 2>/dev/null | tr -s ' ,;&()' '-' | string replace --regex '^' '$field:')" \
        -n "string match --quiet --regex '^$field:' -- (commandline -ct)"
end

@fish-options@
