#!/usr/bin/env bash
# warcio 2.4.11 (warcio.js, of Webrecorder), "Streaming web archive (WARC) file support": a record that is read and
# written again has other bytes, and still the digest of those it had. Headers of HTTP are sorted, in small letters and,
# where one comes twice, joined; with `keepHeadersCase` they stay, but an empty one is left out and a folded one
# unfolded in either case. Content-Length is counted anew, and WARC-Block-Digest, which by WARC 1.1 (5.8) is of the
# whole block, is taken over, so that whoever proves with it that a page was as it is kept finds that it was not. Two
# WARC-Concurrent-To, of which each is one URI, are one header with a comma. Nothing is said. A record that is copied as
# bytes is fine.
# Seen: read true / written false, concurrent <urn:uuid:2>, <urn:uuid:3> / case kept false, concurrent <urn:uuid:2>
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . warcio@2.4.11 >/dev/null
cat >copy.mjs <<'JS'
import { createHash } from 'node:crypto';
import { WARCParser, WARCSerializer } from 'warcio';
const digest = (block) => `sha256:${createHash('sha256').update(block).digest('hex')}`;
const block = ['HTTP/1.1 200 OK', 'Content-Type: text/plain', 'X-Note:', '', 'Rents rose.'].join('\r\n');
const record = [
  'WARC/1.1',
  'WARC-Type: response',
  'WARC-Record-ID: <urn:uuid:1>',
  'WARC-Date: 2024-02-17T10:00:00Z',
  'WARC-Target-URI: https://example.org/',
  'Content-Type: application/http; msgtype=response',
  'WARC-Concurrent-To: <urn:uuid:2>',
  'WARC-Concurrent-To: <urn:uuid:3>',
  `WARC-Block-Digest: ${digest(block)}`,
  `Content-Length: ${block.length}`,
  '',
  `${block}\r\n\r\n`,
].join('\r\n');
// Whether the digest that a record has is that of its block.
const isTrue = (text) => {
  const [head] = text.split('\r\n\r\n', 1);
  const body = text.slice(head.length + 4, -4);
  return head.match(/block-digest: (.*)/i)[1] === digest(body);
};
const copy = async (options) => {
  for await (const read of new WARCParser([new TextEncoder().encode(record)], options)) {
    const written = new TextDecoder().decode(await WARCSerializer.serialize(read, { gzip: false }));
    return `${isTrue(written)}, concurrent ${written.match(/concurrent-to: (.*?)\r/i)[1]}`;
  }
};
console.log(`read ${isTrue(record)} / written ${await copy({})} / case kept ${await copy({ keepHeadersCase: true })}`);
JS
seen=$(node copy.mjs)
echo "$seen"
[[ $seen == 'read true / written false, concurrent <urn:uuid:2>, <urn:uuid:3> / case kept false, concurrent <urn:uuid:2>' ]]
