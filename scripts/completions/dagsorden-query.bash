# Completion of dagsorden-query for bash; needs nothing but bash.
# The build puts in the municipalities.
# shellcheck shell=bash

_dagsorden_query() {
  local options="
    -n --limit --offset --count -s --sort -t --type --sagstype -c --case --sag -m --municipality
    --kommune --body --organ --authority --myndighed --outcome --udfald --access --adgang --since --fra --until --til --all --exact --without --explain --format
    -J --full --color --lang --facets --crossed --each --meetings --changes
    --summary --new-since --saved --state --show --like --history -d --db -h --help --version"
  local fields="
    titel: title: sagstype: type: sag: case: dato: date: kommune: municipality: organ: udvalg: body:
    sagsbehandler: caseworker: punkt: item: baggrund: background: indstilling: recommendation:
    sagsfremstilling: presentation: beslutning: decision: bilag: attachment:
    økonomi: economy: myndighed: authority: udfald: outcome: adgang: access: deltager: participant:"
  local types="temadrøftelse beslutningssag orienteringssag udpegningssag meddelelse"
  local municipalities="@MUNICIPALITIES@"

  # The word as the program sees it: readline parts it at colons and equals signs.
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

  local choices='' prefix=''
  case $before in
    -d | --db)
      compopt -o filenames
      mapfile -t COMPREPLY < <(compgen -f -- "$word")
      return
      ;;
    -s | --sort) choices="relevance date date-asc" ;;
    -t | --type | --sagstype) choices=$types ;;
    -m | --municipality | --kommune) choices=$municipalities ;;
    --since | --fra | --until | --til) choices="30d 6m 1y" ;;
    --without) choices="stems compounds synonyms abbreviations spelling" ;;
    --format) choices="text jsonl ids" ;;
    --color) choices="auto always never" ;;
    --lang) choices="da en" ;;
    --facets) choices="type municipality year month body authority outcome access" ;;
    --new-since) choices="last-run 30d" ;;
    --saved | --state)
      compopt -o filenames
      mapfile -t COMPREPLY < <(compgen -f -- "$word")
      return
      ;;
    -h | --help) choices="options query fields" ;;
    -n | --limit | --offset | -c | --case | --sag | --body | --organ | --authority | --myndighed | --outcome | --udfald | --access | --adgang | --show | --like | --history) return ;;
    *)
      case $word in
        sagstype:* | type:*) choices=$types prefix=${word%%:*}: ;;
        kommune:* | municipality:*) choices=$municipalities prefix=${word%%:*}: ;;
        -*) choices=$options ;;
        ?*) choices=$fields ;;
      esac
      ;;
  esac
  mapfile -t COMPREPLY < <(compgen -P "$prefix" -W "$choices" -- "${word#"$prefix"}")
  # What readline has parted off stands on the line already.
  [[ $COMP_WORDBREAKS != *:* || -z $parted ]] || COMPREPLY=("${COMPREPLY[@]#"$parted"}")
  # After a field's colon comes its value, without a blank.
  [[ ${COMPREPLY[0]-} != *: ]] || compopt -o nospace
}

complete -F _dagsorden_query dagsorden-query
