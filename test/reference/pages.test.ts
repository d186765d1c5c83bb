import { expect, test } from "vitest";
import { finished, landmarks } from "../../docs/reference/pages.ts";

const made = (html: string) => finished(html, ["missing", "zero-base"], "../errors.html");

test("a code leads to where it is explained", () => {
  expect(made("<p>throws <code>zero-base</code></p>")).toBe(
    '<p>throws <a href="../errors.html#zero-base"><code>zero-base</code></a></p>',
  );
});

test("what is a link, a heading or an example stays as it is, and so does every other name", () => {
  for (const html of [
    '<a href="x"><code>zero-base</code></a>',
    "<h3><code>zero-base</code></h3>",
    "<pre><code>zero-base</code></pre>",
    "<p><code>unit</code></p>",
  ]) {
    expect(made(html)).toBe(html);
  }
});

test("missing is the code where it is all of a cell, and the option elsewhere", () => {
  expect(made("<td><code>missing</code></td>")).toContain("#missing");
  expect(made("<p>a text named in <code>missing</code></p>")).not.toContain("#missing");
});

test("a table scrolls in a box of its own", () => {
  expect(made("<table><tr></tr></table>")).toBe('<div class="table"><table><tr></tr></table></div>');
});

test("what opens and closes has no link within", () => {
  const heading = (link: string) => `<summary><h2 id="a">A${link}</h2></summary>`;
  const link = '<a href="#a" class="tsd-anchor-icon"><svg></svg></a>';
  expect(landmarks(heading(link))).toBe(landmarks(heading("")));
  expect(landmarks(`<h2>A${link}</h2>`)).toContain(link);
});

test("levels of headings leave no gap, and what stands side by side stays so", () => {
  expect(landmarks("<h1>a</h1><h4>b</h4><h4>c</h4><h3>d</h3>")).toBe(
    '<h1>a</h1><h4 aria-level="2">b</h4><h4 aria-level="2">c</h4><h3 aria-level="2">d</h3>',
  );
});
