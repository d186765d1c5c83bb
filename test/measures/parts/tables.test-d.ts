import {
  contributionTable,
  type PrintedLine,
  type PrintedPart,
  type PrintedTable,
  type Ratio,
  type ReasonCode,
  Series,
  shareOfChangeTable,
  shareTable,
} from "export-growth";
import { expectTypeOf, test } from "vitest";

const parts = { a: Series.of("2024", [1, 2]) };
const at = { period: "2025" };

test("shares, contributions and shares of a change are printed as one kind of table", () => {
  expectTypeOf(shareTable(parts, parts.a, at)).toEqualTypeOf<PrintedTable>();
  expectTypeOf(contributionTable(parts, parts.a, at)).toEqualTypeOf<PrintedTable>();
  expectTypeOf(shareOfChangeTable(parts, parts.a, at)).toEqualTypeOf<PrintedTable>();
  expectTypeOf(shareTable({ a: 1 })).toEqualTypeOf<PrintedTable>();
});

test("rows, and the residual, narrow by their reason", () => {
  const { rows, residual } = contributionTable(parts, parts.a, at);
  for (const line of [...rows, residual]) {
    if (line.reason) {
      expectTypeOf(line.reason).toEqualTypeOf<ReasonCode>();
      expectTypeOf(line.rounded).toEqualTypeOf<undefined>();
    } else {
      expectTypeOf(line.exact).toEqualTypeOf<Ratio>();
      expectTypeOf(line.rounded).toEqualTypeOf<string>();
      expectTypeOf(line.adjusted).toEqualTypeOf<string>();
      expectTypeOf(line.moved).toEqualTypeOf<boolean>();
    }
  }
  expectTypeOf(rows).toEqualTypeOf<readonly PrintedPart[]>();
  expectTypeOf<PrintedPart["key"]>().toEqualTypeOf<string>();
  const { rounded, reason }: PrintedLine = residual;
  expectTypeOf(rounded).toEqualTypeOf<string | undefined>();
  expectTypeOf(reason).toEqualTypeOf<ReasonCode | undefined>();
});

test("the lines below do not compile, each for its reason", () => {
  expectTypeOf(mustNotCompile).toBeFunction();
});

/** Lines that must not compile. They never run. */
function mustNotCompile({ rows, residual }: PrintedTable): void {
  // @ts-expect-error a row may be absent
  rows[0]?.rounded.length;
  // @ts-expect-error so may the residual
  residual.exact.toFixed();
  // @ts-expect-error the residual is no component
  residual.key;
  // @ts-expect-error series are printed for a period
  shareTable(parts, parts.a, { places: 1 });
  // @ts-expect-error figures have none
  shareTable({ a: 1 }, 2, { period: "2025" });
  // @ts-expect-error shares have no base
  shareTable(parts, parts.a, { ...at, years: 1 });
}
