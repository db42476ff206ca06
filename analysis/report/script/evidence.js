// The rows behind a number: what was asked, in words, and every sentence, readout by readout.
const BEFORE = { reason: "open: ", addressee_name: "to ", rule: "rule: " };
const MANY = 6; // values of a condition that are spelled out
const SPANS = [["verb_start", "verb_end"], ["content_start", "content_end"], ["start", "end"]];

const spansOf = (row) => SPANS.map((pair) => pair.map((name) => row[name] ?? "")).filter(([a, b]) => a !== "" && b !== "" && +a < +b).map(([a, b]) => [+a, +b]);

function cited(row) {
  const place = sentenceOf(row), notes = (data.notes[row.view] ?? []).filter((name) => row[name]).map((name) => (BEFORE[name] ?? "") + label(name, row[name]));
  const text = place && pieces(place, row.view === "sentences" ? [] : spansOf(row), (words, covers) => (covers.length ? h("mark", words) : words));
  return h("li", text && [h("span.quote", { dir: "auto" }, text), h("br")],
    h("small", [...new Set(notes)].join(" · "), notes.length && text ? " · " : "", text && to(placeOf(row), `sentence ${row.sentence}`)));
}

function group(article, found) {
  const known = readout(article);
  return h("section", h("h2", known ? opens({ article }) : found[0].file || found[0].view), known && h("p.where", dated(known.source)), found[0].view !== "articles" && h("ol", found.map(cited)));
}

// an actor stands in no one place: it is shown where it is first named
const placed = (row) => (row.view === "actors" && by("mentions", "actor", row.actor)[0]) || row;

function asked(where) {
  return Object.entries(where).filter(([key]) => key !== "per").map(([key, values]) => {
    const [name, how = ""] = key.split("__"), said = { not: "is not ", says: "says " }[how] ?? "";
    const meaning = values.map((value) => data.definitions[name]?.[value]).filter(Boolean).join("; ");
    return h("span", { title: meaning }, h("small", heading(name)), ` ${said}${values.length > MANY ? `one of ${values.length}` : values.map((value) => (value === "" ? "none" : label(name, value))).join(" or ")}`);
  });
}

function viewRows(path) {
  const [view, where] = parse(path), found = rows(view, where), total = count(view, where);
  const groups = grouped(found.map(placed), (row) => row.article ?? "");
  const list = h("div.evidence"), names = Object.keys(tableOf(view).columns);
  const save = () => keepCsv(view, [names, ...found.map((row) => names.map((name) => row[name]))]);
  const rest = more([...groups], ([article, some]) => group(article, some), 60, list, "readouts");
  return [headed(h("span", { "data-count": total }, where.per ? `${counted(total, where.per[0])}, ` : "", counted(found.length, view)), "", "Evidence: the rows behind a number"),
    h("p.conditions", asked(where)),
    h("p.tools", found.length ? button("Keep these rows as CSV", save) : "No row meets these conditions."), list, rest];
}
