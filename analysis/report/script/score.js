// The score of a readout: its sentences from left to right, a line for each who speaks or is spoken to, a note for each act.
const STEP = 24, GAP = 8, LINE = 30, NAMES = 200; // of a note, of a sentence without one, of a line, of the names
const cut = (words) => (words.length > 27 ? `${words.slice(0, 26).trimEnd()}…` : words);

function score(article) {
  const found = index("statements", "article")(article).filter((row) => cell("statements", "sentence", row) !== "");
  if (!found.length) return "";
  const get = (name, row) => cell("statements", name, row), at = (row) => +get("sentence", row);
  const speakers = (row) => (get("speaker_name", row) ? items(get("speaker_name", row)) : ["nobody known"]);
  const lines = [...new Set([...found.flatMap(speakers), ...found.flatMap((row) => items(get("addressee_name", row)))])];
  const own = index("sentences", "article")(article), notes = (number) => found.filter((row) => at(row) === number);
  const edges = [NAMES];
  for (let number = 0; number <= Math.max(...own.map((row) => +cell("sentences", "sentence", row))); number++) edges.push(edges.at(-1) + (notes(number).length * STEP || GAP));
  const bars = index("meetings", "article")(article).map((row) => {
    const told = own.filter((one) => cell("sentences", "meeting", one) === cell("meetings", "meeting", row)).map((one) => +cell("sentences", "sentence", one));
    const sides = ["host_names", "guest_names"].map((name) => label(name, cell("meetings", name, row))).filter(Boolean);
    return { told: told.length ? told : [+cell("meetings", "sentence", row)], words: `${label("form", cell("meetings", "form", row)) || "meeting"}: ${sides.join(" – ")}` };
  });
  const wide = edges.at(-1) + GAP, top = bars.length * LINE, high = top + lines.length * LINE + LINE;
  const level = (name) => top + LINE * (lines.indexOf(name) + 0.5), name = (words, y, more) => h("svg:text", { x: NAMES - 14, y: y + 4, "text-anchor": "end", ...more }, h("svg:title", {}, words), cut(words));
  const meeting = (bar, i) => [name(bar.words, LINE * (i + 0.5), { class: "soft" }), bar.told.map((number) => h("svg:rect", { x: edges[number], y: LINE * (i + 0.5) - 2, width: edges[number + 1] - edges[number], height: 4, fill: "currentColor" }))];
  const note = (row) => {
    const x = edges[at(row)] + STEP * (notes(at(row)).indexOf(row) + 0.5), ys = speakers(row).map(level), to = items(get("addressee_name", row));
    const words = `${speakers(row).join(", ")}: ${label("act", get("act", row))}${to.length ? `, to ${to.join(", ")}` : ""}, sentence ${at(row)}`;
    const low = Math.min(...ys), deep = Math.max(...ys), end = to.length && level(to[0]) < low ? low - 13 : to.length ? deep + 13 : deep;
    return h("svg:a", { href: route.readout(article, at(row)), "aria-label": words, class: `c-${get("act_class", row) || "none"}` }, h("svg:title", {}, words),
      h("svg:rect", { class: "spot", x: x - STEP / 2, y: low - 14, width: STEP, height: deep - low + 28 }), h("svg:line", { x1: x, x2: x, y1: end < low ? deep : low, y2: end }),
      ys.map((y) => h("svg:circle", { cx: x, cy: y, r: 6, class: get("embedded", row) === "True" ? "hollow" : "" })));
  };
  const numbers = edges.slice(1).map((_, number) => notes(number).length > 0 && h("svg:text", { x: edges[number] + notes(number).length * STEP / 2, y: high - 8, "text-anchor": "middle", class: "soft" }, number));
  const drawn = h("svg:svg", { viewBox: `0 0 ${wide} ${high}`, width: wide, height: high, role: "group", "aria-label": `Score of this readout: ${counted(found.length, "statements")}` },
    bars.map(meeting), lines.map((one) => [h("svg:line", { class: "staff", x1: NAMES, x2: wide - GAP, y1: level(one), y2: level(one) }), name(one, level(one))]), name("sentence", high - 12, { class: "soft" }), numbers, found.map(note));
  return h("figure", { class: "score" }, h("figcaption", {}, "Each note is a reported speech act in its sentence; its stem points to the line of whom it addresses."), scrolling(drawn, "Score"));
}

