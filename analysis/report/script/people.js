// Actors and pairs of countries: who they are, when they met, what was said between them, what is new against the last.
const every = (view) => Array.from({ length: tableOf(view).counted }, (_, row) => row);
const byDate = (list) => sorted(list, (row) => cell("meetings", "date", row) || cell("meetings", "readout_date", row));
const dayOf = (row) => cell("meetings", "date", row) || cell("meetings", "readout_date", row);

function simple(title, heads, lines) {
  const head = h("thead", {}, h("tr", {}, heads.map((words) => h("th", { scope: "col" }, words))));
  const table = h("table", {}, head, h("tbody", {}, lines.map((cells) => h("tr", {}, cells.map((one, at) => (at ? h("td", { class: whole(one) }, one) : h("th", { scope: "row", class: whole(one) }, one)))))));
  sortable(table);
  return scrolling(table, title);
}

// the office that a readout gives to somebody, the first that it words
const officeIn = (article, actor) => index("mentions", "article")(article).filter((row) => items(cell("mentions", "actor", row)).includes(actor)).flatMap((row) => items(cell("mentions", "roles", row)))[0];

function encounters(list, title, newcomers = false) {
  const get = (row) => (name) => cell("meetings", name, row), seen = new Set();
  const link = (actor, at, name = nameOf(actor)) => [at ? ", " : "", to(route.actor(actor), name)];
  const side = (row, side) => items(get(row)(`${side}s`)).map((actor, at) => [link(actor, at, items(get(row)(`${side}_names`))[at]), h("small", {}, " ", officeIn(get(row)("article"), actor))]);
  const unseen = (row) => ["hosts", "guests"].flatMap((side) => items(get(row)(side))).filter((actor) => seen.size !== seen.add(actor).size).map((actor, at) => link(actor, at));
  const rank = (get) => ({ own: country(data.homes[get("collection")] || ""), other: label("counterpart", get("counterpart")) })[get("higher")] || label("higher", get("higher"));
  const heads = ["date", "form", "place", "host or caller", "guest or called", "class of visit", "channel", "who ranks higher", "in no earlier row", "readout"];
  const lines = byDate(list).map((row) => [dayOf(row) || "undated", label("form", get(row)("form")), get(row)("place"), side(row, "host"), side(row, "guest"), label("visit", get(row)("visit")),
    label("channel", get(row)("channel")), rank(get(row)), newcomers ? unseen(row) : "", to(route.readout(get(row)("article"), get(row)("sentence")), titleOf(get(row)("article")))]);
  const told = heads.map((_, at) => lines.some((line) => line[at].length !== 0)); // a column that is empty throughout says nothing
  return simple(title, heads.filter((_, at) => told[at]), lines.map((line) => line.filter((_, at) => told[at])));
}

function pairsOf(row) {
  const [hosts, guests] = ["host_country", "guest_country"].map((name) => items(cell("meetings", name, row)));
  return [...new Set(hosts.flatMap((a) => guests.filter((b) => b !== a).map((b) => [a, b].sort().join("-"))))];
}

function viewPairs() {
  const found = new Map();
  for (const row of every("meetings")) for (const pair of pairsOf(row)) found.get(pair)?.push(row) ?? found.set(pair, [row]);
  const words = (pair) => pair.split("-").map(country).join(" and ");
  const distinct = (list, name) => new Set(list.map((row) => cell("meetings", name, row))).size;
  const days = (list) => byDate(list).map(dayOf).filter(Boolean);
  const columns = [
    { name: "pair", words: "countries", text: ([pair]) => words(pair), show: ([pair]) => to(`#/pair/${pair}`, words(pair)) },
    { name: "meetings", words: "encounters", number: true, text: ([, list]) => String(list.length) },
    { name: "readouts", number: true, text: ([, list]) => String(distinct(list, "article")) },
    { name: "first", text: ([, list]) => days(list)[0] ?? "" },
    { name: "last", text: ([, list]) => days(list).at(-1) ?? "" },
  ];
  const list = sorted([...found], ([, meetings]) => meetings.length, true);
  return [h("h1", {}, "Pairs of countries"), h("p", { class: "lead" }, "Two countries on the two sides of an encounter, as a meeting, a call or a message. An encounter of several countries counts for each pair that it brings together."), list.length ? grid({ title: "Pairs of countries", file: "pairs", columns, list }) : h("p", {}, "No encounter has a country on each side.")];
}

const MOST = 12; // readouts of a pair that have a column each: of more the earlier ones are drawn together by year

function columnsOf(articles) {
  const single = articles.slice(articles.length > MOST ? -MOST / 2 : 0), years = new Map();
  for (const article of articles.slice(0, -single.length)) years.set(dateOf(article).slice(0, 4), [...(years.get(dateOf(article).slice(0, 4)) ?? []), article]);
  return [...[...years].map(([year, own]) => [`${year}: ${counted(own.length, "articles")}`, own]), ...single.map((article) => [dateOf(article), [article]])];
}

// elements × readouts of a pair: what each text has, and what is new or gone against the one before
function elements(articles) {
  const kinds = [["theme", "themes"], ["formula", "formulae"], ["tier", "partnerships"], ["act", "statements"], ["graduation", "statements"]], last = articles.at(-1), before = articles.at(-2);
  const shown = columnsOf(articles), asks = (name, code) => ({ [name === "graduation" ? `${name}__has` : name]: [code] });
  return kinds.map(([name, view]) => {
    const holds = new Map();
    for (const article of articles) for (const row of index(view, "article")(article)) for (const code of items(cell(view, name, row))) (holds.get(code) ?? holds.set(code, new Set()).get(code)).add(article);
    if (!holds.size) return "";
    const state = (seen) => (!before ? "" : seen.has(last) ? (seen.has(before) ? "kept" : articles.slice(0, -1).some((one) => seen.has(one)) ? "again" : "new") : seen.has(before) ? "dropped" : "");
    const lines = sorted([...holds], ([, seen]) => seen.size, true).map(([code, seen]) => [label(name, code), `${seen.size} of ${articles.length}`, state(seen), ...shown.map(([, own]) => (own.some((one) => seen.has(one)) ? number(view, { article: own, ...asks(name, code) }) : ""))]);
    const title = name === "graduation" ? "Words that raise an act or give it a tone" : `${heading(name)[0].toUpperCase()}${heading(name).slice(1)}`;
    return [h("h3", {}, title), simple(`${title} by readout`, [heading(name), "in readouts", "latest against the one before", ...shown.map(([words]) => words)], lines)];
  });
}

// who is named on either side of the latest encounter, against the one before it
function present(list) {
  const told = new Map(), ordered = byDate(list);
  for (const row of ordered) for (const side of ["hosts", "guests"]) for (const actor of items(cell("meetings", side, row))) {
    const article = cell("meetings", "article", row);
    (told.get(article) ?? told.set(article, new Set()).get(article)).add(actor);
  }
  const [before, last] = [...told.values()].slice(-2), named = (actors) => (actors.length ? actors.map((actor, at) => [at ? ", " : "", to(route.actor(actor), nameOf(actor))]) : "nobody");
  if (!last) return "";
  return h("p", {}, "Named on a side in the latest readout: ", named([...last]), ". New against the readout before: ", named([...last].filter((actor) => !before.has(actor))), "; no longer named: ", named([...before].filter((actor) => !last.has(actor))), ".");
}

// the tiers that readouts name for a pair: when, as holding or as raised, and what is known of it
function tiers(pair) {
  const list = sorted(rows("partnerships", { dyad: [pair.join("-")] }), (row) => cell("partnerships", "date", row)), get = (row) => (name) => cell("partnerships", name, row);
  const lines = list.map((row) => [get(row)("date") || "undated", label("tier", get(row)("tier")), label("event", get(row)("event")), label("finding", get(row)("finding")), to(route.readout(get(row)("article"), get(row)("sentence")), titleOf(get(row)("article")))]);
  return lines.length > 0 && [h("h2", {}, "Which tier is named, and is it known?"), simple("Tiers named", ["date of the readout", "tier", "named as", "against what is known", "readout"], lines)];
}

function viewPair(path) {
  const pair = path.split("-").map(decoded).sort(), list = every("meetings").filter((row) => pairsOf(row).includes(pair.join("-")));
  if (!list.length) return missing(`No encounter of ${pair.map(country).join(" and ")} was read.`);
  const ordered = (articles) => sorted(articles, (article) => cell("articles", "date", index("articles", "article")(article)[0]) + article);
  const articles = ordered([...new Set(list.map((row) => cell("meetings", "article", row)))]);
  const between = articles.filter((article) => cell("articles", "dyad", index("articles", "article")(article)[0]) === pair.join("-"));
  const side = (code) => ({ side: [code], article: articles, embedded: ["False"] });
  const acts = [...new Set(rows("statements", { article: articles }).map((row) => cell("statements", "act", row)))].filter(Boolean);
  const said = acts.map((act) => [label("act", act), ...[...pair, "joint", "open"].map((code) => number("statements", { ...side(code), act: [act] }))]);
  const room = between.slice(-12).map((article) => [to(route.readout(article), dateOf(article)), ...[...pair, "joint", "open"].map((code) => number("statements", { side: [code], article: [article], embedded: ["False"] })), againstLast(article)]);
  const sides = [...pair.map(country), "both or several", "nobody known"], promised = { article: articles, strength: ["deliverable"], embedded: ["False"] };
  return [h("p", { class: "where" }, to("#/pairs", "Pairs of countries")), h("h1", {}, pair.map(country).join(" and ")),
    h("p", { class: "lead" }, `${counted(list.length, "encounters")} in ${counted(articles.length, "articles")}; ${between.length === articles.length ? "all of them tell of these two countries alone" : `${counted(between.length, "articles")} ${between.length === 1 ? "tells" : "tell"} of these two countries alone`}.`),
    h("h2", {}, "Encounters, in order"), encounters(list, "Encounters", true), present(list), tiers(pair),
    h("p", {}, "Promised with an amount, a date, a document or a body: ", number("statements", promised), "."),
    between.length > 0 && [h("h2", {}, "What each text has"), h("p", {}, `Readouts that tell of these two countries alone${between.length > MOST ? `, the last ${MOST / 2} in a column each, those before by year` : ""}. A number opens its sentences.`), elements(between), h("h2", {}, "Whose words are reported"), h("p", {}, "Reported statements by the side that speaks, the last twelve readouts."), simple("Statements by side", ["readout", ...sides, "compare with the one before"], room)],
    said.length > 0 && [h("h2", {}, "What is done with words"), h("p", {}, "All statements of these readouts, those that tell of further countries too."), simple("Acts by side", ["act", ...sides], said)]];
}

function viewActors() {
  const get = (row) => (name) => cell("actors", name, row);
  const text = (name) => (row) => label(name, get(row)(name));
  const columns = [
    { name: "name", text: text("name"), show: (row) => to(route.actor(get(row)("actor")), get(row)("name")) },
    { name: "kind", text: text("kind"), pick: true }, { name: "country", text: text("country"), pick: true },
    { name: "roles", words: "offices", text: text("roles"), wide: true },
    { name: "mentions", number: true, text: (row) => get(row)("mentions") }, { name: "articles", words: "readouts", number: true, text: (row) => get(row)("articles") },
  ];
  return [h("h1", {}, "Actors"), h("p", { class: "lead" }, "Everybody who is named: persons, parties, bodies, with the offices that the texts give them."), grid({ title: "Actors", file: "actors", columns, list: sorted(every("actors"), (row) => +get(row)("mentions"), true) })];
}

function tally(title, list, view, name, where) {
  const values = [...new Set(list.flatMap((row) => items(cell(view, name, row))))];
  const key = values.some((value) => list.some((row) => cell(view, name, row) !== value && items(cell(view, name, row)).includes(value))) ? `${name}__has` : name;
  return values.length > 0 && [h("h2", {}, title), simple(title, [heading(name), "number"], sorted(values.map((value) => [label(name, value), number(view, { ...where, [key]: [value] })]), ([, shown]) => +shown.textContent?.replaceAll(",", "") || 0, true))];
}

function viewActor(path) {
  const actor = decoded(path), own = every("actors").find((row) => cell("actors", "actor", row) === actor);
  if (own === undefined) return missing(`There is no actor ${actor}.`);
  const mentions = rows("mentions", { actor__has: [actor] }), get = (name) => cell("actors", name, own);
  const offices = new Map();
  for (const row of mentions) for (const role of items(cell("mentions", "roles", row))) offices.get(role)?.push(cell("mentions", "date", row)) ?? offices.set(role, [cell("mentions", "date", row)]);
  const dates = (list) => { const known = list.filter(Boolean).sort(); return [known[0] ?? "undated", known.at(-1) ?? "undated"]; };
  const told = { speaker__has: [actor] }, said = rows("statements", told), met = ["hosts__has", "guests__has"].flatMap((key) => rows("meetings", { [key]: [actor] }));
  return [h("p", { class: "where" }, to("#/actors", "Actors")), h("h1", {}, get("name")),
    h("p", { class: "lead" }, [label("kind", get("kind")), get("country") && country(get("country"))].filter(Boolean).join(", "), ": named or meant ", number("mentions", { actor__has: [actor] }), " times, in sums (“the two leaders”) too."),
    offices.size > 0 && [h("h2", {}, "Offices, as the texts give them"), simple("Offices", ["office", "first", "last", "times"], [...offices].map(([role, days]) => [role, ...dates(days), number("mentions", { actor__has: [actor], roles__has: [role] })]))],
    met.length > 0 && [h("h2", {}, "Encounters, in order"), encounters([...new Set(met)], "Encounters")],
    tally("What is said, by act", said, "statements", "act", told), tally("What is said, by theme", said, "statements", "themes", told), tally("How it is named", mentions, "mentions", "text", { actor__has: [actor] })];
}
