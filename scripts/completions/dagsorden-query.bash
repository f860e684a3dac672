# Completion of dagsorden-query for bash; needs nothing but bash.
# The build puts in the options, fields and municipalities.
# shellcheck shell=bash

_dagsorden_query() {
  local options="@bash-options@"
  local names="@fields@"
  local fields="${names// /: }:"
  local types="@case-types@"
  local municipalities="@municipalities@"

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
@bash-values@
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
