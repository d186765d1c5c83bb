/** What every page of the reference does: examples run in place, and what scrolls can be reached by keys. */
import type { Order, Report } from "./frame.ts";

/** Beyond that, an example has no end. */
const mostMilliseconds = 10_000;

/** The scripts of the frame, as texts: `frame.js` and `peers.js` put them here, since a page opened as a file can fetch none. */
const sources: Record<string, string> = {};
Object.assign(window, { exampleSources: sources });

/** What the frame's script brings along, and what is loaded where an example asks for it: see peers.ts. */
const own = ["export-growth", "export-growth/published", "export-growth/sql", "decimal.js", "node:fs"];
const peers = ["@observablehq/plot", "arquero", "csv-parse/sync", "jsdom", "temporal-polyfill"] as const;
export type Peers = Readonly<Record<(typeof peers)[number], unknown>>;

/** What an example imports that no browser has, such as a database. */
function missingIn(code: string): readonly string[] {
  const here: readonly string[] = [...own, ...peers];
  return importsOf(code).filter((name) => !here.includes(name));
}

function importsOf(code: string): readonly string[] {
  return Array.from(code.matchAll(/^(?:import .*|} )from "(.+)";$/gm), ([, name]) => name as string);
}

const assets = new URL(".", (document.currentScript as HTMLScriptElement).src);

async function sourceOf(name: "frame" | "peers"): Promise<string> {
  if (sources[name] === undefined) {
    const script = Object.assign(document.createElement("script"), { src: new URL(`${name}.js`, assets).href });
    await new Promise((resolve, reject) => {
      script.onload = resolve;
      script.onerror = () => reject(new Error(`${script.src} cannot be read`));
      document.head.append(script);
    });
  }
  return sources[name] as string;
}

/** Neither network nor frames nor pictures: what an example can do is compute. */
const policy = "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval'";

async function run(order: Order): Promise<Report> {
  const needsPeers = importsOf(order.code).some((name) => !own.includes(name));
  const scripts = [...(needsPeers ? [await sourceOf("peers")] : []), await sourceOf("frame")];
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-scripts");
  frame.hidden = true;
  frame.title = "Runs the example";
  const inline = scripts.map((script) => `<script>${script.replaceAll("</script", "<\\/script")}</script>`).join("");
  frame.srcdoc = `<!DOCTYPE html><meta http-equiv="Content-Security-Policy" content="${policy}">${inline}`;
  try {
    await new Promise((resolve) => {
      frame.onload = resolve;
      document.body.append(frame);
    });
    return await new Promise((resolve, reject) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => resolve(data);
      setTimeout(() => reject(new Error(`no end after ${mostMilliseconds / 1000} seconds`)), mostMilliseconds);
      frame.contentWindow?.postMessage(order, "*", [port2]);
    });
  } finally {
    frame.remove();
  }
}

/** An element with what stands in it; texts only, so that nothing an example gives becomes HTML. */
function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  fields: Partial<HTMLElementTagNameMap[Name]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), fields);
  made.append(...children);
  return made;
}

/** The text of a block: TypeDoc writes its line ends as `<br>`. */
function textOf(code: Element): string {
  const copy = code.cloneNode(true) as Element;
  for (const end of copy.querySelectorAll("br")) end.replaceWith("\n");
  return copy.textContent?.trimEnd() ?? "";
}

function addButtons(code: Element, data: string | undefined): void {
  const block = code.parentElement as HTMLElement;
  const original = textOf(code);
  const missing = missingIn(original);
  if (missing.length > 0) {
    block.after(element("p", { className: "example-elsewhere" }, `This runs in Node: it needs ${missing.join(", ")}.`));
    return;
  }
  const values = element("div", { className: "example-values" });
  values.setAttribute("role", "status");
  const editor = element("textarea", { hidden: true, spellcheck: false, value: original });
  editor.setAttribute("aria-label", "The code of the example");
  editor.rows = original.split("\n").length + 1;
  const runButton = element("button", { type: "button", className: "example-run", textContent: "Run" });
  const editButton = element("button", { type: "button", className: "example-edit", textContent: "Edit" });
  const bar = element("div", { className: "example-bar" }, runButton, editButton);

  runButton.onclick = async () => {
    bar.dataset["state"] = "running";
    const report = await run({ code: editor.value, data }).catch((error: unknown): Report => {
      return { outcomes: [], printed: [], error: String(error) };
    });
    show(report, editor.value, values);
    const agrees = report.outcomes.every(({ stated, got }) => stated === undefined || stated === got);
    bar.dataset["state"] = report.error !== undefined ? "failed" : agrees ? "agrees" : "differs";
  };
  editButton.onclick = () => {
    const editing = editor.hidden;
    editor.hidden = !editing;
    block.hidden = editing;
    editButton.textContent = editing ? "As it was" : "Edit";
    if (editing) editor.focus();
    else {
      editor.value = original;
      values.replaceChildren();
    }
  };
  block.after(editor, bar, values);
}

function show({ outcomes, printed, error }: Report, code: string, into: HTMLElement): void {
  const lines = code.split("\n");
  const rows = outcomes
    .filter(({ stated, got }) => stated !== undefined || got !== "undefined")
    .map(({ line, stated, got }) => {
      const source = lines[line - 1]?.replace(/;?\s*\/\/ (=>|throws) .*$/, "").trim() ?? "";
      const differs = stated !== undefined && stated !== got;
      return element(
        "li",
        { className: differs ? "differs" : "" },
        element("code", {}, source),
        " ",
        element("output", {}, got),
        ...(differs ? [` where the comment says ${stated}`] : []),
      );
    });
  into.replaceChildren(
    ...(rows.length > 0 ? [element("ul", {}, ...rows)] : []),
    ...(printed.length > 0 ? [element("pre", { tabIndex: 0 }, printed.join("\n"))] : []),
    ...(error === undefined ? [] : [element("p", { className: "failure" }, error)]),
  );
}

let data: string | undefined;
for (const code of document.querySelectorAll(".col-content pre > code")) {
  if (code.classList.contains("csv")) data = textOf(code);
  if (code.classList.contains("ts") || code.classList.contains("js")) addButtons(code, data);
}

/** What is wider than its place can be scrolled by keys, and is no stop for the others. */
const watcher = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) target.setAttribute("tabindex", "0");
    else target.removeAttribute("tabindex");
  }
});
for (const scrolls of document.querySelectorAll(".table, pre, .formula, .tsd-signature")) watcher.observe(scrolls);

/** A link inside what opens and closes is hard to reach: it becomes the first line of what is opened. */
function moveLinks(): void {
  for (const link of document.querySelectorAll("#tsd-nav-container summary a")) {
    const list = link.closest("details")?.querySelector("ul");
    link.before(link.textContent ?? "");
    list?.prepend(element("li", {}, link));
    link.textContent = "Overview";
  }
}
const navigation = document.getElementById("tsd-nav-container");
if (navigation !== null) new MutationObserver(moveLinks).observe(navigation, { childList: true, subtree: true });
moveLinks();
