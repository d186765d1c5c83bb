#!/usr/bin/env bash
# The grid on Debian's PostgreSQL, too. `--engine spark`: in Spark.
set -euo pipefail
cd "$(dirname "$0")/../.."
if [ "${1:-}" = --engine ] && [ "${2:-}" = spark ]; then
  shift 2
  exec node --import tsx test/sql/sparkGrid.ts --python "$(bash test/python/environment.sh --java)" "$@"
fi
exec bash test/sql/server.sh node --import tsx test/sql/grid.ts "$@"
