// test/bench/speed.ts
import { mkdtempSync as mkdtempSync3, rmSync as rmSync5, writeFileSync as writeFileSync2 } from "node:fs";
import { cpus, platform, release, tmpdir as tmpdir3, totalmem } from "node:os";
import { join as join5 } from "node:path";
import { parseArgs } from "node:util";
import { format, resolveConfig } from "prettier";

// test/bench/process.ts
import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
var UNSET = ["NODE_EXTRA_CA_CERTS", "NODE_OPTIONS", "NODE_COMPILE_CACHE"];
var PROGRAM_SETTINGS = ["SORA_CN_DATA", "SORA_CN_CACHE", "FORCE_COLOR", "NO_COLOR", "COLORTERM"];
var environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => ![...UNSET, ...PROGRAM_SETTINGS].includes(name))
);
function elapsed(command) {
  command.prepare?.();
  const start = performance.now();
  const outcome = run(command);
  const time = performance.now() - start;
  if (outcome !== void 0) throw new Error(`${command.file} ${command.args.join(" ")}: ${outcome}`);
  return time;
}
function peakMemory(command) {
  const time = pathOf("time");
  if (time === void 0) return void 0;
  command.prepare?.();
  const folder2 = mkdtempSync(join(tmpdir(), "sora-cn-bench-"));
  const note = join(folder2, "peak");
  try {
    run({ ...command, file: time, args: ["-f", "%M", "-o", note, command.file, ...command.args] });
    return Number(readFileSync(note, "utf8").trim().split("\n").at(-1)) / 2 ** 10;
  } finally {
    rmSync(folder2, { recursive: true });
  }
}
function run({ file, args, env, input, terminal: terminal2 }) {
  const stdin = input === void 0 ? "ignore" : openSync(input, "r");
  const { status, signal, stderr, error } = spawnSync(file, args, {
    env: { ...environment, TERM: "xterm-256color", ...env },
    stdio: [stdin, terminal2 ?? "pipe", terminal2 ?? "pipe"],
    maxBuffer: Infinity
  });
  if (typeof stdin === "number") closeSync(stdin);
  if (error !== void 0) return error.message;
  return status === 0 ? void 0 : `exit ${String(status ?? signal)}
${String(stderr)}`;
}
function pathOf(name) {
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), resolve("node_modules", ".bin")];
  return folders.map((folder2) => join(folder2, name)).find((path) => spawnSync("test", ["-x", path]).status === 0);
}
function versionOf(name) {
  const { stdout, stderr } = spawnSync(name, ["--version"], { encoding: "utf8" });
  return (stdout || stderr).split("\n")[0]?.trim() ?? "";
}

// test/bench/scale.ts
import { rmSync as rmSync3, statSync } from "node:fs";
import { join as join3 } from "node:path";

// test/bench/compare.ts
function compare(commands, baseline2, rounds, onRound) {
  for (const command of [baseline2, ...commands]) elapsed(command);
  const pairs = commands.map(() => []);
  for (let round = 1; round <= rounds; round++) {
    onRound(round);
    for (const [at, command] of commands.entries()) pairs[at]?.push([elapsed(baseline2), elapsed(command)]);
  }
  return {
    baseline: quantile(
      pairs.flat().map(([time]) => time),
      0.5
    ),
    timings: pairs.map((runs) => {
      const ratios = runs.map(([base, time]) => time / base);
      return {
        time: quantile(
          runs.map(([, time]) => time),
          0.5
        ),
        ratio: quantile(ratios, 0.5),
        spread: [quantile(ratios, 0.1), quantile(ratios, 0.9)]
      };
    })
  };
}
function quantile(values2, share) {
  const sorted = [...values2].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [below = NaN, above = below] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return below + (above - below) * (at - Math.floor(at));
}

// src/model/vocabularies.ts
var KINDS = {
  event: "it happened",
  assessment: "how things stand",
  forecast: "what will come",
  recommendation: "what matters or should be done"
};
var MODALITIES = {
  certain: "stated without a hedge",
  probable: "expected, foreseen, hoped with confidence",
  possible: "may or might be so"
};
var STANCES = {
  favourable: "an effort, asset, progress, chance or optimism",
  unfavourable: "a lag, lack, obstacle, doubt or worry, or a rival\u2019s act against it",
  neutral: "neither"
};
var RELATION_TYPES = {
  causes: "is a cause of the other claim",
  worsens: "makes what the other claim says worse",
  qualifies: "limits or hedges the other claim",
  contrasts: "stands against the other claim",
  supports: "is a ground for the other claim",
  answers: "is a remedy for what the other claim says"
};
var ACTOR_TYPES = {
  company: "a firm",
  organisation: "another organisation",
  government: "a state authority",
  group: "people or firms that are not named one by one",
  country: "a country as one actor"
};
var TECHNOLOGY_TYPES = {
  model: "a named model or a class of models",
  product: "a product or an in-house tool",
  architecture: "a way to build models",
  hardware: "chips and machines",
  technology: "a whole technology or field"
};

// test/bench/random.ts
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = Math.imul(state, 1664525) + 1013904223 >>> 0;
    return state / 2 ** 32;
  };
}
function chanceFrom(seed) {
  const number = randomFrom(seed);
  const below = (count) => Math.floor(number() * count);
  const ranked = (list) => list[Math.floor((list.length + 1) ** number()) - 1];
  return {
    number,
    below,
    ranked,
    happens: (probability) => number() < probability,
    from: (list) => list[below(list.length)],
    some: (count, list) => [
      ...new Set(Array.from({ length: count }, () => ranked(list)))
    ]
  };
}

// test/bench/words.ts
var WORDS = {
  en: vocabulary(
    `the of to in a and that for on is said by with has from as at it was its will government people year not are new
    company model data market report president country minister health election public video image language energy
    water school hospital court study million percent law police vaccine virus climate money tax city border army
    player movie photograph newspaper journalist scientist university laboratory research investment industry export
    import restriction shortage growth decline agreement negotiation semiconductor processor algorithm network software
    hardware satellite battery electricity pipeline harbour railway airport insurance pension wage inflation currency
    budget deficit parliament constitution referendum refugee migration earthquake flood drought wildfire`,
    coined(
      "b br c ch d dr gl gr h j k l m n p pl pr r s sc st t th tr v w",
      "a e i o ea oa",
      "n r l s t m nd nt rd st"
    ),
    3e4
  ),
  es: vocabulary(
    `de la que el en y a los se del las un por con una su para es al lo como m\xE1s gobierno pa\xEDs a\xF1o empresa personas
    modelo datos mercado informe presidente ministro salud elecci\xF3n p\xFAblico imagen lengua energ\xEDa agua escuela hospital
    tribunal estudio millones ley polic\xEDa vacuna virus clima dinero impuesto ciudad frontera ej\xE9rcito jugador pel\xEDcula
    fotograf\xEDa peri\xF3dico periodista cient\xEDfico universidad laboratorio investigaci\xF3n inversi\xF3n industria exportaci\xF3n
    importaci\xF3n restricci\xF3n escasez crecimiento acuerdo negociaci\xF3n procesador algoritmo red sat\xE9lite bater\xEDa
    electricidad ferrocarril aeropuerto seguro pensi\xF3n salario inflaci\xF3n moneda presupuesto d\xE9ficit parlamento
    constituci\xF3n refer\xE9ndum refugiado migraci\xF3n terremoto inundaci\xF3n sequ\xEDa incendio`,
    coined("b br ch d f gr j l ll m n p r s t tr v z", "a e i o \xE1 \xE9 \xED \xF3 ia io", "n r l s d"),
    2e4
  ),
  zh: vocabulary(
    `\u7684 \u5728 \u4E86 \u548C \u662F \u6709 \u5BF9 \u4E2D\u56FD \u653F\u5E9C \u516C\u53F8 \u5E02\u573A \u6570\u636E \u6A21\u578B \u6280\u672F \u82AF\u7247 \u4EBA\u5DE5\u667A\u80FD \u62A5\u544A \u603B\u7EDF \u56FD\u5BB6 \u90E8\u957F \u536B\u751F \u9009\u4E3E \u516C\u4F17 \u89C6\u9891 \u56FE\u50CF \u8BED\u8A00 \u80FD\u6E90
    \u6C34 \u5B66\u6821 \u533B\u9662 \u6CD5\u9662 \u7814\u7A76 \u767E\u4E07 \u6CD5\u5F8B \u8B66\u5BDF \u75AB\u82D7 \u75C5\u6BD2 \u6C14\u5019 \u8D44\u91D1 \u7A0E\u6536 \u57CE\u5E02 \u8FB9\u5883 \u519B\u961F \u8BB0\u8005 \u79D1\u5B66\u5BB6 \u5927\u5B66 \u5B9E\u9A8C\u5BA4 \u6295\u8D44 \u5DE5\u4E1A \u51FA\u53E3 \u8FDB\u53E3
    \u9650\u5236 \u77ED\u7F3A \u589E\u957F \u534F\u8BAE \u8C08\u5224 \u5904\u7406\u5668 \u7B97\u6CD5 \u7F51\u7EDC \u8F6F\u4EF6 \u786C\u4EF6 \u536B\u661F \u7535\u6C60 \u7535\u529B \u94C1\u8DEF \u673A\u573A \u4FDD\u9669 \u5DE5\u8D44 \u901A\u8D27\u81A8\u80C0 \u8D27\u5E01 \u9884\u7B97 \u8BAE\u4F1A \u5BAA\u6CD5 \u96BE\u6C11`,
    coinedHan(
      "\u5B89\u767E\u5317\u672C\u957F\u57CE\u8FBE\u5927\u4EE3\u5FB7\u7535\u4E1C\u52A8\u65B9\u53D1\u98CE\u9AD8\u5DE5\u5149\u56FD\u6D77\u5408\u548C\u534E\u5316\u673A\u9645\u5BB6\u5EFA\u6C5F\u91D1\u7ECF\u519B\u79D1\u529B\u8054\u6797\u660E\u5357\u80FD\u5E73\u6C14\u6E05\u4EBA\u5C71\u4E0A\u751F\u65F6\u4E16\u5E02\u601D\u5929\u901A\u6587\u897F\u65B0\u4FE1\u5B66\u4E1A\u6C38\u8FDC\u8FD0\u4E2D\u5DDE\u4E3B"
    ),
    6e3
  )
};
function vocabulary(common, coin, size) {
  const words2 = new Set(common.split(/\s+/));
  while (words2.size < size) words2.add(coin(words2.size < size / 10 ? 2 : 3));
  return [...words2];
}
function coined(beginnings, vowels, ends) {
  const { from, happens } = chanceFrom(1);
  const [first, middle, last] = [beginnings.split(" "), vowels.split(" "), ends.split(" ")];
  const syllable = () => from(first) + from(middle) + (happens(0.4) ? from(last) : "");
  return (syllables) => Array.from({ length: syllables }, syllable).join("");
}
function coinedHan(characters) {
  const { from } = chanceFrom(1);
  return (length) => Array.from({ length }, () => from(Array.from(characters))).join("");
}

// test/bench/large-base.ts
var CHIPS = "chips";
function* largeBase(claims, seed) {
  const chance = chanceFrom(seed);
  const lines = [];
  const keep = (recordType, id, fields) => {
    lines.push(JSON.stringify({ recordType, id, ...fields }));
    return id;
  };
  const topics = topicsOf(chance, keep);
  const actors = numbered(Math.min(2e3, 20 + Math.floor(claims / 100)), (number) => {
    const name = `${capital(chance.from(WORDS.en))} ${capital(chance.from(WORDS.en))}`;
    return keep("actor", slug(name, number), {
      name: { en: name, ...chance.happens(0.3) && { zh: chance.from(WORDS.zh) } },
      ...chance.happens(0.2) && { aliases: [chance.from(WORDS.es).toUpperCase()] },
      type: chance.ranked(Object.keys(ACTOR_TYPES)),
      ...chance.happens(0.6) && { country: chance.ranked(["US", "CN", "ES", "IN", "BR", "MX", "DE", "FR", "JP"]) }
    });
  });
  const technologies = numbered(60, (number) => {
    const makers = chance.some(chance.below(2), actors);
    const id = keep("technology", slug(chance.from(WORDS.en), number), {
      name: label(chance),
      type: chance.ranked(Object.keys(TECHNOLOGY_TYPES)),
      maker: makers[0]
    });
    return { id, actors: makers };
  });
  const obstacles = [];
  for (let number = 1; number <= 40; number++) {
    const affects = chance.some(chance.below(3), actors);
    const worsenedBy = obstacles.length > 0 && chance.happens(0.3) ? [chance.from(obstacles).id] : [];
    const fields = { description: { en: sentence(chance, "en") }, topics: chance.some(2, topics), affects, worsenedBy };
    const id = keep("obstacle", slug(`lack of ${chance.from(WORDS.en)}`, number), { label: label(chance), ...fields });
    obstacles.push({ id, actors: affects, obstacles: worsenedBy });
  }
  const opportunities = numbered(25, (number) => {
    const beneficiaries = chance.some(chance.below(3), actors);
    const addresses = chance.happens(0.4) ? [chance.from(obstacles).id] : [];
    const fields = { label: label(chance), topics: chance.some(2, topics), beneficiaries, addresses };
    const id = keep("opportunity", slug(`more ${chance.from(WORDS.en)}`, number), fields);
    return { id, actors: beneficiaries, obstacles: addresses };
  });
  yield* lines;
  const earlier = [];
  for (let number = 1; number <= claims; number++) {
    const claim = claimOf(chance, { topics, actors, technologies, obstacles, opportunities, earlier }, number);
    earlier.push(claim.id);
    yield JSON.stringify(claim);
  }
}
var WIDE_TOPICS = [
  ["technology", "Technology", "Tecnolog\xEDa", "\u6280\u672F"],
  ["economy", "Economy", "Econom\xEDa", "\u7ECF\u6D4E"],
  ["politics", "Politics", "Pol\xEDtica", "\u653F\u6CBB"],
  ["society", "Society", "Sociedad", "\u793E\u4F1A"],
  ["environment", "Environment", "Medio ambiente", "\u73AF\u5883"],
  ["health", "Health", "Salud", "\u5065\u5EB7"]
];
function topicsOf(chance, keep) {
  const wide = WIDE_TOPICS.map(([id, en, es, zh]) => keep("topic", id, { label: { en, es, zh } }));
  const chips = keep("topic", CHIPS, {
    label: { en: "Chips", es: "Chips", zh: "\u82AF\u7247" },
    aliases: ["semiconductors", "semiconductores"],
    broader: ["technology"]
  });
  const narrow = numbered(
    40,
    (number) => keep("topic", slug(chance.from(WORDS.en), number), { label: label(chance), broader: [chance.from(wide)] })
  );
  return [...wide.slice(0, 4), chips, ...wide.slice(4), ...narrow];
}
var LANGUAGES = [["en"], ["en", "es"], ["es"], ["en", "zh"], ["zh"]];
function claimOf(chance, records, number) {
  const languages = chance.ranked(LANGUAGES);
  const [language] = languages;
  const kind = chance.ranked(Object.keys(KINDS));
  const technologies = chance.happens(0.3) ? [chance.ranked(records.technologies)] : [];
  const obstacles = chance.happens(0.15) ? [chance.ranked(records.obstacles)] : [];
  const opportunities = chance.happens(0.1) ? [chance.ranked(records.opportunities)] : [];
  const linked = [...technologies, ...obstacles, ...opportunities];
  const actors = [...linked.flatMap(({ actors: actors2 = [] }) => actors2), ...chance.some(chance.below(4), records.actors)];
  const hindrances = [...obstacles.map(({ id }) => id), ...linked.flatMap(({ obstacles: obstacles2 = [] }) => obstacles2)];
  return {
    id: slug(words(chance, "en", 3).join(" "), number),
    statement: Object.fromEntries(languages.map((tag) => [tag, sentence(chance, tag)])),
    kind,
    modality: chance.ranked(Object.keys(MODALITIES)),
    stance: chance.from(Object.keys(STANCES)),
    attributedTo: chance.happens(0.4) ? "article" : chance.ranked(records.actors),
    topics: chance.some(1 + chance.below(2), records.topics),
    actors: [...new Set(actors)],
    technologies: technologies.map(({ id }) => id),
    obstacles: [...new Set(hindrances)],
    opportunities: opportunities.map(({ id }) => id),
    ...(kind === "event" || chance.happens(0.2)) && { date: date(chance) },
    source: {
      locator: `p${1 + chance.below(60)}.s${1 + chance.below(6)}`,
      quotation: joined(words(chance, language, 3 + chance.below(4)), language)
    },
    // Only to earlier claims, so that nothing causes itself in the end.
    ...records.earlier.length > 0 && chance.happens(0.08) && {
      relations: [{ type: chance.from(Object.keys(RELATION_TYPES)), claim: chance.from(records.earlier) }]
    },
    ...chance.happens(0.3) && {
      "x-url": `https://example.org/${slug(words(chance, "en", 5).join(" "), number)}`
    }
  };
}
function sentence(chance, language) {
  const chosen = words(chance, language, 10 + chance.below(language === "zh" ? 12 : 18));
  if (chance.happens(0.3)) chosen.splice(chance.below(chosen.length), 0, String(chance.below(2100)));
  return `${capital(joined(chosen, language))}${language === "zh" ? "\u3002" : "."}`;
}
function words(chance, language, count) {
  return Array.from({ length: count }, () => chance.ranked(WORDS[language]));
}
function joined(words2, language) {
  return words2.join(language === "zh" ? "" : " ");
}
function label(chance) {
  const two = (language) => joined([chance.from(WORDS[language]), chance.from(WORDS[language])], language);
  return { en: capital(two("en")), es: capital(two("es")), zh: two("zh") };
}
function date(chance) {
  const parts = [2005 + chance.below(20), 1 + chance.below(12), 1 + chance.below(28)];
  const known = parts.slice(0, 1 + chance.below(3));
  return known.map((part) => String(part).padStart(2, "0")).join("-");
}
function numbered(count, make) {
  return Array.from({ length: count }, (_, at) => make(at + 1));
}
function slug(text, number) {
  return `${text.toLowerCase().replace(/[^a-z0-9]+/g, "-")}-${number}`;
}
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

// test/bench/markdown.ts
function table(headings, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(headings), line(headings.map(() => "---")), ...rows.map(line)].join("\n");
}
function ratioCell({ ratio, spread: [low, high] }) {
  return `${significant(ratio)} (${significant(low)}\u2013${significant(high)})`;
}
function verdict(meets) {
  return meets ? "meets" : "**misses**";
}
function significant(value) {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

// test/bench/start.ts
import { spawnSync as spawnSync2 } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, rmSync as rmSync2, writeFileSync } from "node:fs";
import { join as join2 } from "node:path";
var ROWS = [
  { about: "`claims --topic chips --json`", args: ["claims", "--topic", "chips", "--json"], bounds: [1.2, 1.35] },
  { about: "`claims --topic chips`, a table in a pipe", args: ["claims", "--topic", "chips"], bounds: [1.65, 1.65] },
  {
    about: "`claims --topic chips`, on a terminal",
    args: ["claims", "--topic", "chips"],
    bounds: [1.65, 1.65],
    onTerminal: true
  },
  { about: "`--help`", args: ["--help"], bounds: [1.65, 1.65] },
  { about: "`claims --help`", args: ["claims", "--help"], bounds: [1.65, 1.65] },
  { about: "`search chips`", args: ["search", "chips"], bounds: [1.65, 1.65] },
  { about: "`search chips`, on a terminal", args: ["search", "chips"], bounds: [1.65, 1.65], onTerminal: true },
  { about: "`search semiconducters`, misspelt", args: ["search", "semiconducters"], bounds: [1.65, 1.65] },
  { about: "`show talent-drain`", args: ["show", "talent-drain"] },
  {
    about: "Tab behind `claims --topic ch`",
    args: ["__complete", "bash", "sora-cn claims --topic ch", ` 	
"'><=;|&(:`]
  }
];
function measureStart(baseline2, pairs, folder2, terminal2, progress2) {
  const cached = copyOfProgram(join2(folder2, "cached"));
  const uncached = copyOfProgram(join2(folder2, "uncached"));
  for (const name of readdirSync(join2(folder2, "uncached", "dist"))) {
    if (name.endsWith(".cache")) rmSync2(join2(folder2, "uncached", "dist", name));
  }
  const rows = ROWS.filter(({ onTerminal }) => onTerminal !== true || terminal2 !== void 0);
  const commands = [cached, uncached].flatMap(
    (launcher) => rows.map(({ args, onTerminal }) => ({
      file: process.execPath,
      args: [launcher, ...args],
      ...onTerminal === true && terminal2 !== void 0 && { terminal: terminal2.descriptor }
    }))
  );
  const peers = peersOn(cached, folder2);
  const { timings, baseline: time } = compare(
    [...commands, ...peers.map(({ command }) => command)],
    baseline2,
    pairs,
    (round) => {
      progress2(`starting: round ${round} of ${pairs}`);
    }
  );
  const own = rows.map(({ about, bounds }, at) => {
    const cells = [timings[at], timings[at + rows.length]].map((timing, variant) => {
      if (timing === void 0) return "";
      const bound = bounds?.[variant];
      return bound === void 0 ? ratioCell(timing) : `${ratioCell(timing)} ${verdict(timing.ratio <= bound)} ${bound}`;
    });
    return [about, ...cells];
  });
  const others = peers.map(({ about }, at) => {
    const timing = timings[at + commands.length];
    return [about, timing === void 0 ? "" : ratioCell(timing)];
  });
  return [
    `\`node -e 0\` takes ${significant(time)} ms. In brackets: the 10th and the 90th percentile of ${pairs} pairs.`,
    table(["over the built-in base", "\xD7 `node -e 0`, with the code cache", "without it"], own),
    ...others.length === 0 ? [] : [table(["peers that are installed here", "\xD7 `node -e 0`"], others)]
  ].join("\n\n");
}
function copyOfProgram(folder2) {
  mkdirSync(folder2, { recursive: true });
  for (const part of ["bin", "dist", "package.json"]) cpSync(part, join2(folder2, part), { recursive: true });
  return join2(folder2, "bin", "sora-cn.cjs");
}
function peersOn(launcher, folder2) {
  const json = join2(folder2, "claims.json");
  const lines = join2(folder2, "claims.jsonl");
  const database = join2(folder2, "claims.db");
  const claims = (format2) => spawnSync2(process.execPath, [launcher, "claims", "-f", format2], { encoding: "utf8", maxBuffer: Infinity }).stdout;
  writeFileSync(json, claims("json"));
  writeFileSync(lines, claims("jsonl"));
  const sqlite = pathOf("sqlite3");
  if (sqlite !== void 0) {
    const sql = `create table claim as select value from json_each(readfile('${json}'));`;
    spawnSync2(sqlite, [database, sql]);
  }
  const select = `select claim.value from claim where exists (select 1 from json_each(claim.value, '$.topics') as topic where topic.value = 'chips')`;
  const candidates = [
    ["jq", ['[.[] | select(.topics | index("chips"))]', json], "jq, over the claims in JSON"],
    ["sqlite3", ["-json", database, select], "sqlite3, over the claims in a table"],
    ["rg", ['"chips"', lines], "ripgrep, over the claims in JSON Lines"],
    ["fzf", ["--filter", "chips"], "fzf --filter, over the claims in JSON Lines"],
    ["yq", ['.claims[] | select(.topics[] == "chips")', "data/claims.yaml"], "yq, over the claims in YAML"],
    ["gh", ["issue", "list", "--help"], "gh issue list --help"],
    ["wb", ["--help"], "wikibase-cli --help"],
    ["argdown", ["--help"], "argdown --help"]
  ];
  return candidates.flatMap(([name, args, about]) => {
    const file = pathOf(name);
    return file === void 0 ? [] : [{ about, command: { file, args, input: lines } }];
  });
}

// test/bench/write-base.ts
import { closeSync as closeSync2, openSync as openSync2, writeSync } from "node:fs";
function writeBase(path, claims, seed = 1) {
  const descriptor = openSync2(path, "w");
  let buffer = "";
  for (const line of largeBase(claims, seed)) {
    buffer += `${line}
`;
    if (buffer.length < 2 ** 20) continue;
    writeSync(descriptor, buffer);
    buffer = "";
  }
  writeSync(descriptor, buffer);
  closeSync2(descriptor);
}

// test/bench/scale.ts
var FEW = 3;
var BOUNDED_SIZE = 1e5;
function measureScale(size, baseline2, rounds, folder2, progress2) {
  const path = join3(folder2, `${size}.jsonl`);
  progress2(`generating ${size} claims`);
  writeBase(path, size);
  const launcher = copyOfProgram(join3(folder2, `program-${size}`));
  const rows = [...ownRows(launcher, path, join3(folder2, `cache-${size}`)), ...peerRows(path)];
  const cells = rows.map(({ about, command, bounds = {}, rounds: most = rounds }) => {
    const times = Math.min(most, rounds);
    const { timings } = compare([command], baseline2, times, (round) => {
      progress2(`${size} claims, ${about}: round ${round} of ${times}`);
    });
    const peaks = Array.from({ length: Math.min(times, FEW) }, () => peakMemory(command) ?? NaN);
    const [timing] = timings;
    const peak = quantile(peaks, 0.5);
    if (timing === void 0) return [about];
    return [
      about,
      significant(timing.time),
      ratioCell(timing),
      Number.isNaN(peak) ? "" : peak.toFixed(0),
      size === BOUNDED_SIZE ? bounded(bounds, { ...timing, peak }) : ""
    ];
  });
  const mebibytes = (statSync(path).size / 2 ** 20).toFixed(0);
  const headings = ["", "ms", "\xD7 `node -e 0`", "peak MiB", size === BOUNDED_SIZE ? "at most" : ""];
  return [
    `### ${size.toLocaleString("en")} claims, ${mebibytes} MiB of JSON Lines`,
    table(
      headings.filter((heading, at) => heading !== "" || at === 0),
      cells.map((row) => row.slice(0, size === BOUNDED_SIZE ? 5 : 4))
    )
  ].join("\n\n");
}
function bounded({ ratio, milliseconds, mebibytes }, measured) {
  return [
    ...ratio === void 0 ? [] : [`${verdict(measured.ratio <= ratio)} ${ratio} \xD7`],
    ...milliseconds === void 0 ? [] : [`${verdict(measured.time <= milliseconds)} ${milliseconds} ms`],
    ...mebibytes === void 0 ? [] : [`${verdict(!(measured.peak > mebibytes))} ${mebibytes} MiB`]
  ].join(", ");
}
var SEARCH = ["search", "earthqauke", "--json"];
function ownRows(launcher, path, cache) {
  const own = (args, prepare) => ({
    file: process.execPath,
    args: [launcher, ...args, "--data", path],
    env: { SORA_CN_CACHE: cache },
    ...prepare !== void 0 && { prepare }
  });
  const forget = () => {
    rmSync3(cache, { recursive: true, force: true });
  };
  return [
    {
      about: `\`claims --topic ${CHIPS} --json\`, cold`,
      command: own(["claims", "--topic", CHIPS, "--json"], forget),
      bounds: { ratio: 12, mebibytes: 120 }
    },
    { about: `\`claims --topic ${CHIPS} --count\``, command: own(["claims", "--topic", CHIPS, "--count"]) },
    {
      about: "`claims --kind forecast --count`, a fifth of all",
      command: own(["claims", "--kind", "forecast", "--count"])
    },
    { about: "`stats --by topic`, which reads all", command: own(["stats", "--by", "topic", "--json"]), rounds: FEW },
    { about: "`check`", command: own(["check"]), rounds: FEW },
    {
      about: `\`${SEARCH.join(" ")}\`, misspelt, the first time`,
      command: own(SEARCH, forget),
      bounds: { milliseconds: 8e3 },
      rounds: FEW
    },
    {
      about: "the same, later",
      command: own(SEARCH),
      bounds: { ratio: 15, mebibytes: 200 }
    }
  ];
}
function peerRows(path) {
  const duckdb = `select * from read_ndjson('${path}', ignore_errors = true) where list_contains(topics, '${CHIPS}')`;
  const candidates = [
    ["jq", ["-c", `select(.statement and (.topics | index("${CHIPS}")))`, path], "jq, the topic"],
    ["duckdb", ["-json", "-c", duckdb], "duckdb, the topic"],
    ["rg", [`"${CHIPS}"`, path], "ripgrep, the topic"],
    ["grep", ["-F", `"${CHIPS}"`, path], "grep, the topic"],
    ["fzf", ["--filter", SEARCH[1] ?? ""], "fzf --filter, the word"],
    ["ugrep", ["-Z2", SEARCH[1] ?? "", path], "ugrep -Z2, the word"]
  ];
  return candidates.flatMap(([name, args, about]) => {
    const file = pathOf(name);
    return file === void 0 ? [] : [{ about, command: { file, args, input: path }, rounds: FEW }];
  });
}

// test/bench/terminal.ts
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync as mkdtempSync2, openSync as openSync3, readFileSync as readFileSync2, rmSync as rmSync4 } from "node:fs";
import { tmpdir as tmpdir2 } from "node:os";
import { join as join4 } from "node:path";
import { setTimeout } from "node:timers/promises";
var ATTEMPTS = 100;
async function openTerminal() {
  const script = pathOf("script");
  if (script === void 0) return void 0;
  const folder2 = mkdtempSync2(join4(tmpdir2(), "sora-cn-bench-"));
  const note = join4(folder2, "tty");
  const keeper = spawn(
    script,
    ["-qc", `tty >'${note}.new' && mv '${note}.new' '${note}'; exec sleep 86400`, "/dev/null"],
    {
      stdio: ["pipe", "ignore", "ignore"]
    }
  );
  for (let attempt = 0; attempt < ATTEMPTS && !existsSync(note); attempt++) await setTimeout(50);
  const close = () => {
    keeper.kill();
    rmSync4(folder2, { recursive: true, force: true });
  };
  if (!existsSync(note)) {
    close();
    return void 0;
  }
  return { descriptor: openSync3(readFileSync2(note, "utf8").trim(), "r+"), close };
}

// test/bench/speed.ts
var RESULTS = "test/bench/RESULTS.md";
var SIZES = [1e4, 1e5];
var PEERS = ["jq", "sqlite3", "rg", "fzf", "yq", "gh", "wb", "argdown", "duckdb", "ugrep"];
var { values } = parseArgs({
  options: {
    pairs: { type: "string", default: "200" },
    rounds: { type: "string", default: "15" },
    only: { type: "string" }
  }
});
var { only } = values;
var folder = mkdtempSync3(join5(tmpdir3(), "sora-cn-bench-"));
var terminal = await openTerminal();
var baseline = { file: process.execPath, args: ["-e", "0"] };
try {
  const parts = [`# Speed

${conditions()}`];
  if (only !== "scale") {
    const start = measureStart(baseline, Number(values.pairs), folder, terminal, progress);
    parts.push(`## Starting

${start}`);
  }
  if (only !== "start") {
    parts.push(
      "## Large bases\n\nMedians; the peak is that of the whole process, as the operating system accounts for it."
    );
    for (const size of SIZES) parts.push(measureScale(size, baseline, Number(values.rounds), folder, progress));
  }
  progress("");
  const results = await format(parts.join("\n\n"), { ...await resolveConfig(RESULTS), parser: "markdown" });
  console.log(results);
  if (only === void 0) writeFileSync2(RESULTS, results);
} finally {
  terminal?.close();
  rmSync5(folder, { recursive: true, force: true });
}
function conditions() {
  const [processor] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const peers = PEERS.filter((name) => pathOf(name) !== void 0).map((name) => versionLine(name));
  return [
    `${(/* @__PURE__ */ new Date()).toISOString().slice(0, 10)}, by \`npm run bench\`.`,
    `${processor?.model.trim() ?? "unknown processor"}, ${cpus().length} cores, ${memory} GiB; ${platform()} ${release()}; Node ${process.versions.node}.`,
    ...peers.length === 0 ? [] : [`Peers: ${peers.join(", ")}.`],
    `Whole processes, each next to a \`node -e 0\`: read the ratios, not the milliseconds. ${UNSET.map((name) => `\`${name}\``).join(", ")} are unset.`
  ].join("\n");
}
function versionLine(name) {
  const version = versionOf(name);
  return version.startsWith(name) ? version : `${name} ${version}`;
}
function progress(text) {
  const { stderr } = process;
  if (stderr.isTTY) stderr.write(`\r\x1B[K${text}`);
  else if (text !== "" && !/round (?!1 )/.test(text)) stderr.write(`${text}
`);
}
