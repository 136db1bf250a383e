#!/bin/sh
# Makes a tar.gz of Loket with its own Java runtime: unpack it anywhere and start loket/bin/loket.
#   installer/linux/build.sh [FOLDER]   FOLDER (default: target) gets loket-linux-<machine>.tar.gz
# Needs Maven and a JDK 25 or newer; the PC that it is unpacked on needs no Java.
set -eu

root=$(CDPATH='' cd -- "${0%/*}/../.." && pwd -P)
cd "$root"
out=${1:-target}
mkdir -p "$out"
out=$(CDPATH='' cd -- "$out" && pwd -P)

mvn -B -q -DskipTests package

# The same JDK that the launcher would start with.
jdk=$(LOKET_WHICH_JDK=1 target/loket/bin/loket)
[ -x "$jdk/bin/jlink" ] || {
  echo "no jlink in $jdk: a full JDK is needed to build, not a runtime" >&2
  exit 2
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -R target/loket "$work/loket"
# What an earlier build left there and this one no longer needs is not in the manifest.
(cd "$work" && "$jdk/bin/jar" xf loket/lib/loket.jar META-INF/MANIFEST.MF)
keep=$(tr -d '\r' <"$work/META-INF/MANIFEST.MF" |
  awk '/^Class-Path:/ { on = 1; sub(/^Class-Path: /, ""); line = $0; next }
       on && /^ / { line = line substr($0, 2); next }
       on { print line; on = 0 }
       END { if (on) print line }')
for jar in "$work"/loket/lib/*.jar; do
  name=${jar##*/}
  case " $keep loket.jar " in
    *" $name "*) ;;
    *) rm "$jar" ;;
  esac
done

# Java SE as a whole, and what is found only when it is missed: Indonesian words for dates and
# numbers, the file systems of jars, elliptic curves for TLS.
"$jdk/bin/jlink" \
  --add-modules java.se,jdk.unsupported,jdk.localedata,jdk.crypto.ec,jdk.zipfs,jdk.charsets,jdk.accessibility,jdk.xml.dom,jdk.management \
  --include-locales=id,en \
  --strip-debug --no-header-files --no-man-pages --compress=zip-6 \
  --output "$work/loket/runtime"
cp LICENSE "$work/loket/"

tarball=$out/loket-linux-$(uname -m).tar.gz
tar -C "$work" --owner=0 --group=0 -czf "$tarball" loket
size=$(wc -c <"$tarball")
echo "$tarball: $((size / 1024 / 1024)) MiB, unpacked $(du -sm "$work/loket" | cut -f1) MiB"
