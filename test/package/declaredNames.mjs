import { writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/**
 * The names that the declarations of a door promise as values, as a program in the folder meets them, sorted: what
 * `import` of an ES module finds, and what `require` of a CommonJS one does.
 */
export function declaredNames(folder, specifier) {
  return { import: namesIn(folder, "names.mts", specifier), require: namesIn(folder, "names.cts", specifier) };
}

function namesIn(folder, name, specifier) {
  const file = join(folder, name);
  const imported = name.endsWith(".mts") ? `* as door from "${specifier}"` : `door = require("${specifier}")`;
  writeFileSync(file, `import ${imported};\nexport const names = door;\n`);
  const program = ts.createProgram([file], {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
  });
  const checker = program.getTypeChecker();
  const names = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file)));
  return checker
    .getTypeOfSymbol(names[0])
    .getProperties()
    .map((property) => property.name)
    .sort();
}
