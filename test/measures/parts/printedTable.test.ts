import { type RoundingMode, ratio } from "export-growth";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Fraction, plus, zero } from "../../../src/exact/fractions.ts";
import { printArgument, printedTable } from "../../../src/measures/parts/printedTable.ts";
import { adjustedOf, errorOf, modes, site } from "../../helpers.ts";

const over = (denominator: bigint) => (numerator: bigint) => ({ numerator, denominator });
const thousandths = over(1000n);
const sumOf = (fractions: readonly Fraction[]) => fractions.reduce(plus, zero);

describe("how a table is printed", () => {
  test("one place, a tie away from zero, where nothing is said", () => {
    expect(printArgument({}, site)).toEqual({ places: 1, mode: "halfExpand" });
    expect(printArgument({ places: 0, mode: "ceil" }, site)).toEqual({ places: 0, mode: "ceil" });
  });

  test.each([
    [{ places: -1 }, "places"],
    [{ places: 1.5 }, "places"],
    [{ places: 1001 }, "places"],
    [{ mode: "up" }, "mode"],
    [{ mode: null }, "mode"],
  ])("%o is refused", (options, argument) => {
    expect(errorOf(() => printArgument(options as never, site))).toMatchObject({ code: "invalid-option", argument });
  });
});

describe("a table", () => {
  test("prints each line by itself, and moves the one with the greater claim so that the column adds up", () => {
    const third = over(3n);
    const parts = ["a", "b", "c"].map((key) => [key, third(1n)] as const);
    const { rows, residual, total } = printedTable(
      parts,
      third(0n),
      third(3n),
      { places: 1, mode: "halfExpand" },
      site,
    );
    expect(rows.map(({ key, exact, rounded, adjusted, moved }) => [key, `${exact}`, rounded, adjusted, moved])).toEqual(
      [
        ["a", "1/3", "33.3", "33.4", true],
        ["b", "1/3", "33.3", "33.3", false],
        ["c", "1/3", "33.3", "33.3", false],
      ],
    );
    expect([residual.rounded, residual.adjusted, residual.moved, `${residual.exact}`]).toEqual([
      "0.0",
      "0.0",
      false,
      "0/1",
    ]);
    expect([total.rounded, `${total.exact}`]).toEqual(["100.0", "1/1"]);
  });

  test("of no part is its residual, and fractions of other denominators go together", () => {
    expect(printedTable([], over(4n)(1n), over(4n)(1n), { places: 0, mode: "halfExpand" }, site).total.rounded).toBe(
      "25",
    );
    const [half, third] = [over(2n)(1n), over(3n)(1n)];
    const { total } = printedTable(
      [["half", half]],
      third,
      sumOf([half, third]),
      { places: 2, mode: "halfExpand" },
      site,
    );
    expect([total.rounded, `${total.exact}`]).toEqual(["83.33", "5/6"]);
  });

  test("prints what rounds away to zero without a sign", () => {
    const { rows } = printedTable(
      [["a", over(10_000n)(-4n)]],
      thousandths(0n),
      over(10_000n)(-4n),
      { places: 1, mode: "halfExpand" },
      site,
    );
    expect(rows[0]).toMatchObject({ rounded: "0.0", adjusted: "0.0" });
  });
});

test("a line that is absent has its reason, and nothing is adjusted", () => {
  const third = over(3n);
  const parts = ["a", "b"].map((key) => [key, third(1n)] as const);
  const print = { places: 1, mode: "halfExpand" } as const;
  const { rows, residual, total } = printedTable([...parts, ["c", "missing"]], "missing", third(3n), print, site);
  expect(rows.map(({ key, adjusted, moved, reason }) => [key, adjusted, moved, reason])).toEqual([
    ["a", "33.3", false, undefined],
    ["b", "33.3", false, undefined],
    ["c", undefined, undefined, "missing"],
  ]);
  expect(residual).toEqual({ reason: "missing" });
  expect(total.rounded).toBe("100.0");
});

describe("in each of the nine modes", () => {
  /** Of 0.5, 1.5, -0.5, -1.5, 2.4 and -2.4 percent, at no place. */
  const parts = [5n, 15n, -5n, -15n, 24n, -24n].map((part, key) => [`${key}`, thousandths(part)] as const);

  test.each<[RoundingMode, string[], string]>([
    // All of it is 0; with a residual of 1.5 it is 1.5 percent.
    ["ceil", ["1", "2", "0", "-1", "3", "-2"], "2"],
    ["floor", ["0", "1", "-1", "-2", "2", "-3"], "1"],
    ["expand", ["1", "2", "-1", "-2", "3", "-3"], "2"],
    ["trunc", ["0", "1", "0", "-1", "2", "-2"], "1"],
    ["halfCeil", ["1", "2", "0", "-1", "2", "-2"], "2"],
    ["halfFloor", ["0", "1", "-1", "-2", "2", "-2"], "1"],
    ["halfExpand", ["1", "2", "-1", "-2", "2", "-2"], "2"],
    ["halfTrunc", ["0", "1", "0", "-1", "2", "-2"], "1"],
    ["halfEven", ["0", "2", "0", "-2", "2", "-2"], "2"],
  ])("%s: single figures and the total are rounded so", (mode, rounded, total) => {
    const table = printedTable(parts, thousandths(15n), thousandths(15n), { places: 0, mode }, site);
    expect(table.rows.map((row) => row.rounded)).toEqual(rounded);
    expect(table.residual.rounded).toBe(rounded[1]);
    expect(table.total.rounded).toBe(total);
  });

  test("the test covers every mode", () => {
    expect(modes).toHaveLength(9);
  });

  test("the printed column adds to the printed total, which is the exact one rounded once", () => {
    const numerator = fc.bigInt({ min: -(10n ** 6n), max: 10n ** 6n });
    fc.assert(
      fc.property(
        fc.array(numerator, { maxLength: 9 }),
        numerator,
        fc.bigInt({ min: 1n, max: 10n ** 5n }),
        fc.nat(3),
        fc.constantFrom(...modes),
        (numerators, rest, denominator, places, mode) => {
          const of = over(denominator);
          const table = printedTable(
            numerators.map((one, key) => [`${key}`, of(one)]),
            of(rest),
            sumOf([...numerators, rest].map(of)),
            { places, mode },
            site,
          );
          const units = (text: string) => BigInt(text.replace(".", ""));
          const lines = [...table.rows, table.residual];
          const sum = adjustedOf(lines).reduce((all, adjusted) => all + units(adjusted), 0n);
          expect(sum).toBe(units(table.total.rounded));
          expect(table.total.rounded).toBe(table.total.exact.toFixedPercent(places, mode));
          for (const { exact = ratio(0, 1), rounded, adjusted, moved } of lines) {
            expect(rounded).toBe(exact.toFixedPercent(places, mode));
            expect(moved).toBe(rounded !== adjusted);
            const [floor, ceil] = [exact.toFixedPercent(places, "floor"), exact.toFixedPercent(places, "ceil")];
            expect([floor, ceil]).toContain(adjusted);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
