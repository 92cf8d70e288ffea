#!/usr/bin/env bash
# usage: eng/pack.sh [OUT [VERSION-SUFFIX]]
# Packs every package of the solution into OUT (artifacts/feed unless told otherwise), with symbols, XML documentation,
# package README and package validation. Analyzers have had their say in the build. The same commit gives the same bytes, in whatever folder it is packed.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
out=$(realpath -m "${1:-artifacts/feed}")
suffix=${2:-}
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 1704067200)}
export SOURCE_DATE_EPOCH
rm -rf "$out"
mkdir -p "$out"
dotnet pack Samverkan.sln -c Release -o "$out" -nologo -v quiet -clp:NoSummary -nodeReuse:false \
  -p:ContinuousIntegrationBuild=true -p:RunAnalyzers=false ${suffix:+--version-suffix "$suffix"} </dev/null
