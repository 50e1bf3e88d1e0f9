import { readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import type { JobView } from "../../../../../src/web/workbench/api.js";
import { JobRegister } from "../../../../../src/web/workbench/long/job-register.js";
import { Refused } from "../../../../../src/web/workbench/refused.js";
import { sampleRepository } from "../../../../support/cli.js";
import { simplePdf } from "../../../../support/simple-pdf.js";

const repository = sampleRepository();
const told: JobView[] = [];
const registers: JobRegister[] = [];
const bugs: string[] = [];

function register(): JobRegister {
  const jobs = new JobRegister(
    { cwd: repository.folder, asOf: "2027-06-30", language: "zh" },
    { changed: (job) => told.push(job), bug: (name, cause) => bugs.push(`${name} ${cause}`) },
  );
  registers.push(jobs);
  return jobs;
}

afterEach(async () => {
  for (const jobs of registers.splice(0)) await jobs.close();
  told.length = 0;
  expect(bugs).toEqual([]);
});

const title = { zh: "打印", en: "Print" };
const ofCase = (name: string) => ({ procedure: "tb-gz-036", name });
/** One document that does not exist: the case is judged, and nothing is printed. */
const printing = (name = "PII-2026-0001") => ({
  kind: "print" as const,
  case: `tb-gz-036/${name}`,
  title,
  args: { address: ofCase(name), papers: ["none"] },
});

async function end(jobs: JobRegister, { id }: JobView): Promise<JobView> {
  while (jobs.find(id).job.state === "running") await setTimeout(20);
  return jobs.find(id).job;
}

function refusalOf(act: () => unknown): Refused {
  try {
    act();
  } catch (error) {
    if (error instanceof Refused) return error;
  }
  throw new Error("not refused");
}

describe("long jobs", () => {
  it("tell how far they are and what they brought", async () => {
    const jobs = register();
    const begun = jobs.begin(printing());
    expect(begun.state).toBe("running");
    expect((await end(jobs, begun)).state).toBe("done");
    const { result } = jobs.find(begun.id, "print");
    expect(result).toEqual({ written: [], unchanged: [], refused: [], failed: [] });
    expect(told.some(({ progress }) => progress !== null)).toBe(true);
    expect(told.at(-1)).toMatchObject({ id: begun.id, state: "done" });
    expect(jobs.list().map(({ id }) => id)).toEqual([begun.id]);
  });

  it("go on once for a kind and a case; another case has its own", async () => {
    const jobs = register();
    const first = jobs.begin(printing());
    expect(refusalOf(() => jobs.begin(printing())).status).toBe(409);
    const other = jobs.begin(printing("none"));
    await Promise.all([end(jobs, first), end(jobs, other)]);
    const again = jobs.begin(printing());
    expect(again.id).not.toBe(first.id);
    await end(jobs, again);
  });

  it("are refused while four others go on", () => {
    const jobs = register();
    for (const name of ["a", "b", "c", "d"]) jobs.begin(printing(name));
    const { status, refusal } = refusalOf(() => jobs.begin(printing("e")));
    expect(status).toBe(429);
    expect(refusal.remedy?.en).toContain("Jobs");
  });

  it("stop when they are asked to, and say so", async () => {
    const jobs = register();
    const begun = jobs.begin(printing());
    expect(jobs.stop(begun.id).isStopping).toBe(true);
    const { state, isStopping } = await end(jobs, begun);
    expect(state).toBe("stopped");
    expect(isStopping).toBe(false);
    // Once it has ended there is nothing to stop.
    expect(jobs.stop(begun.id).state).toBe("stopped");
  });

  it("say what is wrong in a sentence", async () => {
    const jobs = register();
    const job = await end(jobs, jobs.begin(printing("not-there")));
    expect(job.state).toBe("refused");
    expect(job.refusal?.message.zh).toContain("not-there");
  });

  it("leave nothing behind: a file that was handed over goes with its job, all with the server", async () => {
    const jobs = register();
    const folder = jobs.newFolder();
    writeFileSync(join(folder, "a.pdf"), await simplePdf());
    const args = { file: join(folder, "a.pdf") };
    const begun = jobs.begin({ kind: "verify", case: null, title, args, folder });
    expect(jobs.stop(begun.id).isStopping).toBe(true);
    expect((await end(jobs, begun)).state).toBe("stopped");
    expect(() => readdirSync(folder)).toThrow();
    await jobs.close();
    const own = `dossier-jobs-${process.pid}-`;
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith(own))).toEqual([]);
  });

  it("end within a second when the server does", async () => {
    const jobs = register();
    jobs.begin(printing());
    const start = performance.now();
    await jobs.close();
    expect(performance.now() - start).toBeLessThan(1_500);
  });
});
