#!/usr/bin/env bash
# GEXF, the format of Gephi, from graphology-gexf 0.13.2 to networkx (Debian 12: python3-networkx 2.8.8-1): positions,
# sizes and colours are gone without a word, while labels and weights arrive. What graphology writes is of version 1.2,
# unless it is told otherwise, but the namespace for these is that of 1.1, with a slash too many
# (`http:///www.gexf.net/1.1draft/viz`, common/writer.js); networkx looks for them in that of 1.2 (add_viz of the
# reader, readwrite/gexf.py), in 3.6.1, too. Gephi and graphology go by local names, so the file is whole wherever its maker
# tries it. What helps: to put the namespace right in the text, as below.
# Seen: as written {"label": "Rents"} / put right {"label": "Rents", "viz": {"position": {"x": 5.0, "y": 6.0, "z": 0.0},
#       "size": 9.0}}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-save --prefix . graphology@0.26.0 graphology-gexf@0.13.2 >/dev/null
apt-get download python3-networkx=2.8.8-1 >/dev/null 2>&1
dpkg-deb --extract python3-networkx*.deb .
export PYTHONPATH=$folder/usr/lib/python3/dist-packages
node -e '
const graph = new (require("graphology"))();
graph.addNode("rents", { label: "Rents", x: 5, y: 6, size: 9 });
process.stdout.write(require("graphology-gexf").write(graph));
' >written.gexf
sed 's|http:///www.gexf.net/1.1draft/viz|http://www.gexf.net/1.2draft/viz|' written.gexf >right.gexf
seen=$(/usr/bin/python3 -c '
import json, networkx
told = [json.dumps(networkx.read_gexf(f"{name}.gexf").nodes["rents"], sort_keys=True) for name in ("written", "right")]
print(f"as written {told[0]} / put right {told[1]}")
')
echo "$seen"
[[ $seen == 'as written {"label": "Rents"} / put right {"label": "Rents", "viz": {"position": {"x": 5.0, "y": 6.0, "z": 0.0}, "size": 9.0}}' ]]
