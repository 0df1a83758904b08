# What the scripts share. Sourced, never run.

set -euo pipefail
self=$(realpath "$0")
cd "$(dirname "${BASH_SOURCE[0]}")/.."

deps=.deps
python=$deps/venv/bin/python
script=$(basename "$0")

say() { printf '%s: %s\n' "$script" "$*"; }

# fail MESSAGE [ADVICE...]: one message on standard error, each piece of advice on a line below.
fail() {
  printf '%s: error: %s\n' "$script" "$1" >&2
  shift
  [ $# -eq 0 ] || printf '    %s\n' "$@" >&2
  exit 1
}

# The comment that heads the running script is its help.
show_help() { sed -n '2,/^$/s/^# \{0,1\}//p' "$self"; }

# quietly LOG COMMAND...: output goes to .deps/log/LOG; the end of it is shown when COMMAND fails.
quietly() {
  local log=$deps/log/$1
  shift
  mkdir -p "$deps/log"
  if ! "$@" >"$log" 2>&1 </dev/null; then
    tail -n 40 "$log" | sed 's/^/    /' >&2
    printf '    (all of it: %s)\n' "$log" >&2
    return 1
  fi
}

# A stamp remembers the pinned versions a step was last done for.
is_done() { [ "$(cat "$deps/stamps/$1" 2>/dev/null)" = "$2" ]; }
mark_done() { mkdir -p "$deps/stamps" && printf '%s\n' "$2" >"$deps/stamps/$1"; }

# As many compilers as cores, but no more than memory has room for (LLVM's headers take 1 GB each).
jobs_that_fit() {
  local cores gigabytes
  cores=$(nproc)
  gigabytes=$(awk '/MemAvailable/ { print int($2 / 1048576 / 1.2) }' /proc/meminfo)
  [ "$gigabytes" -ge 1 ] || gigabytes=1
  echo $((cores < gigabytes ? cores : gigabytes))
}
