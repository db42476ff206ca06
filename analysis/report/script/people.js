// One actor, one pair of countries, two readouts side by side: who they are, when they met, what is said, what is new.
const byDate = (list) => sorted(list, (row) => row.day);

// what says the same in every row is kept for the CSV and not shown
function encounters(list, newcomers) {
  const seen = new Set(), ordered = byDate(list), same = (name) => new Set(ordered.map((row) => row[name])).size < 2;
  const fresh = new Map(ordered.map((row) => [row, ["hosts", "guests"].flatMap((side) => items(row[side])).filter((actor) => seen.size !== seen.add(actor).size)]));
  const made = {
    new: { words: "in no earlier row", text: (row) => fresh.get(row).map(nameOf).join(", "), show: (row) => listed(fresh.get(row).map((actor) => actorLink(actor))), hidden: !newcomers },
    hosts: { text: (row) => items(row.host_names).join(", ") }, guests: { text: (row) => items(row.guest_names).join(", ") },
    form: { kind: "whole" }, day: { words: heading("day"), show: (row) => to(placeOf(row), row.day || "undated") }, article: { words: heading("article"), hidden: true },
  };
  const columns = data.ledgers.encounters.map((name) => ({ name, words: heading(name), text: (row) => label(name, row[name]), show: CELLS[name], hidden: ["channel", "rank", "visit", "place"].includes(name) && same(name), ...made[name] }));
  return section("Encounters, in order", grid({ title: "Encounters", file: "encounters", columns, list: ordered, search: false }));
}

const MOST = 12; // readouts of a pair that have a column each: of more the earlier ones are drawn together by year
const dateOf = (article) => readout(article).date || "undated";

// elements × readouts of a pair: what each text has, and what is new or gone against the one before
function elements(articles) {
  const single = articles.slice(articles.length > MOST ? -MOST / 2 : 0), last = articles.at(-1), before = lastBefore(last), earlier = articles.slice(0, articles.indexOf(before) + 1);
  const years = [...grouped(articles.slice(0, -single.length), (article) => dateOf(article).slice(0, 4))].map(([year, own]) => [`${year}: ${counted(own.length, "articles")}`, own]);
  const again = (article, at) => single.slice(0, at).filter((other) => dateOf(other) === dateOf(article)).length; // before it on its day
  const shown = [...years, ...single.map((article, at) => [dateOf(article) + (again(article, at) ? ` (${again(article, at) + 1})` : ""), [article]])];
  const state = (has) => (!before ? "" : has(last) ? (has(before) ? "kept" : earlier.some(has) ? "again" : "new") : has(before) ? "dropped" : "");
  return Object.entries(data.elements).map(([name, [view, title]]) => {
    const holds = grouped(articles.flatMap((article) => inReadout(view, article).flatMap((row) => items(row[name]).map((code) => [code, article]))), ([code]) => code);
    const lines = [...holds].map(([code, found]) => {
      const own = new Set(found.map(([, article]) => article)), asks = { [name === "graduation" ? "graduation__has" : name]: [code] };
      return [label(name, code), `${own.size} of ${articles.length}`, state((article) => own.has(article)), ...shown.map(([, some]) => (some.some((one) => own.has(one)) ? number(view, { article: some, ...asks }) : ""))];
    });
    const heads = [heading(name), "in readouts", "latest against the one before", ...shown.map(([words]) => words)];
    return lines.length > 0 && [h("h3", title), simple(title, heads, sorted(lines, ([, held]) => parseInt(held), true))];
  });
}

function viewPair(path) {
  const pair = path.split("-").map(decoded).sort(), list = rows("meetings", { pairs__has: [pair.join("-")] }), tiers = sorted(rows("partnerships", { dyad: [pair.join("-")] }), (row) => row.date);
  const title = pair.map(country).join(" and "), own = by("pairs", "pair", pair.join("-"))[0], earlier = own?.earlier, named = (name) => (own[name] ? actorsOf(own[name]) : "nobody");
  if (!list.length) return missing(`No encounter of ${title} was read.`);
  const articles = sorted([...new Set(list.map((row) => row.article))], (article) => readout(article).date + article);
  const twice = data.aligned.pairs.some(([a, b, kind]) => kind === "second account" && articles.includes(a) && articles.includes(b));
  const between = articles.filter((article) => readout(article).dyad === pair.join("-")), embedded = ["False"];
  const sides = [...pair.map(country), "both or several", label("side", "open")], bySide = (where) => [...pair, "joint", "open"].map((side) => number("statements", { side: [side], embedded, ...where }));
  const acts = [...new Set(rows("statements", { article: articles }).map((row) => row.act))].filter(Boolean);
  const room = between.slice(-MOST).map((article) => [to(route.readout(article), dateOf(article)), ...bySide({ article: [article] }), againstLast(article)]);
  return [headed(title, `${counted(list.length, "encounters")} in ${counted(articles.length, "articles")}${twice ? " (what two of them tell of counts in each)" : ""}; ${between.length} of them ${between.length === 1 ? "tells" : "tell"} of these two countries alone.`, to("#/pairs", "Pairs of countries")),
    encounters(list, true),
    h("p", "Named on a side in the latest readout: ", named("present"), earlier && [`. New against the last readout of an earlier day${earlier === "alone" ? " that tells of an encounter of these two alone" : ""}: `, named("joined"), "; no longer named: ", named("left")], "."), tiers.length > 0 && section("Which tier is named, and is it known?", tabled("Tiers named", tiers, data.ledgers.tiers)),
    h("p", data.said.deliverables, number("statements", { article: articles, strength: ["deliverable"], embedded }), "."),
    between.length > 0 && [section("What each text has", h("p", `Readouts that tell of these two countries alone${between.length > MOST ? `, the last ${MOST / 2} in a column each, those before by year` : ""}. A number opens its sentences.`), elements(between)),
      section("Whose words are reported", h("p", `Reported statements by the side that speaks, the last ${MOST} readouts.`), simple("Statements by side", ["readout", ...sides, "compare with the one before"], room))],
    acts.length > 0 && section("What is done with words", h("p", data.said.acts), simple("Acts by side", ["act", ...sides], acts.map((act) => [label("act", act), ...bySide({ article: articles, act: [act] })])))];
}

function viewActor(path) {
  const actor = decoded(path), own = by("actors", "actor", actor)[0];
  if (!own) return missing(`There is no actor ${actor}.`);
  const told = { speaker__has: [actor] }, named = { actor__has: [actor] }, met = ["hosts__has", "guests__has"].flatMap((key) => rows("meetings", { [key]: [actor] }));
  // the values of a column of some rows, the most frequent first, each with when it stands first and last
  const tally = (title, view, name, where, dated) => {
    const found = grouped(rows(view, where).flatMap((row) => [...new Set(items(row[name]))].map((item) => [item, row.date])), ([item]) => item);
    const span = (pairs) => { const known = pairs.map(([, date]) => date).filter(Boolean).sort(); return dated ? [known[0] ?? "undated", known.at(-1) ?? "undated"] : []; };
    const lines = sorted([...found], ([, pairs]) => pairs.length, true).map(([item, pairs]) => [label(name, item), ...span(pairs), number(view, { ...where, [`${name}__has`]: [item] }, pairs.length)]);
    return lines.length > 0 && section(title, simple(title, [heading(name), ...(dated ? ["first", "last"] : []), "times"], lines));
  };
  return [headed(own.name, [[label("kind", own.kind), label("country", own.country)].filter(Boolean).join(", "), ": named or meant ", number("mentions", named), rows("mentions", named).length === 1 ? " time" : " times", ", in sums (“the two leaders”) too."], to("#/actors", "Actors")),
    tally("Offices, as the texts give them", "mentions", "roles", named, true), met.length > 0 && encounters([...new Set(met)]),
    tally("What is said, by act", "statements", "act", told), tally("What is said, by theme", "statements", "themes", told), tally("How it is named", "mentions", "text", named)];
}

// links from a readout to the texts that it can be laid beside
function beside(article) {
  const link = ([a, b, kind]) => h("li", to(routed("compare", a, b), readout(a === article ? b : a).title), ` (${data.aligned.kinds[kind]}, ${dateOf(a === article ? b : a)})`);
  const found = data.aligned.pairs.filter(([a, b]) => a === article || b === article);
  return found.length > 0 && section("Side by side with", h("ul", found.map(link)));
}

// the readout before one of a pair of countries, which tells of another encounter, and the link to their comparison
const lastBefore = (article) => data.aligned.pairs.find(([, b, kind]) => b === article && kind === "later text")?.[0];
const againstLast = (article) => [lastBefore(article)].filter(Boolean).map((before) => to(routed("compare", before, article), `with ${dateOf(before)}`));

function wordingOf(article, number) {
  const row = number && by("statements", "statement", `${article}/s${number}`)[0];
  if (!row) return "–";
  const ends = ["verb_start", "verb_end", "content_start", "content_end"].filter((name) => row[name] !== "").map((name) => +row[name]);
  const words = slice(article, Math.min(...ends), Math.max(...ends));
  return [h("b", label("act", row.act) || "no act"), ` ${label("speaker_name", row.speaker_name) || "nobody known"}: `, to(placeOf(row), asRead(sentenceOf(row), words))];
}

function viewCompare(path) {
  const asked = path.split("/").map(decoded), pair = data.aligned.pairs.find(([a, b]) => asked.includes(a) && asked.includes(b));
  if (!path) return viewList("compare", {});
  if (!pair) return missing(data.said.apart);
  const [first, second, kind, lines] = pair, { relations, grounds, kinds } = data.aligned;
  const told = sorted([...grouped(lines, (line) => line[2])], ([relation]) => relation).map(([relation, found]) => `${thousands(found.length)} ${relations[relation]}`).join(", ");
  const text = (article) => [opens({ article }), " (", dated(readout(article).source), data.aligned.joint.includes(article) ? ", a joint account" : "", ")"];
  const cells = ([one, other, relation, why, sure]) => [relations[relation], wordingOf(first, one), wordingOf(second, other), grounds[why], one && other ? sure : ""];
  return [topped("both", to("#/compare", data.lists.compare.title)),
    facts([["what they are", kinds[kind]], ["the first", text(first)], ["the second", text(second)], ["statements", told]]),
    h("p", data.said.matched),
    simple("Statements side by side", data.said.compared, lines.map(cells))];
}
