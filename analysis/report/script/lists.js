// Lists of rows (readouts, actors, pairs, what can be compared), the search over sentences, the ten tables, the codebook.
function viewList(name, chosen) {
  const { view, title, lead, columns, sort, down } = data.lists[name], list = all(view), state = chosen.sort || !sort ? chosen : { ...chosen, sort, down }, many = (spec, row) => items(row[spec.name]).map((one) => label(spec.name, one));
  const made = columns.map((spec) => ({ ...spec, hidden: spec.hidden || list.every((row) => row[spec.name] === ""), text: (row) => (spec.list ? many(spec, row).join(", ") : row[spec.name]), parts: spec.pick && ((row) => many(spec, row)),
    show: spec.name === "date" ? (row) => row.date || "undated" : spec.to && ((row) => to(routed(spec.to[0], ...spec.to.slice(1).map((one) => row[one])), row[spec.name])) }));
  const changed = (state) => replaceRoute(`#/${name}`, state);
  return [headed(title, lead), list.length === 0 ? h("p.nothing", data.said.none) : grid({ title, file: name, columns: made, list, chosen: state, changed })];
}

function expression(words) {
  const parts = folded(words.replace(/\b(viet|ha)\s+(nam|noi)\b/gi, "$1$2")).plain.split(" ").filter((word) => word.replaceAll("*", ""));
  const word = (text) => text.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("\\w*");
  return parts.length ? new RegExp(`(?<!\\w)${parts.map(word).join("\\s+")}(?!\\w)`, "g") : null;
}

function places(words) {
  const pattern = expression(words), found = [], flat = (text) => text.split(/\s+/).join(" ");
  for (const row of pattern ? rows("sentences") : []) {
    const text = asRead(row, row.text), { plain, at } = plainOf(text);
    for (const hit of plain.matchAll(pattern)) {
      const [from, till] = [at[hit.index], at[hit.index + hit[0].length - 1] + 1];
      found.push({ row, left: flat(text.slice(Math.max(0, from - 150), from)).slice(-60), match: text.slice(from, till), right: flat(text.slice(till, till + 150)).slice(0, 60) });
    }
  }
  return found;
}

function viewSearch(_, chosen) {
  const state = { sort: "right", ...chosen }, results = h("div"), sums = h("div"), get = (name) => (one) => one.row[name];
  const spoken = once((row) => inReadout("statements", row.article).filter((one) => one.sentence === row.sentence));
  const labels = (name, said) => {
    const of = once((row) => [...new Set((said ? spoken(row) : [row]).flatMap((row) => items(row[name])))].map((item) => label(name, item)));
    return ({ row }) => of(row);
  };
  const choice = (name, said, parts = labels(name, said)) => ({ name, words: heading(name), hidden: true, parts, text: (one) => parts(one).join(", ") });
  const sideOf = labels("side", true);
  const columns = [
    { name: "left", words: "before", text: (one) => one.left, show: (one) => h("bdi", one.left), by: (one) => one.left.split(" ").reverse().join(" "), kind: "num" },
    { name: "match", words: "words", text: (one) => one.match, show: (one) => to(placeOf(one.row), h("mark", one.match)) },
    { name: "right", words: "after", text: (one) => one.right }, { name: "date", words: "date", text: get("date") },
    ...["collection", "year", "counterpart"].map((name) => choice(name)), ...["side", "speaker_name", "act"].map((name) => choice(name, true)), choice("themes"),
    ...["article", "sentence"].map((name) => ({ name, words: name, hidden: true, text: get(name) })),
  ];
  // whose words hold the places: how many, and since when, so that who brought it up stands first
  const said = (found) => {
    const sides = grouped(found.flatMap((one) => (spoken(one.row).length ? sideOf(one) : [label("voice", "narration")]).map((side) => [side, one.row.date || "undated"])), ([side]) => side);
    const lines = [...sides].map(([side, pairs]) => { const dates = pairs.map(([, date]) => date).sort(); return [side, thousands(dates.length), dates[0], dates.at(-1)]; });
    const years = [...grouped(found, (one) => one.row.year || "undated")].map(([year, some]) => [year, thousands(some.length)]);
    sums.replaceChildren(...(found.length ? [h("h2", "Whose words hold it"), simple("Places by whose words", data.said.voices, sorted(lines, ([, , first]) => first)), h("h2", "In which years"), simple("Places by year", ["year", "places"], sorted(years, ([year]) => year))] : []));
    return `${counted(found.length, "places")} in ${counted(new Set(found.map(get("article"))).size, "articles")}`;
  };
  const changed = (more) => replaceRoute("#/search", Object.assign(state, more));
  const draw = () => results.replaceChildren(...(state.q?.trim() ? [grid({ title: "Concordance", file: "concordance", columns, list: places(state.q), chosen: state, changed, said, search: false, look: "kwic" })] : []));
  const box = h("input", { type: "search", value: state.q, change: (event) => { state.q = event.target.value; draw(); changed({}); }, autocomplete: "off" });
  draw();
  return [topped("search"),
    h("div.tools", { role: "search" }, h("label", "Words ", box), button("Search", draw)), results, sums];
}

function crc(bytes) {
  let sum = -1;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

// an archive of files as they are, not compressed: names and texts
function zip(files) {
  const parts = [], directory = [], letters = new TextEncoder();
  let place = 0;
  const numbers = (list) => Uint8Array.from(list.flatMap(([value, size]) => Array.from({ length: size }, (_, at) => (value >>> (8 * at)) & 255)));
  for (const [bytes, title] of files.map(([name, text]) => [letters.encode(text), letters.encode(name)])) {
    const shared = [[20, 2], [0x800, 2], [0, 2], [0, 2], [33, 2], [crc(bytes), 4], [bytes.length, 4], [bytes.length, 4], [title.length, 2], [0, 2]];
    directory.push(numbers([[0x02014b50, 4], [20, 2], ...shared, [0, 10], [place, 4]]), title);
    parts.push(numbers([[0x04034b50, 4], ...shared]), title, bytes);
    place += 30 + title.length + bytes.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  return new Blob([...parts, ...directory, numbers([[0x06054b50, 4], [0, 4], [files.length, 2], [files.length, 2], [size, 4], [place, 4], [0, 2]])]);
}

const tableLines = (name) => [data.tables[name], ...all(name).map((row) => data.tables[name].map((one) => row[one]))];

function viewTables() {
  const all = () => keep("tables.zip", zip([...Object.keys(data.tables).map((name) => [`${name}.csv`, csv(tableLines(name))]), ["datapackage.json", JSON.stringify(data.package, null, 2)]]), "application/zip");
  const lines = Object.entries(data.tables).map(([name, columns]) => [to(`#/table/${name}`, name), thousands(tableOf(name).rows), columns.join(", ")]);
  return [topped("tables"), h("p.tools", button("Keep all ten as one archive", all)), simple("Tables", ["table", "rows", "columns"], lines), h("p", to("#/codebook", data.heads.codebook[0]))];
}

function viewTable(path) {
  const name = decoded(path);
  if (!data.tables[name]) return missing(`There is no table ${name}.`);
  const columns = data.tables[name].map((one) => ({ name: one, words: one, text: (row) => row[one], parts: data.picked.includes(one) && ((row) => [row[one]]), show: one === "article" && ((row) => to(route.readout(row[one]), row[one])) }));
  return [headed(name, "", to("#/tables", data.heads.tables[0])), grid({ title: name, file: name, columns, list: all(name), look: "raw" })];
}

function viewCodebook() {
  const part = ([name, codes]) => section(`${heading(name)[0].toUpperCase()}${heading(name).slice(1)}`, simple(heading(name), [heading(name), "what it is"], Object.entries(codes).map(([code, words]) => [label(name, code), words])));
  return [topped("codebook", to("#/tables", data.heads.tables[0])), Object.entries(data.definitions).map(part)];
}
