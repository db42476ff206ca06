// A readout as it was read: its text with everything that was coded in it and taken off it, and its rows.
const LAYERS = { name: "names", verb: "acts", content: "what is said", tier: "partnership tiers", formula: "formulae", theme: "themes", off: "taken off" };

function layersOf(article) {
  const each = (view, kind, words) => index(view, "article")(article).map((row) => [+cell(view, "start", row), +cell(view, "end", row), kind(row), words(row), ""]);
  const get = (view, name) => (row) => label(name, cell(view, name, row));
  const named = (row) => (cell("mentions", "actor", row) ? `${items(cell("mentions", "actor", row)).map(nameOf).join(", ")} (${cell("mentions", "kind", row)}, ${cell("mentions", "resolved_by", row)})` : `open: ${cell("mentions", "reason", row)}`);
  const said = index("statements", "article")(article).flatMap((row, number) => {
    const one = (name) => cell("statements", name, row), who = one("speaker_name") || one("speaker_text") || "open";
    const words = `${label("act", one("act"))}: ${label("speaker_name", who)}${one("addressee_name") ? ` → ${label("addressee_name", one("addressee_name"))}` : ""}`;
    return [["content", ""], ["verb", `st${number + 1}`]].filter(([kind]) => one(`${kind}_start`) !== "" && one(`${kind}_end`) !== "")
      .map(([kind, target]) => [+one(`${kind}_start`), +one(`${kind}_end`), `${kind} c-${one("act_class")}`, words, target]);
  });
  return [
    ...each("mentions", (row) => (cell("mentions", "actor", row) ? "name" : "name open"), named), ...said,
    ...each("partnerships", () => "tier", (row) => `${label("dyad", cell("partnerships", "dyad", row))}: ${cell("partnerships", "tier", row)}, ${cell("partnerships", "event", row)}`),
    ...each("formulae", () => "formula", (row) => `formula: ${cell("formulae", "formula", row)}`),
    ...each("themes", () => "theme", (row) => `theme: ${get("themes", "theme")(row)}`),
  ];
}

function stretch(text, covers) {
  if (!covers.length) return text;
  const names = [...new Set(covers.flatMap((span) => span[2].split(" ")))].join(" "), title = [...new Set(covers.map((span) => span[3]))].join("; ");
  const target = covers.map((span) => span[4]).find(Boolean);
  return target ? h("a", { class: names, title, href: `${location.hash.split("?")[0]}?s=${target}` }, text) : h("span", { class: names, title }, text);
}

function pieces(article, start, end, spans, row) {
  const inside = spans.filter((span) => span[0] < end && span[1] > start);
  const cuts = [...new Set([start, end, ...inside.flatMap((span) => [span[0], span[1]]).filter((place) => place > start && place < end)])].sort((a, b) => a - b);
  return cuts.slice(1).map((b, i) => stretch(asRead(row, slice(article, cuts[i], b)), inside.filter((span) => span[0] <= cuts[i] && b <= span[1])));
}

function runningText(article) {
  const spans = layersOf(article), marks = index("marks", "article")(article).map((row) => [+cell("marks", "start", row), +cell("marks", "end", row), "off", cell("marks", "kind", row), ""]);
  const sentences = index("sentences", "article")(article).map((row) => ({ from: +cell("sentences", "start", row), till: +cell("sentences", "end", row), row, number: cell("sentences", "sentence", row), part: cell("sentences", "part", row) }));
  const within = (span) => sentences.some((one) => span[0] >= one.from && span[0] < one.till);
  const blocks = sentences.map((one) => [one.from, one.till, h("span", { class: `sentence ${one.part}`, id: `s${one.number}` },
    h("a", { class: "n", href: route.readout(article, one.number), "aria-label": `Sentence ${one.number}` }, one.number), pieces(article, one.from, one.till, [...spans, ...marks.filter((span) => span[0] < span[1])], one.row))]);
  for (const span of [...spans, ...marks].filter((span) => span[0] === span[1] ? span[2] === "off" : !within(span))) {
    const words = slice(article, span[0], span[1]);
    const off = span[0] === span[1] ? h("span", { class: "off glue", title: span[3] }, "¦") : words.trim() && h("span", { class: words.trim().includes("\n") ? "off block" : "off" }, h("small", {}, span[3]), words);
    blocks.push([span[0], span[1], off || words]);
  }
  const paragraphs = [h("p")], end = [...textOf(article)].length;
  let place = 0;
  for (const [from, till, block] of [...blocks.sort((a, b) => a[0] - b[0] || a[1] - b[1]), [end, end, ""]]) {
    const between = from > place ? slice(article, place, from) : "";
    if (/\n\s*\n/.test(between) && paragraphs.at(-1).textContent.trim()) paragraphs.push(h("p"));
    paragraphs.at(-1).append(/\n\s*\n/.test(between) ? "" : between, block);
    place = Math.max(place, till);
  }
  return paragraphs.filter((one) => one.textContent.trim());
}

function ledger(title, view, article, columns, ids) {
  const found = index(view, "article")(article);
  if (!found.length) return "";
  const place = (row) => (cell(view, "sentence", row) === "" ? "" : to(route.readout(article, cell(view, "sentence", row)), `s${cell(view, "sentence", row)}`));
  const shown = (name, row) => (name === "act" ? h("span", { class: `verb c-${cell(view, "act_class", row)}` }, label(name, cell(view, name, row))) : label(name, cell(view, name, row)));
  const head = h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "sentence"), columns.map((name) => h("th", { scope: "col" }, heading(name)))));
  const lines = found.map((row, number) => h("tr", { id: ids && `${ids}${number + 1}` }, h("td", {}, place(row)), columns.map((name) => h("td", { class: ["content", "detail", "effect"].includes(name) ? "wide" : "" }, shown(name, row)))));
  return [h("h3", {}, title), scrolling(h("table", {}, head, h("tbody", {}, lines)), title)];
}

function about(article) {
  const row = index("articles", "article")(article)[0], get = (name) => cell("articles", name, row), twin = get("duplicate_of");
  const site = /^https?:\/\/([^/?#]+)/.exec(get("url"));
  const known = [["date", get("date")], ["place", get("place")], ["agency", get("agency")], ["account of", get("account") && country(get("account"))], ["file", get("file")], ["words", get("words")], ["sentences", get("sentences")],
    ["source", site ? h("a", { href: get("url"), rel: "noreferrer noopener" }, site[1]) : get("url")], ["not counted again, as the same text is", twin && to(route.readout(twin), twin)]];
  return h("dl", { class: "about" }, known.filter(([, value]) => value).map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value))));
}

function neighbours(article) {
  const order = sorted(Array.from({ length: tableOf("articles").rows }, (_, row) => row), (row) => ["collection", "date", "article"].map((name) => cell("articles", name, row)).join("\0"));
  const at = order.findIndex((row) => cell("articles", "article", row) === article);
  const link = (row, rel, words) => row !== undefined && h("a", { rel, href: route.readout(cell("articles", "article", row)) }, h("small", {}, words), titleOf(cell("articles", "article", row)));
  return h("nav", { class: "turn", "aria-label": "Next and previous readout" }, link(order[at - 1], "prev", "Before"), link(order[at + 1], "next", "Next"));
}

function viewReadout(path) {
  const article = decoded(path), collection = index("articles", "article")(article).map((row) => cell("articles", "collection", row))[0];
  if (collection === undefined) return missing(`There is no readout ${article}.`);
  const layers = Object.entries(LAYERS).map(([name, words]) => h("label", { class: `layer-${name}` }, h("input", { type: "checkbox", id: `show-${name}`, checked: true }), " ", h("span", {}, words)));
  const rows = [
    ledger("Meetings", "meetings", article, ["form", "date", "place", "host_names", "guest_names", "visit", "channel", "rule"]),
    ledger("Statements", "statements", article, ["speaker_name", "act", "verb", "addressee_name", "content", "strength", "rule"], "st"),
    ledger("Problems", "problems", article, ["kind", "detail", "effect"]),
  ];
  const classes = [...new Set(column("statements", "act_class")[0])].filter(Boolean).sort();
  return [h("article", { class: "readout" },
    h("header", {}, h("p", { class: "where" }, to("#/readouts", "Readouts"), collection && ` · ${collection}`), h("h1", {}, titleOf(article)), about(article)),
    h("div", { class: "legend" }, h("fieldset", { class: "layers" }, h("legend", {}, "Show"), layers), h("p", { class: "classes" }, "Classes of acts: ", classes.map((name) => [h("span", { class: `verb c-${name}` }, label("act_class", name)), " "]))),
    score(article), h("div", { class: "text", dir: "auto" }, runningText(article))),
    h("section", { class: "ledger", "aria-labelledby": "ledger" }, h("h2", { id: "ledger" }, "What was coded"), rows.some(Boolean) ? rows : h("p", {}, "No meeting, no statement, no problem.")), beside(article), neighbours(article)];
}

const missing = (words) => [h("h1", {}, "Nothing here"), h("p", {}, words), h("p", {}, to("#/readouts", "All readouts"))];
