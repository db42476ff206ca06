// The score of a readout: its sentences from left to right, a line for each who speaks or is spoken to, a note for each act.
const STEP = 24, GAP = 8, LINE = 30; // of a note, of a sentence without one, of a line

function score(article) {
  const found = inReadout("statements", article).filter((row) => row.sentence !== ""), own = inReadout("sentences", article), notes = grouped(found, (row) => +row.sentence);
  if (!found.length) return "";
  const speakers = (row) => items(row.speaker_name || "nobody known"), lines = [...new Set([...found.flatMap(speakers), ...found.flatMap((row) => items(row.addressee_name))])];
  const bars = inReadout("meetings", article).map((row) => {
    const told = own.filter((one) => one.meeting === row.meeting), sides = [row.host_names, row.guest_names].map((names) => label("", names)).filter(Boolean);
    return { told: (told.length ? told : [row]).map((one) => +one.sentence), words: `${label("form", row.form) || "meeting"}: ${sides.join(" – ")}` };
  });
  const long = (words) => 6.7 * words.length, edges = [30 + Math.max(...lines.map(long))]; // where the names end, and each sentence
  for (let number = 0; number <= Math.max(...own.map((one) => +one.sentence)); number++) edges.push(edges.at(-1) + (notes.get(number)?.length * STEP || GAP));
  const start = edges[0], wide = Math.max(edges.at(-1) + GAP, ...bars.map((bar) => edges[bar.told[0]] + long(bar.words))), top = bars.length * LINE, high = top + lines.length * LINE + LINE, level = (name) => top + LINE * (lines.indexOf(name) + 0.5);
  const text = (words, x, y, anchor, look = "soft") => h("svg:text", { x, y, "text-anchor": anchor, class: look }, words);
  const name = (words, y, look) => text(words, start - 14, y + 4, "end", look);
  const meeting = (bar, i) => [text(bar.words, edges[bar.told[0]], LINE * i + 12), bar.told.map((number) => h("svg:rect", { x: edges[number], y: LINE * i + 18, width: edges[number + 1] - edges[number], height: 4, fill: "currentColor" }))];
  const note = (row) => {
    const at = +row.sentence, x = edges[at] + STEP * (notes.get(at).indexOf(row) + 0.5), ys = speakers(row).map(level), to = items(row.addressee_name);
    const words = `${speakers(row).join(", ")}: ${label("act", row.act)}${to.length ? `, to ${to.join(", ")}` : ""}, sentence ${at}`;
    const low = Math.min(...ys), deep = Math.max(...ys), end = to.length && level(to[0]) < low ? low - 13 : to.length ? deep + 13 : deep;
    return h("svg:a", { href: route.readout(article, at), "aria-label": words, class: `c-${row.act_class || "none"}` }, h("svg:title", words),
      h("svg:rect.spot", { x: x - STEP / 2, y: low - 14, width: STEP, height: deep - low + 28 }), h("svg:line", { x1: x, x2: x, y1: end < low ? deep : low, y2: end }),
      ys.map((y) => h("svg:circle", { cx: x, cy: y, r: 6, class: row.embedded === "True" ? "hollow" : "" })));
  };
  const numbers = [...notes].map(([number, rows]) => text(number, edges[number] + rows.length * STEP / 2, high - 8, "middle"));
  const drawn = h("svg:svg", { viewBox: `0 0 ${wide} ${high}`, width: wide, height: high, role: "group", "aria-label": `Score of this readout: ${counted(found.length, "statements")}` },
    bars.map(meeting), lines.map((one) => [h("svg:line.staff", { x1: start, x2: wide - GAP, y1: level(one), y2: level(one) }), name(one, level(one), "")]), name("sentence", high - 12), numbers, found.map(note));
  return h("figure.score", h("figcaption", data.said.score), scrolling(drawn, "Score"), h("p.tools", button("Keep as SVG", () => keepSvg("score", drawn))));
}
