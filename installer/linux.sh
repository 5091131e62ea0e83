#!/bin/sh
# Makes target/installer/provscope_<version>_<arch>.deb and .tar.gz, and the .rpm where rpmbuild is.
#
#   sh installer/linux.sh
#
# Needs a JDK 25 with jlink, and Maven. What cannot be made here is named, with the reason; nothing is installed.
set -eu
cd "$(dirname "$0")/.."
. installer/common.sh

find_jdk
find_version
build
image
train
system_files

out=$PWD/target/installer
case $(uname -m) in
  x86_64) arch=amd64 rpm_arch=x86_64 ;;
  aarch64) arch=arm64 rpm_arch=aarch64 ;;
  *) arch=$(uname -m) rpm_arch=$arch ;;
esac

# Everything where a Linux system has it; $1 is the top of the tree.
tree() {
  mkdir -p "$1/usr/lib" "$1/usr/bin" "$1/usr/share/applications" "$1/usr/share/man/man1" \
    "$1/usr/share/bash-completion/completions" "$1/usr/share/zsh/vendor-completions" \
    "$1/usr/share/fish/vendor_completions.d" "$1/usr/share/doc/provscope"
  # Java takes the cache only with jars of the same times.
  cp -pR "$image" "$1/usr/lib/provscope"
  rm -rf "$1/usr/lib/provscope/share"
  ln -s ../lib/provscope/bin/provscope "$1/usr/bin/provscope"
  gzip -9nc "$image/share/provscope.1" >"$1/usr/share/man/man1/provscope.1.gz"
  cp "$image/share/provscope.bash" "$1/usr/share/bash-completion/completions/provscope"
  cp "$image/share/provscope.zsh" "$1/usr/share/zsh/vendor-completions/_provscope"
  cp "$image/share/provscope.fish" "$1/usr/share/fish/vendor_completions.d/provscope.fish"
  cp installer/provscope.desktop "$1/usr/share/applications/"
  for size in 16 32 48 64 128 256 512; do
    mkdir -p "$1/usr/share/icons/hicolor/${size}x$size/apps"
    cp "icons/provscope-$size.png" "$1/usr/share/icons/hicolor/${size}x$size/apps/provscope.png"
  done
  mkdir -p "$1/usr/share/icons/hicolor/scalable/apps"
  cp icons/provscope.svg "$1/usr/share/icons/hicolor/scalable/apps/"
  cp LICENSE "$1/usr/share/doc/provscope/copyright"
  gzip -9nc CHANGELOG.md >"$1/usr/share/doc/provscope/changelog.gz"
  chmod -R u=rwX,go=rX "$1/usr"
}

tar_gz() {
  file=$out/provscope_${version}_$arch.tar.gz
  tar -C "$out" --owner=0 --group=0 -czf "$file" provscope
  echo "$file"
}

deb() {
  command -v dpkg-deb >/dev/null || {
    echo "No .deb: dpkg-deb is not here." >&2
    return 0
  }
  rm -rf "$out/deb"
  tree "$out/deb"
  mkdir "$out/deb/DEBIAN"
  sed -e "s/@VERSION@/$version/" -e "s/@ARCH@/$arch/" -e "s/@SIZE@/$(du -sk "$out/deb/usr" | cut -f1)/" \
    installer/control >"$out/deb/DEBIAN/control"
  file=$out/provscope_${version}_$arch.deb
  dpkg-deb --root-owner-group -Zxz -z6 --build "$out/deb" "$file" >/dev/null
  rm -rf "$out/deb"
  echo "$file"
}

rpm() {
  command -v rpmbuild >/dev/null || {
    echo "No .rpm: rpmbuild is not here." >&2
    return 0
  }
  rm -rf "$out/rpm"
  tree "$out/rpm/tree"
  rpmbuild -bb --quiet --target "$rpm_arch" --define "_topdir $out/rpm" --define "_rpmdir $out" \
    --define "provscope_version $version" --define "provscope_tree $out/rpm/tree" installer/provscope.spec
  rm -rf "$out/rpm"
  echo "$out/$rpm_arch/provscope-$version-1.$rpm_arch.rpm"
}

tar_gz
deb
rpm
(cd "$out" && sha256sum provscope_"$version"_* >SHA256SUMS)
