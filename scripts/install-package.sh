#!/usr/bin/env bash
# Installs packages of Debian or Ubuntu that tests need, and asks nothing: install-package.sh <what they are> <package>...
set -euo pipefail

what=$1
shift

fail() {
  printf 'install-package: %s\n' "$1" >&2
  exit 1
}

command -v apt-get > /dev/null || fail "there is no $what and no apt-get; install $what by hand"
run=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo > /dev/null && sudo -n true 2> /dev/null ||
    fail "there is no $what, and installing it needs root or sudo without a password"
  run=(sudo -n)
fi
apt=("${run[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0)
"${apt[@]}" update || fail 'apt-get update failed'
"${apt[@]}" install -y --no-install-recommends "$@" > /dev/null || fail 'apt-get install failed'
