@echo off
rem SPDX-License-Identifier: Apache-2.0
rem Runs the command ras, from any folder. Builds it first when it is missing or older than its sources. Once for each
rem build and JDK it makes a cache, with which the JVM starts in less than half of the time.
rem Not verified on Windows: the look for newer files and the build. The rest ran in Wine's cmd.
setlocal EnableExtensions DisableDelayedExpansion
set "RASFFM_HOME=%~dp0"
if "%RASFFM_HOME:~-1%"=="\" set "RASFFM_HOME=%RASFFM_HOME:~0,-1%"
set "RASFFM_LOG=%RASFFM_HOME%\target\ras-build.log"
set "RASFFM_BUILT=%RASFFM_HOME%\target\ras-built"
set "RASFFM_CACHES=%RASFFM_HOME%\target\ras-start"
set "RASFFM_OPTIONS=--enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=5 -XX:-UsePerfData"

call :find_jdk
call :find_jar
if not defined RASFFM_JAR goto build
if not exist "%RASFFM_HOME%\cli\target\lib" goto build
rem A jar made by mvn verify will do as well as one made here.
call :on_path powershell.exe
if errorlevel 1 goto run
powershell.exe -NoProfile -NonInteractive -Command "$ErrorActionPreference='SilentlyContinue'; $built=(Get-Item -LiteralPath $env:RASFFM_JAR,$env:RASFFM_BUILT | Sort-Object LastWriteTime | Select-Object -Last 1).LastWriteTime; Set-Location -LiteralPath $env:RASFFM_HOME; $new=Get-ChildItem -Recurse pom.xml,simulator\pom.xml,src\pom.xml,cli\pom.xml,headers,simulator\CMakeLists.txt,simulator\cmake,simulator\scenarios,simulator\src\main,src\main,cli\src\main | Where-Object { $_.LastWriteTime -gt $built } | Select-Object -First 1; if ($new) { exit 10 }; $cache=(Get-Item -LiteralPath $env:RASFFM_CACHE).LastWriteTime; if (Get-Item cli\target\lib,cli\target\lib\*,$env:RASFFM_JAR | Where-Object { $_.LastWriteTime -gt $cache }) { exit 11 }" <nul
if %ERRORLEVEL%==10 goto build
if %ERRORLEVEL%==11 del "%RASFFM_CACHE%" >nul 2>&1

:run
call :find_jar
call :name_missing run
if errorlevel 1 exit /b 1
call :find_cache
"%RASFFM_JDK%\bin\java.exe" %RASFFM_CACHED% %RASFFM_OPTIONS% -jar "%RASFFM_JAR%" %*
exit /b %ERRORLEVEL%

:build
rem A shell asks while a line is typed: no time for a build.
if "%~1"=="complete" exit /b 0
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

rem Sets RASFFM_CACHED: the options that use the cache, which is made first if there is none; empty if none could be
rem made, or where the JVM has such options already: it refuses to start with two.
:find_cache
set "RASFFM_CACHED="
call :has_own JAVA_TOOL_OPTIONS
if not errorlevel 1 exit /b 0
call :has_own JDK_JAVA_OPTIONS
if not errorlevel 1 exit /b 0
call :has_own _JAVA_OPTIONS
if not errorlevel 1 exit /b 0
if not exist "%RASFFM_CACHE%" call :make_cache
if not exist "%RASFFM_CACHE%" exit /b 0
for %%f in ("%RASFFM_CACHE%") do if "%%~zf"=="0" exit /b 0
set RASFFM_CACHED="-XX:SharedArchiveFile=%RASFFM_CACHE%" -Xlog:cds*=off
if %RASFFM_VERSION% GEQ 25 set RASFFM_CACHED="-XX:AOTCache=%RASFFM_CACHE%" -Xlog:aot*=off -Xlog:cds*=off
exit /b 0

rem Whether the variable %1 has options about caches.
:has_own
if not defined %1 exit /b 1
set %1| findstr /L "-Xshare Archive AOT" >nul
exit /b %ERRORLEVEL%

rem Lets the JVM remember the classes of some runs. Written elsewhere first: another ras may be at it as well.
:make_cache
set "RASFFM_NEW=%RASFFM_CACHES%\%RANDOM%%RANDOM%.new"
if not exist "%RASFFM_CACHES%" mkdir "%RASFFM_CACHES%" >nul 2>&1
if not exist "%RASFFM_CACHES%" exit /b 0
set "RASFFM_OPTION=-XX:ArchiveClassesAtExit"
if %RASFFM_VERSION% GEQ 25 set "RASFFM_OPTION=-XX:AOTCacheOutput"
"%RASFFM_JDK%\bin\java.exe" %RASFFM_OPTIONS% "%RASFFM_OPTION%=%RASFFM_NEW%" -cp "%RASFFM_JAR%" io.github.rasffm.cli.Rehearsal > "%RASFFM_NEW%.log" 2>&1 <nul
if errorlevel 1 type nul > "%RASFFM_NEW%"
move /y "%RASFFM_NEW%.log" "%RASFFM_CACHES%\log" >nul 2>&1
move /y "%RASFFM_NEW%" "%RASFFM_CACHE%" >nul 2>&1
if exist "%RASFFM_NEW%" del "%RASFFM_NEW%"
exit /b 0

rem Sets RASFFM_JDK: JAVA_HOME, the java of PATH, or else one in a usual folder.
:find_jdk
set "RASFFM_JDK="
if defined JAVA_HOME call :try_jdk "%JAVA_HOME%"
for %%j in (java.exe) do if not "%%~$PATH:j"=="" call :try_jdk "%%~dp$PATH:j.."
for %%p in ("%ProgramFiles%\Java" "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%USERPROFILE%\.jdks") do (
    for /d %%d in ("%%~p\*") do call :try_jdk "%%~d"
)
for %%d in ("%RASFFM_JDK%") do set "RASFFM_CACHE=%RASFFM_CACHES%\%%~nxd-%RASFFM_RELEASE%.cache"
exit /b 0

:try_jdk
if defined RASFFM_JDK exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "RASFFM_VERSION=0"
set "RASFFM_RELEASE="
for /f "usebackq tokens=1,2 delims==" %%k in ("%~1\release") do if "%%k"=="JAVA_VERSION" set "RASFFM_VERSION=%%~l"
for /f "usebackq tokens=1,2 delims==" %%k in ("%~1\release") do if "%%k"=="JAVA_RUNTIME_VERSION" set "RASFFM_RELEASE=%%~l"
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
