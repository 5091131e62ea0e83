# Makes target\installer\provscope-<version>.msi (for one user, without administrator rights) and a .zip of the same.
#
#   powershell -ExecutionPolicy Bypass -File installer\windows.ps1
#
# Needs a JDK 25 with jpackage (JAVA_HOME), Maven, and for the .msi the WiX Toolset (wix.exe, version 4 or later, or 3 with
# candle.exe and light.exe). Without WiX only the .zip is made, and that is said.
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..')

function Fail($text) { Write-Error $text; exit 2 }
function Run($program, $arguments) {
    & $program @arguments
    if ($LASTEXITCODE -ne 0) { Fail "$program ended with $LASTEXITCODE." }
}

if (-not $env:JAVA_HOME -or -not (Test-Path "$env:JAVA_HOME\bin\jpackage.exe")) {
    Fail 'Set JAVA_HOME to a JDK 25 or later with jpackage.'
}
$jdk = $env:JAVA_HOME
$version = ([xml](Get-Content pom.xml)).project.version
$out = Join-Path (Get-Location) 'target\installer'

$env:PATH = "$jdk\bin;$env:PATH"
Run 'mvn' @('-B', '-q', 'package', '-DskipTests')
if (Test-Path $out) { Remove-Item -Recurse -Force $out }
New-Item -ItemType Directory -Force $out | Out-Null

# The runtime, with JavaFX in it and its libraries beside it.
Run "$jdk\bin\jlink.exe" @('@installer\runtime.args', '--module-path', 'target\provscope\lib\fx', '--output', "$out\runtime")
Get-ChildItem 'target\provscope\lib\fx\javafx-graphics-*.jar' | ForEach-Object {
    $natives = @(& "$jdk\bin\jar.exe" --list --file $_.FullName | Where-Object { $_ -like '*.dll' })
    if ($natives.Count) {
        Run "$jdk\bin\jar.exe" (@('--extract', '--file', $_.FullName, '--dir', "$out\runtime\bin") + $natives)
    }
}

# What jpackage packs: only the jars.
New-Item -ItemType Directory "$out\jars" | Out-Null
Copy-Item 'target\provscope\lib\*.jar' "$out\jars"
Run "$jdk\bin\jpackage.exe" @(
    '@installer\app-image.args', '@installer\app-image-windows.args',
    '--type', 'app-image', '--dest', $out, '--app-version', $version,
    '--runtime-image', "$out\runtime", '--input', "$out\jars", '--main-jar', "provscope-$version.jar",
    # The program for commands, which prints to the console it was called from.
    '--add-launcher', 'provscope=installer\launcher-console.properties')

# The cache for a quick start, trained with the very Java, jars and options of the package; without it all works, slower.
$image = "$out\ProvScope"
$cache = "$image\app\provscope.aot"
$jars = Get-Content "$image\app\ProvScope.cfg" | Where-Object { $_ -like 'app.classpath=*' } |
    ForEach-Object { $_.Substring(14).Replace('$APPDIR', "$image\app") }
$options = Get-Content "$image\app\ProvScope.cfg" | Where-Object { $_ -like 'java-options=*' } |
    ForEach-Object { $_.Substring(13).Replace('$APPDIR', "$image\app") } | Where-Object { $_ -notlike '-XX:AOTCache=*' }
& "$image\runtime\bin\java.exe" @options "-XX:AOTCacheOutput=$cache" '-Dglass.platform=Headless' '-Dprism.order=sw' `
    -cp ($jars -join ';') org.provscope.app.Training *> "$out\training.log"
if (-not (Test-Path $cache)) { Write-Warning "No cache for a quick start: see $out\training.log" }

& "$image\runtime\bin\java.exe" -cp ($jars -join ';') org.provscope.cli.SystemFiles "$image\share"

Compress-Archive -Path $image -DestinationPath "$out\provscope_${version}_windows.zip"
if ((Get-Command wix.exe -ErrorAction SilentlyContinue) -or (Get-Command candle.exe -ErrorAction SilentlyContinue)) {
    Run "$jdk\bin\jpackage.exe" @('@installer\msi.args', '--dest', $out, '--app-image', $image, '--app-version', $version,
        '--resource-dir', 'installer\windows')
} else {
    Write-Warning 'No .msi: the WiX Toolset is not on the path.'
}
Get-ChildItem $out -Include *.msi, *.zip -Recurse -Depth 0 | Get-FileHash -Algorithm SHA256 |
    ForEach-Object { "$($_.Hash.ToLower())  $(Split-Path $_.Path -Leaf)" } | Set-Content "$out\SHA256SUMS"
Get-ChildItem $out -File
