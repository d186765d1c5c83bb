import {
  type Check,
  checkChange,
  checkConsistency,
  checkDifference,
  checkRecord,
  checkShare,
  checkSum,
  type Published,
  published,
  type Qualifier,
  type Relation,
  type Slip,
} from "export-growth/published";
import { describe, expect, it } from "vitest";
import claims from "../fixtures/claims-sample.json" with { type: "json" };

interface Claim {
  readonly id: string;
  readonly relation: Relation;
  readonly figures: Record<string, { text: string; qualifier?: Qualifier }>;
  readonly consistent: boolean;
  readonly equalDigits: boolean;
  readonly cause?: Slip | null;
}

/** The figures of a claim by their names. */
function figuresOf(claim: Claim): Record<string, Published> {
  return Object.fromEntries(
    Object.entries(claim.figures).map(([name, { text, qualifier }]) => [name, published(text, { qualifier })]),
  );
}

function check({ relation, ...claim }: Claim): Pick<Check, "verdict"> | ReturnType<typeof checkRecord> {
  const figures = figuresOf({ relation, ...claim });
  const f = (name: string | undefined) => figures[name as string] as Published;
  switch (relation.kind) {
    case "change":
      return checkChange(f(relation.current), f(relation.base), f(relation.rate));
    case "share":
      return checkShare(f(relation.part), f(relation.total), f(relation.rate));
    case "sum":
      return checkSum((relation.parts as string[]).map(f), f(relation.total));
    case "difference":
      return checkDifference(f(relation.minuend), f(relation.subtrahend), f(relation.result));
    case "greater-than":
      return checkRecord(f(relation.greater), f(relation.smaller));
    default:
      throw new Error("the sample has no such claim");
  }
}

const sample = claims as unknown as Claim[];

describe("real claims", () => {
  it("plain habits fail on them: equal digits cry wolf, one percent lets misprints pass", () => {
    const consistent = sample.filter((claim) => claim.consistent);
    const falseAlarms = consistent.filter((claim) => !claim.equalDigits);
    expect(falseAlarms.length / consistent.length).toBeGreaterThan(1 / 5);
    const misprints = sample.filter((claim) => !claim.consistent);
    const missed = misprints.filter((claim) => {
      const { relation } = claim;
      if (relation.kind === "greater-than" || relation.kind === "equal") return false;
      const named = relation as unknown as Record<string, string>;
      const printed = figuresOf(claim)[named["rate"] ?? named["total"] ?? (named["result"] as string)];
      const off = (check(claim) as Check).recomputed.dividedBy(printed?.value ?? 1).minus(1);
      return off.compare("0.01") <= 0 && off.compare("-0.01") >= 0;
    });
    expect(missed.length / misprints.length).toBeGreaterThan(1 / 4);
  });

  it("of the slips named for a misprint the true one stands first, with one false beside it at most on average", () => {
    const misprints = sample.filter((claim) => !claim.consistent);
    const named = misprints.map((claim) => {
      const one = check(claim) as Check;
      const [conflict] = checkConsistency(figuresOf(claim), [claim.relation]).conflicts ?? [];
      return [claim.cause ?? undefined, one.suspects ?? [], conflict?.suspects ?? []] as const;
    });
    for (const [cause, ...lists] of named) {
      if (cause !== undefined) expect(lists.map(([first]) => first?.slip)).toEqual([cause, cause]);
    }
    for (const place of [1, 2] as const) {
      const wrong = named.flatMap((one) => one[place].filter(({ slip }) => slip !== one[0]));
      expect(wrong.length).toBeLessThanOrEqual(misprints.length / 2);
    }
  });

  it.each(sample.map((claim) => [claim.id, claim] as const))("%s", (_, claim) => {
    const { verdict } = check(claim);
    expect(verdict !== "impossible").toBe(claim.consistent);
    if (claim.relation.kind !== "greater-than") expect(verdict === "exact").toBe(claim.equalDigits);
    expect(checkConsistency(figuresOf(claim), [claim.relation]).consistent).toBe(claim.consistent);
  });
});
