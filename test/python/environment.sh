#!/usr/bin/env bash
# Prints the Python of an environment that has requirements.txt, beside the checkout: made once, and anew where the list changes.
set -euo pipefail
cd "$(dirname "$0")/../.."
environment=${EXPORT_GROWTH_VENV:-$(dirname "$PWD")/.export-growth-venv}
if ! cmp --silent test/python/requirements.txt "$environment/requirements.txt"; then
  {
    if ! python3 -c "import ensurepip" 2>/dev/null; then
      apt-get update
      apt-get install --yes --no-install-recommends python3-venv
    fi
    python3 -m venv "$environment"
    "$environment/bin/pip" install --quiet --disable-pip-version-check --requirement test/python/requirements.txt
    cp test/python/requirements.txt "$environment/requirements.txt"
  } >&2
fi
if [ "${1:-}" = --java ] && ! command -v java >/dev/null; then
  { apt-get update && apt-get install --yes --no-install-recommends default-jre-headless; } >&2
fi
echo "$environment/bin/python"
