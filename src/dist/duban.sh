#!/bin/sh -
# Starts Duban on the Java runtime that lies beside it.

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
app=$home/lib/app
# Without these Java would end with words and an exit code of its own. A jar that can't be read is told
# by the last on the class path; the file that was unpacked last stands for all others.
for file in runtime/bin/java runtime/lib/jvm.cfg runtime/lib/libjli.so runtime/lib/modules \
    runtime/lib/server/libjvm.so @jars@ ../share/version; do
    [ -s "$home/lib/$file" ] && continue
    printf 'duban: 安装不完整，缺少 %s\n  请重新解包或安装。\n' "$home/lib/$file" >&2
    printf 'duban: the installation is incomplete, without %s\n' "$home/lib/$file" >&2
    printf '  Unpack or install it again.\n' >&2
    exit 3
done
if ! [ -x "$home/lib/runtime/bin/java" ]; then
    printf 'duban: 不允许执行 %s\n  请检查其权限，以及所在磁盘是否允许执行程序。\n' "$home/lib/runtime/bin/java" >&2
    printf 'duban: %s may not be run\n' "$home/lib/runtime/bin/java" >&2
    printf '  Look at its permissions, and whether programs may be run from that disk.\n' >&2
    exit 3
fi

@environment@
# One archive of classes for the version, one for most commands, and one for those that set pages or
# read workbooks: a wrong guess, as at a folder of that name, costs a fraction of a second.
classes=classes
compiler=1
collector="-XX:+UseSerialGC"
for word; do
    case $word in
        verify) compiler=4 ;;
        compare)
            classes=reports
            collector="-XX:+UseParallelGC -XX:MaxNewSize=128m"
            break
            ;;
        report | import | template | batch | init)
            classes=reports
            break
            ;;
        --version) classes=start ;;
    esac
done

# Serial collector and first compiler only: a short command is over before more would pay, but not one
# that hashes a million entries, or that keeps two versions of as many.
# Xmx: below 32 GB, or the archive of classes does not fit. ArchiveRelocationMode: maps that archive
# where it was made for. NewSize: a bulletin touches 210 MB instead of 250. PretenureSizeThreshold:
# fonts stay where they are read. UsePerfData: no file in /tmp. Flags, CompileCommandFile: not a word
# about such files in the current folder, which may be anybody's. The rest keeps the JVM's own words off
# stdout, and an archive that doesn't fit a jar (copied without its date) without a word: the start is
# slower.
exec "$home/lib/runtime/bin/java" \
    "-XX:SharedArchiveFile=$home/lib/runtime/lib/server/$classes.jsa" \
    $collector "-XX:TieredStopAtLevel=$compiler" -Xmx2g -XX:NewSize=64m \
    -XX:PretenureSizeThreshold=1m \
    -XX:Flags=/dev/null -XX:CompileCommandFile=/dev/null \
    -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -XX:-UsePerfData \
    -XX:+DisplayVMOutputToStderr -Xlog:disable \
    "-Xlog:all=error,cds*=off,aot*=off:stderr" \
    -Djava.awt.headless=true \
    ${DUBAN_JAVA_OPTIONS-} \
    -cp "@classpath@" org.duban.Main "$@"
