#!/usr/bin/env bash
# Bibutils 7.2 (as in Debian 12), which by its manual inter-converts "between various bibliography formats": in RIS, the
# day on which an article of a newspaper, a magazine or a journal was read (Y2; Bibutils itself calls it access date)
# becomes the month in which it came out, as the tables of lib/ristypes.c put it into PARTDATE:MONTH. So MODS has the
# date 2024-2024/03/01, and the list of sources for Word has that month, beside the right day and year. In that list an
# article of a newspaper is Misc, and the newspaper is not named (get_type_from_genre and output_includedin,
# lib/wordout.c); abstract and note have nothing between them. In the format of ISI, the initial of a name is its first
# byte (process_person, lib/isiout.c; rbibutils, which is made from it, knows), so of 明 a third is left, and the file,
# which begins with the mark of UTF-8, is none. Nothing is said of any of this. What helps: to leave Y2 out.
# Seen: MODS 2024-2024/03/01 / Word 2024 2024/03/01 17 Misc, "The Times" 0 times, Short.Note. / a magazine 2024
#       2024/03/01 17 ArticleInAPeriodical, "The Times" 1 times, Short.Note. / without Y2 2024 February 17 Misc, "The
#       Times" 0 times, Short.Note. / ISI is no UTF-8
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download bibutils=7.2-2 libbibutils8=7.2-2 >/dev/null 2>&1
for package in *.deb; do dpkg-deb --extract "$package" .; done
PATH=$folder/usr/bin:$PATH
LD_LIBRARY_PATH=$(dirname "$folder"/usr/lib/*/libbibutils.so.8)
export PATH LD_LIBRARY_PATH
cat >news.ris <<'RIS'
TY  - NEWS
TI  - Rents rose
T2  - The Times
AU  - 李, 明
PY  - 2024
DA  - 2024/02/17
Y2  - 2024/03/01
AB  - Short.
N1  - Note.
ER  - 
RIS
part() { sed -n "s|.*<$1>\(.*\)</$1>.*|\1|p" "$2"; }
# The article for Word: date, kind, how often the newspaper is named, and what is said of it.
word() {
  ris2xml 2>/dev/null | xml2wordbib 2>/dev/null >word.xml
  echo "$(part b:Year word.xml) $(part b:Month word.xml) $(part b:Day word.xml) $(part b:SourceType word.xml)," \
    "\"The Times\" $(grep -c 'The Times' word.xml || true) times, $(part b:Comments word.xml)"
}
ris2xml news.ris 2>/dev/null >news.xml
xml2isi news.xml 2>/dev/null >news.isi
seen="MODS $(part date news.xml) / Word $(word <news.ris) / a magazine $(sed s/NEWS/MGZN/ news.ris | word)"
seen+=" / without Y2 $(sed /^Y2/d news.ris | word) / ISI is $(iconv -f UTF-8 news.isi >copy 2>&1 || echo no) UTF-8"
echo "$seen"
wanted='MODS 2024-2024/03/01 / Word 2024 2024/03/01 17 Misc, "The Times" 0 times, Short.Note.'
wanted+=' / a magazine 2024 2024/03/01 17 ArticleInAPeriodical, "The Times" 1 times, Short.Note.'
wanted+=' / without Y2 2024 February 17 Misc, "The Times" 0 times, Short.Note. / ISI is no UTF-8'
[[ $seen == "$wanted" ]]
