#!/bin/sh
# Makes target/installer/ProvScope-<version>.dmg and a .tar.gz of the same. It must run on macOS.
#
#   sh installer/macos.sh
#
# Needs a JDK 25 with jpackage, and Maven. The program is not signed unless PROVSCOPE_SIGN names an identity in the
# keychain (codesign --list); docs/install.md says how an unsigned program is opened.
set -eu
cd "$(dirname "$0")/.."
. installer/common.sh

[ "$(uname)" = Darwin ] || [ -n "${PROVSCOPE_DRY:-}" ] || fail "This script makes packages for macOS, and runs there only."
find_jdk
[ -x "$jdk/bin/jpackage" ] || fail "$jdk has no jpackage."
find_version
build

out=$PWD/target/installer
rm -rf "$out/macos"
mkdir -p "$out/macos/jars"
cp target/provscope/lib/*.jar "$out/macos/jars/"
runtime "$out/macos/runtime"

# macOS wants versions that begin with 1 or more.
case $version in
  0.*) app_version=1.${version#0.} ;;
  *) app_version=$version ;;
esac
set -- @installer/app-image.args --icon icons/provscope.icns --type app-image --dest "$out/macos" \
  --app-version "$app_version" --runtime-image "$out/macos/runtime" --input "$out/macos/jars" \
  --main-jar "provscope-$version.jar" --mac-package-identifier org.provscope --mac-package-name ProvScope \
  --mac-app-category public.app-category.utilities --java-options -Xdock:name=ProvScope
"$jdk/bin/jpackage" "$@"

app=$out/macos/ProvScope.app
train_app "$app/Contents/app" "$app/Contents/runtime/Contents/Home/bin/java"
# The command for a terminal: it is linked to where shells look (docs/install.md).
mkdir -p "$app/Contents/Resources/share"
"$app/Contents/runtime/Contents/Home/bin/java" -cp "$app/Contents/app/*" org.provscope.cli.SystemFiles \
  "$app/Contents/Resources/share"

# Signed last: nothing may change afterwards.
[ -z "${PROVSCOPE_SIGN:-}" ] || "$jdk/bin/jpackage" --type app-image --app-image "$app" --mac-sign \
  --mac-signing-key-user-name "$PROVSCOPE_SIGN"

tar -C "$out/macos" -czf "$out/provscope_${version}_macos_$(uname -m).tar.gz" ProvScope.app
"$jdk/bin/jpackage" --type dmg --name ProvScope --app-version "$app_version" --app-image "$app" --dest "$out" \
  --license-file LICENSE
(cd "$out" && shasum -a 256 ./*.dmg ./*.tar.gz >SHA256SUMS)
ls -l "$out"
