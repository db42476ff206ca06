// Addresses: `#/…` is a view of the rows, everything else a place in the chapters.
const VIEWS = { rows: viewRows, readout: viewReadout, pair: viewPair, compare: viewCompare, actor: viewActor, search: viewSearch, tables: viewTables, table: viewTable, codebook: viewCodebook };
const chapters = document.getElementById("report"), shown = document.getElementById("view"), title = document.title;
let left = 0, from = null; // how far down the chapters were read, and which link was followed

function replaceRoute(path, state) {
  const known = Object.entries(state).filter(([, value]) => value);
  const address = known.length ? `${path}?${known.map(([key, value]) => `${key}=${encoded(String(value))}`).join("&")}` : path;
  try { history.replaceState(null, "", address); } catch { /* a page in a sandbox has no history of its own */ }
}

const show = (content) => shown.replaceChildren(...[content].flat(Infinity).filter(Boolean));

function draw() {
  const [, name, path = ""] = /^#\/([a-z]+)\/?(.*)$/s.exec(location.hash) ?? [], known = (all) => Object.hasOwn(all, name ?? "");
  const view = known(VIEWS) ? VIEWS[name] : known(data.lists) && ((_, chosen) => viewList(name, chosen));
  const inside = location.hash.startsWith("#/");
  if (inside && !chapters.hidden) [left, from] = [scrollY, document.activeElement];
  chapters.hidden = inside;
  shown.hidden = !inside;
  const part = { codebook: "tables" }[name] ?? name;
  for (const link of document.querySelectorAll(".top a")) {
    const here = inside ? link.hash === `#/${part}` || link.hash === `#/${part}s` : false;
    if (here) { link.setAttribute("aria-current", "page"); link.scrollIntoView({ inline: "center", block: "nearest" }); } else link.removeAttribute("aria-current");
  }
  if (!inside) {
    document.title = title;
    shown.replaceChildren();
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let box = target; box; box = box.parentElement) if (box.tagName === "DETAILS") box.open = true;
    if (target) target.scrollIntoView(); else scrollTo(0, left);
    if (!target && chapters.contains(from)) from.focus({ preventScroll: true });
    return;
  }
  const [plain, asked = ""] = path.split(/\?(.*)/s), chosen = name === "rows" ? {} : parse(`x?${asked}`)[1];
  const single = Object.fromEntries(Object.entries(chosen).map(([key, values]) => [key, values[0]]));
  let content;
  try { content = view ? view(name === "rows" ? path : plain, single) : missing("The report has no such page."); } catch (error) {
    if (error.part) {
      show(h("h1", "Reading the rows …"));
      load(error.part).then(draw, (failed) => show(missing(`${failed.message}.`)));
      return;
    }
    content = missing(`${error.message}.`);
  }
  show(content);
  document.title = `${shown.querySelector("h1").textContent} · ${title}`;
  const target = single.s && document.getElementById(/^\d+$/.test(single.s) ? `s${single.s}` : single.s);
  shown.querySelector(".here")?.classList.remove("here");
  if (target) { target.classList.add("here"); target.scrollIntoView({ block: "center" }); } else scrollTo(0, 0);
  const first = target || shown.querySelector("h1"); // where the keyboard goes on from
  first.tabIndex = -1;
  first.focus({ preventScroll: true });
}

// what the first question of words would wait for, a little at a time
function warm(from = 0) {
  for (const row of all("sentences").slice(from, from + 200)) line(row.text);
  if (from < all("sentences").length) (window.requestIdleCallback ?? setTimeout)(() => warm(from + 200));
}

async function start() {
  if (innerWidth <= 640 && location.hash !== "#questions") document.querySelector(".questions").open = false; // what was found stands near the top of a phone too
  data = await opened(document.getElementById("data").textContent);
  equip(chapters);
  addEventListener("hashchange", draw);
  document.documentElement.classList.add("ready");
  draw();
  if (!data.parts) warm();
}

start().catch(() => { document.getElementById("old").hidden = false; });
