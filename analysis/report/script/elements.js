// Elements of the page: text only ever becomes text. Words for codes, links to views, tables, files to keep.
// h("p.lead", { title: "x" }, "words", element): the attributes may be left out, what is empty is left out
function h(tag, ...rest) {
  const attributes = rest[0]?.constructor === Object ? rest.shift() : {}, [kind, ...looks] = tag.split("."), [name, drawn] = kind.split(":").reverse(); // svg:line
  const element = drawn ? document.createElementNS("http://www.w3.org/2000/svg", name) : document.createElement(name), classes = [...looks, attributes.class].filter(Boolean).join(" ");
  for (const [name, value] of Object.entries({ ...attributes, class: classes })) {
    if (typeof value === "function") element.addEventListener(name, (event) => attempt(() => value(event)));
    else if (value !== false && value != null && value !== "") element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...rest.flat(Infinity).filter((child) => child != null && child !== false && child !== ""));
  return element;
}

const items = (text) => (text === "" ? [] : text.split(data.reading.list));
const label = (name, value) => items(value).map((item) => data.labels[name]?.[item] ?? item).join(", ");
const heading = (name) => data.labels[name]?.[""] ?? name.replaceAll("_", " ");
const country = (code) => data.countries[code] ?? code;
const thousands = (number) => number.toLocaleString("en");

function counted(number, view) {
  const one = data.nouns[view] ?? view.replace(/s$/, "");
  return `${thousands(number)} ${number === 1 ? one : (data.several[one] ?? `${one}s`)}`;
}

const routed = (kind, ...parts) => `#/${kind}/${parts.map(parts.length > 1 ? encoded : encodedPath).join("/")}`;
const route = {
  rows: (view, where) => `#/rows/${query(view, where)}`,
  readout: (article, sentence = "") => routed("readout", article) + (sentence === "" ? "" : `?s=${sentence}`),
};
const to = (href, ...children) => h("a", { href }, ...children);
const placeOf = (row) => route.readout(row.article, row.sentence);
const opens = (row) => to(placeOf(row), readout(row.article)?.title);

// a number that opens what it counts; nothing is linked where there is nothing
function number(view, where, found = count(view, where)) {
  return found ? h("a", { href: route.rows(view, where), "data-evidence": query(view, where) }, thousands(found)) : "0";
}

const nameOf = (actor) => by("actors", "actor", actor)[0]?.name ?? actor;
const listed = (found) => found.map((one, at) => [at ? ", " : "", one]);
const actorLink = (actor, name = nameOf(actor)) => to(routed("actor", actor), name);
const actorsOf = (cell) => listed(items(cell).map((actor) => actorLink(actor)));

// what a cell shows beside its words
const CELLS = {
  sentence: (row) => row.sentence === "" ? "whole text" : to(placeOf(row), `s${row.sentence}`),
  act: (row) => h("span", { class: `verb c-${row.act_class}` }, label("act", row.act)),
  article: opens,
  hosts: (row) => side(row.hosts, row.host_names, row.host_offices),
  guests: (row) => side(row.guests, row.guest_names, row.guest_offices),
};
const shownCell = (row, name) => (row[name] || name === "sentence") && (CELLS[name]?.(row) ?? label(name, row[name]));

function side(actors, ...told) {
  const [names, offices] = told.map((cell) => cell.split(data.reading.list));
  return listed(items(actors).map((actor, at) => [actorLink(actor, names[at]), h("small", " ", offices[at])]));
}

// a date or a share stays on one line, a name that is longer than a column breaks anywhere
const whole = (words) => (/^(\d{4}-\d\d(-\d\d)?|[\d,]+ of [\d,]+)$/.test(words) ? "whole" : /\S{25}/.test(words) ? "long" : "");
const dated = (words) => words.split(/(\d{4}-\d\d-\d\d)/).map((part, at) => (at % 2 ? h("time", part) : part));

// what a function makes of each row, made once
function once(make) {
  const known = new Map();
  return (row) => (known.has(row) ? known : known.set(row, make(row))).get(row);
}

// on a phone the rows of a table of words are read from top to bottom, each cell beside its heading
const LONG = 60, COLUMNS = 2; // letters of a cell, columns of words that a phone has room for
function stacked(table, heads = [...(table.tHead?.rows[0].cells ?? [])].map((head) => head.textContent), lines = [...table.tBodies[0].rows]) {
  const words = heads.filter((_, at) => lines.some((line) => /\p{L}/u.test(line.cells[at]?.textContent ?? "")));
  if (!heads.length || (words.length <= COLUMNS && !lines.some((line) => [...line.cells].some((one) => one.textContent.length > LONG)))) return;
  table.classList.add("stack");
  for (const [look, role] of Object.entries({ "": "table", "thead, tbody": "rowgroup", tr: "row", "thead th": "columnheader", td: "cell", "tbody th": "rowheader" }))
    for (const one of look ? table.querySelectorAll(look) : [table]) one.setAttribute("role", role);
  for (const line of lines) [...line.cells].forEach((one, at) => { one.dataset.head = heads[at]; });
}

// a table of cells that are words or elements: those of numbers stand right, a column that is empty throughout is left out
function simple(title, heads, lines, ids) {
  const cells = lines.map((line) => line.map((one, at) => (at ? h("td", one) : h("th", { scope: "row" }, one)))), words = (at) => cells.map((line) => line[at].textContent);
  const told = heads.map((_, at) => !lines.length || words(at).some(Boolean)), numbers = heads.map((_, at) => at > 0 && words(at).every((text) => /^[\d,]*$/.test(text)));
  const kind = (text, at) => (numbers[at] ? "num" : text.length > LONG ? "wide" : whole(text)), only = (list) => list.filter((_, at) => told[at]);
  for (const line of cells) line.forEach((one, at) => { one.className = kind(one.textContent, at); });
  const head = h("tr", only(heads.map((words, at) => h("th", { scope: "col", class: kind(words, at) }, words))));
  const table = h("table", h("thead", head), h("tbody", cells.map((line, number) => h("tr", { id: ids && `${ids}${number + 1}` }, only(line)))));
  sortable(table);
  stacked(table);
  return scrolling(table, title);
}

// rows of a view as a table; a column is its name, or what makes a cell of a row
const tabled = (title, list, columns, ids) => simple(title, columns.map((one) => one.words ?? heading(one)), list.map((row) => columns.map((one) => (one.make ? one.make(row) : shownCell(row, one)))), ids);

const scrolling = (table, words) => h("div.scroll", { role: "group", tabindex: "0", "aria-label": words }, table);
const facts = (known) => h("dl.about", known.filter(([, value]) => value).map(([name, value]) => h("div", h("dt", name), h("dd", value))));
const headed = (title, lead, up) => [up && h("p.where", up), h("h1", title), lead && h("p.lead", lead)];
const topped = (name, up) => headed(...data.heads[name], up); // the head of a view, as pages.py words it
const section = (words, ...content) => [h("h2", words), ...content];

const harmless = (text) => (data.reading.formula.includes(text.replace(/^[\p{Z}\p{C}\p{M}]+/u, "")[0] ?? "x") || /^[\t\r\n]/.test(text) ? `'${text}` : text);
const csvCell = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const csv = (lines) => lines.map((cells, at) => cells.map((text) => csvCell(at ? harmless(text) : text)).join(",") + "\r\n").join("");

function keep(name, content, type) {
  const link = h("a", { href: URL.createObjectURL(new Blob([content], { type })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

// a drawing as it looks here, without the page's style and its links
function keepSvg(name, drawing) {
  const copy = drawing.cloneNode(true), all = (one) => [one, ...one.querySelectorAll("*")], copies = all(copy);
  all(drawing).forEach((one, at) => { for (const name of ["fill", "stroke", "stroke-width", "font-family", "font-size", "font-weight", "color"]) copies[at].setAttribute(name, getComputedStyle(one)[name]); });
  copy.querySelectorAll(".spot").forEach((one) => one.remove());
  keep(`${name}.svg`, new XMLSerializer().serializeToString(copy), "image/svg+xml");
}

const keepCsv = (name, lines) => keep(`${name}.csv`, csv(lines), "text/csv;charset=utf-8");
const button = (words, does, more = {}) => h("button", { type: "button", click: does, ...more }, words);

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
  return h("p.more", next);
}
