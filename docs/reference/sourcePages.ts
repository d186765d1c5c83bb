/**
 * A TypeDoc plugin: writes the sources as pages of the reference, so that its source links work offline and for the
 * very version that it describes. Files of code that the guides link to become such pages too: a browser would
 * download a `.ts` file, taking it for a video.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { type Application, PageEvent, RendererEvent } from "typedoc";

const root = fileURLToPath(new URL("../..", import.meta.url));

export function sourcePages(app: Application): void {
  const files = new Set(
    readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => join("src", file)),
  );

  app.renderer.on(PageEvent.END, (page) => {
    if (page.contents === undefined) return;
    const media = page.project.files.getNameToAbsoluteMap();
    page.contents = page.contents.replace(
      /href="((?:\.\.\/)*)media\/([^"]+\.[cm]?[jt]s)"/g,
      (link, up: string, name: string) => {
        const target = media.get(name);
        if (target === undefined) return link;
        const file = relative(root, target);
        files.add(file);
        return `href="${up}${pageOf(file)}"`;
      },
    );
  });

  app.renderer.on(RendererEvent.END, ({ outputDirectory }) => {
    for (const file of files) {
      const page = join(outputDirectory, pageOf(file));
      mkdirSync(dirname(page), { recursive: true });
      writeFileSync(page, sourcePage(file, readFileSync(join(root, file), "utf8")));
    }
  });
}

/** The page of a source file, as `sourceLinkTemplate` in typedoc.json names it. */
function pageOf(file: string): string {
  return `source/${file.split(sep).join("/")}.html`;
}

function sourcePage(file: string, text: string): string {
  const up = "../".repeat(pageOf(file).split("/").length - 1);
  const lines = text.trimEnd().split("\n");
  const numbered = lines.map((line, place) => `<span id="L${place + 1}" class="line">${escaped(line)}\n</span>`);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escaped(file)} | export-growth</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${up}assets/style.css">
<link rel="stylesheet" href="${up}assets/custom.css">
</head>
<body>
<script>document.documentElement.dataset.theme = localStorage.getItem("tsd-theme") || "os";</script>
<main class="source-page">
<p class="tsd-typography"><a href="${up}index.html">export-growth</a></p>
<h1>${escaped(file)}</h1>
<pre tabindex="0"><code>${numbered.join("")}</code></pre>
</main>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
