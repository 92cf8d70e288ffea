#!/usr/bin/env bash
# usage: eng/samples-from-packages.sh
# Names the samples that eng/pack-check.sh runs from the packages: as many as bring in a package that none before them did, and
# every sample with SAMVERKAN_SOAK=1, as eng/soak sets it. The test command runs the others from the projects.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
declare -A seen=()
for sample in samples/*.cs; do
  new=''
  for package in $(sed -nE 's|^#:project \.\./src/([A-Za-z.]+)/?.*$|\1|p' "$sample"); do
    [ -n "${seen[$package]:-}" ] || new=$package
    seen[$package]=1
  done
  if [ -n "$new" ] || [ "${SAMVERKAN_SOAK:-}" = 1 ]; then basename "$sample"; fi
done
