import {
  type Check,
  checkChange,
  checkConsistency,
  checkDifference,
  checkRecord,
  checkShare,
  checkSum,
  checkTable,
  type ImpossibleCheck,
  type Published,
  published,
  type Qualifier,
  type Relation,
  type Slip,
  type Suspect,
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

/** What the figures of a check are called in the relation. */
function namesByRole(relation: Relation): (role: string) => string {
  const named = relation as unknown as Record<string, string>;
  const roles: Record<string, string> = { a: "minuend", b: "subtrahend" };
  return (role) => {
    if (role === "printed") return named["rate"] ?? named["total"] ?? (named["result"] as string);
    const place = /^parts\[(\d+)\]$/.exec(role)?.[1];
    if (place !== undefined) return (named["parts"] as unknown as string[])[Number(place)] as string;
    return named[roles[role] ?? role] as string;
  };
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

  it("of a misprint one check, a table and an article say the same: verdict, what each figure would have to be, slips", () => {
    for (const claim of sample.filter((one) => !one.consistent)) {
      const [one, figures] = [check(claim) as ImpossibleCheck, figuresOf(claim)];
      const [line] = checkTable([{ id: claim.id, relation: claim.relation, figures }]).lines;
      const [conflict, ...others] = checkConsistency(figures, [claim.relation]).conflicts ?? [];
      expect([claim.id, one.verdict, line?.verdict, others]).toEqual([claim.id, "impossible", "impossible", []]);
      const nameOf = namesByRole(claim.relation);
      const needed = Object.entries(one.needed).flatMap(([role, bounds]) =>
        bounds ? [[nameOf(role), bounds.toJSON()]] : [],
      );
      expect([claim.id, line?.needed]).toEqual([claim.id, Object.fromEntries(needed)]);
      expect([claim.id, JSON.parse(JSON.stringify(conflict?.needed))]).toEqual([claim.id, line?.needed]);
      const slips = (list: readonly Suspect[], name: (role: string) => string = (role) => role) =>
        list.map(({ figure, slip, reading }) => ({ figure: name(figure), slip, reading: reading.text }));
      expect([claim.id, line?.suspects]).toEqual([claim.id, slips(one.suspects, nameOf)]);
      expect([claim.id, slips(conflict?.suspects ?? [])]).toEqual([claim.id, line?.suspects]);
      const bases = Object.values(conflict?.impliedBases ?? {}).map((base) => base?.distance.toJSON());
      expect([claim.id, bases]).toEqual([claim.id, line?.impliedBase ? [line.impliedBase.distance] : []]);
    }
  });

  it.each([
    // 34.125 − 34.845 and 34.135 − 34.835; 34.835 + 0.6995 and 34.845 + 0.7005.
    ["kr-2024-03-20d#2", "balance", "-720000000 … -700000000"],
    ["kr-2024-03-20d#2", "exports", "35534500000 … 35545500000"],
    // 575 + 530 billion, each ± 50 million: 1,104.9 and 1,105.1 billion.
    ["kr-2014-11-etnews#3", "total", "1104900000000 … 1105100000000"],
    // 24.75 percent of 573.85 billion, and 24.85 percent of 573.95.
    ["kr-2017-herald#3", "part", "142027875000 … 142626575000"],
  ])("%s: %s would have to be %s", (id, name, text) => {
    const claim = sample.find((one) => one.id === id) as Claim;
    const [conflict] = checkConsistency(figuresOf(claim), [claim.relation]).conflicts ?? [];
    expect(conflict?.needed[name]?.toFixed(0)).toBe(text);
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
