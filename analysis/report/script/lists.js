// The readouts as a table, the search over sentences, the ten tables and the codebook.
const several = (view, name) => (row) => [...new Set(index(view, "article")(cell("articles", "article", row)).flatMap((at) => items(cell(view, name, at))))];

function viewReadouts(_, chosen) {
  const get = (row) => (name) => cell("articles", name, row), words = (name, list) => list.map((code) => label(name, code)).filter(Boolean);
  const met = several("meetings", "host_country"), hosted = several("meetings", "guest_country"), themes = several("themes", "theme"), forms = several("meetings", "form");
  const countries = (row) => words("country", [...new Set([...met(row), ...hosted(row)])].filter((code) => code !== data.homes[get(row)("collection")])).sort();
  const people = (row) => [...new Set(index("mentions", "article")(get(row)("article")).filter((at) => cell("mentions", "kind", at) === "person").flatMap((at) => items(cell("mentions", "actor", at))))].map(nameOf);
  const list = (make) => ({ parts: make, text: (row) => make(row).join(", "), pick: true });
  const columns = [
    { name: "date", text: (row) => get(row)("date") },
    { name: "readout", text: (row) => titleOf(get(row)("article")), show: (row) => to(route.readout(get(row)("article")), titleOf(get(row)("article"))), wide: true },
    { name: "collection", text: (row) => get(row)("collection"), pick: true }, { name: "year", text: (row) => get(row)("year"), pick: true },
    { name: "met", words: "countries met", ...list(countries) }, { name: "form", words: "form", ...list((row) => words("form", forms(row))) },
    { name: "people", words: "persons", text: (row) => people(row).join(", "), wide: true }, { name: "theme", words: "themes", ...list((row) => words("theme", themes(row)).sort()), wide: true },
    { name: "words", words: "words", number: true, text: (row) => get(row)("words") },
  ];
  const all = sorted(Array.from({ length: tableOf("articles").rows }, (_, row) => row), (row) => get(row)("collection") + get(row)("date") + get(row)("article"));
  const changed = (state) => replaceRoute("#/readouts", state);
  return [h("h1", {}, "Readouts"), h("p", { class: "lead" }, "Every readout as it was read: its sentences in the file's order, what was taken off in grey, what was coded in it marked."), grid({ title: "Readouts", file: "readouts", columns, list: all, chosen, changed })];
}

function expression(words) {
  const parts = folded(words.replace(/\b(viet|ha)\s+(nam|noi)\b/gi, "$1$2")).plain.split(" ").filter((word) => word.replaceAll("*", ""));
  const word = (text) => text.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("\\w*");
  return parts.length ? new RegExp(`(?<!\\w)${parts.map(word).join("\\s+")}(?!\\w)`, "g") : null;
}

const plainTexts = new Map(); // sentence → its plain letters, made once

function plainText(text) {
  if (!plainTexts.has(text)) plainTexts.set(text, folded(text));
  return plainTexts.get(text);
}

function places(words, keeps) {
  const pattern = expression(words), found = [];
  for (const row of pattern ? rows("sentences").filter(keeps) : []) {
    const text = asRead(row, cell("sentences", "text", row)), { plain, at } = plainText(text);
    for (const hit of plain.matchAll(pattern)) {
      const [from, till] = [at[hit.index], at[hit.index + hit[0].length - 1] + 1];
      found.push({ row, left: text.slice(0, from).split(/\s+/).join(" ").slice(-60), match: text.slice(from, till), right: text.slice(till).split(/\s+/).join(" ").slice(0, 60), year: cell("sentences", "year", row) });
    }
  }
  return found;
}

const ORDERS = { right: "the words after it", left: "the words before it", match: "its own words", text: "date" };
const order = (by) => (one) => folded({ right: one.right, left: one.left.split(" ").reverse().join(" "), match: one.match, text: cell("sentences", "date", one.row) }[by]).plain;

function viewSearch(_, chosen) {
  const state = { q: "", order: "right", ...chosen }, results = h("div"), said = h("p", { role: "status" });
  const spoken = (row) => index("statements", "article", "sentence")(cell("sentences", "article", row), cell("sentences", "sentence", row));
  const ofSpoken = (name) => (row) => spoken(row).flatMap((at) => items(cell("statements", name, at)));
  const own = (name) => (row) => items(cell("sentences", name, row));
  // whose words hold the places: how many, and since when, so that who brought it up stands first
  const bySide = (found) => {
    const sides = new Map();
    for (const { row } of found) for (const side of new Set(spoken(row).length ? ofSpoken("side")(row) : [""])) sides.set(side, [...(sides.get(side) ?? []), cell("sentences", "date", row) || "undated"]);
    const lines = [...sides].map(([side, dates]) => [side ? label("side", side) : label("voice", "narration"), thousands(dates.length), ...[dates.sort()[0], dates.at(-1)]]);
    return simple("Places by whose words", ["who speaks in the sentence", "places", "first", "last"], sorted(lines, ([, , first]) => first));
  };
  const filters = { collection: own("collection"), year: own("year"), counterpart: own("counterpart"), side: ofSpoken("side"), speaker_name: ofSpoken("speaker_name"), act: ofSpoken("act"), themes: own("themes") };
  const keeps = (row) => Object.entries(filters).every(([name, of]) => !state[name] || of(row).includes(state[name]));
  const draw = () => {
    const found = sorted(places(state.q, keeps), order(state.order)), years = new Map(), body = h("tbody");
    results.replaceChildren();
    said.textContent = state.q.trim() ? `${thousands(found.length)} ${found.length === 1 ? "place" : "places"} in ${counted(new Set(found.map((one) => cell("sentences", "article", one.row))).size, "articles")}` : "";
    if (!found.length) return;
    for (const one of found) years.set(one.year || "undated", (years.get(one.year || "undated") ?? 0) + 1);
    const at = (one) => [cell("sentences", "article", one.row), cell("sentences", "sentence", one.row)];
    const make = (one) => h("tr", {}, h("td", { class: "num" }, h("bdi", {}, one.left)), h("td", {}, to(route.readout(...at(one)), h("mark", {}, one.match))), h("td", {}, one.right), h("td", {}, h("small", {}, cell("sentences", "date", one.row), " ", cell("sentences", "collection", one.row))));
    const rest = more(found, make, 200, body, "places");
    const save = () => keepCsv("concordance", [["left", "match", "right", "article", "sentence"], ...found.map((one) => [one.left, one.match, one.right, ...at(one)])]);
    results.append(bySide(found), simple("Places by year", ["year", "places"], sorted([...years], ([year]) => year).map(([year, n]) => [year, thousands(n)])), h("p", { class: "tools" }, button("Keep as CSV", save)), scrolling(h("table", { class: "kwic" }, h("caption", {}, `In the order of ${ORDERS[state.order]}`), body), "Concordance"), rest);
  };
  const set = (name) => (event) => { state[name] = event.target.value; draw(); replaceRoute("#/search", state); };
  const choice = (name, of) => {
    const values = [...new Set(of())].filter(Boolean), option = (value) => h("option", { value, selected: state[name] === value }, name === "order" ? ORDERS[value] : label(name, value));
    return values.length > 1 && h("label", {}, `${name === "order" ? "Order by" : heading(name)} `, h("select", { change: set(name) }, name === "order" ? "" : h("option", { value: "" }, "all"), sorted(values, (value) => (name === "order" ? "" : label(name, value))).map(option)));
  };
  const values = (name) => () => (["side", "speaker_name", "act"].includes(name) ? column("statements", name)[0].flatMap(items) : column("sentences", name)[0].flatMap(items));
  const box = h("label", {}, "Words ", h("input", { type: "search", value: state.q, change: set("q"), autocomplete: "off" }));
  draw();
  return [h("h1", {}, "Search"), h("p", { class: "lead" }, "Words or a phrase in the sentences: Viet Nam also finds Việt Nam, cooperat* any ending. Sentences can be chosen by who speaks in them and by what is done."),
    h("div", { class: "tools", role: "search" }, box, button("Search", draw), Object.keys(filters).map((name) => choice(name, values(name))), choice("order", () => Object.keys(ORDERS))), said, results];
}

const CRC = Array.from({ length: 256 }, (_, n) => Array.from({ length: 8 }).reduce((c) => (c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1), n));
const crc = (bytes) => (bytes.reduce((c, byte) => CRC[(c ^ byte) & 255] ^ (c >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;

// an archive of files as they are, not compressed: names and texts
function zip(files) {
  const parts = [], directory = [];
  let place = 0;
  const numbers = (list) => Uint8Array.from(list.flatMap(([value, size]) => Array.from({ length: size }, (_, at) => (value >>> (8 * at)) & 255)));
  for (const [name, text] of files) {
    const bytes = new TextEncoder().encode(text), title = new TextEncoder().encode(name);
    const shared = [[20, 2], [0x800, 2], [0, 2], [0, 2], [33, 2], [crc(bytes), 4], [bytes.length, 4], [bytes.length, 4], [title.length, 2], [0, 2]];
    directory.push(numbers([[0x02014b50, 4], [20, 2], ...shared, [0, 2], [0, 2], [0, 2], [0, 4], [place, 4]]), title);
    parts.push(numbers([[0x04034b50, 4], ...shared]), title, bytes);
    place += 30 + title.length + bytes.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  return new Blob([...parts, ...directory, numbers([[0x06054b50, 4], [0, 4], [files.length, 2], [files.length, 2], [size, 4], [place, 4], [0, 2]])]);
}

const tableLines = (name) => [data.tables[name], ...Array.from({ length: tableOf(name).rows }, (_, row) => data.tables[name].map((one) => harmless(cell(name, one, row))))];

function viewTables() {
  const all = () => keep("tables.zip", zip([...Object.keys(data.tables).map((name) => [`${name}.csv`, csv(tableLines(name))]), ["datapackage.json", JSON.stringify(data.package, null, 2)]]), "application/zip");
  const lines = Object.keys(data.tables).map((name) => [to(`#/table/${name}`, name), thousands(tableOf(name).rows), data.tables[name].join(", ")]);
  return [h("h1", {}, "The ten tables"), h("p", { class: "lead" }, "All that was coded, one kind of row to a table."), h("p", { class: "tools" }, button("Keep all ten as one archive", all)), simple("Tables", ["table", "rows", "columns"], lines), h("p", {}, to("#/codebook", "What the codes mean"))];
}

function viewTable(path) {
  const name = decoded(path);
  if (!data.tables[name]) return missing(`There is no table ${name}.`);
  const picks = ["collection", "kind", "form", "act", "act_class", "theme", "tier", "formula", "part", "resolved_by"];
  const show = (one) => (row) => (one === "article" ? to(route.readout(cell(name, one, row)), cell(name, one, row)) : cell(name, one, row));
  const columns = data.tables[name].map((one) => ({ name: one, words: one, text: (row) => cell(name, one, row), show: show(one), pick: picks.includes(one), wide: ["text", "content", "detail", "effect", "caption", "headline"].includes(one) }));
  return [h("p", { class: "where" }, to("#/tables", "The ten tables")), h("h1", {}, name), grid({ title: name, file: name, columns, list: Array.from({ length: tableOf(name).rows }, (_, row) => row) })];
}

function viewCodebook() {
  const part = ([name, codes]) => [h("h2", {}, `${heading(name)[0].toUpperCase()}${heading(name).slice(1)}`), simple(heading(name), [heading(name), "what it is"], Object.entries(codes).map(([code, words]) => [label(name, code), words]))];
  return [h("h1", {}, "What the codes mean"), Object.entries(data.definitions).map(part)];
}
