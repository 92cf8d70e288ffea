#!/usr/bin/env bash
# usage: eng/accept-api.sh [project folder ...]
# Accepts the public API as it is now into PublicAPI.Unshipped.txt of every package, or of those named. Read the diff:
# what stands there is a promise. One project at a time, because the formatter takes only one project's changes in a run.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
if [ $# -eq 0 ]; then set -- src/*/; fi
for folder in "$@"; do
  project=$(find "$folder" -maxdepth 1 -name '*.csproj' | head -n 1)
  [ -e "$folder/PublicAPI.Shipped.txt" ] || echo '#nullable enable' >"$folder/PublicAPI.Shipped.txt"
  # from nothing: where a type has both gained and lost members, the formatter takes only the losses
  echo '#nullable enable' >"$folder/PublicAPI.Unshipped.txt"
  begun=$SECONDS
  dotnet format analyzers "$project" --diagnostics RS0016 RS0017 RS0036 RS0037 --severity warn -v q </dev/null
  printf '%-28s %5d lines, %d s\n' "$(basename "$folder")" "$(($(wc -l <"$folder/PublicAPI.Unshipped.txt") - 1))" $((SECONDS - begun))
done
