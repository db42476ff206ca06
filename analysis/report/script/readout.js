// A readout as it was read: its text with everything that was coded in it and taken off it, and its rows.
const LAYERS = { name: "names", verb: "acts", content: "what is said", tier: "partnership tiers", formula: "formulae", theme: "themes", off: "taken off" };

// a sentence in stretches, cut where spans begin or end: what is made of each and the spans that cover it
function pieces(row, spans, make) {
  const [start, end] = [+cell("sentences", "start", row), +cell("sentences", "end", row)], inside = spans.filter(([a, b]) => a < end && b > start);
  const cuts = [...new Set([start, end, ...inside.flatMap(([a, b]) => [a, b]).filter((place) => place > start && place < end)])].sort((a, b) => a - b);
  return cuts.slice(1).map((b, at) => make(asRead(row, slice(cell("sentences", "article", row), cuts[at], b)), inside.filter((span) => span[0] <= cuts[at] && b <= span[1])));
}

// what was coded in a readout, and what was taken off it: from, to, look, words, the row of the table below
function layersOf(article) {
  const each = (view, look, words, edge = "", target = () => "") => index(view, "article")(article).map((row, at) => {
    const get = (name) => cell(view, name, row), told = (name) => label(name, get(name));
    return [get(`${edge}start`), get(`${edge}end`), look(get), words(told, get), target(at + 1)];
  }).filter(([start, end]) => start !== "" && end !== "").map(([start, end, ...rest]) => [+start, +end, ...rest]);
  const said = (told, get) => `${told("act")}: ${told("speaker_name") || get("speaker_text") || "open"}${get("addressee_name") && ` → ${told("addressee_name")}`}`;
  return [
    ...each("mentions", (get) => (get("actor") ? "name" : "name open"), (told, get) => (get("actor") ? `${items(get("actor")).map(nameOf).join(", ")} (${told("kind")}, ${told("resolved_by")})` : `open: ${told("reason")}`)),
    ...each("statements", (get) => `content c-${get("act_class")}`, said, "content_"), ...each("statements", (get) => `verb c-${get("act_class")}`, said, "verb_", (at) => `st${at}`),
    ...each("partnerships", () => "tier", (told) => `${told("dyad")}: ${told("tier")}, ${told("event")}`), ...each("formulae", () => "formula", (told) => `formula: ${told("formula")}`),
    ...each("themes", () => "theme", (told) => `theme: ${told("theme")}`), ...each("marks", () => "off", (_, get) => get("kind")),
  ];
}

function stretch(text, covers) {
  if (!covers.length) return text;
  const about = { class: [...new Set(covers.flatMap((span) => span[2].split(" ")))].join(" "), title: [...new Set(covers.map((span) => span[3]))].join("; ") };
  const target = covers.map((span) => span[4]).find(Boolean);
  return target ? h("a", { ...about, href: `${location.hash.split("?")[0]}?s=${target}` }, text) : h("span", about, text);
}

function runningText(article) {
  const spans = layersOf(article), wide = spans.filter(([a, b]) => a < b), own = index("sentences", "article")(article), edge = (name, row) => +cell("sentences", name, row);
  const within = ([start]) => own.some((row) => start >= edge("start", row) && start < edge("end", row));
  const blocks = own.map((row) => {
    const number = cell("sentences", "sentence", row), link = h("a.n", { href: route.readout(article, number), "aria-label": `Sentence ${number}` }, number);
    return [edge("start", row), edge("end", row), h("span", { class: `sentence ${cell("sentences", "part", row)}`, id: `s${number}` }, link, pieces(row, wide, stretch))];
  });
  for (const [start, end, look, why] of spans.filter((span) => (span[0] === span[1] ? span[2] === "off" : !within(span)))) {
    const words = slice(article, start, end);
    const off = start === end ? h("span.off.glue", { title: why }, "¦") : words.trim() && h("span", { class: words.trim().includes("\n") ? "off block" : "off" }, h("small", why), words);
    blocks.push([start, end, off || words]);
  }
  const paragraphs = [h("p")], end = [...textOf(article)].length;
  let place = 0;
  for (const [from, till, block] of [...blocks.sort((a, b) => a[0] - b[0] || a[1] - b[1]), [end, end, ""]]) {
    const between = from > place ? slice(article, place, from) : "", parted = /\n\s*\n/.test(between);
    if (parted && paragraphs.at(-1).textContent.trim()) paragraphs.push(h("p"));
    paragraphs.at(-1).append(parted ? "" : between, block);
    place = Math.max(place, till);
  }
  return paragraphs.filter((one) => one.textContent.trim());
}

function about(article) {
  const get = (name) => ofArticle(name, article), site = /^https?:\/\/([^/?#]+)/.exec(get("url")), twin = get("duplicate_of");
  return facts([...["date", "place", "agency", "account", "file", "words", "sentences"].map((name) => [heading(name), label(name, get(name))]),
    ["source", site ? h("a", { href: get("url"), rel: "noreferrer noopener" }, site[1]) : get("url")], ["not counted again, as the same text is", twin && to(route.readout(twin), twin)]]);
}

function neighbours(article) {
  const link = (step, rel, words) => index("articles", "order")(String(+ofArticle("order", article) + step)).map((row) => h("a", { rel, href: route.readout(cell("articles", "article", row)) }, h("small", words), cell("articles", "title", row)));
  return h("nav.turn", { "aria-label": "Next and previous readout" }, link(-1, "prev", "Before"), link(1, "next", "Next"));
}

function viewReadout(path) {
  const article = decoded(path), collection = ofArticle("collection", article);
  if (collection === undefined) return missing(`There is no readout ${article}.`);
  const layers = Object.entries(LAYERS).map(([name, words]) => h("label", { class: `layer-${name}` }, h("input", { type: "checkbox", id: `show-${name}`, checked: true }), " ", h("span", words)));
  const ledger = (title, view, ids) => index(view, "article")(article).length > 0 && [h("h3", title), tabled(title, view, index(view, "article")(article), data.ledgers[view], ids)];
  const rows = [ledger("Meetings", "meetings"), ledger("Statements", "statements", "st"), ledger("Problems", "problems")];
  const classes = [...new Set(column("statements", "act_class")[0])].filter(Boolean).sort();
  return [h("article", { class: "readout" },
    h("header", headed(ofArticle("title", article), "", [to("#/readouts", "Readouts"), collection && ` · ${collection}`]), about(article)),
    h("div.legend", h("fieldset.layers", h("legend", "Show"), layers), h("p.classes", "Classes of acts: ", classes.map((name) => [h("span", { class: `verb c-${name}` }, label("act_class", name)), " "]))),
    score(article), h("div.text", { dir: "auto" }, runningText(article))),
    h("section.ledger", { "aria-labelledby": "ledger" }, h("h2", { id: "ledger" }, "What was coded"), rows.some(Boolean) ? rows : h("p", "No meeting, no statement, no problem.")), beside(article), neighbours(article)];
}

const missing = (words) => [headed("Nothing here", words), h("p", to("#/readouts", "All readouts"))];
