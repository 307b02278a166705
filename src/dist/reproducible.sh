#!/bin/sh
# Builds the commit that is checked out twice, in folders of different names, and compares all that
# is released, byte by byte. Run by `mvn -Preproducible verify`, which tells whether it was offline.
set -eu

offline=
[ "${1:-}" != offline=true ] || offline=-o

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for tree in "$work/first" "$work/第二 build"; do
    git clone -q . "$tree"
    (cd -- "$tree" && mvn -B -q $offline -Dmaven.test.skip=true package)
done
differences=0
for file in "$work/first/target/duban.jar" "$work"/first/target/duban[-_]*; do
    other="$work/第二 build/target/${file##*/}"
    if cmp -- "$file" "$other"; then
        printf 'same bytes: %s\n' "${file##*/}"
    else
        differences=$((differences + 1))
    fi
done
# Where it comes from: a file of the image, or what its training runs loaded.
if [ "$differences" -gt 0 ]; then
    diff -r -q "$work/first/target/image" "$work/第二 build/target/image" || :
    diff -r "$work/first/target/training" "$work/第二 build/target/training" | cut -c 1-2000 || :
fi
exit "$differences"
