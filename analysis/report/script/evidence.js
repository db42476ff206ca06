// The rows behind a number: what was asked, in words, and every sentence, readout by readout.
const NOTES = {
  statements: ["speaker_name", "reason", "verb", "act", "addressee_name", "strength", "rule"],
  meetings: ["form", "date", "place", "host_names", "guest_names", "visit", "rule"],
  mentions: ["kind", "name", "resolved_by", "reason", "rule"],
  partnerships: ["dyad", "tier", "event"],
  formulae: ["formula"],
  themes: ["theme"],
  problems: ["kind", "detail", "effect"],
  actors: ["name", "kind", "country", "roles"],
  sentences: ["part"],
};
const BEFORE = { reason: "open: ", addressee_name: "to ", rule: "rule: " };
const SPANS = [["verb_start", "verb_end"], ["content_start", "content_end"], ["start", "end"]];

function spansOf(view, row) {
  const edges = SPANS.filter(([a]) => has(view, a)).map((pair) => pair.map((name) => cell(view, name, row)));
  return edges.filter(([a, b]) => a !== "" && b !== "" && +a < +b).map(([a, b]) => [+a, +b]);
}

function cited(view, row) {
  const article = cell(view, "article", row), at = has(view, "sentence") ? cell(view, "sentence", row) : "";
  const place = sentenceRow(article, at), text = place === undefined ? "" : cell("sentences", "text", place);
  const notes = (NOTES[view] ?? []).filter((name) => has(view, name) && cell(view, name, row) !== "").map((name) => (BEFORE[name] ?? "") + label(name, cell(view, name, row)));
  const spans = view === "sentences" ? [] : spansOf(view, row);
  const start = place === undefined ? 0 : +cell("sentences", "start", place);
  return h("li", {}, text && h("span", { class: "quote", dir: "auto" }, marked(text, start, spans, place)), text && h("br"),
    h("small", {}, [...new Set(notes)].join(" · "), notes.length && text ? " · " : "", text && to(route.readout(article, at), `sentence ${at}`)));
}

function group([article, found], view) {
  const known = index("articles", "article")(article).length;
  const words = known ? titleOf(article) : has(view, "file") ? cell(view, "file", found[0]) : noun(view, 2);
  return h("section", {}, h("h2", {}, known ? to(route.readout(article), words) : words), known ? h("p", { class: "where" }, sourceOf(article)) : "",
    view === "articles" ? "" : h("ol", {}, found.map((row) => cited(view, row))));
}

// an actor stands in no one place: it is shown where it is first named
function placed(view, found) {
  if (view !== "actors") return found.map((row) => [view, row]);
  return found.map((row) => {
    const named = index("mentions", "actor")(cell("actors", "actor", row))[0];
    return named === undefined ? ["actors", row] : ["mentions", named];
  });
}

function asked(where) {
  const words = (name, value) => (value === "" ? "none" : label(name, value));
  return Object.entries(where).filter(([key]) => key !== "per").map(([key, values]) => {
    const [name, how = ""] = key.split("__");
    const meaning = values.map((value) => data.definitions[name]?.[value]).filter(Boolean).join("; ");
    const said = { not: "is not ", says: "says ", has: "" }[how] ?? "";
    return h("span", { title: meaning }, h("small", {}, heading(name)), ` ${said}${values.map((value) => words(name, value)).join(" or ")}`);
  });
}

function viewRows(path) {
  const [view, where] = parse(path), found = rows(view, where), total = count(view, where);
  const title = where.per ? `${counted(total, where.per[0])}, ${counted(found.length, view)}` : counted(total, view);
  const groups = new Map();
  for (const [from, row] of placed(view, found)) {
    const article = has(from, "article") ? cell(from, "article", row) : "";
    groups.get(article)?.rows.push(row) ?? groups.set(article, { from, rows: [row] });
  }
  const list = h("div", { class: "evidence" }), entries = [...groups];
  const names = Object.keys(tableOf(view).columns);
  const save = () => keepCsv(view, [names, ...found.map((row) => names.map((name) => cell(view, name, row)))]);
  const rest = more(entries, ([article, one]) => group([article, one.rows], one.from), 60, list, "readouts");
  return [h("p", { class: "where" }, "Evidence: the rows behind a number"), h("h1", { "data-count": total }, title),
    h("p", { class: "conditions" }, asked(where)),
    found.length ? h("p", { class: "tools" }, button("Keep these rows as CSV", save)) : h("p", {}, "No row meets these conditions."), list, rest];
}
