import { say } from "./language.ts";

type Child = Node | string | undefined | false;

/** An element. Texts become text nodes, whatever stands in them: nothing here is ever read as HTML. */
export function h<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number | boolean | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(key, value === true ? "" : String(value));
  }
  element.append(...children.filter((child): child is Node | string => child !== undefined && child !== false));
  return element;
}

/** An element of a drawing. */
export function svg(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...children: readonly (Node | string)[]
): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(key, String(value));
  }
  element.append(...children);
  return element;
}

/** The element of the page that has an id. */
export function byId<T extends HTMLElement>(id: string, type: abstract new () => T): T {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`The page has no ${type.name} named ${id}.`);
  return element;
}

/** Puts the texts of these words into their places, which name them. */
export function fillTexts(words: object): void {
  const texts = words as Readonly<Record<string, unknown>>;
  const places = "[data-say], [data-say-placeholder], [data-say-label]";
  for (const element of document.querySelectorAll<HTMLElement>(places)) {
    const { say: text = "", sayPlaceholder: placeholder = "", sayLabel: label = "" } = element.dataset;
    if (text in texts) element.textContent = String(texts[text]);
    if (placeholder in texts) element.setAttribute("placeholder", String(texts[placeholder]));
    if (label in texts) element.setAttribute("aria-label", String(texts[label]));
  }
}

/** Shows an error beside its field, or takes it away. The field's error has the field's id and "-error". */
export function showError(field: HTMLElement, message: string | undefined): void {
  const place = byId(`${field.id}-error`, HTMLElement);
  // The same text again would be read out again.
  if (place.textContent !== (message ?? "")) place.textContent = message ?? "";
  if (message === undefined) field.removeAttribute("aria-invalid");
  else field.setAttribute("aria-invalid", "true");
}

/** Runs a call when some time has gone by without another request for it. */
export function delayed(call: () => void): () => void {
  let timer: number | undefined;
  return () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(call, 200);
  };
}

/** Puts a link to what is shown into the address bar, and onto the clipboard where the browser allows it. */
export async function share(hash: string | undefined, status: HTMLElement): Promise<void> {
  if (hash === undefined) {
    status.textContent = say().tooMuchForLink;
    return;
  }
  history.replaceState(null, "", hash);
  await copy(location.href, status, say().linkCopied, say().linkInBar);
}

/** Puts a text onto the clipboard, and says whether it is there. */
export async function copy(text: string, status: HTMLElement, done: string, failed: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = done;
  } catch {
    status.textContent = failed;
  }
}

/** Hands a text over as a file. */
export function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = h("a", { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}

/** A button that does something with what is shown. */
export function action(label: string, call: () => void, id?: string): HTMLButtonElement {
  const button = h("button", { type: "button", class: "action", id }, label);
  button.addEventListener("click", call);
  return button;
}

/** The cells of a table, as a spreadsheet takes them. */
export function tableText(table: HTMLTableElement, separator: "\t" | ","): string {
  const texts = (row: HTMLTableRowElement) =>
    // biome-ignore lint/performance/useDomNodeTextContent: textContent would run a label and its unit together.
    Array.from(row.cells, (cell) => cell.innerText.replace(/\s+/g, " ").trim());
  const quoted = (text: string) =>
    separator === "," && /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return Array.from(table.rows, (row) => texts(row).map(quoted).join(separator)).join("\n");
}
