# Sourced by compare, connector and others: builds what is missing or older than its sources, then runs a class.
set -euo pipefail

home="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
built="$home/benchmarks/target/built"

fail() {
  echo "benchmarks: $1" >&2
  exit 2
}

is_current() {
  [[ -f "$built" ]] || return 1
  local newer
  newer="$(find "$home/pom.xml" "$home"/{transforms,io-paimon,sample-data,pipeline,benchmarks,benchmarks/{flink-sql,paimon-io,spark-sql}}/{pom.xml,src/main} \
    "$home/pipeline/src/test/resources" -newer "$built" -print -quit)"
  [[ -z "$newer" ]]
}

launch() {
  local java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
  command -v "$java" >/dev/null || fail "There is no java. Install a JDK 17 or 21, or set JAVA_HOME."
  if ! is_current; then
    command -v mvn >/dev/null || fail "There is no mvn. Install Maven 3.8 or later."
    echo "Building with mvn ..." >&2
    (cd "$home" && mvn --batch-mode --quiet -Pbenchmarks -DskipTests package) >&2 \
      || fail "The build failed; see above. A JDK 17 or 21 and Maven 3.8 or later are needed."
    touch "$built"
    # The launcher builds what it needs by itself. So that no run that is measured has to prepare anything.
    "$home/playlake" run --help >/dev/null
  fi
  exec "$java" -Xmx1g "-Dplaylake.home=$home" \
    -cp "$home/benchmarks/target/classes:$(cat "$home/benchmarks/target/class-path")" "$@"
}
