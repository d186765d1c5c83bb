import { byId } from "./dom.ts";
import { startFigures } from "./figures-tab.ts";
import { BrokenLink, linkOf } from "./link.ts";
import { startSeries } from "./series-tab.ts";

type Tab = "series" | "figures";
const tabs: readonly Tab[] = ["series", "figures"];
const notice = byId("notice", HTMLElement);
const forms = { series: startSeries(), figures: startFigures() };

function choose(chosen: Tab): void {
  for (const tab of tabs) {
    const button = byId(`tab-${tab}`, HTMLButtonElement);
    button.setAttribute("aria-selected", String(tab === chosen));
    // One stop for the Tab key; the arrows go from tab to tab.
    button.tabIndex = tab === chosen ? 0 : -1;
    byId(`panel-${tab}`, HTMLElement).hidden = tab !== chosen;
  }
}

/** Opens what the address asks for; a damaged link opens the worked example, and says so. */
function open(): void {
  const { hash } = location;
  let message = "";
  let link: ReturnType<typeof linkOf>;
  try {
    link = linkOf(hash);
  } catch (error) {
    if (!(error instanceof BrokenLink)) throw error;
    message = `${error.message} The worked example is shown instead.`;
  }
  notice.textContent = message;
  choose(link?.tab ?? (hash.startsWith("#figures") ? "figures" : "series"));
  forms.series.show(link?.tab === "series" ? link.form : undefined);
  forms.figures.show(link?.tab === "figures" ? link.form : undefined);
}

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

window.addEventListener("hashchange", open);
open();
document.documentElement.dataset["ready"] = "true";
