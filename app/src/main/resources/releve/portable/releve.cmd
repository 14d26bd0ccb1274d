@echo off
rem Releve from a portable folder: needs no Java, no installation and no administrator.
rem Writes into this folder only data, drill-data and cache, and only where it may; else into the user's profile.
setlocal EnableExtensions DisableDelayedExpansion
set "before="
for /f "tokens=2 delims=:" %%c in ('chcp') do set "before=%%c"
chcp 65001 >nul
set "here=%~dp0"
if "%here:~-1%"=="\" set "here=%here:~0,-1%"
set "build=@BUILD@"
set "runtime=%here%\runtime\windows-x64"
set "code=3"

if not exist "%runtime%\bin\java.exe" (
  echo releve: this folder was built without a Java runtime for Windows. 1>&2
  echo releve: build it again with: releve portable --out DIR --for all --jdk FOLDER-OF-A-WINDOWS-JDK-25-WITH-JMODS 1>&2
  goto end
)

rem Where what is kept goes: beside the program where one may write, else into the user's profile.
set "place=%here%"
set "why=beside the program"
set "cache=%here%\cache"
(copy nul "%here%\.written" >nul) 2>nul
if exist "%here%\.written" (
  del "%here%\.written"
) else (
  set "place=%LOCALAPPDATA%\releve"
  set "why=nothing can be written beside the program"
  set "cache=%LOCALAPPDATA%\releve\cache"
)
if not "%RELEVE_CACHE%"=="" set "cache=%RELEVE_CACHE%"

rem Does this command keep or read data, and was it told where? (cmd splits words at = too, which --data=DIR needs)
set "command=%~1"
set "asks=yes"
if "%command%"=="" set "asks=no"
if "%command:~0,1%"=="-" set "asks=no"
if "%command%"=="help" set "asks=no"
if "%command%"=="portable" set "asks=no"
:look
if "%~1"=="" goto looked
if "%~1"=="--data" set "asks=no"
if "%~1"=="--help" set "asks=no"
if "%~1"=="-h" set "asks=no"
if "%~1"=="--export" set "asks=no"
shift /1
goto look
:looked
if not "%RELEVE_DATA%"=="" goto started
set "RELEVE_DATA=%place%\data"
set "shown=%RELEVE_DATA%"
if "%command%"=="drill" set "shown=%place%\drill-data"
if "%asks%"=="yes" echo releve: data in "%shown%" (%why%; another place: --data DIR) 1>&2

:started
if "%RELEVE_JAVA_OPTIONS%"=="" set "RELEVE_JAVA_OPTIONS=-Xmx512m"
set "aot=-Xshare:auto"
rem damaged or of another Java, the cache is passed over in silence: VerifySharedSpaces has it checked first
if exist "%cache%\releve-%build%.aot" set "aot=-XX:AOTCache=%cache%\releve-%build%.aot"
"%runtime%\bin\java.exe" -XX:+UseSerialGC -Xms64m %RELEVE_JAVA_OPTIONS% -XX:-UsePerfData -XX:+VerifySharedSpaces -Xlog:aot=off -Xlog:cds=off -Djava.awt.headless=true -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 "-Dorg.sqlite.lib.path=%runtime%\native" -Dorg.sqlite.lib.name=sqlitejdbc.dll "-Dreleve.drill=%place%\drill-data" "-Dreleve.cache=%cache%\releve-%build%.aot" "%aot%" -jar "%here%\releve.jar" %*
set "code=%ERRORLEVEL%"

:end
if not "%before%"=="" chcp %before% >nul
exit /b %code%
