#!/bin/sh
# Relève from a portable folder: needs no Java, no installation and nothing in its environment.
# Writes into this folder only data/, drill-data/ and cache/, and only where it may; else into the user's home.
set -u
PATH=${PATH:-/usr/local/bin:/usr/bin:/bin}
export PATH
case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
  *UTF-8* | *utf8* | *UTF8* | *utf-8*) ;;
  *)
    LC_ALL=C.UTF-8 # without it Java cannot name files with accents
    export LC_ALL
    ;;
esac
here=$(CDPATH= cd -- "$(dirname -- "$(readlink -f -- "$0")")" && pwd) || exit 3
build=@BUILD@
runtime=$here/runtime/linux-x64

say() {
  printf 'releve: %s\n' "$1" >&2
}

if [ "$(uname -s) $(uname -m)" != "Linux x86_64" ]; then
  say "this folder starts on Linux and Windows with an x64 processor, not on $(uname -s) $(uname -m)."
  exit 3
fi
if [ ! -f "$runtime/bin/java" ]; then
  say "this folder was built without a Java runtime for Linux; build it again with: releve portable --out DIR --for all --jdk DIR"
  exit 3
fi

home=${HOME:-}
[ -n "$home" ] || home=$(getent passwd "$(id -u)" 2>/dev/null | cut -d : -f 6)

# Where what is kept goes: beside the program where one may write, else into the user's home.
if [ -w "$here" ]; then
  place=$here
  why="beside the program"
else
  place=${home:+$home/releve}
  why="nothing can be written beside the program"
fi

# The start-up cache, and the copy of a runtime that may not start from the stick.
if [ -n "${RELEVE_CACHE:-}" ]; then
  cache=$RELEVE_CACHE
elif [ "$place" = "$here" ]; then
  cache=$here/cache
else
  cache=${home:+$home/.cache/releve}
fi

# Does this command keep or read data, and was it told where?
asks=yes
case ${1:-} in
  "" | -* | help | portable) asks=no ;;
esac
for word in "$@"; do
  case $word in
    --data | --data=* | --help | -h | --export | --export=*) asks=no ;;
  esac
done
if [ -n "$place" ]; then
  if [ -z "${RELEVE_DATA:-}" ]; then
    RELEVE_DATA=$place/data
    export RELEVE_DATA
    [ "${1:-}" = drill ] && shown=$place/drill-data || shown=$RELEVE_DATA
    [ "$asks" = yes ] && say "data in $shown ($why; another place: --data DIR)"
  fi
elif [ "$asks" = yes ] && [ -z "${RELEVE_DATA:-}" ]; then
  say "nothing can be written beside the program and there is no home folder: say where the data go with --data DIR."
  exit 2
fi

# A stick may be mounted so that nothing on it is allowed to start (noexec, or FAT without these rights).
if [ ! -x "$runtime/bin/java" ]; then
  if [ -z "$cache" ]; then
    say "programs may not start from this stick, and there is no home folder to copy the runtime to: set RELEVE_CACHE to a folder."
    exit 3
  fi
  copy=$cache/runtime-$build
  if [ ! -x "$copy/bin/java" ]; then
    say "programs may not start from this stick; copying the Java runtime to $copy, once …"
    mkdir -p "$cache" && cp -R "$runtime" "$copy.$$" && chmod -R u+rwX "$copy.$$" && chmod u+x "$copy.$$"/bin/* "$copy.$$/lib/jspawnhelper" \
      && mv "$copy.$$" "$copy" || {
      rm -rf "$copy.$$"
      say "the runtime could not be copied; set RELEVE_CACHE to a folder from which programs may start."
      exit 3
    }
  fi
  runtime=$copy
fi

set -- -jar "$here/releve.jar" "$@"
if [ -n "$cache" ]; then
  set -- "-Dreleve.cache=$cache/releve-$build.aot" "$@"
  # damaged or of another Java, it is passed over in silence: VerifySharedSpaces has it checked first
  [ -f "$cache/releve-$build.aot" ] && set -- "-XX:AOTCache=$cache/releve-$build.aot" "$@"
fi
[ -n "$place" ] && set -- "-Dreleve.drill=$place/drill-data" "$@"
# shellcheck disable=SC2086 -- the options are words on purpose
exec "$runtime/bin/java" -XX:+UseSerialGC -Xms64m ${RELEVE_JAVA_OPTIONS:--Xmx512m} -XX:-UsePerfData \
  -XX:+VerifySharedSpaces -Xlog:aot=off -Xlog:cds=off -Djava.awt.headless=true \
  "-Dorg.sqlite.lib.path=$runtime/native" -Dorg.sqlite.lib.name=libsqlitejdbc.so "$@"
