/**
 * Puts right what tsup writes as declarations; `npm run build` runs it after tsup.
 *
 * A class that a door exports as a type only would be exported as a value, type-check and then fail to import. And
 * TypeScript could not name `Ratio` or `Decimal` in the declarations of a program that imports a smaller door alone:
 * the main door, which exports them, must be in its sight.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { posix } from "node:path";

const { exports } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));
const main = exports["."];

for (const door of Object.values(exports).filter((each) => typeof each === "object")) {
  const values = Object.keys(await import(new URL(door.import.default, import.meta.url)));
  for (const format of ["import", "require"]) {
    const file = new URL(door[format].types, import.meta.url);
    const declarations = withTypesMarked(readFileSync(file, "utf8"), values);
    writeFileSync(file, door === main ? declarations : `${sightOfMain(format, door)}${declarations}`);
  }
}

function withTypesMarked(declarations, values) {
  return declarations.replace(/^export \{ (.*) \}/gm, (_, names) => {
    const marked = names.split(", ").map((name) => {
      const isMarked = name.startsWith("type ") || values.includes(name.split(" as ").at(-1));
      return isMarked ? name : `type ${name}`;
    });
    return `export { ${marked.join(", ")} }`;
  });
}

function sightOfMain(format, door) {
  return `import "${posix.relative(posix.dirname(door[format].types), main[format].default)}";\n`;
}
