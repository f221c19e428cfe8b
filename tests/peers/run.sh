#!/usr/bin/env bash
# Reads our exports with other people's software, in Python. Left out, with the reason printed, where there is no Python
# with pip, or its packages cannot be had.
set -euo pipefail
cd "$(dirname "$0")/../.."

python=${PYTHON:-python3}
venv=${PEERS_VENV:-target/peers}
wanted=tests/peers/requirements.txt

leave_out() {
  echo "tests/peers left out: $1"
  exit 0
}

command -v "$python" >/dev/null || leave_out "there is no $python"
"$python" -c 'import venv, ensurepip' 2>/dev/null || leave_out "$python has no venv with pip"
if ! cmp -s "$wanted" "$venv/installed.txt"; then
  "$python" -m venv "$venv" || leave_out "no virtual environment can be made"
  "$venv/bin/python" -m pip install --quiet --disable-pip-version-check -r "$wanted" ||
    leave_out "its packages cannot be installed"
  cp "$wanted" "$venv/installed.txt"
fi

cargo build --quiet
exec "$venv/bin/python" -W ignore::DeprecationWarning -m unittest discover --start-directory tests/peers "$@"
