#!/usr/bin/env bash
# usage: eng/aot-smoke.sh [--no-restore]
# Publishes the application that roots Core, compiled ahead of time and trimmed, and runs it; with SAMVERKAN_SOAK=1, as eng/soak
# sets it, the application that roots every package. A trim or AOT warning in what is rooted is an error.
# Needs a C compiler as linker: gcc and libc6-dev.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
case "$(uname -m)" in
  x86_64) rid=linux-x64 ;;
  aarch64) rid=linux-arm64 ;;
  *) echo "No runtime identifier known for $(uname -m)." >&2; exit 1 ;;
esac
out=artifacts/aot-smoke
rm -rf "$out"
dotnet publish tests/Samverkan.AotApp -c Release -r "$rid" -o "$out" -v quiet -nologo -p:CppCompilerAndLinker=gcc "$@" </dev/null
echo "Ahead of time: $(stat -c %s "$out/Samverkan.AotApp") bytes, run:"
"$out/Samverkan.AotApp"
