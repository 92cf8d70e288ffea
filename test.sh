#!/usr/bin/env bash
# usage: ./test.sh
# Everything that a change must pass, from a fresh clone on a bare Debian with the .NET SDK: installs what is missing,
# builds once, runs every test project, publishes ahead of time, packs and installs the packages, runs the samples.
# The last line on standard output is alone: "Samverkan: N passed, N failed, N skipped". Exit code 0 when nothing failed.
set -u
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" || exit 1
exec </dev/null

readonly RESULTS=artifacts/test-results
readonly CONFIGURATION=Release
EXTRA_FAILURES=0
MISSING=()

say() { printf '\n== %s\n' "$*"; }

# A step outside the test projects that went wrong: one failure in the closing line.
fail() { EXTRA_FAILURES=$((EXTRA_FAILURES + 1)); printf 'FAILED: %s\n' "$*"; }

finish() { # passed failed skipped
  printf '\nSamverkan: %d passed, %d failed, %d skipped\n' "$1" "$2" "$3"
  [ "$2" -eq 0 ] || exit 1
  exit 0
}

step() { # name command...
  local name=$1 begun=$SECONDS
  shift
  say "$name"
  if "$@"; then printf '%s: %d s\n' "$name" $((SECONDS - begun)); else fail "$name"; fi
}

# ---- what the machine must have -----------------------------------------------------------------------------------

has_icu() { ldconfig -p 2>/dev/null | grep -q 'libicuuc\.so' || ls /usr/lib/*/libicuuc.so.* >/dev/null 2>&1; }
has_c_compiler() { command -v gcc >/dev/null && [ -e /usr/include/stdio.h ]; }
has_chromium() { [ -x /usr/bin/chromium ]; }
has_postgres() { postgres_bin >/dev/null; }
has_fonts() { ls /usr/share/fonts/truetype/dejavu/*.ttf >/dev/null 2>&1; }

postgres_bin() { # the folder of the newest server that Debian has installed
  local found
  found=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
  [ -n "$found" ] && [ -x "$found/initdb" ] && printf '%s' "$found"
}

has_tls() { # without both nothing can be restored
  ldconfig -p 2>/dev/null | grep -q 'libssl\.so' && { [ -s /etc/ssl/certs/ca-certificates.crt ] || [ -n "${SSL_CERT_FILE:-}${SSL_CERT_DIR:-}" ]; }
}

need() { # probe package...
  local probe=$1
  shift
  "$probe" || MISSING+=("$@")
}

icu_package() { # each Debian release has one libicu, with its own number
  local name
  name=$(apt-cache search --names-only '^libicu[0-9]+$' 2>/dev/null | awk '{ print $1 }' | sort -V | tail -n 1)
  printf '%s' "${name:-libicu72}"
}

install_missing() {
  need has_c_compiler gcc libc6-dev
  need has_chromium chromium
  need has_postgres postgresql
  need has_fonts fonts-dejavu-core
  need has_tls ca-certificates
  has_icu || MISSING+=(libicu)
  [ ${#MISSING[@]} -eq 0 ] && return 0
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    printf 'Missing on this machine: %s\nInstall them, or run this script as root on Debian, where it installs them itself.\n' "${MISSING[*]}"
    return 1
  fi
  say "Installing ${MISSING[*]}"
  export DEBIAN_FRONTEND=noninteractive
  mkdir -p artifacts
  apt-get update -qq >artifacts/apt.log 2>&1
  local packages=" ${MISSING[*]} "
  # shellcheck disable=SC2086 # a list of words
  apt-get install -y -qq --no-install-recommends ${packages/ libicu / $(icu_package) } >>artifacts/apt.log 2>&1 ||
    { tail -n 20 artifacts/apt.log; return 1; }
}

prepare_dotnet() {
  local home
  export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 MSBUILDDISABLENODEREUSE=1
  export DOTNET_GENERATE_ASPNET_CERTIFICATE=false DOTNET_CLI_UI_LANGUAGE=en
  # One compiler for all that is built, ended with the run: without it every project pays for starting one.
  export UseSharedCompilation=true
  # Hundreds of short processes: what the compiler learns while they run is paid for and seldom used.
  export DOTNET_TieredPGO=0 DOTNET_gcConcurrent=0
  if [ -z "${HOME:-}" ] || [ ! -w "${HOME:-/}" ]; then
    mkdir -p artifacts/home
    export HOME=$PWD/artifacts/home
  fi
  if ! command -v dotnet >/dev/null; then
    for home in "${DOTNET_ROOT:-}" "$HOME/.dotnet" /usr/share/dotnet /usr/lib/dotnet /opt/dotnet; do
      [ -n "$home" ] && [ -x "$home/dotnet" ] && { export DOTNET_ROOT=$home PATH="$home:$PATH"; break; }
    done
  fi
  command -v dotnet >/dev/null || { echo "The .NET 10 SDK is not on the path."; return 1; }
  # Without libicu not even the command line starts; with it, the tests run under real cultures.
  if has_icu; then unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT; else export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1; fi
}

# ---- the database --------------------------------------------------------------------------------------------------

PG_DIR='' PG_PID=''

# A server of the run's own on loopback, with every promise of the disk kept; sets SAMVERKAN_POSTGRES. initdb refuses root.
start_postgres() {
  local bin port as=()
  bin=$(postgres_bin) || return 1
  PG_DIR=$(mktemp -d -t samverkan-pg.XXXXXX)
  if [ "$(id -u)" -eq 0 ]; then
    chown postgres: "$PG_DIR"
    as=(runuser -u postgres --)
  fi
  (cd "$PG_DIR" && "${as[@]}" "$bin/initdb" -D data -U samverkan -A trust -E UTF8 --locale=C.UTF-8 --no-sync >initdb.log 2>&1) ||
    { tail -n 5 "$PG_DIR/initdb.log"; return 1; }
  for _ in 1 2 3 4 5; do
    port=$((20000 + RANDOM % 12000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && continue
    (cd "$PG_DIR" && "${as[@]}" "$bin/pg_ctl" -D data -w -t 60 -l server.log \
      -o "-c listen_addresses=127.0.0.1 -p $port -c unix_socket_directories=''" start >start.log 2>&1) || continue
    PG_PID=$(head -n 1 "$PG_DIR/data/postmaster.pid")
    export SAMVERKAN_POSTGRES="Host=127.0.0.1;Port=$port;Username=samverkan;Database=postgres"
    return 0
  done
  tail -n 5 "$PG_DIR/server.log"
  return 1
}

stop_postgres() {
  [ -n "$PG_PID" ] && kill -INT "$PG_PID" 2>/dev/null
  # The file goes when the server has ended; a process that nobody reaps would still look alive.
  for _ in $(seq 100); do
    [ -n "$PG_PID" ] && [ -e "$PG_DIR/data/postmaster.pid" ] || break
    sleep 0.1
  done
  [ -n "$PG_DIR" ] && rm -rf "$PG_DIR"
  PG_DIR='' PG_PID=''
}

# Nothing that this run started is left running, or whoever reads its output would wait for it.
end_all() {
  stop_postgres
  dotnet build-server shutdown --vbcscompiler >/dev/null 2>&1
}
trap end_all EXIT

# ---- the steps ----------------------------------------------------------------------------------------------------

# Whether code can be trimmed is asked of whole programs, under "Ahead of time", and in every build by hand; of each source file
# here only with SAMVERKAN_SOAK=1: it takes as long as all other analyzers together.
build() {
  local trim=()
  [ "${SAMVERKAN_SOAK:-}" = 1 ] || trim=(-p:EnableTrimAnalyzer=false -p:EnableSingleFileAnalyzer=false -p:EnableAotAnalyzer=false)
  dotnet build Samverkan.sln -c "$CONFIGURATION" -nologo -v quiet -clp:NoSummary -nodeReuse:false "${trim[@]}"
}

# The packages are proved in folders of their own, so beside the steps that leave a core to spare.
packages_beside() {
  eng/pack-check.sh >"$RESULTS/packages.log" 2>&1
}

run_samples() {
  local sample status=0 packaged=''
  # each sample once, and with SAMVERKAN_SOAK=1 both from the projects and from the packages
  [ "${SAMVERKAN_SOAK:-}" = 1 ] || packaged=$(eng/samples-from-packages.sh)
  local -x RunAnalyzers=false   # a sample is a reader's program
  for sample in samples/*.cs; do
    [ -e "$sample" ] || continue
    grep -qxF "$(basename "$sample")" <<<"$packaged" && continue
    printf -- '-- %s\n' "$sample"
    dotnet run -c "$CONFIGURATION" "$sample" || status=1
  done
  return $status
}

# Counters of one report: passed failed skipped. Counters alone lie: a process that died has none, only the outcome.
read_report() {
  local p f s
  read -r p f s <<<"$(tr '\n' ' ' <"$1" | grep -o '<Counters [^>]*>' | awk '
    function n(k) { return match($0, " " k "=\"[0-9]+\"") ? substr($0, RSTART + length(k) + 3, RLENGTH - length(k) - 4) + 0 : 0 }
    { p = n("passed"); f = n("failed") + n("error") + n("timeout") + n("aborted"); s = n("notExecuted"); t = n("total") }
    END { if (t == 0) f = 1; print p + 0, f + 0, s + 0 }')"
  if [ "$f" -eq 0 ] && grep -q '<ResultSummary outcome="Failed"' "$1"; then f=1; fi
  printf '%d %d %d\n' "$p" "$f" "$s"
}

# ---- the run ------------------------------------------------------------------------------------------------------

rm -rf "$RESULTS"
mkdir -p "$RESULTS"
install_missing || fail "Installing what is missing"
prepare_dotnet || { fail "Finding the SDK"; finish 0 "$EXTRA_FAILURES" 0; }

say "Build"
build || { fail "Build"; finish 0 "$EXTRA_FAILURES" 0; }
printf 'Build: %d s\n' "$SECONDS"

say "Tests"
if [ -z "${SAMVERKAN_POSTGRES:-}" ]; then
  start_postgres || fail "Starting PostgreSQL"   # the tests that need it then fail and say so
fi
begun=$SECONDS
dotnet test --solution Samverkan.sln -c "$CONFIGURATION" --no-build --no-progress --report-trx --results-directory "$PWD/$RESULTS"
code=$?
stop_postgres
printf 'Tests: %d s\n' $((SECONDS - begun))

passed=0 failed=0 skipped=0
for project in tests/*.Tests/*.csproj; do
  name=$(basename "$project" .csproj)
  report=$(find "$RESULTS" -name "${name}_*.trx" | head -n 1)
  if [ -z "$report" ]; then
    printf 'FAILED: %s left no report\n' "$name"
    failed=$((failed + 1))
    continue
  fi
  read -r p f s <<<"$(read_report "$report")"
  printf '%-36s %5d passed, %d failed, %d skipped\n' "$name" "$p" "$f" "$s"
  passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
done
if [ "$code" -ne 0 ] && [ "$failed" -eq 0 ]; then
  printf 'FAILED: dotnet test ended with %d\n' "$code"
  failed=1
fi

begun=$SECONDS
packages_beside &
packaging=$!
step "Samples" run_samples
step "Ahead of time" eng/aot-smoke.sh
say "Packages"
wait "$packaging"
code=$?
cat "$RESULTS/packages.log"
if [ $code -eq 0 ]; then printf 'Packages: %d s, beside the two before\n' $((SECONDS - begun)); else fail "Packages"; fi

finish "$passed" $((failed + EXTRA_FAILURES)) "$skipped"
