import { Series } from "export-growth";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createService, listen } from "../../examples/service.ts";

const series = { exports: Series.of("2024-11", ["56.29", ...new Array(11).fill(60), "60.75"]) };
const server = createService(series);
let address = "";

beforeAll(async () => {
  address = await listen(server, 0);
});
afterAll(() => void server.close());

async function ask(path: string, method = "GET") {
  const answer = await fetch(address + path, { method });
  return { status: answer.status, type: answer.headers.get("content-type"), body: await answer.json() };
}

test("a month is described as JSON, exactly", async () => {
  const { status, type, body } = await ask("/exports?period=2025-11");
  expect([status, type]).toEqual([200, "application/json; charset=utf-8"]);
  expect(body.total.level).toEqual({ value: "60.75" });
  // 60.75 / 56.29 - 1 = 4.46 / 56.29.
  expect(body.total.onYear.rate).toEqual({ value: "446/5629" });
  expect(await ask("/exports")).toMatchObject({ status: 200, body: { period: "2025-11" } });
});

test("a period that is none, and a target that is no number, are refused with the error", async () => {
  expect(await ask("/exports?period=Nov%202025")).toMatchObject({
    status: 400,
    body: { code: "invalid-period", argument: "period", value: '"Nov 2025"' },
  });
  const target = await ask("/exports?period=2025-11&target=lots");
  expect(target).toMatchObject({ status: 400, body: { code: "invalid-number", value: '"lots"' } });
  expect(target.body.message).toContain("describePeriod");
});

test("what is not there, is not asked for, or is no question", async () => {
  expect(await ask("/imports")).toMatchObject({ status: 404 });
  expect(await ask("/toString")).toMatchObject({ status: 404 });
  expect(await ask("/exports?perod=2025-11")).toMatchObject({
    status: 400,
    body: { message: expect.stringContaining("perod") },
  });
  expect(await ask("/exports?period=2025-11&period=2025-10")).toMatchObject({
    status: 400,
    body: { message: "There are several of period: ask for one" },
  });
  expect(await ask("/exports", "POST")).toMatchObject({ status: 405 });
});
