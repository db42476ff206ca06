// A table that sorts, filters and is kept as CSV: `columns` say how a row is shown, what it is sorted by and what it holds.
const collator = new Intl.Collator("en", { numeric: true }); // made once: ordering thousands of rows takes a blink

function sorted(list, value, down) {
  const order = ([x], [y]) => {
    if (x === "" || y === "") return (x === "") - (y === "");
    const known = typeof x === "number" && typeof y === "number" ? x - y : collator.compare(x, y);
    return down ? -known : known;
  };
  return list.map((row) => [value(row), row]).sort(order).map(([, row]) => row);
}

// columns: {name, words, text(row) → words, parts(row) → those to choose from, show(row) → element, by(row) → its place, kind: class of a cell, hidden}
function grid({ title, file, columns, list, chosen = {}, changed = () => {}, said = (found) => `${found.length === list.length ? "" : `${thousands(found.length)} of `}${counted(list.length, "rows")}`, search = true, look = "" }) {
  const state = { sort: "", ...chosen }, shown = columns.filter((column) => !column.hidden), body = h("tbody"), status = h("p.count", { role: "status" }), foot = h("div");
  const place = (column) => column.by ?? ((row) => (column.kind === "num" && column.text(row) !== "" ? +column.text(row) : column.text(row)));
  const plain = once((row) => folded(columns.map((column) => column.text(row)).join(" ")).plain);
  const kept = () => {
    const words = folded(state.find ?? "").plain.split(" ").filter(Boolean), picked = columns.filter((column) => column.parts && state[column.name]);
    const says = (row) => words.every((word) => plain(row).includes(word));
    const found = list.filter((row) => picked.every((column) => column.parts(row).includes(state[column.name])) && (!words.length || says(row)));
    const by = columns.find((column) => column.name === state.sort);
    return by ? sorted(found, place(by), state.down) : found;
  };
  const line = (row) => h("tr", { role: "row" }, shown.map((column) => h("td", { class: column.kind ?? whole(column.text(row)), role: "cell", "data-head": column.words }, column.show ? column.show(row) : column.kind === "num" ? thousands(+column.text(row)) : column.text(row))));
  const draw = () => {
    const found = kept();
    body.replaceChildren();
    foot.replaceChildren(more(found, line, 100, body, "rows"));
    status.textContent = said(found);
    for (const head of heads) head.setAttribute("aria-sort", head.dataset.name !== state.sort ? "none" : state.down ? "descending" : "ascending");
  };
  const set = (more) => { Object.assign(state, more); draw(); changed(state); };
  const turn = (name) => set({ sort: name, down: state.sort === name && !state.down });
  const heads = shown.map((column) => h("th", { scope: "col", "data-name": column.name, class: column.kind === "num" ? "num" : whole(column.words) }, button(column.words, () => turn(column.name))));
  const choice = (column) => {
    const values = [...new Set(list.flatMap(column.parts))].filter(Boolean).sort(collator.compare);
    const options = values.map((words) => h("option", { value: words, selected: state[column.name] === words }, words));
    return values.length > 1 && h("label", `${column.words} `, h("select", { change: (event) => set({ [column.name]: event.target.value }) }, h("option", { value: "" }, "all"), options));
  };
  const find = search && h("label", "Find ", h("input", { type: "search", value: state.find, input: (event) => set({ find: event.target.value }) }));
  const save = () => keepCsv(file, [columns.map((column) => column.words), ...kept().map((row) => columns.map((column) => column.text(row)))]);
  draw();
  const table = h("table", { class: look }, h("thead", h("tr", heads)), body);
  if (!look) stacked(table);
  return h("div.grid", h("div.tools", { role: "group", "aria-label": "Choose rows" }, columns.filter((column) => column.parts).map(choice), find, button("Keep as CSV", save)),
    status, scrolling(table, title), foot);
}

// what the chapters' own tables and figures can do with a script: sort by a column, be kept as CSV, SVG and numbers
function sortable(table) {
  const body = table.tBodies[0];
  if (!body || body.rows.length < 2) return;
  const value = (at) => (row) => {
    const text = row.cells[at]?.textContent.trim() ?? "", plain = text.replace(/[,%\s<>]/g, "").replace("−", "-");
    return /^-?\d+(\.\d+)?/.test(plain) && !/^\d{4}-\d\d/.test(text) ? parseFloat(plain) : text;
  };
  const heads = [...table.querySelectorAll("thead th")];
  heads.forEach((head, at) => {
    head.replaceChildren(button(head.textContent, () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      body.replaceChildren(...sorted([...body.rows], value(at), down));
    }));
  });
}

function equip(chapters) {
  const tools = (words, about, save) => h("p.tools", button(words, save, { "aria-label": about }));
  chapters.querySelectorAll(".scroll > table").forEach((table, at) => {
    sortable(table);
    stacked(table);
    const name = `table-${at + 1}`, lines = () => [...table.rows].map((row) => [...row.cells].map((one) => one.textContent.trim()));
    table.parentElement.after(tools("Keep as CSV", `Keep this table as CSV: ${table.caption?.textContent ?? name}`, () => keepCsv(name, lines())));
  });
  chapters.querySelectorAll("figure svg").forEach((drawing, at) => {
    drawing.closest("figure").append(tools("Keep as SVG", `Keep this figure as SVG: figure ${at + 1}`, () => keepSvg(`figure-${at + 1}`, drawing)));
  });
}
