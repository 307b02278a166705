# These are meant for other programs, and Java reports on stderr when it takes one up.
unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS

# In the C locale, which is cron's, and in one that is not installed, Java can't open a file with a
# Chinese name. Only a locale of another Chinese encoding is kept, where it is installed.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
    *[Gg][Bb]* | *[Bb][Ii][Gg]5*) charmap=$(locale charmap 2>/dev/null) ;;
    *) charmap= ;;
esac
case $charmap in
    [Gg][Bb]* | [Bb][Ii][Gg]5*) ;;
    *)
        LC_ALL=C.UTF-8
        export LC_ALL
        ;;
esac

# Java can't ask a terminal for its width, and shells keep COLUMNS to themselves. Within $( ) stdout
# is the substitution's own.
if [ -z "${COLUMNS-}" ] && { { [ -t 1 ] && { size=$(stty size <&3 2>/dev/null); } 3<&1; } ||
    { [ -t 2 ] && size=$(stty size <&2 2>/dev/null); }; }; then
    COLUMNS=${size#* }
    export COLUMNS
fi
