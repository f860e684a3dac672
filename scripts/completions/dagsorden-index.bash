# Completion of dagsorden-index for bash; needs nothing but bash.
# shellcheck shell=bash

_dagsorden_index() {
  local options="
    -d --db --items --as --explain-layout --dry-run --rebuild --authority --keep-cpr --whole --exclude --files-from -0 --null
    --follow-symlinks --no-prune --max-prune -j --jobs --summary --progress --retry-failed
    --list-failed --check --status --max-age -q --quiet -v --verbose -h --help --version"
  local word=$2 before=$3

  # --option=value comes as three words.
  [[ $word == = ]] && word=
  [[ $before == = ]] && before=${COMP_WORDS[COMP_CWORD - 2]}

  local choices=''
  case $before in
    -d | --db)
      compopt -o filenames
      mapfile -t COMPREPLY < <(compgen -d -- "$word")
      return
      ;;
    --summary) choices="text json" ;;
    --as) choices="text pdf html docx odt doc rtf json xml" ;;
    --progress) choices="auto always never" ;;
    --max-age) choices="26h 2d" ;;
    --max-prune) choices="20 100" ;;
    -h | --help) choices="options files exit prune summary database" ;;
    # A value that nobody can guess, and a file: bash's own completion, as for PATH.
    --authority | --exclude | -j | --jobs | --files-from) return ;;
  esac
  if [[ -n $choices ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$choices" -- "$word")
  elif [[ $word == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
  fi
}

complete -o bashdefault -o default -F _dagsorden_index dagsorden-index
