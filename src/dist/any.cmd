@echo off
rem Starts Duban on a Java runtime of this machine.
setlocal EnableExtensions DisableDelayedExpansion
set "home=%~dp0.."

rem Duban writes UTF-8. The console gets its code page back at the end.
rem By its full name: cmd looks for a program in the current folder first, which may be anybody's.
set "chcp=%SystemRoot%\System32\chcp.com"
for /f "tokens=2 delims=:." %%c in ('%chcp%') do set "codepage=%%c"
%chcp% 65001 >nul

set "java="
if defined JAVA_HOME call :take "%JAVA_HOME%"
for %%j in (java.exe) do if not "%%~$PATH:j"=="" call :take "%%~dp$PATH:j.."
for /d %%d in (
    "%ProgramFiles%\Java\*"
    "%ProgramFiles%\Eclipse Adoptium\*"
    "%ProgramFiles%\Microsoft\jdk*"
    "%ProgramFiles%\Amazon Corretto\*"
    "%ProgramFiles%\BellSoft\*"
    "%ProgramFiles%\Zulu\*"
    "%LocalAppData%\Programs\Eclipse Adoptium\*"
    "%UserProfile%\.jdks\*"
) do call :take "%%~d"
if not defined java (
    >&2 echo duban: 需要 Java @java@ 或更高版本，在 JAVA_HOME、PATH 和常用位置都没有找到。
    >&2 echo   请安装，或让 JAVA_HOME 指向它。
    >&2 echo duban: needs Java @java@ or later, and found none by JAVA_HOME, the PATH, or in the usual folders
    >&2 echo   Install one, or point JAVA_HOME at it.
    set "exit=3"
    goto :end
)

rem These are meant for other programs, and Java reports on stderr when it takes one up.
set "JAVA_TOOL_OPTIONS="
set "JDK_JAVA_OPTIONS="
set "_JAVA_OPTIONS="

rem First compiler only: a short command is over before more would pay, but not one that hashes a
rem million entries. Flags, CompileCommandFile: not a word about such files in the current folder,
rem which may be anybody's.
set "compiler=1"
for %%w in (verify compare batch) do if /i "%~1"=="%%w" set "compiler=4"
"%java%" -XX:+UseSerialGC -XX:TieredStopAtLevel=%compiler% -Xmx2g ^
    -XX:Flags=NUL -XX:CompileCommandFile=NUL -XX:-UsePerfData ^
    -Djava.awt.headless=true ^
    %DUBAN_JAVA_OPTIONS% ^
    -cp "%home%\lib\app\*" org.duban.Main %*
set "exit=%ErrorLevel%"

:end
if defined codepage %chcp% %codepage% >nul
exit /b %exit%

rem Takes the Java in a folder, if none is taken yet and its file `release` says that it is new enough.
:take
if defined java exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "number="
for /f "usebackq tokens=1,2 delims==." %%u in ("%~1\release") do if "%%u"=="JAVA_VERSION" set "number=%%v"
rem The number begins with a quotation mark, and ends with one where no dot follows it.
if not defined number exit /b 0
set "number=%number:"=%"
if %number% geq @java@ set "java=%~1\bin\java.exe"
exit /b 0
