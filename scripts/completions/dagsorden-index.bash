# Completion of dagsorden-index for bash; needs nothing but bash.
# The build puts in the options.
# shellcheck shell=bash

_dagsorden_index() {
  local options="@bash-options@"
  local word=$2 before=$3

  # --option=value comes as three words.
  [[ $word == = ]] && word=
  [[ $before == = ]] && before=${COMP_WORDS[COMP_CWORD - 2]}

  local choices=''
  case $before in
    # A value that nobody can guess, and a file: bash's own completion, as for PATH.
@bash-values@
  esac
  if [[ -n $choices ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$choices" -- "$word")
  elif [[ $word == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
  fi
}

complete -o bashdefault -o default -F _dagsorden_index dagsorden-index
