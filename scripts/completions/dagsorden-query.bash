# Completion of dagsorden-query for bash; needs nothing but bash.
# The build inserts the options, fields and municipalities.
# shellcheck shell=bash

# The values of a field in the database that the line names, else in the default one. A name also
# matches with hyphens instead of blanks, which needs no quotes.
_dagsorden_query_values() {
  local -a database=()
  local i
  for ((i = 1; i < ${#words_before[@]}; i++)); do
    case ${words_before[i]} in
      -d | --db) database+=(--db "${words_before[i + 1]/#\~/$HOME}") ;;
      --db=*) database+=("${words_before[i]}") ;;
    esac
  done
  "${words_before[0]}" "${database[@]}" --values "$1" -- "$2" 2>/dev/null | head -n 500 |
    tr -s ' ,;&()"' '-'
}

_dagsorden_query() {
  local options="@bash-options@"
  local names="@fields@"
  local fields="${names// /: }:"
  local types="@case-types@"
  local municipalities="@municipalities@"

  # The word as the program sees it: readline splits it at colons and equals signs.
  local line=${COMP_LINE:0:COMP_POINT}
  local word=${line##*[[:blank:]]}
  local parted=${word%"${word##*[:=]}"}
  local -a words_before
  read -ra words_before <<<"${line%"$word"}"
  local before=${words_before[-1]}
  if [[ $word == --*=* ]]; then
    before=${word%%=*}
    word=${word#*=}
    parted=
  fi

  # The program has chosen the values that begin with the word, in any case.
  local choices='' prefix='' filter
  case $before in
@bash-values@
    *)
      case $word in
        sagstype:* | type:*) choices=$types prefix=${word%%:*}: ;;
        kommune:* | municipality:*) choices=$municipalities prefix=${word%%:*}: ;;
        organ:* | udvalg:* | body:* | myndighed:* | authority:* | sag:* | case:* | sagsbehandler:* | caseworker:* | \
          udfald:* | outcome:* | adgang:* | access:* | deltager:* | participant:*)
          prefix=${word%%:*}:
          choices=$(_dagsorden_query_values "${prefix%:}" "${word#"$prefix"}") filter=
          ;;
        -*) choices=$options ;;
        ?*) choices=$fields ;;
      esac
      ;;
  esac
  mapfile -t COMPREPLY < <(compgen -P "$prefix" -W "$choices" -- "${filter-${word#"$prefix"}}")
  # The part that readline has split off is already on the line.
  [[ $COMP_WORDBREAKS != *:* || -z $parted ]] || COMPREPLY=("${COMPREPLY[@]#"$parted"}")
  # After a field's colon comes its value, without a blank.
  [[ ${COMPREPLY[0]-} != *: ]] || compopt -o nospace
}

complete -F _dagsorden_query dagsorden-query
