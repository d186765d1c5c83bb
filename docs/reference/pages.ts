/** What is done to every page of the reference: codes become links, formulas are set, tables can be reached by keys. */
import { type Application, JSX, PageEvent } from "typedoc";
import { formulaParagraph } from "./formula.ts";

/** The page that explains the codes, from the root of the reference. */
const errorsPage = "documents/Errors_and_absent_answers.html";

export function pages(app: Application, codes: readonly string[]): void {
  app.renderer.hooks.on("head.end", (context) =>
    JSX.createElement(
      JSX.Fragment,
      null,
      JSX.createElement("link", { rel: "icon", href: "data:," }),
      JSX.createElement("script", { defer: true, src: context.relativeURL("assets/page.js") }),
    ),
  );
  app.renderer.on(PageEvent.END, (page) => {
    if (page.contents === undefined) return;
    const up = "../".repeat(page.url.split("/").length - 1);
    // The page about errors has its own anchors, and the README a place that says how to start the playground.
    const own = page.url === errorsPage ? "" : up + errorsPage;
    page.contents = landmarks(finished(page.contents, codes, own)).replace(
      /href="(#the-playground|playground)"/g,
      `href="${up}playground/index.html"`,
    );
  });
}

/** A page with its formulas set, and each code a link to where it is explained. */
export function finished(html: string, codes: readonly string[], errors: string): string {
  const linked = html
    .replace(/<p>(Formula: [\s\S]*?)<\/p>/g, (_, text: string) => formulaParagraph(text))
    // What is a link already, or shown as code, stays as it is.
    .replace(
      /<(a|pre|h[1-6])\b[\s\S]*?<\/\1>|(<td>|[Tt]he reason )?<code>([a-z-]+)<\/code>/g,
      (found, _tag: string | undefined, before: string | undefined, code: string | undefined) => {
        // `missing` is the name of an option, too: in a cell of its own it is the code.
        const isCode = code !== undefined && codes.includes(code) && (code.includes("-") || before !== undefined);
        return isCode ? `${before ?? ""}<a href="${errors}#${code}"><code>${code}</code></a>` : found;
      },
    );
  // A table scrolls inside a box, which the keyboard reaches.
  return linked.replace(/<table>[\s\S]*?<\/table>/g, (table) => `<div class="table">${table}</div>`);
}

/** What readers of screens go by: the main part, names of navigations, and levels of headings without a gap. */
export function landmarks(html: string): string {
  const above: number[] = [];
  return (
    html
      .replace('<div class="col-content">', '<div class="col-content" role="main">')
      .replace('<div class="page-menu">', '<div class="page-menu" role="complementary" aria-label="On this page">')
      // A link inside what opens and closes is out of reach of readers of screens.
      .replace(/<summary\b[\s\S]*?<\/summary>/g, (summary) =>
        summary.replace(/<a [^>]*class="tsd-anchor-icon"[\s\S]*?<\/a>/g, ""),
      )
      .replace('<nav id="tsd-sidebar-links"', '<nav aria-label="Links" id="tsd-sidebar-links"')
      .replace('<nav class="tsd-navigation"', '<nav aria-label="Pages" class="tsd-navigation"')
      .replace(/<h([1-6])\b/g, (heading, digit: string) => {
        const level = Number(digit);
        while ((above.at(-1) ?? 0) >= level) above.pop();
        above.push(level);
        return above.length === level ? heading : `${heading} aria-level="${above.length}"`;
      })
  );
}
