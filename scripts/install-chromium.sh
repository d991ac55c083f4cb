#!/usr/bin/env bash
# Chromium for the browser tests, from Debian's or Ubuntu's packages, unless it is there. Asks nothing.
set -euo pipefail

for browser in chromium chromium-browser google-chrome; do
  if command -v "$browser" > /dev/null; then
    exit 0
  fi
done

# Chinese would be boxes without Noto CJK; Lato and Noto Sans stand nearest to what Slack and Discord use (npm run gallery).
bash "$(dirname "$0")/install-package.sh" Chromium chromium fonts-noto-cjk fonts-lato fonts-noto-core
command -v chromium > /dev/null || {
  printf 'install-chromium: the package was installed, but there is no command chromium\n' >&2
  exit 1
}
