// A readout as it was read: its text with everything that was coded in it and taken off it, and its rows.
// a sentence in stretches, cut where spans begin or end: what is made of each and the spans that cover it
function pieces(sentence, spans, make) {
  const [start, end] = [+sentence.start, +sentence.end], inside = spans.filter(([a, b]) => a < end && b > start);
  const cuts = [...new Set([start, end, ...inside.flatMap(([a, b]) => [a, b]).filter((place) => place > start && place < end)])].sort((a, b) => a - b);
  return cuts.slice(1).map((b, at) => make(asRead(sentence, slice(sentence.article, cuts[at], b)), inside.filter((span) => span[0] <= cuts[at] && b <= span[1])));
}

// what was coded in a readout, and what was taken off it: from, to, look, words, the row of the table below
function layersOf(article) {
  const each = (view, look, words, edge = "", target = () => "") => inReadout(view, article).map((row, at) => [row[`${edge}start`], row[`${edge}end`], look(row), words(row, (name) => label(name, row[name])), target(at + 1)])
    .filter(([start, end]) => start !== "" && end !== "").map(([start, end, ...rest]) => [+start, +end, ...rest]);
  const named = (row, told) => (row.actor ? `${items(row.actor).map(nameOf).join(", ")} (${told("kind")}, ${told("resolved_by")})` : `open: ${told("reason")}`);
  const said = (row, told) => `${told("act")}: ${told("speaker_name") || row.speaker_text || "open"}${row.addressee_name && ` → ${told("addressee_name")}`}`;
  return [
    ...each("mentions", (row) => (row.actor ? "name" : "name open"), named),
    ...each("statements", (row) => `content c-${row.act_class}`, said, "content_"), ...each("statements", (row) => `verb c-${row.act_class}`, said, "verb_", (at) => `st${at}`),
    ...each("partnerships", () => "tier", (_, told) => `${told("dyad")}: ${told("tier")}, ${told("event")}`),
    ...[["formulae", "formula"], ["themes", "theme"]].flatMap(([view, name]) => each(view, () => name, (_, told) => `${name}: ${told(name)}`)), ...each("marks", () => "off", (row) => row.kind),
  ];
}

function stretch(text, covers) {
  if (!covers.length) return text;
  const about = { class: [...new Set(covers.flatMap((span) => span[2].split(" ")))].join(" "), title: [...new Set(covers.map((span) => span[3]))].join("; ") };
  const target = covers.map((span) => span[4]).find(Boolean);
  return target ? h("a", { ...about, href: `${location.hash.split("?")[0]}?s=${target}` }, text) : h("span", about, text);
}

function runningText(article) {
  const spans = layersOf(article), wide = spans.filter(([a, b]) => a < b), own = inReadout("sentences", article);
  const within = ([start]) => own.some((one) => start >= +one.start && start < +one.end);
  const blocks = own.map((one) => [+one.start, +one.end, h("span", { class: `sentence ${one.part}`, id: `s${one.sentence}` },
    h("a.n", { href: route.readout(article, one.sentence), "aria-label": `Sentence ${one.sentence}` }, one.sentence), pieces(one, wide, stretch))]);
  for (const [start, end, , why] of spans.filter((span) => (span[0] === span[1] ? span[2] === "off" : !within(span)))) {
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

function about(own) {
  const site = /^https?:\/\/([^/?#]+)/.exec(own.url);
  return facts([...["date", "place", "agency", "account", "file", "words", "sentences"].map((name) => [heading(name), name === "account" ? label(name, own[name]) : own[name]]),
    ["source", site ? h("a", { href: own.url, rel: "noreferrer noopener" }, site[1]) : own.url], ["not counted again, as the same text is", own.duplicate_of && to(route.readout(own.duplicate_of), own.duplicate_of)]]);
}

function neighbours(own) {
  const link = (step, rel, words) => by("articles", "order", String(+own.order + step)).map((one) => h("a", { rel, href: route.readout(one.article) }, h("small", words), one.title));
  return h("nav.turn", { "aria-label": "Next and previous readout" }, link(-1, "prev", "Before"), link(1, "next", "Next"));
}

function viewReadout(path) {
  const article = decoded(path), own = readout(article);
  if (!own) return missing(`There is no readout ${article}.`);
  const layers = Object.entries(data.layers).map(([name, words]) => h("label", { class: `layer-${name}` }, h("input", { type: "checkbox", id: `show-${name}`, checked: true }), " ", h("span", words)));
  const rows = ["Meetings", "Statements", "Problems"].map((title) => {
    const view = title.toLowerCase(), own = inReadout(view, article);
    return own.length > 0 && [h("h3", title), tabled(title, own, data.ledgers[view], title.slice(0, 2).toLowerCase())];
  });
  const classes = [...new Set(column("statements", "act_class")[0])].filter(Boolean).sort();
  return [h("article.readout",
    h("header", headed(own.title, "", [to("#/readouts", "Readouts"), own.collection && ` · ${own.collection}`]), about(own)),
    h("div.legend", h("fieldset.layers", h("legend", "Show"), layers), h("p.classes", "Classes of acts: ", classes.map((name) => [h("span", { class: `verb c-${name}` }, label("act_class", name)), " "]))),
    score(article), h("div.text", { dir: "auto" }, runningText(article))),
    h("section.ledger", { "aria-labelledby": "ledger" }, h("h2", { id: "ledger" }, "What was coded"), rows.some(Boolean) ? rows : h("p", "No meeting, no statement, no problem.")), beside(article), neighbours(own)];
}

const missing = (words) => [headed("Nothing here", words), h("p", to("#/readouts", "All readouts"))];
