import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RehearsalResult, SampleResult } from "../../../../../src/web/workbench/api.js";
import { change, ended } from "../../../../support/workbench-jobs.js";
import {
  ask,
  signIn,
  type SignedIn,
  workbenchOfSample,
} from "../../../../support/workbench-server.js";

let bench: Awaited<ReturnType<typeof workbenchOfSample>>;
let browser: SignedIn;

beforeAll(async () => {
  bench = await workbenchOfSample();
  browser = await signIn(bench.workbench.url);
}, 60_000);
afterAll(async () => {
  await bench.close();
});

const begin = (path: string, body: object) => change(bench.workbench.url, browser, path, body);

describe("an assessment from the browser", () => {
  it("has its sample drawn, the reason of each case with it, and the same again by the same seed", async () => {
    const wanted = { body: "TB", seed: "2026-CNAS" };
    const first = await begin("/api/assess/sample", wanted);
    const { job, result } = await ended<SampleResult>(browser, first.body.id);
    expect(job.state).toBe("done");
    expect(result?.cases).toHaveLength(1);
    expect(result?.cases[0]?.case).toBe("tb-gz-036/PII-2026-0001");
    expect(result?.cases[0]?.client).not.toBe("");
    expect(result?.cases[0]?.reasons.length).toBeGreaterThan(0);
    const again = await begin("/api/assess/sample", wanted);
    expect((await ended<SampleResult>(browser, again.body.id)).result).toEqual(result);
  }, 60_000);

  it("says what is wrong with a body that there is not, and with what is no sample", async () => {
    const { body } = await begin("/api/assess/sample", { body: "NONE" });
    const { job } = await ended(browser, body.id);
    expect(job.state).toBe("refused");
    expect(job.refusal?.message.en).not.toBe("");
    for (const wrong of [{}, { body: "TB", size: -1 }, { body: "TB", kind: "other" }]) {
      expect((await begin("/api/assess/sample", wrong)).status).toBe(400);
    }
  }, 60_000);

  it("is rehearsed: a page without scripts, in a sandbox, and nothing beside it", async () => {
    const { body } = await begin("/api/assess/rehearse", { body: "TB" });
    const { job, result } = await ended<RehearsalResult>(browser, body.id);
    expect(job.refusal).toBeNull();
    expect(job.state).toBe("done");
    expect(result?.questions).toBeGreaterThan(10);
    const at = `/api/jobs/${job.id}/files`;
    const page = await browser.get(`${at}/index.html`);
    expect(page.status).toBe(200);
    const policy = String(page.headers["content-security-policy"]);
    expect(policy).toMatch(/sandbox allow-same-origin$/);
    expect(policy).not.toContain("script");
    const out = join(bench.repository.folder, "out");
    writeFileSync(join(bench.repository.folder, "secret.txt"), "secret");
    const ways = [
      "../secret.txt",
      "..%2Fsecret.txt",
      "%2e%2e/%2e%2e/x",
      `${out}/x`,
      "other.html",
      "",
    ];
    for (const way of ways) {
      const { headers, status } = await ask(bench.workbench.url, `${at}/${way}`, {
        headers: { cookie: browser.cookie },
      });
      expect([status, headers["content-security-policy"] === policy], way).toEqual([404, false]);
    }
    const zip = await browser.get(`/api/jobs/${job.id}/zip`);
    expect(zip.body.startsWith("PK")).toBe(true);
    expect(zip.headers["content-disposition"]).toContain("attachment");
  }, 60_000);

  it("has no pages before a job has written some", async () => {
    const { body } = await begin("/api/assess/sample", { body: "TB" });
    await ended(browser, body.id);
    expect((await browser.get(`/api/jobs/${body.id}/files/index.html`)).status).toBe(404);
    expect((await browser.get(`/api/jobs/${body.id}/zip`)).status).toBe(404);
  }, 60_000);
});
