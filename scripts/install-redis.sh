#!/usr/bin/env bash
# A Redis server for the tests of replicas, from Debian's or Ubuntu's packages, unless there is one or a Valkey. Asks nothing.
set -euo pipefail

for server in redis-server valkey-server; do
  if command -v "$server" > /dev/null; then
    exit 0
  fi
done

bash "$(dirname "$0")/install-package.sh" Redis redis-server
# The package starts a server of its own, where it can. The tests start theirs, and need no other.
if [ "$(id -u)" -eq 0 ]; then run=(); else run=(sudo -n); fi
"${run[@]}" service redis-server stop > /dev/null 2>&1 || true
"${run[@]}" update-rc.d redis-server disable > /dev/null 2>&1 || true
command -v redis-server > /dev/null || {
  printf 'install-redis: the package was installed, but there is no command redis-server\n' >&2
  exit 1
}
