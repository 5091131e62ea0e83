# What the scripts for Linux and macOS share. They run at the top of the project.

fail() {
  printf '%s\n' "$1" >&2
  exit 2
}

# Sets jdk to a JDK 25 or later with jlink.
find_jdk() {
  for jdk in "${JAVA_HOME:-}" "$(dirname "$(dirname "$(readlink -f "$(command -v javac || echo /)" 2>/dev/null || echo /)")")" \
    /usr/lib/jvm/* /opt/*jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -x "$jdk/bin/jlink" ] && [ -r "$jdk/release" ] || continue
    major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$jdk/release")
    [ "${major:-0}" -ge 25 ] && return 0
  done
  fail "No JDK 25 or later with jlink was found. Set JAVA_HOME to one."
}

# Sets version to that of the pom.
find_version() {
  version=$(sed -n 's:^  <version>\(.*\)</version>$:\1:p' pom.xml | head -n 1)
  [ -n "$version" ] || fail "pom.xml names no version."
}

# Compiles, unless target/provscope is newer than every source.
build() {
  jar=target/provscope/lib/provscope-$version.jar
  if [ -f "$jar" ] && [ -z "$(find pom.xml src/main schemas icons installer/bin -newer "$jar" -print 2>/dev/null | head -n 1)" ] &&
    [ -z "${PROVSCOPE_REBUILD:-}" ]; then
    return 0
  fi
  PATH=$jdk/bin:$PATH JAVA_HOME=$jdk mvn -B -q package -DskipTests
}

# Makes the runtime, with JavaFX in it, in the folder $1.
runtime() {
  "$jdk/bin/jlink" @installer/runtime.args --module-path target/provscope/lib/fx --output "$1"
  # JavaFX looks for its libraries here first; otherwise each user would get a copy of them at the first start.
  for fx in target/provscope/lib/fx/javafx-graphics-*.jar; do
    natives=$("$jdk/bin/jar" --list --file "$fx" | grep -E '\.(so|dylib)$' || true)
    # shellcheck disable=SC2086 # names without blanks
    [ -z "$natives" ] || "$jdk/bin/jar" --extract --file "$fx" --dir "$1/lib" $natives
  done
}

# Makes the folder target/installer/provscope: the program with its own Java.
image() {
  image=$PWD/target/installer/provscope
  rm -rf "$image"
  mkdir -p "$image/lib"
  runtime "$image/runtime"
  cp -p target/provscope/lib/*.jar "$image/lib/"
  cp -pR target/provscope/bin "$image/"
  rm -f "$image/bin/provscope.bat"
  cp LICENSE "$image/"
}

# Trains the cache for a quick start, with the very Java, jars and options that will use it. Without it all works, slower.
train() {
  home=$PWD/target/installer/home
  mkdir -p "$home"
  if XDG_CONFIG_HOME=$home XDG_CACHE_HOME=$home XDG_STATE_HOME=$home HOME=$home \
    PROVSCOPE_TRAIN="$image/lib/provscope.aot" timeout 300 "$image/bin/provscope" >target/installer/training.log 2>&1 &&
    [ -s "$image/lib/provscope.aot" ]; then
    rm -f "$image/lib/provscope.aot.config"
  else
    echo "The cache for a quick start could not be made (see target/installer/training.log); the package has none." >&2
    rm -f "$image/lib"/provscope.aot*
  fi
  rm -rf "$home"
}

# The same for a package of jpackage, whose folder app is $1, with the Java $2.
train_app() {
  jars=$(sed -n 's/^app\.classpath=//p' "$1/ProvScope.cfg" | sed "s|\$APPDIR|$1|" | paste -sd: -)
  home=$PWD/target/installer/home
  mkdir -p "$home"
  # shellcheck disable=SC2046 # options without blanks
  HOME=$home "$2" $(sed -n 's/^java-options=//p' "$1/ProvScope.cfg" | grep -v AOTCache | sed "s|\$APPDIR|$1|") \
    -XX:AOTCacheOutput="$1/provscope.aot" -Dglass.platform=Headless -Dprism.order=sw -cp "$jars" \
    org.provscope.app.Training >target/installer/training.log 2>&1 ||
    echo "The cache for a quick start could not be made (see target/installer/training.log); the package has none." >&2
  rm -rf "$home" "$1/provscope.aot.config"
}

# Writes the manual page and the completions of shells into target/installer/provscope/share.
system_files() {
  "$image/runtime/bin/java" -cp "$image/lib/*" org.provscope.cli.SystemFiles "$image/share"
}
