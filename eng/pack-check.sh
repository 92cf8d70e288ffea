#!/usr/bin/env bash
# usage: eng/pack-check.sh
# Proves the packages: packs twice, in two new folders, and compares every byte; then runs samples and the tool in a fresh folder
# of their own, from the packages instead of the projects: those that eng/samples-from-packages.sh names. Writes nothing into the repository.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
suffix=ci.$(date -u +%Y%m%d%H%M%S).$$   # a version packed twice would be taken from somebody's cache
fresh=$(mktemp -d -t samverkan-packages.XXXXXX)
trap 'rm -rf "$fresh"' EXIT
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 1704067200)}
export SOURCE_DATE_EPOCH

for folder in one another/elsewhere; do
  mkdir -p "$fresh/$folder"
  tar --exclude=./artifacts -cf - . | tar -xf - -C "$fresh/$folder"
  "$fresh/$folder/eng/pack.sh" "$fresh/feed-${folder%%/*}" "$suffix"
done
mv "$fresh/feed-one" "$fresh/feed"
count=$(find "$fresh/feed" -name '*.nupkg' | wc -l)
version=$(basename "$(find "$fresh/feed" -name 'Samverkan.Core.*.nupkg')" .nupkg)
version=${version#Samverkan.Core.}

for package in "$fresh"/feed/*; do
  cmp "$package" "$fresh/feed-another/$(basename "$package")" || { echo "Not the same bytes from two folders." >&2; exit 1; }
done
echo "$count packages $version with symbols, the same bytes from two folders."
rm -rf "$fresh/one" "$fresh/another" "$fresh/feed-another"

# A mapping needs its source named: what is ours comes from the feed and from nowhere else.
cat >"$fresh/nuget.config" <<'XML'
<configuration>
  <packageSources><add key="samverkan-local" value="feed" /></packageSources>
  <packageSourceMapping>
    <packageSource key="nuget.org"><package pattern="*" /></packageSource>
    <packageSource key="samverkan-local"><package pattern="Samverkan.*" /></packageSource>
  </packageSourceMapping>
</configuration>
XML
# Ours are unpacked into a folder of their own; what others publish may be taken from where it already is.
export NUGET_FALLBACK_PACKAGES=${NUGET_PACKAGES:-$HOME/.nuget/packages}
export NUGET_PACKAGES=$fresh/packages
mkdir -p "$NUGET_FALLBACK_PACKAGES" "$fresh/samples"
cp samples/Directory.Build.props samples/*.json "$fresh/samples"
cd "$fresh/samples"
export RunAnalyzers=false
# inside the repository versions are central and a sample names none; outside it must
central=$(sed -nE 's|.*<PackageVersion Include="([^"]+)" Version="([^"]+)".*|s/^#:package \1\$/#:package \1@\2/|p' "$OLDPWD/Directory.Packages.props")
repository=$OLDPWD
for name in $("$repository/eng/samples-from-packages.sh"); do
  sample=$repository/samples/$name
  sed -E "s|^#:project \.\./src/([A-Za-z.]+)/?.*$|#:package \1@$version|" "$sample" | sed -E -f <(printf '%s\n' "$central") >"$name"
  echo "-- $name, from the packages"
  dotnet run "$name" </dev/null
done

cd "$fresh"
dotnet tool install Samverkan.Cli --version "$version" --tool-path "$fresh/tools" -v quiet </dev/null
echo "-- samverkan, from the package"
"$fresh/tools/samverkan" programmes list </dev/null || { echo "samverkan programmes list, from the package, ended with $?." >&2; exit 1; }
