import { byId, fillTexts } from "./dom.ts";
import type * as FiguresTab from "./figures-tab.ts";
import { language, languageOf, say, speak } from "./language.ts";
import { BrokenLink, type FiguresForm, type Link, linkOf } from "./link.ts";
import { startSeries } from "./series-tab.ts";

type Tab = "series" | "figures";
const tabs: readonly Tab[] = ["series", "figures"];
const notice = byId("notice", HTMLElement);
speak(languageOf(location.search, navigator.languages));
const series = startSeries();
type FiguresScript = typeof FiguresTab;
let script: Promise<FiguresScript | undefined> | undefined;
/** The second form starts when somebody asks for it: the first answer need wait neither for its script nor for its verdicts. */
let figures: Promise<ReturnType<FiguresScript["startFigures"]> | undefined> | undefined;
const languages = byId("language", HTMLSelectElement);

function choose(chosen: Tab): void {
  for (const tab of tabs) {
    const button = byId(`tab-${tab}`, HTMLButtonElement);
    button.setAttribute("aria-selected", String(tab === chosen));
    // One stop for the Tab key; the arrows go from tab to tab.
    button.tabIndex = tab === chosen ? 0 : -1;
    byId(`panel-${tab}`, HTMLElement).hidden = tab !== chosen;
  }
  if (chosen === "figures" && figures === undefined) showFigures();
}

function showFigures(form?: FiguresForm): void {
  figures ??= loadScript().then((loaded) => loaded?.startFigures(language()));
  void figures.then((started) => started?.show(form));
}

/** Runs the script of the second form, which the page names: no text of ours ever becomes a script. */
function loadScript(): Promise<FiguresScript | undefined> {
  script ??= new Promise((done) => {
    const place = byId("figures-script", HTMLTemplateElement).content.cloneNode(true) as DocumentFragment;
    const element = place.querySelector("script") as HTMLScriptElement;
    element.addEventListener("load", () => done((globalThis as unknown as { figuresTab: FiguresScript }).figuresTab));
    element.addEventListener("error", () => {
      notice.textContent = say().notLoaded;
      done(undefined);
    });
    document.head.append(place);
  });
  return script;
}

/** Opens what the address asks for. Later on, what has been typed gives way to a link that can be read, to nothing else. */
function open(isStart: boolean): void {
  let message = "";
  let link: Link | undefined;
  try {
    link = linkOf(location.hash);
  } catch (error) {
    if (!(error instanceof BrokenLink)) throw error;
    message = `${error.message} ${isStart ? say().exampleInstead : say().pageStays}`;
  }
  notice.textContent = message;
  const named = tabs.find((tab) => location.hash.startsWith(`#${tab}`));
  if (link?.tab === "figures") showFigures(link.form);
  if (isStart || named !== undefined) choose(named ?? "series");
  if (isStart || link?.tab === "series") series.show(link?.tab === "series" ? link.form : undefined);
}

/** Puts the fixed texts of the page into its language; those about printed figures stand in the second script. */
function translate(): void {
  document.documentElement.lang = language();
  document.title = say().pageTitle;
  languages.value = language();
  fillTexts(say());
  say().months.forEach((month, index) => {
    const option = byId("yearStart", HTMLSelectElement).options[index];
    if (option !== undefined) option.textContent = month;
  });
}

languages.addEventListener("change", () => {
  speak(languages.value === "ko" ? "ko" : "en");
  // An address in a language opens in it again; a page opened as a file has none to change.
  const address = new URL(location.href);
  address.searchParams.set("lang", language());
  if (address.protocol !== "file:") history.replaceState(null, "", address);
  translate();
  series.refresh();
  void figures?.then((started) => started?.refresh(language()));
});

tabs.forEach((tab, place) => {
  const button = byId(`tab-${tab}`, HTMLButtonElement);
  button.addEventListener("click", () => choose(tab));
  button.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -place, End: tabs.length - 1 - place }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = tabs[(place + step + tabs.length) % tabs.length] as Tab;
    choose(next);
    byId(`tab-${next}`, HTMLButtonElement).focus();
  });
});

for (const tab of tabs) {
  // Nothing is ever sent anywhere: Enter in a field does not leave the page.
  byId(`${tab}-form`, HTMLFormElement).addEventListener("submit", (event) => event.preventDefault());
}
window.addEventListener("hashchange", () => open(false));
translate();
open(true);
// The verdict is painted before the chart and the tables are made.
requestAnimationFrame(() => {
  setTimeout(async () => {
    series.showMore();
    await Promise.all([loadScript(), figures]);
    document.documentElement.dataset["ready"] = "true";
  });
});
