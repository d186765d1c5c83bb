import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addColumns,
  alignScales,
  blockSums,
  type Column,
  ColumnBuilder,
  coefficientAt,
  columnOf,
  columnOfList,
  compareAt,
  compareOver,
  constantColumn,
  decimalAt,
  distanceAt,
  firstNegative,
  floatAt,
  isPacked,
  magnitudes,
  negatives,
  packedFloats,
  pickRows,
  placesOf,
  rollingSums,
  runningSums,
  signAt,
  sliceColumn,
  textAt,
  withScale,
} from "../../../src/exact/columns/column.ts";
import { site } from "../../helpers.ts";

type Value = string | number | bigint | null;

function columnFrom(values: readonly Value[]): Column {
  return columnAt([...values.entries()]);
}

/** A column of values that come in any order, each with its position. */
function columnAt(entries: readonly (readonly [position: number, value: Value])[]): Column {
  const builder = new ColumnBuilder();
  for (const [position, value] of entries) {
    const told = [builder.isRead(position), builder.lengthWith(position)];
    if (value === null) builder.addHole(position);
    else if (!builder.add(position, value)) throw new Error(`not a number: ${value}`);
    expect([...told, builder.isRead(position)]).toEqual([false, builder.length, true]);
  }
  return builder.build();
}

function texts(column: Column): (string | null)[] {
  const { coefficients } = column;
  return Array.from({ length: coefficients.length }, (_, row) => {
    const absent = isPacked(coefficients) ? Number.isNaN(coefficients[row]) : coefficients[row] === undefined;
    return absent ? null : textAt(column, row, { function: "f" });
  });
}

/** The same values with every coefficient a bigint, as if one of them were not safe. */
function unpacked(column: Column): Column {
  const { scale, coefficients } = column;
  if (!isPacked(coefficients)) return column;
  return { scale, coefficients: Array.from(coefficients, (one) => (Number.isNaN(one) ? undefined : BigInt(one))) };
}

const safest = 2n ** 53n - 1n;
const nearTheEdge = fc.oneof(
  fc.bigInt({ min: -1000n, max: 1000n }),
  fc.bigInt({ min: safest - 3n, max: safest + 3n }),
  fc.bigInt({ min: -safest - 3n, max: -safest + 3n }),
  fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }),
);
const value = fc.oneof(
  nearTheEdge.map(String),
  fc.tuple(nearTheEdge, fc.integer({ min: 1, max: 20 })).map(([coefficient, scale]) => `${coefficient}e-${scale}`),
  fc.constant(null),
);
/** Columns of safe integers, whose sums may not be safe: the way that nearly every real series takes. */
const packedValues = fc.integer({ min: 0, max: 4 }).chain((places) => {
  const safe = fc.oneof(
    fc.bigInt({ min: -1000n, max: 1000n }),
    fc.bigInt({ min: safest - 3n, max: safest }),
    fc.bigInt({ min: -safest, max: -safest + 3n }),
  );
  const one = fc.option(
    safe.map((coefficient) => `${coefficient}e-${places}`),
    { freq: 8 },
  );
  return fc.array(one, { minLength: 1, maxLength: 12 });
});
const values = fc.oneof(packedValues, fc.array(value, { minLength: 1, maxLength: 12 }));

const shortText = fc
  .tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 0, max: 6 }))
  .map(([coefficient, places]) => (coefficient / 10 ** places).toFixed(places));
const isHole = (one: unknown) => one === null;

describe("reading into a column", () => {
  test("safe integers with one scale, the greatest that is met", () => {
    const column = columnFrom(["1.5", 2, "-3.25", null, "0"]);
    expect(column.scale).toBe(2);
    expect(column.coefficients).toEqual(Float64Array.of(150, 200, -325, Number.NaN, 0));
  });

  test("-0 is 0", () => {
    for (const zero of ["-0", "-0.0", -0]) {
      expect(Object.is(columnFrom([zero]).coefficients[0], 0)).toBe(true);
    }
    expect(Object.is(columnFrom(["-0", "0.01"]).coefficients[0], 0)).toBe(true);
  });

  test.each([
    [["9007199254740991"], true],
    [["9007199254740992"], false],
    [["-9007199254740991"], true],
    [["-9007199254740992"], false],
    [["900719925474099.1", "1"], true],
    [["9007199254740991", "0.1"], false],
    [["0.1", "9007199254740991"], false],
    [["0", "0.00000000000000000001", "5"], false],
    [["0", null, "1e-300"], true],
    [["1e-20", "0", null], true],
    [[2 ** 53], false],
    [["1e20", null, "0.01"], false],
  ])("%s: safe integers %s", (given: Value[], packed) => {
    const column = columnFrom(given);
    expect(isPacked(column.coefficients)).toBe(packed);
    expect(texts(column).map((text) => (text === null ? null : Number(text)))).toEqual(
      given.map((one) => (one === null ? null : Number(one))),
    );
  });

  test.each([["1.2.3"], ["+"], ["-"], ["1."], [".1"], [""], ["1a"], ["- 1"], ["12345678901234567890x"], [null], [[]]])(
    "%s is refused and leaves the column as it was",
    (bad) => {
      const builder = new ColumnBuilder();
      builder.add(7, "1.5");
      expect(builder.add(8, bad)).toBe(false);
      expect(builder.isRead(8)).toBe(false);
      expect(texts(builder.build())).toEqual(["1.5"]);
    },
  );

  test("room is made ahead, but never for more than a series holds", () => {
    const builder = new ColumnBuilder(10);
    expect(builder.isFree(5)).toBe(false);
    for (let position = 5; position < 13; position += 1) builder.add(position, position);
    expect([builder.isFree(12), builder.isFree(13), builder.isFree(4)]).toEqual([false, false, false]);
    builder.add(13, 1n);
    expect([4, 13, 14, 15].map((position) => builder.isFree(position))).toEqual([false, false, true, false]);
    builder.addHole(14);
    expect([builder.isFree(14), builder.isRead(14), builder.length]).toEqual([false, true, 10]);
    expect(texts(builder.build())).toEqual(["5", "6", "7", "8", "9", "10", "11", "12", "1", null]);
  });

  test("gives back what was read, whichever path it took", () => {
    fc.assert(
      fc.property(values, (given) => {
        const column = columnFrom(given);
        expect(texts(column)).toEqual(given.map((one) => (one === null ? null : texts(columnFrom([one]))[0])));
        expect(texts(unpacked(column))).toEqual(texts(column));
      }),
    );
  });

  test("a list gives the column that its values give one by one, or leaves it to them", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(value, shortText, fc.double({ noNaN: true, noDefaultInfinity: true }))),
        (given) => {
          const column = columnOfList(given, isHole);
          if (column !== undefined) expect(column).toEqual(columnFrom(given));
        },
      ),
    );
  });

  test("a list of integers and texts that fit together is read in one go", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(shortText, fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.constant(null))),
        (given) => {
          expect(columnOfList(given, isHole)).toEqual(columnFrom(given));
        },
      ),
    );
  });

  test("a list: text and places as they come, holes before numbers", () => {
    const column = columnOfList(["1.5", 2, "-999", "+3.25", null, "-0", 0.125], (one) => isHole(one) || one === "-999");
    expect(column?.scale).toBe(3);
    expect(column?.coefficients).toEqual(Float64Array.of(1500, 2000, Number.NaN, 3250, Number.NaN, 0, 125));
  });

  test.each([
    ["9007199254740992"],
    ["0.1", "900719925474100"],
    ["1e3"],
    ["1,000"],
    [true],
    [5n],
    ["x"],
    [1e15],
    [Number.NaN],
  ])("a list with %s is left to the builder", (...list) => {
    expect(columnOfList(["7", ...list], isHole)).toBeUndefined();
  });

  test("in any order: the column from the first position to the last, holes where nothing came", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.tuple(fc.oneof(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 200, max: 203 })), value),
          {
            minLength: 1,
            selector: ([position]) => position,
          },
        ),
        (entries) => {
          const positions = entries.map(([position]) => position);
          const first = Math.min(...positions);
          const inOrder: Value[] = new Array(Math.max(...positions) - first + 1).fill(null);
          for (const [position, one] of entries) inOrder[position - first] = one;
          expect(texts(columnAt(entries))).toEqual(texts(columnFrom(inOrder)));
        },
      ),
    );
  });
});

describe("integers and bigints give the same", () => {
  test("sums and differences", () => {
    fc.assert(
      fc.property(values, values, fc.integer({ min: -3, max: 3 }), (given, other, shift) => {
        const [left, right] = [columnFrom(given), columnFrom(other)];
        for (const sign of [1, -1] as const) {
          const sums = addColumns(left, right, sign, shift);
          expect(texts(addColumns(unpacked(left), unpacked(right), sign, shift))).toEqual(texts(sums));
          expect(texts(addColumns(unpacked(left), right, sign, shift))).toEqual(texts(sums));
          expect(texts(addColumns(left, unpacked(right), sign, shift))).toEqual(texts(sums));
          given.forEach((one, row) => {
            const second = other[row + shift] ?? null;
            const sum =
              one === null || second === null
                ? null
                : texts(rollingSums(columnFrom([one, sign === 1 ? second : negated(second)]), 2))[1];
            expect(texts(sums)[row]).toBe(sum);
          });
        }
      }),
    );
  });

  test("rolling sums, and running sums that start anew", () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 5 }), fc.nat(4), (given, length, into) => {
        const position = into % length;
        const column = columnFrom(given);
        for (const [sumsOf, startOf] of [
          [(one: Column) => rollingSums(one, length), (row: number) => row - length + 1],
          [(one: Column) => runningSums(one, length, position), (row: number) => row - ((row + position) % length)],
          [(one: Column) => runningSums(one, given.length, 0), () => 0],
        ] as const) {
          const sums = sumsOf(column);
          expect(texts(sumsOf(unpacked(column)))).toEqual(texts(sums));
          given.forEach((_, row) => {
            const start = startOf(row);
            const window = given.slice(Math.max(0, start), row + 1);
            const expected =
              start < 0 || window.includes(null)
                ? null
                : texts(columnOf(20, [window.reduce((sum, one) => sum + at20(one as string), 0n)]))[0];
            expect(texts(sums)[row]).toBe(expected);
          });
        }
      }),
    );
  });

  test("sums of blocks", () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 5 }), fc.integer({ min: -6, max: 6 }), (given, length, start) => {
        const column = columnFrom(given);
        const sums = texts(blockSums(column, start, length, 3));
        expect(texts(blockSums(unpacked(column), start, length, 3))).toEqual(sums);
        const ends = texts(rollingSums(column, length));
        expect(sums).toEqual([1, 2, 3].map((block) => ends[start + block * length - 1] ?? null));
      }),
    );
  });

  test("order, sign, scale and slices", () => {
    fc.assert(
      fc.property(values, (given) => {
        const column = columnFrom(given);
        const big = unpacked(column);
        const there = given.flatMap((one, row) => (one === null ? [] : [row]));
        const exact = given.map((one) => (one === null ? 0n : at20(one as string)));
        for (const left of there) {
          expect(signAt(column, left)).toBe(order(exact[left] as bigint, 0n));
          expect(signAt(big, left)).toBe(signAt(column, left));
          expect(coefficientAt(column, left)).toBe(coefficientAt(big, left));
          expect(floatAt(big, left)).toBe(Number(texts(column)[left]));
          expect(packedFloats(column)?.[left] ?? floatAt(column, left)).toBe(Number(texts(column)[left]));
          for (const right of there) {
            expect(compareAt(column, left, right)).toBe(order(exact[left] as bigint, exact[right] as bigint));
            expect(compareAt(big, left, right)).toBe(compareAt(column, left, right));
          }
        }
        for (const more of [1, 2, 18]) expect(texts(withScale(column, column.scale + more))).toEqual(texts(column));
        const scaled = withScale(column, column.scale + 18);
        expect(texts(scaled)).toEqual(texts(column));
        expect(texts(withScale(big, big.scale + 3))).toEqual(texts(column));
        expect(texts(sliceColumn(big, 1, 3))).toEqual(texts(column).slice(1, 3));
        expect(texts(pickRows(column, Int32Array.of(0, -1, 99)))).toEqual([texts(column)[0], null, null]);
        expect(texts(pickRows(big, Int32Array.of(0, -1, 99)))).toEqual([texts(column)[0], null, null]);
      }),
    );
  });

  test("a sum that passes 2^53 only on the way is still exact", () => {
    // Beyond 2^53 floats skip the odd integers: 9007199254740991 + 2 - 9007199254740991 would be 1 or 3.
    expect(texts(rollingSums(columnFrom(["9007199254740991", "2", "1"]), 2))).toEqual([null, "9007199254740993", "3"]);
    // The step from the second window to the third is 18014398509481981, which no float holds.
    expect(texts(rollingSums(columnFrom(["1", "-9007199254740990", "1", "9007199254740991"]), 2))).toEqual([
      null,
      "-9007199254740989",
      "-9007199254740989",
      "9007199254740992",
    ]);
    // The step between is beyond 2^53, the sum is not.
    expect(texts(blockSums(columnFrom(["9007199254740991", "2", "-3", "1", null, "4"]), 0, 3, 3))).toEqual([
      "9007199254740990",
      null,
      null,
    ]);
    // Magnitudes beyond 2^53 whose sums are within it.
    expect(
      texts(blockSums(columnFrom(["-9007199254740991", "9007199254740989", "1", "7", "8", "9"]), 0, 3, 2)),
    ).toEqual(["-1", "24"]);
    expect(texts(runningSums(columnFrom(["9007199254740991", "2", "-3", "1"]), 3, 0))).toEqual([
      "9007199254740991",
      "9007199254740993",
      "9007199254740990",
      "1",
    ]);
  });

  test("a running sum of 1e19, 0.6, 0.6, 0.6 ends in .8", () => {
    expect(texts(runningSums(columnFrom(["1e19", "0.6", "0.6", "0.6"]), 4, 0)).at(-1)).toBe("10000000000000000001.8");
  });

  test("scales are aligned to the greater one", () => {
    const [left, right] = alignScales(columnFrom(["1"]), columnFrom(["0.001"]));
    expect([left.scale, right.scale]).toEqual([3, 3]);
    expect(texts(left)).toEqual(["1"]);
  });
});

describe("reading out of a column", () => {
  const packed = columnOf(2, [150n, undefined, -300n, 0n]);
  const big = columnOf(2, [10n ** 30n, undefined, -300n, 1n]);

  test("a Decimal, a float, and the distance of two rows", () => {
    expect([decimalAt(packed, 0, site).toFixed(), decimalAt(big, 0, site).toFixed()]).toEqual([
      "1.5",
      `1${"0".repeat(28)}`,
    ]);
    expect([floatAt(packed, 2), floatAt(big, 0)]).toEqual([-3, 1e28]);
    expect([distanceAt(packed, 0, 2, site).toFixed(), distanceAt(packed, 2, 0, site).toFixed()]).toEqual([
      "4.5",
      "4.5",
    ]);
    expect(distanceAt(big, 2, 3, site).toFixed()).toBe("3.01");
  });

  test("a distance that is no safe integer is exact all the same", () => {
    const ends = columnOf(0, [safest, -safest]);
    expect(distanceAt(ends, 0, 1, site).toFixed()).toBe("18014398509481982");
    expect(distanceAt(ends, 1, 0, site).toFixed()).toBe("18014398509481982");
  });

  test("all floats at once, the caller's to change, where a division would be exact", () => {
    const floats = packedFloats(packed);
    expect(floats).toEqual(Float64Array.of(1.5, Number.NaN, -3, 0));
    const whole = columnOf(0, [1n, 2n]);
    (packedFloats(whole) as Float64Array)[0] = 9;
    expect(texts(whole)).toEqual(["1", "2"]);
    expect(packedFloats(big)).toBeUndefined();
    expect(packedFloats(columnOf(16, [1n]))).toBeUndefined();
  });

  test("the values with the other sign, 0 without one", () => {
    expect(texts(negatives(packed))).toEqual(["-1.5", null, "3", "0"]);
    expect(negatives(columnOf(0, [0n])).coefficients[0]).toBe(0);
    expect(texts(negatives(negatives(big)))).toEqual(texts(big));
    expect(texts(negatives(big))[0]).not.toBe(texts(big)[0]);
  });

  test("the values without their signs", () => {
    expect(texts(magnitudes(packed))).toEqual(["1.5", null, "3", "0"]);
    expect(texts(magnitudes(big))).toEqual(texts(big).map((text) => text?.replace("-", "") ?? null));
    const none = columnOf(0, [0n, undefined]);
    expect(magnitudes(none)).toBe(none);
  });

  test("the most places that a value has, zeros at their end not counted", () => {
    const of = (scale: number, ...coefficients: (bigint | undefined)[]) => placesOf(columnOf(scale, coefficients));
    expect([of(0, 5n), of(2, 150n, undefined, 2000n), of(2, 1n, 2000n), of(3, 0n), of(1, undefined)]).toEqual([
      0, 1, 2, 0, 0,
    ]);
    expect(of(3, 10n ** 30n + 10n, 5000n)).toBe(2);
  });

  test("a value of one column beside one of another, whatever their scales", () => {
    const values = fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n });
    fc.assert(
      fc.property(values, values, fc.nat(18), fc.nat(18), (left, right, leftScale, rightScale) => {
        const [one, other] = [columnOf(leftScale, [left]), columnOf(rightScale, [undefined, right])];
        expect(compareOver(one, 0, other, 1)).toBe(
          order(left * 10n ** BigInt(rightScale), right * 10n ** BigInt(leftScale)),
        );
      }),
    );
    expect(compareOver(columnOf(1, [50n]), 0, columnOf(0, [5n]), 0)).toBe(0);
    expect(compareOver(columnOf(1, [51n]), 0, columnOf(0, [5n]), 0)).toBe(1);
    expect(compareOver(columnOf(1, [49n]), 0, columnOf(0, [5n]), 0)).toBe(-1);
    // So far apart that no float holds the factor.
    expect(compareOver(columnOf(0, [1n]), 0, columnOf(40, [5n]), 0)).toBe(1);
    expect(compareOver(columnOf(40, [5n]), 0, columnOf(0, [1n]), 0)).toBe(-1);
  });

  test("the first row below 0", () => {
    expect([firstNegative(packed), firstNegative(big), firstNegative(columnOf(0, [0n, undefined]))]).toEqual([
      2, 2, -1,
    ]);
  });
});

function order(left: bigint, right: bigint): number {
  return left > right ? 1 : left < right ? -1 : 0;
}

function negated(text: string): string {
  return text.startsWith("-") ? text.slice(1) : `-${text}`;
}

function at20(text: string): bigint {
  return coefficientAt(withScale(columnFrom([text]), 20), 0);
}

test("one value in every row, also beyond safe integers", () => {
  expect(constantColumn({ coefficient: -3n, scale: 1 }, 2)).toMatchObject({
    scale: 1,
    coefficients: new Float64Array([-3, -3]),
  });
  expect(constantColumn({ coefficient: 2n ** 60n, scale: 0 }, 2).coefficients).toEqual([2n ** 60n, 2n ** 60n]);
});

test("the last constant column is shared by whoever asks for the same value, scale and length, and by nobody else", () => {
  const asked = (coefficient: bigint, scale: number, length: number) => constantColumn({ coefficient, scale }, length);
  const shared = asked(3n, 0, 4);
  expect(asked(3n, 0, 4)).toBe(shared);
  expect(asked(3n, 0, 5).coefficients).toHaveLength(5);
  expect(asked(3n, 1, 5).scale).toBe(1);
  expect(asked(4n, 1, 5).coefficients).toEqual(new Float64Array(5).fill(4));
  expect(shared.coefficients).toEqual(new Float64Array(4).fill(3));
});
