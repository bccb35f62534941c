#!/usr/bin/env bash
# jsonld 9.0.0: a number below a millionth that has one digit, such as 1e-7, comes into RDF as the integer 0; its
# neighbours 1.5e-7 and 0.000001 come in whole. A number without a point in its text is taken for an integer (`isDouble`
# in lib/types.js), and JavaScript writes these as 1e-7; `toFixed(0)` makes "0" of it (_objectToRDF in lib/toRdf.js). By
# JSON-LD 1.1 (API, object to RDF conversion) whatever has a fraction is an xsd:double. And "INF" as a text of that
# type, which is to be passed on as it stands, becomes "NaN". `canonize` goes the same way.
# Seen: toRDF 1e-7 "0"^^integer, 0.000001 "1.0E-6"^^double, 1.5e-7 "1.5E-7"^^double, INF "NaN"^^double / canonize the same
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . jsonld@9.0.0 >/dev/null
cat >convert.cjs <<'JS'
const jsonld = require('jsonld');
const xsd = 'http://www.w3.org/2001/XMLSchema#';
const values = { '1e-7': 1e-7, '0.000001': 0.000001, '1.5e-7': 1.5e-7, INF: { '@value': 'INF', '@type': `${xsd}double` } };
const written = async (convert) => {
  const told = [];
  for (const [name, value] of Object.entries(values)) {
    const quad = await convert({ 'https://example.org/share': value }, { format: 'application/n-quads' });
    told.push(`${name} ${quad.match(/".*>/)[0].replace(`<${xsd}`, '').replace('>', '')}`);
  }
  return told.join(', ');
};
(async () => {
  const [toRDF, canonize] = [await written(jsonld.toRDF), await written(jsonld.canonize)];
  console.log(`toRDF ${toRDF} / canonize ${canonize === toRDF ? 'the same' : canonize}`);
})();
JS
seen=$(node convert.cjs)
echo "$seen"
[[ $seen == 'toRDF 1e-7 "0"^^integer, 0.000001 "1.0E-6"^^double, 1.5e-7 "1.5E-7"^^double, INF "NaN"^^double / canonize the same' ]]
