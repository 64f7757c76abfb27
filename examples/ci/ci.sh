#!/bin/sh
# The gate, as every pipeline calls it: judges, writes the reports, and ends with fitcheck's exit code.
#   0 ship, 1 hold, 2 inconclusive; 64 and above: nothing was judged.
# Options are passed on: ./ci.sh --set floors.accuracy=0.9
set -u
cd "$(dirname "$0")" || exit 70

if ! command -v fitcheck >/dev/null 2>&1; then
  echo "ci.sh: fitcheck is not installed here: npm install --global fitcheck" >&2
  exit 64
fi

mkdir -p verdict || exit 64
# A verdict of an earlier run must not be taken for this one's.
rm -f verdict/verdict.md verdict/verdict.xml verdict/verdict.json

fitcheck check "$@" --out verdict/verdict.md --out verdict/verdict.xml --out verdict/verdict.json
exit $?
