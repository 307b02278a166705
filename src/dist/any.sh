#!/bin/sh -
# Starts Duban on a Java runtime of this machine.

# A path with a slash in front: its folder may begin with a dash.
case $0 in
    /*) script=$0 ;;
    *) script=./$0 ;;
esac
while [ -h "$script" ]; do
    link=$(readlink -- "$script") || break
    case $link in
        /*) script=$link ;;
        *) script=${script%/*}/$link ;;
    esac
done
home=${script%/*}/..

# Whether the folder holds a Java that is new enough, as its file `release` says.
usable() {
    [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
    while IFS='=".' read -r name _ number _; do
        [ "$name" != JAVA_VERSION ] || [ "$number" -lt @java@ ] || return 0
    done <"$1/release"
    return 1
}

# Where links lead: Java lies beside its `release`, the PATH has only links.
homeOf() {
    program=$1
    while [ -h "$program" ]; do
        link=$(readlink -- "$program") || break
        case $link in
            /*) program=$link ;;
            *) program=${program%/*}/$link ;;
        esac
    done
    printf '%s' "${program%/bin/java}"
}

java=
onPath=$(command -v java) && onPath=$(homeOf "$onPath")
for folder in "${JAVA_HOME-}" "$onPath" /usr/lib/jvm/* /opt/*jdk* /opt/*java* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME-}"/.sdkman/candidates/java/*; do
    if usable "$folder"; then
        java=$folder/bin/java
        break
    fi
done
if [ -z "$java" ]; then
    printf 'duban: 需要 Java @java@ 或更高版本，在 JAVA_HOME、PATH 和常用位置都没有找到。\n' >&2
    printf '  请安装，或让 JAVA_HOME 指向它。\n' >&2
    printf 'duban: needs Java @java@ or later, and found none by JAVA_HOME, the PATH, or in the usual folders\n' >&2
    printf '  Install one, or point JAVA_HOME at it.\n' >&2
    exit 3
fi

@environment@
# First compiler only: a short command is over before more would pay, but not one that hashes a
# million entries. Flags, CompileCommandFile: not a word about such files in the current folder,
# which may be anybody's.
compiler=1
for word; do
    case $word in
        verify | compare | batch) compiler=4 ;;
    esac
done
exec "$java" -XX:+UseSerialGC "-XX:TieredStopAtLevel=$compiler" -Xmx2g \
    -XX:Flags=/dev/null -XX:CompileCommandFile=/dev/null -XX:-UsePerfData \
    -Djava.awt.headless=true \
    ${DUBAN_JAVA_OPTIONS-} \
    -cp "$home/lib/app/*" org.duban.Main "$@"
