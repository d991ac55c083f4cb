#!/usr/bin/env bash
# Chromium for the browser tests, from Debian's or Ubuntu's packages, unless it is there. Asks nothing.
set -euo pipefail

for browser in chromium chromium-browser google-chrome; do
  if command -v "$browser" > /dev/null; then
    exit 0
  fi
done

fail() {
  printf 'install-chromium: %s\n' "$1" >&2
  exit 1
}

command -v apt-get > /dev/null || fail 'there is no Chromium and no apt-get; install Chromium by hand'
run=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo > /dev/null && sudo -n true 2> /dev/null ||
    fail 'there is no Chromium, and installing it needs root or sudo without a password'
  run=(sudo -n)
fi
apt=("${run[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0)
"${apt[@]}" update || fail 'apt-get update failed'
# Chinese would be boxes without Noto CJK; Lato and Noto Sans stand nearest to what Slack and Discord use (npm run gallery).
"${apt[@]}" install -y --no-install-recommends chromium fonts-noto-cjk fonts-lato fonts-noto-core > /dev/null || fail 'apt-get install failed'
command -v chromium > /dev/null || fail 'the package was installed, but there is no command chromium'
