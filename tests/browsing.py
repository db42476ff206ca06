"""A browser that opens a report, for the tests of its page."""

import os
import shutil

import pytest
from axe_playwright_python.sync_playwright import Axe

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
WIDE = "document.documentElement.scrollWidth <= window.innerWidth"
QUIET = ["gpu", "quic", "background-networking", "component-update", "sync", "default-apps", "extensions"]
SWITCHES = ["--no-sandbox", "--no-first-run", *(f"--disable-{name}" for name in QUIET)]
BROWSER = [
    pytest.mark.browser,
    pytest.mark.skipif(
        CHROMIUM is None and os.environ.get("CI_BROWSER") != "required", reason="no Chromium on this machine"
    ),
]
COUNTED = """async () => {
  const links = [...document.querySelectorAll('#report a[data-evidence]')], wrong = [], known = new Map();
  window.took = {};
  for (const link of links) {
    const shown = /^\\s*(\\d[\\d,]*)/.exec(link.textContent), query = link.dataset.evidence;
    if (!known.has(query)) {
      const changed = new Promise(done => addEventListener('hashchange', done, { once: true }));
      const clicked = performance.now();
      location.hash = link.hash ?? link.getAttribute('href');
      await changed;
      took[query] = performance.now() - clicked;
      known.set(query, document.querySelector('#view [data-count]')?.dataset.count);
    }
    const found = known.get(query);
    if (shown && shown[1].replaceAll(',', '') !== found) wrong.push([query, shown[1], found ?? 'nothing']);
  }
  return wrong;
}"""
OPENED = """query => new Promise(done => {
  const clicked = performance.now();
  const drawn = () => requestAnimationFrame(() => setTimeout(() => done(performance.now() - clicked)));
  addEventListener('hashchange', drawn, { once: true });
  location.hash = `#/rows/${query}`;
})"""


def counted(page):
    """Return the linked numbers of the chapters that are not what the page counts behind them."""
    return page.evaluate(COUNTED)


def answers(page, path, number=3):
    """Return milliseconds → query of the numbers that took longest when all were opened, each anew in a page just read.

    Of several openings the middle one counts.
    """
    took, found = page.evaluate("took"), {}
    for query in sorted(took, key=took.get)[-number:]:
        times = []
        for _ in range(3):
            open_page(page, path)
            times.append(page.evaluate(OPENED, query))
        found[sorted(times)[1]] = query
    return found


def open_page(page, path, address=""):
    """Open a place of the report and wait until its rows are there."""
    page.goto("about:blank")
    page.goto(path.as_uri() + address)
    page.wait_for_selector("html.ready")
    assert page.evaluate(WIDE), address
    return page


TURNED = """address => new Promise(done => {
  addEventListener('hashchange', () => requestAnimationFrame(() => done()), { once: true });
  location.hash = address;
})"""
UNFOLDED = """() => {
  document.querySelectorAll('details').forEach(one => { one.open = true; });
  if (!document.getElementById('show-code').checked) document.getElementById('show-code').click();
}"""


def barriers(chromium, path, addresses, width, scheme, media="screen", unfolded=False):
    """Return address → what axe finds there; it is put into the page, which its policy would not allow.

    The report is opened once and turned from place to place, as a reader does: opening it takes as long as asking.
    On paper it is not asked how large a link is, which nobody points at. What is in order is not listed: a chapter has
    ten thousands of such places, and naming each takes longer than asking.
    """
    context = chromium.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme, bypass_csp=True)
    page, rules = context.new_page(), ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    page.emulate_media(media=media)
    size = {"target-size": {"enabled": media == "screen"}}
    found, options = {}, {"runOnly": rules, "rules": size, "resultTypes": ["violations"]}
    open_page(page, path, addresses[0])
    page.evaluate(Axe().axe_script)
    for address in addresses:
        if address != addresses[0]:
            page.evaluate(TURNED, address)
        assert page.evaluate(WIDE), address
        if unfolded:
            page.evaluate(UNFOLDED)
        broken = page.evaluate("options => axe.run(options)", options)["violations"]
        found |= {address: [(one["id"], one["nodes"][0]["target"]) for one in broken]} if broken else {}
    context.close()
    return found
