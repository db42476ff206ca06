// In JupyterLab: a link from a notebook to the report opens in a tab of the browser. The viewer that JupyterLab has for
// pages runs no script of theirs and goes to no place in them; the address of the file itself does both.
const REPORT = /\/files\/.*\.html(\?[^#]*)?#\//;
const ABSENT = "No report was built of this folder yet, so the number opens nothing. Run “make report” beside the notebooks, then click again.";

function activate(app) {
  document.addEventListener("click", async (event) => {
    const link = event.target.closest?.(".jp-RenderedHTMLCommon a[href]");
    if (!link || !REPORT.test(link.href)) return;
    event.preventDefault();
    event.stopPropagation();
    const page = link.origin + link.pathname; // without the session's token, so that the address can be kept
    const found = await fetch(page, { method: "HEAD" });
    if (found.ok) open(page + link.hash, "_blank", "noopener");
    else app.commands.execute("apputils:notify", { message: ABSENT, type: "warning", options: { autoClose: 10000 } });
  }, true);
}

const plugin = { id: "readout-report:open", description: "Opens the report beside JupyterLab.", autoStart: true, activate };
(window._JUPYTERLAB ??= {})["readout-report"] = { init: () => {}, get: async () => () => plugin };
