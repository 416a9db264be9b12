@echo off
rem Copyright (c) 2026 The Postern authors
rem SPDX-License-Identifier: EPL-2.0
rem Opens Postern Mail; with arguments, runs that command without a window.
setlocal
set "HERE=%~dp0"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
for %%f in ("%HERE%plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%f"
for %%f in ("%HERE%plugins\org.postern.cli_*.jar") do set "CLI=%%f"
if defined POSTERN_HOME (set "STATE=%POSTERN_HOME%\state") else (set "STATE=%LOCALAPPDATA%\Postern")
if "%~1"=="run" (set "COMPILER=") else (set "COMPILER=-XX:TieredStopAtLevel=1")
if not "%~1"=="" (
  "%JAVA%" %COMPILER% -XX:+UseSerialGC ^
    "-Djava.util.logging.config.file=%HERE%logging.properties" -Dslf4j.internal.verbosity=ERROR ^
    "-Dpostern.configuration=%STATE%\configuration" ^
    -cp "%CLI%;%LAUNCHER%" org.postern.cli.launch.Main %*
  exit /b
)
:start
"%JAVA%" "-Djava.util.logging.config.file=%HERE%logging.properties" -Dslf4j.internal.verbosity=ERROR "-Dpostern.command=%HERE%postern-mail.cmd" ^
  -jar "%LAUNCHER%" -configuration "%STATE%\configuration" -data "%STATE%\workspace" -name "Postern Mail" ^
  -application org.postern.client.application
if %errorlevel%==23 goto start
if %errorlevel%==24 goto start
exit /b %errorlevel%
