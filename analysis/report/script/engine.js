// The rows: columns as [distinct values, number of each row's value]; queries with the conditions of analysis/evidence.py.
let data = null, SAME = []; // places of letters that all stand for themselves
const characters = new Map(), INDEXES = new Map(); // article → its characters where offsets and units differ
const lines = new Map(), plains = new Map(); // text → its folded words, as phrases are looked up in it; its plain letters

async function opened(letters) {
  const bytes = Uint8Array.from(atob(letters.trim()), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(stream).text());
}

// of many readouts the rows lie in a folder beside the page: what asks for a part that isn't there yet is asked again with it
const loading = new Map();
const lacking = (part) => { throw Object.assign(new Error(`the part ${part} is not here`), { part }); };

function load(part) {
  const script = h("script", { src: `${encoded(data.parts.folder)}/${part}.js` });
  const loaded = () => new Promise((done, failed) => {
    script.addEventListener("load", () => done(script.letters));
    script.addEventListener("error", () => failed(new Error(`This page reads its rows from the folder ${data.parts.folder}, which is not beside it`)));
    document.head.append(script);
  });
  const put = (found) => { if (part.startsWith("texts-")) Object.assign(data.texts, found); else if (part === "marks") data.marks = found; else data.views[part] = found; };
  if (!loading.has(part)) loading.set(part, loaded().then(opened).then(put));
  return loading.get(part);
}

function attempt(run) {
  try { return run(); } catch (error) { if (!error.part) throw error; return load(error.part).then(() => attempt(run)); }
}

function textOf(article) {
  if (!data.parts || Object.hasOwn(data.texts, article)) return data.texts[article] ?? "";
  return readout(article) ? lacking(`texts-${Math.floor(readout(article).at / data.parts.each)}`) : "";
}

function slice(article, start, end) {
  const text = textOf(article);
  if (!characters.has(article)) characters.set(article, /[\ud800-\udfff]/.test(text) ? [...text] : null);
  const letters = characters.get(article);
  return letters ? letters.slice(start, end).join("") : text.slice(start, end);
}

function factors(cells) {
  const known = new Map();
  const codes = cells.map((cell) => known.get(cell) ?? (known.set(cell, known.size), known.size - 1));
  return [[...known.keys()], codes];
}

const tableOf = (view) => (view === "marks" ? data.marks : data.views[view]) ?? (data.parts?.names.includes(view) ? lacking(view) : undefined);

function column(view, name) {
  const table = tableOf(view), known = table?.columns[name];
  if (known === undefined) throw new Error(`the view ${view} has no column ${name}`);
  if (Array.isArray(known)) return known;
  return (table.columns[name] = factors(all(view).map(({ at }) => wording(view, known, at))));
}

// a cell that stands in a text, or is another view's
function wording(view, known, at) {
  const row = all(view)[at], [start, end] = (known.cut ?? []).map((edge) => row[edge]);
  if (!known.cut) return sentenceOf(row)?.text ?? "";
  return start === "" || end === "" ? "" : slice(row.article, +start, +end);
}

function cell(view, name, at) {
  const known = tableOf(view).columns[name];
  return Array.isArray(known) ? known[0][known[1][at]] : wording(view, known, at);
}

const made = new Map(); // view → its rows

// the rows of a view, those of copies too, which are not counted: each has its cells under the names of their columns
function all(view) {
  if (!made.has(view)) {
    const cells = Object.keys(tableOf(view).columns).map((name) => [name, { get() { return cell(view, name, this.at); } }]);
    const look = Object.create({ view }, Object.fromEntries(cells));
    made.set(view, Array.from({ length: tableOf(view).rows }, (_, at) => Object.assign(Object.create(look), { at })));
  }
  return made.get(view);
}

function grouped(list, key) {
  const found = new Map();
  for (const one of list) found.get(key(one))?.push(one) ?? found.set(key(one), [one]);
  return found;
}

// the rows of a view with a value in one column
function by(view, name, value) {
  const key = `${view} ${name}`;
  if (!INDEXES.has(key)) INDEXES.set(key, grouped(all(view), (row) => row[name]));
  return INDEXES.get(key).get(value) ?? [];
}

const inReadout = (view, article) => by(view, "article", article);
const readout = (article) => by("articles", "article", article)[0];
const sentenceOf = (row) => (row.sentence === undefined || row.sentence === "" ? undefined : inReadout("sentences", row.article).find((one) => one.sentence === row.sentence));

// a stretch of a sentence as it is read: in a title of the front matter, each escape as the letter that it stands for
const asRead = (sentence, text) => (sentence?.rule === data.reading.escape.rule ? text.replace(pattern(data.reading.escape.pattern), unescaped) : text);

const unescaped = (found, x, u) => (x ?? u ? String.fromCharCode(parseInt(x ?? u, 16)) : found === "\\_" ? " " : "");

const patterns = new Map();
const pattern = (source, flags = "g") => patterns.get(source) ?? patterns.set(source, new RegExp(source, flags)).get(source);

// a text in plain lower-case letters and single spaces, and the place that each letter stands for
function folded(text) {
  const { markup, joined } = data.reading, skip = new Set(), at = [];
  const direct = text.replace(/\s/g, " ").replace(/[^ -~]/g, (letter) => data.fold[letter] ?? "  "), marked = [pattern(markup, "gi"), pattern(data.reading.escape.pattern), pattern(joined)];
  if (direct.length === text.length && !/^ |  /.test(direct) && marked.every((one) => (text + direct).search(one) < 0)) {
    while (SAME.length < text.length) SAME.push(SAME.length);
    return { plain: direct.toLowerCase().trimEnd(), at: SAME };
  }
  for (const found of text.matchAll(pattern(markup, "gi"))) for (let i = 0; i < found[0].length; i++) skip.add(found.index + i);
  const letters = new Map(); // places of escapes → what they stand for
  for (const found of text.matchAll(pattern(data.reading.escape.pattern))) {
    letters.set(found.index, unescaped(...found));
    for (let i = 1; i < found[0].length; i++) skip.add(found.index + i);
  }
  let plain = "", place = 0;
  for (const written of text) {
    const here = place, letter = letters.get(here) ?? written;
    place += written.length;
    if (skip.has(here)) continue;
    const plainly = /\s/.test(letter) ? " " : letter < "\x7f" ? letter : (data.fold[letter] ?? letter.normalize("NFD").replace(/\p{M}/gu, ""));
    if (plainly === " " && (plain === "" || plain.endsWith(" "))) continue;
    plain += plainly;
    for (let i = 0; i < plainly.length; i++) at.push(here);
  }
  const drop = new Set();
  for (const found of plain.matchAll(pattern(joined)))
    if (["VietNam", "HaNoi"].includes(found[0].replaceAll(" ", ""))) drop.add(found.index + found[1].length);
  const kept = at.map((_, i) => i).filter((i) => !drop.has(i));
  return { plain: kept.map((i) => plain[i]).join("").toLowerCase().trimEnd(), at: kept.map((i) => at[i]) };
}

const plainOf = (text) => plains.get(text) ?? plains.set(text, folded(text)).get(text);

function line(text) {
  if (!lines.has(text)) {
    const { word, dotted, break: parted } = data.reading;
    const plain = plainOf(text).plain.replace(pattern(dotted), (found) => found.replaceAll(".", "·"));
    const words = (part) => (part.match(pattern(word)) ?? []).map((found) => found.replace(/'s$/, "").replaceAll("·", "."));
    lines.set(text, ` ${plain.split(pattern(parted)).map((part) => words(part).join(" ")).join(" | ")} `);
  }
  return lines.get(text);
}

function meets(how, wanted) {
  const { of, holds } = data.reading.conditions[how] ?? data.reading.conditions[""], values = new Set(wanted);
  const met = {
    cell: (text) => values.has(text),
    items: (text) => text.split(data.reading.list).some((item) => values.has(item)),
    words: (text) => wanted.some((words) => line(text).includes(` ${words} `)),
  }[of];
  return (text) => met(text) === holds;
}

function rows(view, where = {}) {
  if (!tableOf(view)) throw new Error(`there is no view ${view}`);
  let kept = all(view).slice(0, tableOf(view).counted);
  for (const [key, wanted] of Object.entries(where)) {
    const [name, how = ""] = key.split("__");
    if (key === "per") continue;
    const [values, codes] = column(view, name), met = values.map(meets(how, wanted));
    kept = kept.filter((row) => met[codes[row.at]]);
  }
  return kept;
}

function count(view, where = {}) {
  const found = rows(view, where);
  if (!where.per) return found.length;
  const unit = data.reading.per[where.per[0]] ?? where.per;
  const key = (row) => unit.map((name) => row[name]);
  return new Set(found.map(key).filter((parts) => parts.at(-1) !== "").map((parts) => parts.join("\0"))).size;
}

const encoded = (text) => encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
const encodedPath = (text) => text.split("/").map(encoded).join("/");

// percent signs as letters; a byte that is no letter is the sign for what can't be shown, as in the data
const bytesOf = (run) => Uint8Array.from(run.slice(1).split("%"), (hex) => parseInt(hex, 16));
const decoded = (text) => text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => new TextDecoder().decode(bytesOf(run))).replace(pattern(data.reading.unshowable), data.reading.replacement);

function query(view, where = {}) {
  const pairs = Object.keys(where).sort().flatMap((key) => [...new Set(where[key])].sort().map((value) => `${key}=${encoded(value)}`));
  return pairs.length ? `${view}?${pairs.join("&")}` : view;
}

function parse(text) {
  const [view, conditions = ""] = text.split(/\?(.*)/s), where = {};
  for (const pair of conditions.split("&").filter(Boolean)) {
    const [key, value = ""] = pair.split(/=(.*)/s);
    (where[key] ??= []).push(decoded(value));
  }
  return [view, where];
}
