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

/** The element of the page that has an id. */
export function byId<T extends HTMLElement>(id: string, type: abstract new () => T): T {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`The page has no ${type.name} named ${id}.`);
  return element;
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
    status.textContent = "This is too much for a link.";
    return;
  }
  history.replaceState(null, "", hash);
  try {
    await navigator.clipboard.writeText(location.href);
    status.textContent = "The link is copied; it also stands in the address bar.";
  } catch {
    status.textContent = "The link stands in the address bar.";
  }
}
