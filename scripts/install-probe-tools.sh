#!/usr/bin/env bash
# What the commands of the catalog are tried with, from Debian's or Ubuntu's packages, each unless it is there. Asks nothing.
set -euo pipefail

missing=()
while read -r command package; do
  command -v "$command" > /dev/null || missing+=("$package")
done << 'TOOLS'
curl curl
openssl openssl
dig bind9-dnsutils
nc netcat-openbsd
mtr mtr-tiny
cgi-fcgi libfcgi-bin
TOOLS

if [ ${#missing[@]} -gt 0 ]; then
  bash "$(dirname "$0")/install-package.sh" "${missing[*]}" "${missing[@]}"
fi
