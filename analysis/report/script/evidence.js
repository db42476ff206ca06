// The rows behind a number: what was asked, in words, and every sentence, readout by readout.
const BEFORE = { reason: "open: ", addressee_name: "to ", rule: "rule: " };
const SPANS = [["verb_start", "verb_end"], ["content_start", "content_end"], ["start", "end"]];

function spansOf(view, row) {
  const edges = SPANS.filter(([a]) => has(view, a)).map((pair) => pair.map((name) => cell(view, name, row)));
  return edges.filter(([a, b]) => a !== "" && b !== "" && +a < +b).map(([a, b]) => [+a, +b]);
}

function cited(view, row) {
  const article = cell(view, "article", row), at = has(view, "sentence") ? cell(view, "sentence", row) : "", place = sentenceRow(article, at);
  const notes = (data.notes[view] ?? []).filter((name) => has(view, name) && cell(view, name, row) !== "").map((name) => (BEFORE[name] ?? "") + label(name, cell(view, name, row)));
  const text = place !== undefined && pieces(place, view === "sentences" ? [] : spansOf(view, row), (words, covers) => (covers.length ? h("mark", words) : words));
  return h("li", text && [h("span.quote", { dir: "auto" }, text), h("br")],
    h("small", [...new Set(notes)].join(" · "), notes.length && text ? " · " : "", text && to(route.readout(article, at), `sentence ${at}`)));
}

function group(article, found) {
  const title = ofArticle("title", article), [view, row] = found[0];
  return h("section", h("h2", title ? to(route.readout(article), title) : has(view, "file") ? cell(view, "file", row) : view), title && h("p.where", ofArticle("source", article)),
    view !== "articles" && h("ol", found.map((one) => cited(...one))));
}

// an actor stands in no one place: it is shown where it is first named
function placed(view, row) {
  const named = view === "actors" ? index("mentions", "actor")(cell("actors", "actor", row))[0] : undefined;
  return named === undefined ? [view, row] : ["mentions", named];
}

function asked(where) {
  return Object.entries(where).filter(([key]) => key !== "per").map(([key, values]) => {
    const [name, how = ""] = key.split("__"), said = { not: "is not ", says: "says " }[how] ?? "";
    const meaning = values.map((value) => data.definitions[name]?.[value]).filter(Boolean).join("; ");
    return h("span", { title: meaning }, h("small", heading(name)), ` ${said}${values.map((value) => (value === "" ? "none" : label(name, value))).join(" or ")}`);
  });
}

function viewRows(path) {
  const [view, where] = parse(path), found = rows(view, where), total = count(view, where);
  const groups = grouped(found.map((row) => placed(view, row)), ([from, row]) => (has(from, "article") ? cell(from, "article", row) : ""));
  const list = h("div.evidence"), names = Object.keys(tableOf(view).columns);
  const save = () => keepCsv(view, [names, ...found.map((row) => names.map((name) => cell(view, name, row)))]);
  const rest = more([...groups], ([article, placed]) => group(article, placed), 60, list, "readouts");
  return [headed(h("span", { "data-count": total }, where.per ? `${counted(total, where.per[0])}, ` : "", counted(found.length, view)), "", "Evidence: the rows behind a number"),
    h("p.conditions", asked(where)),
    h("p.tools", found.length ? button("Keep these rows as CSV", save) : "No row meets these conditions."), list, rest];
}
