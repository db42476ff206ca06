// Two readouts side by side: what both tell and how, what one alone; the pairs that were aligned when the report was written.
const compareRoute = (a, b) => `#/compare/${encoded(a)}/${encoded(b)}`;
const dateOf = (article) => cell("articles", "date", index("articles", "article")(article)[0]) || "undated";
const alignedWith = (article) => data.aligned.pairs.filter(([a, b]) => a === article || b === article);

// links from a readout to the texts that it can be laid beside
function beside(article) {
  const found = alignedWith(article);
  if (!found.length) return "";
  const link = ([a, b, kind]) => h("li", {}, to(compareRoute(a, b), a === article ? titleOf(b) : titleOf(a)), ` (${data.aligned.kinds[kind]}, ${dateOf(a === article ? b : a)})`);
  return h("section", { "aria-labelledby": "beside" }, h("h2", { id: "beside" }, "Side by side with"), h("ul", {}, found.map(link)));
}

// the link from a readout of a pair of countries to its comparison with the one before
function againstLast(article) {
  const pair = data.aligned.pairs.find(([, b, kind]) => b === article && kind === "later text");
  return pair ? to(compareRoute(pair[0], pair[1]), `with ${dateOf(pair[0])}`) : "";
}

function wordingOf(article, number) {
  const row = number ? index("statements", "statement")(`${article}/s${number}`)[0] : undefined;
  if (row === undefined) return "–";
  const get = (name) => cell("statements", name, row), start = +get("verb_start"), end = Math.max(+get("verb_end"), +get("content_end") || 0);
  const sentence = sentenceRow(article, get("sentence"));
  return [h("b", {}, label("act", get("act")) || "no act"), ` ${get("speaker_name") ? label("speaker_name", get("speaker_name")) : "nobody known"}: `, to(route.readout(article, get("sentence")), asRead(sentence, slice(article, start, end)))];
}

function viewCompare(path) {
  const [a, b] = path.split("/").map(decoded);
  if (!path) return comparedList();
  const pair = data.aligned.pairs.find((one) => (one[0] === a && one[1] === b) || (one[0] === b && one[1] === a));
  if (!pair) return missing("These two readouts were not laid side by side when the report was written.");
  const [first, second, kind, lines] = pair, { relations, grounds, kinds } = data.aligned, tally = new Map();
  for (const line of lines) tally.set(line[2], (tally.get(line[2]) ?? 0) + 1);
  const told = [...tally].sort(([one], [other]) => one - other).map(([relation, number]) => `${thousands(number)} ${relations[relation]}`).join(", ");
  const text = (article) => [to(route.readout(article), titleOf(article)), ` (${sourceOf(article)})`];
  const rows = lines.map(([one, other, relation, why, sure]) => [relations[relation], wordingOf(first, one), wordingOf(second, other), grounds[why], one && other ? sure : ""]);
  return [h("p", { class: "where" }, to("#/compare", "Side by side")), h("h1", {}, "Two readouts side by side"),
    h("dl", { class: "about" }, [["what they are", kinds[kind]], ["the first", text(first)], ["the second", text(second)], ["statements", told]].map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value)))),
    h("p", {}, "What stands in both was matched by who speaks, act, themes, names and rarer words; how sure that is stands at the end of a row. Nothing is called told by one alone where the other text is not whole or tells of another encounter."),
    simple("Statements side by side", ["told", "the first", "the second", "on what grounds", "how sure"], rows)];
}

function comparedList() {
  const both = (lines) => lines.filter(([one, other]) => one && other).length;
  const columns = [
    { name: "kind", words: "what they are", text: ([, , kind]) => data.aligned.kinds[kind], pick: true },
    { name: "second", words: "the second text", text: ([, b]) => titleOf(b), show: ([a, b]) => to(compareRoute(a, b), titleOf(b)), wide: true },
    { name: "date", text: ([, b]) => dateOf(b) },
    { name: "before", words: "the first text, of", text: ([a]) => dateOf(a) },
    { name: "both", words: "both tell", number: true, text: ([, , , lines]) => String(both(lines)) },
  ];
  const list = sorted(data.aligned.pairs, ([, b]) => dateOf(b), true);
  return [h("h1", {}, "Side by side"), h("p", { class: "lead" }, "Two accounts of one encounter, copies of one text, and each text beside the one before it between the same two countries."),
    list.length ? grid({ title: "Side by side", file: "side-by-side", columns, list }) : h("p", {}, "No two of these readouts tell of one encounter or of the same two countries.")];
}
