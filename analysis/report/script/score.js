// The score of a readout: its sentences from left to right, a line for each who speaks or is spoken to, a note for each act.
const STEP = 24, GAP = 8, LINE = 30; // of a note, of a sentence without one, of a line

function score(article) {
  const get = (name, row) => cell("statements", name, row), at = (row) => +get("sentence", row);
  const found = index("statements", "article")(article).filter((row) => get("sentence", row) !== ""), own = index("sentences", "article")(article);
  if (!found.length) return "";
  const notes = grouped(found, at), speakers = (row) => items(get("speaker_name", row) || "nobody known");
  const lines = [...new Set([...found.flatMap(speakers), ...found.flatMap((row) => items(get("addressee_name", row)))])];
  const bars = index("meetings", "article")(article).map((row) => {
    const told = own.filter((one) => cell("sentences", "meeting", one) === cell("meetings", "meeting", row)).map((one) => +cell("sentences", "sentence", one));
    const sides = ["host_names", "guest_names"].map((name) => label(name, cell("meetings", name, row))).filter(Boolean);
    return { told: told.length ? told : [+cell("meetings", "sentence", row)], words: `${label("form", cell("meetings", "form", row)) || "meeting"}: ${sides.join(" – ")}` };
  });
  const long = (words) => 6.7 * words.length, edges = [30 + Math.max(...lines.map(long))]; // where the names end, and each sentence
  for (let number = 0; number <= Math.max(...own.map((row) => +cell("sentences", "sentence", row))); number++) edges.push(edges.at(-1) + (notes.get(number)?.length * STEP || GAP));
  const start = edges[0], wide = Math.max(edges.at(-1) + GAP, ...bars.map((bar) => edges[bar.told[0]] + long(bar.words))), top = bars.length * LINE, high = top + lines.length * LINE + LINE, level = (name) => top + LINE * (lines.indexOf(name) + 0.5);
  const name = (words, y, look) => h("svg:text", { x: start - 14, y: y + 4, "text-anchor": "end", class: look }, words);
  const meeting = (bar, i) => [h("svg:text.soft", { x: edges[bar.told[0]], y: LINE * i + 12 }, bar.words), bar.told.map((number) => h("svg:rect", { x: edges[number], y: LINE * i + 18, width: edges[number + 1] - edges[number], height: 4, fill: "currentColor" }))];
  const note = (row) => {
    const x = edges[at(row)] + STEP * (notes.get(at(row)).indexOf(row) + 0.5), ys = speakers(row).map(level), to = items(get("addressee_name", row));
    const words = `${speakers(row).join(", ")}: ${label("act", get("act", row))}${to.length ? `, to ${to.join(", ")}` : ""}, sentence ${at(row)}`;
    const low = Math.min(...ys), deep = Math.max(...ys), end = to.length && level(to[0]) < low ? low - 13 : to.length ? deep + 13 : deep;
    return h("svg:a", { href: route.readout(article, at(row)), "aria-label": words, class: `c-${get("act_class", row) || "none"}` }, h("svg:title", words),
      h("svg:rect.spot", { x: x - STEP / 2, y: low - 14, width: STEP, height: deep - low + 28 }), h("svg:line", { x1: x, x2: x, y1: end < low ? deep : low, y2: end }),
      ys.map((y) => h("svg:circle", { cx: x, cy: y, r: 6, class: get("embedded", row) === "True" ? "hollow" : "" })));
  };
  const numbers = [...notes].map(([number, rows]) => h("svg:text", { x: edges[number] + rows.length * STEP / 2, y: high - 8, "text-anchor": "middle", class: "soft" }, number));
  const drawn = h("svg:svg", { viewBox: `0 0 ${wide} ${high}`, width: wide, height: high, role: "group", "aria-label": `Score of this readout: ${counted(found.length, "statements")}` },
    bars.map(meeting), lines.map((one) => [h("svg:line.staff", { x1: start, x2: wide - GAP, y1: level(one), y2: level(one) }), name(one, level(one))]), name("sentence", high - 12, "soft"), numbers, found.map(note));
  return h("figure.score", h("figcaption", "Each note is a reported speech act in its sentence; its stem points to the line of whom it addresses."), scrolling(drawn, "Score"));
}
