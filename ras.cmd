@echo off
rem SPDX-License-Identifier: Apache-2.0
rem Runs the command ras, from any folder. Builds it first when it is missing or older than its sources.
rem Not verified on Windows: the look for newer sources and the build. The rest ran in Wine's cmd.
setlocal EnableExtensions DisableDelayedExpansion
set "RASFFM_HOME=%~dp0"
if "%RASFFM_HOME:~-1%"=="\" set "RASFFM_HOME=%RASFFM_HOME:~0,-1%"
set "RASFFM_LOG=%RASFFM_HOME%\target\ras-build.log"
set "RASFFM_BUILT=%RASFFM_HOME%\target\ras-built"

call :find_jdk
call :find_jar
if not defined RASFFM_JAR goto build
if not exist "%RASFFM_HOME%\cli\target\lib" goto build
rem A jar made by mvn verify will do as well as one made here.
call :on_path powershell.exe
if errorlevel 1 goto run
powershell.exe -NoProfile -NonInteractive -Command "$ErrorActionPreference='SilentlyContinue'; $built=(Get-Item -LiteralPath $env:RASFFM_JAR,$env:RASFFM_BUILT | Sort-Object LastWriteTime | Select-Object -Last 1).LastWriteTime; Set-Location -LiteralPath $env:RASFFM_HOME; $new=Get-ChildItem -Recurse pom.xml,simulator\pom.xml,src\pom.xml,cli\pom.xml,headers,simulator\CMakeLists.txt,simulator\cmake,simulator\scenarios,simulator\src\main,src\main,cli\src\main | Where-Object { $_.LastWriteTime -gt $built } | Select-Object -First 1; if ($new) { exit 10 }" <nul
if %ERRORLEVEL%==10 goto build

:run
call :find_jar
call :name_missing run
if errorlevel 1 exit /b 1
"%RASFFM_JDK%\bin\java.exe" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -jar "%RASFFM_JAR%" %*
exit /b %ERRORLEVEL%

:build
call :name_missing build
if errorlevel 1 exit /b 1
if not exist "%RASFFM_HOME%\target" mkdir "%RASFFM_HOME%\target"
>&2 echo ras: building, which takes a few minutes the first time (log: %RASFFM_LOG%)
type nul > "%RASFFM_BUILT%.begun"
set "JAVA_HOME=%RASFFM_JDK%"
if not defined CMAKE_GENERATOR set "CMAKE_GENERATOR=MinGW Makefiles"
pushd "%RASFFM_HOME%"
call mvn -B -ntp -DskipTests -Drasffm.format.skip=true -pl simulator,src,cli -am package > "%RASFFM_LOG%" 2>&1 <nul
set "RASFFM_FAILED=%ERRORLEVEL%"
popd
if not "%RASFFM_FAILED%"=="0" goto build_failed
move /y "%RASFFM_BUILT%.begun" "%RASFFM_BUILT%" >nul
>&2 echo ras: built
goto run

rem No block in parentheses: the name of a folder may have one.
:build_failed
findstr /C:"ERROR" /C:"error:" "%RASFFM_LOG%" >&2
>&2 echo ras: the build failed; all of it is in %RASFFM_LOG%
exit /b 1

rem The newest jar of the command; its manifest names what it needs beside it.
:find_jar
set "RASFFM_JAR="
for /f "delims=" %%f in ('dir /b /o:d "%RASFFM_HOME%\cli\target\rasffm-cli-*.jar" 2^>nul') do set "RASFFM_JAR=%RASFFM_HOME%\cli\target\%%f"
exit /b 0

rem Sets RASFFM_JDK: JAVA_HOME, the java of PATH, or else one in a usual folder.
:find_jdk
set "RASFFM_JDK="
if defined JAVA_HOME call :try_jdk "%JAVA_HOME%"
for %%j in (java.exe) do if not "%%~$PATH:j"=="" call :try_jdk "%%~dp$PATH:j.."
for %%p in ("%ProgramFiles%\Java" "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%USERPROFILE%\.jdks") do (
    for /d %%d in ("%%~p\*") do call :try_jdk "%%~d"
)
exit /b 0

:try_jdk
if defined RASFFM_JDK exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "RASFFM_VERSION=0"
for /f "usebackq tokens=1,2 delims==" %%k in ("%~1\release") do if "%%k"=="JAVA_VERSION" set "RASFFM_VERSION=%%~l"
for /f "delims=." %%n in ("%RASFFM_VERSION%") do set "RASFFM_VERSION=%%n"
if %RASFFM_VERSION% GEQ 22 set "RASFFM_JDK=%~1"
exit /b 0

rem Says what is missing, all at once.
:name_missing
set "RASFFM_MISSING="
if not defined RASFFM_JDK (
    >&2 echo ras: missing: a JDK 22 or newer. winget install EclipseAdoptium.Temurin.25.JDK, or set JAVA_HOME
    set RASFFM_MISSING=1
)
if "%~1"=="build" (
    call :need mvn.cmd "Maven 3.8 or newer. https://maven.apache.org/download.cgi, its bin folder in PATH"
    call :need cmake.exe "CMake 3.20 or newer. winget install Kitware.CMake"
    call :need gcc.exe "a C compiler, GCC. winget install BrechtSanders.WinLibs.POSIX.UCRT"
    call :need mingw32-make.exe "make, which comes with that GCC"
)
if defined RASFFM_MISSING exit /b 1
exit /b 0

:need
call :on_path %1
if not errorlevel 1 exit /b 0
>&2 echo ras: missing: %~2
set RASFFM_MISSING=1
exit /b 0

:on_path
for %%x in (%1) do if not "%%~$PATH:x"=="" exit /b 0
exit /b 1
