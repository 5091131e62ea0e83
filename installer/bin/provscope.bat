@echo off
rem Starts ProvScope with a Java 25 or later, also where an older one is the default.
setlocal EnableExtensions DisableDelayedExpansion
for %%I in ("%~dp0..") do set "PROGRAM=%%~fI"
set "LIB=%PROGRAM%\lib"
set "JAVA_DIR="
set "MAJOR="
rem Java tells on standard error that it heeds these. Options for ProvScope are in PROVSCOPE_OPTS.
set "JAVA_TOOL_OPTIONS="
set "JDK_JAVA_OPTIONS="
set "_JAVA_OPTIONS="

rem Who names a Java means it: another one in its place would be a surprise.
if not defined PROVSCOPE_JAVA_HOME goto search
call :try "%PROVSCOPE_JAVA_HOME%"
if defined JAVA_DIR goto found
if not exist "%PROVSCOPE_JAVA_HOME%\bin\java.exe" goto named_absent
if not defined MAJOR goto named_silent
>&2 echo provscope: PROVSCOPE_JAVA_HOME ("%PROVSCOPE_JAVA_HOME%") is Java %MAJOR%; 25 or later is needed.
exit /b 2
:named_absent
>&2 echo provscope: there is no bin\java.exe in PROVSCOPE_JAVA_HOME ("%PROVSCOPE_JAVA_HOME%").
exit /b 2
:named_silent
>&2 echo provscope: the Java in PROVSCOPE_JAVA_HOME ("%PROVSCOPE_JAVA_HOME%") does not report its version; 25 or later is needed.
exit /b 2

:search
call :try "%PROGRAM%\runtime"
if defined JAVA_HOME call :try "%JAVA_HOME%"
for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :on_path "%%~$PATH:J"
for /d %%D in ("%USERPROFILE%\.jdks\*" "%USERPROFILE%\.gradle\jdks\*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\BellSoft\*") do call :try "%%~D"
for /d %%D in ("%USERPROFILE%\scoop\apps\*jdk*") do call :try "%%~D\current"
if defined JAVA_DIR goto found
>&2 echo provscope: no Java 25 or later was found. Install one, or set PROVSCOPE_JAVA_HOME to its folder.
exit /b 2

rem No argument, or one that can be a root, opens the window. A word that names no file is a command, well or badly spelt.
:found
set "FIRST=%~1"
if not "%~2"=="" goto command
if not defined FIRST goto window
if "%FIRST:~0,1%"=="-" goto command
if exist "%FIRST%" goto window
if not "%FIRST:\=%"=="%FIRST%" goto window
if not "%FIRST:/=%"=="%FIRST%" goto window
if not "%FIRST::=%"=="%FIRST%" goto window
if not "%FIRST:.=%"=="%FIRST%" goto window

:command
rem The program writes UTF-8. The console gets its own code page back afterwards.
set "PAGE="
for /f "tokens=2 delims=:." %%P in ('chcp 2^>nul') do set "PAGE=%%P"
chcp 65001 >nul 2>&1
rem Colours only in consoles that are known to show them: the old one prints their codes.
if not defined WT_SESSION if not defined ANSICON if not "%ConEmuANSI%"=="ON" set "NO_COLOR=1"
rem What Java itself has to say would stand in the middle of the answer. Its code for "could not start" is 1; the program
rem says 3 for its own 1.
"%JAVA_DIR%\bin\java.exe" -Dprovscope.found.code=3 -Xshare:auto -XX:SharedArchiveFile="%LIB%\provscope.jsa" -XX:+UseParallelGC -XX:TieredStopAtLevel=1 -Xmn200m -Xlog:disable -XX:-PrintWarnings -XX:+DisplayVMOutputToStderr --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow %PROVSCOPE_OPTS% -cp "%LIB%\*" org.provscope.app.Main %*
set "CODE=%ERRORLEVEL%"
if defined PAGE chcp %PAGE% >nul 2>&1
if "%CODE%"=="3" exit /b 1
if not "%CODE%"=="1" exit /b %CODE%
>&2 echo provscope: Java could not start, or ended without output: "%JAVA_DIR%\bin\java.exe" %PROVSCOPE_OPTS%
exit /b 2

:window
rem javaw has no console, and this script does not wait for it: a console that was opened for the window closes.
set "JAVAW=%JAVA_DIR%\bin\javaw.exe"
if not exist "%JAVAW%" set "JAVAW=%JAVA_DIR%\bin\java.exe"
start "ProvScope" "%JAVAW%" --module-path="%LIB%\fx" --add-modules=javafx.controls --enable-native-access=javafx.graphics,ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Djdk.tls.client.enableSessionTicketExtension=false -Xlog:disable -XX:-PrintWarnings %PROVSCOPE_OPTS% -cp "%LIB%\*" org.provscope.app.Main %*
if errorlevel 1 exit /b 2
exit /b 0

rem Sets JAVA_DIR to the folder if no other was found yet and its Java is 25 or later; MAJOR tells what it is.
:try
if defined JAVA_DIR exit /b 0
set "MAJOR="
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" goto ask
for /f "usebackq tokens=2 delims==" %%V in (`findstr /b /c:"JAVA_VERSION=" "%~1\release"`) do set "MAJOR=%%~V"
goto judge
:ask
for /f "tokens=1,3" %%A in ('call "%~1\bin\java.exe" -XshowSettings:properties -version 2^>^&1') do if "%%A"=="java.specification.version" set "MAJOR=%%B"
:judge
if not defined MAJOR exit /b 0
if "%MAJOR:~0,2%"=="1." set "MAJOR=%MAJOR:~2%"
for /f "delims=.-+_" %%V in ("%MAJOR%") do set "MAJOR=%%V"
if %MAJOR% GEQ 25 set "JAVA_DIR=%~f1"
exit /b 0

rem A java that stands alone on the path (of Oracle's installer, scoop) knows its folder.
:on_path
if defined JAVA_DIR exit /b 0
if exist "%~dp1..\release" (
  call :try "%~dp1.."
  exit /b 0
)
set "ASKED="
for /f "tokens=1,2,*" %%A in ('call "%~1" -XshowSettings:properties -version 2^>^&1') do if "%%A"=="java.home" set "ASKED=%%C"
if defined ASKED call :try "%ASKED%"
exit /b 0
