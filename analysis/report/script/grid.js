// A table that sorts, filters and is kept as CSV: `columns` say how a row is shown, what it is sorted by and what it holds.
function sorted(list, value, down) {
  const order = (a, b) => {
    const [x, y] = [value(a), value(b)];
    if (x === "" || y === "") return (x === "") - (y === "");
    const known = typeof x === "number" && typeof y === "number" ? x - y : String(x).localeCompare(String(y), "en", { numeric: true });
    return down ? -known : known;
  };
  return [...list].sort(order);
}

const whole = (words) => (/^\d{4}-\d\d(-\d\d)?$/.test(words) ? "whole" : "");

// columns: {name, text(row) → words, show(row) → element, number: bool, pick: bool (a list to choose from)}
function grid({ title, file, columns, list, chosen = {}, changed = () => {} }) {
  const state = { sort: "", down: false, ...chosen };
  const body = h("tbody"), said = h("p", { class: "count", role: "status" }), foot = h("div");
  const value = (column, row) => (column.number && column.text(row) !== "" ? +column.text(row) : column.text(row));
  const parts = (column, row) => (column.parts ? column.parts(row) : [column.text(row)]);
  const kept = () => {
    const words = folded(state.find ?? "").plain.split(" ").filter(Boolean);
    const picked = columns.filter((column) => column.pick && state[column.name]);
    const fits = (row) => picked.every((column) => parts(column, row).includes(state[column.name])) &&
      (!words.length || ((all) => words.every((word) => all.includes(word)))(folded(columns.map((column) => column.text(row)).join(" ")).plain));
    const by = columns.find((column) => column.name === state.sort), found = list.filter(fits);
    return by ? sorted(found, (row) => value(by, row), state.down) : found;
  };
  const draw = () => {
    const found = kept();
    body.replaceChildren();
    const line = (row) => h("tr", {}, columns.map((column) => h("td", { class: column.number ? "num" : column.wide ? "wide" : whole(column.text(row)) }, (column.show ?? column.text)(row))));
    foot.replaceChildren(more(found, line, 200, body, "rows"));
    said.textContent = found.length === list.length ? counted(list.length, "rows") : `${thousands(found.length)} of ${counted(list.length, "rows")}`;
    for (const head of heads) head.setAttribute("aria-sort", head.dataset.name !== state.sort ? "none" : state.down ? "descending" : "ascending");
  };
  const set = (name, words) => { state[name] = words; draw(); changed(state); };
  const turn = (name) => { state.down = state.sort === name ? !state.down : false; set("sort", name); };
  const heads = columns.map((column) => h("th", { scope: "col", "data-name": column.name, class: column.number ? "num" : "" }, button(column.words ?? heading(column.name), () => turn(column.name))));
  const choice = (column) => {
    const values = [...new Set(list.flatMap((row) => parts(column, row)))].filter(Boolean).sort((a, b) => a.localeCompare(b, "en"));
    const options = values.map((words) => h("option", { value: words, selected: state[column.name] === words }, words));
    return values.length > 1 && h("label", {}, `${column.words ?? heading(column.name)} `, h("select", { change: (event) => set(column.name, event.target.value) }, h("option", { value: "" }, "all"), options));
  };
  const find = h("label", {}, "Find ", h("input", { type: "search", value: state.find ?? "", input: (event) => set("find", event.target.value) }));
  const all = () => keepCsv(file, [columns.map((column) => column.words ?? heading(column.name)), ...kept().map((row) => columns.map((column) => column.text(row)))]);
  const tools = h("div", { class: "tools", role: "group", "aria-label": "Choose rows" }, columns.filter((column) => column.pick).map(choice), find, button("Keep as CSV", all));
  const table = h("table", {}, h("thead", {}, h("tr", {}, heads)), body);
  draw();
  return h("div", { class: "grid" }, tools, said, scrolling(table, title), foot);
}

// what the chapters' own tables and figures can do with a script: sort by a column, be kept as CSV, SVG and numbers
function sortable(table) {
  const heads = [...table.querySelectorAll("thead th")], body = table.tBodies[0];
  if (!heads.length || !body || body.rows.length < 2) return;
  const words = (row, at) => row.cells[at]?.textContent.trim() ?? "";
  const value = (row, at) => {
    const text = words(row, at), plain = text.replace(/[,%\s]/g, "").replace("−", "-");
    return /^-?\d+(\.\d+)?/.test(plain) && !/^\d{4}-\d\d/.test(text) ? parseFloat(plain) : text;
  };
  heads.forEach((head, at) => {
    head.replaceChildren(button(head.textContent, () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      body.replaceChildren(...sorted([...body.rows], (row) => value(row, at), down));
    }));
  });
}

function equip(chapters) {
  chapters.querySelectorAll(".scroll > table").forEach((table, at) => {
    sortable(table);
    const name = `table-${at + 1}`, lines = () => [...table.rows].map((row) => [...row.cells].map((one) => one.textContent.trim()));
    table.parentElement.after(h("p", { class: "tools" }, button("Keep as CSV", () => keepCsv(name, lines()), { "aria-label": `Keep this table as CSV: ${table.caption?.textContent ?? name}` })));
  });
  chapters.querySelectorAll("figure svg").forEach((drawing, at) => {
    const save = () => {
      const copy = drawing.cloneNode(true), ink = getComputedStyle(document.body).color;
      copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
      copy.setAttribute("color", ink);
      keep(`figure-${at + 1}.svg`, new XMLSerializer().serializeToString(copy), "image/svg+xml");
    };
    drawing.closest("figure").append(h("p", { class: "tools" }, button("Keep as SVG", save, { "aria-label": `Keep this figure as SVG: figure ${at + 1}` })));
  });
}
