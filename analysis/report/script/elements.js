// Elements of the page: text only ever becomes text. Words for codes, links to views, files to keep.
function h(tag, attributes = {}, ...children) {
  const [name, drawn] = tag.split(":").reverse(); // svg:line
  const element = drawn ? document.createElementNS("http://www.w3.org/2000/svg", name) : document.createElement(name);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, (event) => attempt(() => value(event)));
    else if (value !== false && value != null && value !== "") element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child != null && child !== false && child !== ""));
  return element;
}

const items = (text) => (text === "" ? [] : text.split(data.reading.list));
const label = (name, value) => items(value).map((item) => data.labels[name]?.[item] ?? item).join(", ");
const heading = (name) => data.labels[name]?.[""] ?? name.replaceAll("_", " ");
const country = (code) => data.countries[code] ?? data.labels.country?.[code] ?? code;
const thousands = (number) => number.toLocaleString("en");
const NOUNS = { articles: "readout", article: "readout", themes: "theme passage", formulae: "formula", countries: "country", counterpart: "country" };
const SEVERAL = { formula: "formulae", country: "countries", party: "parties" };

function noun(view, number) {
  const one = NOUNS[view] ?? view.replace(/s$/, "");
  return number === 1 ? one : (SEVERAL[one] ?? `${one}s`);
}

const counted = (number, view) => `${thousands(number)} ${noun(view, number)}`;
const route = {
  rows: (view, where) => `#/rows/${query(view, where)}`,
  readout: (article, sentence = "") => `#/readout/${encodedPath(article)}${sentence === "" ? "" : `?s=${sentence}`}`,
  actor: (actor) => `#/actor/${encodedPath(actor)}`,
  pair: (a, b) => `#/pair/${[a, b].sort().map(encoded).join("-")}`,
};
const to = (href, ...children) => h("a", { href }, ...children);

// a number that opens what it counts; nothing is linked where there is nothing
function number(view, where) {
  const found = count(view, where);
  return found ? h("a", { href: route.rows(view, where), "data-evidence": query(view, where) }, thousands(found)) : "0";
}

function nameOf(actor) {
  const row = index("actors", "actor")(actor)[0];
  return row === undefined ? actor : cell("actors", "name", row);
}

function titleOf(article) {
  const row = index("articles", "article")(article)[0];
  const first = index("sentences", "article")(article).find((at) => cell("sentences", "part", at) === "body");
  const words = (cell("articles", "headline", row) || (first === undefined ? "" : cell("sentences", "text", first)) || cell("articles", "file", row)).split(/\s+/).filter(Boolean).join(" ");
  return words.length <= 140 ? words : `${words.slice(0, 139).replace(/\s\S*$/, "")} …`;
}

function sourceOf(article) {
  const row = index("articles", "article")(article)[0];
  const get = (name) => cell("articles", name, row);
  return [get("agency") || get("collection"), get("date")].filter(Boolean).join(", ");
}

// a sentence with the stretches marked that some spans cover
function marked(text, start, spans, row) {
  const cuts = [...new Set([0, text.length, ...spans.flat().map((place) => place - start).filter((place) => place > 0 && place < text.length)])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, i) => {
    const stretch = asRead(row, text.slice(cuts[i], end));
    return spans.some(([a, b]) => a - start <= cuts[i] && end <= b - start) ? h("mark", {}, stretch) : stretch;
  });
}

const harmless = (text) => (data.reading.formula.includes(text.replace(/^[\p{Z}\p{C}\p{M}]+/u, "")[0] ?? "x") || /^[\t\r\n]/.test(text) ? `'${text}` : text);
const csvCell = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const csv = (lines) => lines.map((cells) => cells.map((text) => csvCell(text)).join(",") + "\r\n").join("");

function keep(name, content, type) {
  const link = h("a", { href: URL.createObjectURL(new Blob([content], { type })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

const keepCsv = (name, lines) => keep(`${name}.csv`, csv(lines.map((cells, i) => (i ? cells.map(harmless) : cells))), "text/csv;charset=utf-8");
const button = (words, does, more = {}) => h("button", { type: "button", click: does, ...more }, words);

function scrolling(table, words) {
  return h("div", { class: "scroll", role: "group", tabindex: "0", "aria-label": words }, table);
}

// shows the first of many and the rest on demand
function more(list, make, size, into, what) {
  let shown = 0;
  const next = button("", () => draw());
  const draw = () => {
    const part = list.slice(shown, shown + size).map(make);
    into.append(...part);
    shown += part.length;
    next.hidden = shown >= list.length;
    next.textContent = `Show ${thousands(Math.min(size, list.length - shown))} more of ${thousands(list.length)} ${what}`;
  };
  draw();
  return h("p", { class: "more" }, next);
}
