#!/usr/bin/env bash
# dateutils 0.4.10 (as in Debian 12), "nifty command line date and time utilities": from 31 January to 1 March, 30 days
# in 2024, `ddiff -f '%m months %d days'` counts a month and 63 days; in a common year it is a month and 62 for 29, and
# in weeks a month, 9 weeks and no day. From 30 January 2024 it is a month, and from the 29th one and a day. So it is
# where the month between has no such day, and is shorter than the days that are left: February, after a 31st, or after
# a 30th in a common year. Without a format it is right, and `dadd 2024-01-31 1mo` is 29 February. Nothing is said, and
# the exit code is 0. What helps: days alone, %d.
# Seen: 2024-01-31 1 months 63 days of 30, 2024-01-30 1 months 0 days of 31, 2024-01-29 1 months 1 days of 32 / 2023-01-31
#       1 months 62 days of 29, 2023-01-30 1 months 63 days of 30 / weeks 1 9 0
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download dateutils=0.4.10-1 >/dev/null 2>&1
dpkg-deb --extract dateutils*.deb .
to_march() { "$folder/usr/bin/dateutils.ddiff" "$1" "${1%%-*}-03-01" "${@:2}"; }
told() { echo "$1 $(to_march "$1" -f '%m months %d days') of $(to_march "$1")"; }
seen="$(told 2024-01-31), $(told 2024-01-30), $(told 2024-01-29) / $(told 2023-01-31), $(told 2023-01-30)"
seen+=" / weeks $(to_march 2024-01-31 -f '%m %w %d')"
echo "$seen"
wanted='2024-01-31 1 months 63 days of 30, 2024-01-30 1 months 0 days of 31, 2024-01-29 1 months 1 days of 32'
wanted+=' / 2023-01-31 1 months 62 days of 29, 2023-01-30 1 months 63 days of 30 / weeks 1 9 0'
[[ $seen == "$wanted" ]]
