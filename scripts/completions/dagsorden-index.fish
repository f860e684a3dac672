# Completion of dagsorden-index for fish.
# The build puts in the options.
set -l program complete --command dagsorden-index

@fish-options@
