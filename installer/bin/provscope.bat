@echo off
rem Starts ProvScope with a Java 25 or later: PROVSCOPE_JAVA_HOME, the bundled runtime, JAVA_HOME, or the one on the path.
setlocal
set "LIB=%~dp0..\lib"
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%~dp0..\runtime\bin\java.exe" set "JAVA=%~dp0..\runtime\bin\java.exe"
if defined PROVSCOPE_JAVA_HOME set "JAVA=%PROVSCOPE_JAVA_HOME%\bin\java.exe"
"%JAVA%" --module-path="%LIB%\fx" --add-modules=javafx.controls --enable-native-access=javafx.graphics,ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Djdk.tls.client.enableSessionTicketExtension=false %PROVSCOPE_OPTS% -cp "%LIB%\*" org.provscope.app.Main %*
exit /b %ERRORLEVEL%
