#!/bin/sh
# Makes a catalogue of about 200 hours from the examples: the same modules again and again, under other names.
# Usage: large-catalogue.sh FOLDER [TIMES]    (100 times the introduction's two hours, unless said otherwise)
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd -P)
from=$here/../../../examples/catalogue
to=$1
times=${2:-100}
[ ! -e "$to" ] || { echo "$to is there already." >&2; exit 1; }

mkdir -p "$to/modules" "$to/courses"
cp -R "$from/catalogue.yaml" "$from/frameworks" "$from/language" "$to"
i=1
while [ "$i" -le "$times" ]; do
  course=introduction-to-peer-support
  uses=$(sed -n 's/^  - \([a-z0-9-]*\)$/\1/p' "$from/courses/$course.yaml")
  sed -e "s/^course: .*/course: $course-$i/" -e "s/^  - \([a-z0-9-]*\)\$/  - \1-$i/" "$from/courses/$course.yaml" >"$to/courses/$course-$i.yaml"
  for module in $uses; do
    cp -R "$from/modules/$module" "$to/modules/$module-$i"
    sed -e "s/^module: .*/module: $module-$i/" "$from/modules/$module/module.yaml" >"$to/modules/$module-$i/module.yaml"
  done
  i=$((i + 1))
done
