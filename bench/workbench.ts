// The workbench over many cases, as a browser would use it: the second start, pages, search, the
// verdict on a field that is typed, and saving against the same commit made by hand.
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { asOf, timed } from "./measure.js";
import { makeRepository } from "./repository.js";
import { showFigures } from "./results.js";

/** A running workbench and a session in it. */
interface Visit {
  readonly server: ChildProcess;
  /** From the start of the process to the address on its standard output, in milliseconds. */
  readonly readyMs: number;
  /** From then on to what the first page shows. */
  readonly pageMs: number;
  ask<T>(path: string, method?: string, body?: unknown): Promise<T>;
}
interface OpenedRecord {
  readonly value: Record<string, unknown>;
  readonly base: string;
}

const oneCase = "tb-gz-036/PII-2026-0002-00000";
const record = "audits/02-stage2/audit-plan.json";

/** Names, numbers and texts: in most cases, in a few, in none; one, two and more characters. */
const looked = [
  "PII-2026-0002",
  "云岫",
  "最高管理者",
  "91",
  "张",
  "不符合",
  "云平台机房",
  "审核组长 张",
  "没有这样的话",
  "certificate",
];
/** Somebody who has opened a record reads before typing. */
const readingMs = 3_000;
/** Nobody asks anything for so long: what is only garbage by then has been cleared away. */
const idleMs = 30_000;

/**
 * `cases` cases in a repository, made where it is not there yet; prints each figure beside its
 * goal.
 */
export async function benchWorkbench(folder: string, cases: number): Promise<void> {
  if (!existsSync(join(folder, "dossier.config.json"))) {
    makeRepository(folder, cases);
    commitAll(folder);
  }
  const first = await visit(folder);
  await allJudged(first);
  await end(first);
  const second = await visit(folder);
  await allJudged(second);
  await setTimeout(idleMs);
  const unused = residentMb(second.server);
  const page = await nearly(30, () => second.ask(`/api/cases/${oneCase}`));
  const search = await nearly(3 * looked.length, (n) =>
    second.ask(`/api/search?q=${encodeURIComponent(looked[n % looked.length] ?? "")}`),
  );
  const { value } = await opened(second);
  await setTimeout(readingMs);
  const judge = await nearly(60, (n) =>
    second.ask(`/api/cases/${oneCase}/judge`, "POST", {
      edits: [{ path: record, value: { ...value, objectives: `第 ${n} 次` } }],
    }),
  );
  const [save, commit] = [await saving(second), await committing(folder)];
  await setTimeout(idleMs);
  await allJudged(second);
  const memory = residentMb(second.server);
  const endMs = await end(second);
  showFigures(
    "workbench",
    { what: "second start, until the address is printed", value: second.readyMs, ...under(1_500) },
    {
      what: "from then on, until the first page is answered",
      value: second.pageMs,
      ...under(1_000),
    },
    { what: "the page of a case, at 95 %", value: page, ...under(300) },
    { what: "a search, at 95 %", value: search, ...under(100) },
    { what: "from a field typed to its verdict, at 95 %", value: judge, ...under(100) },
    { what: "saving, against the same commit by hand", value: save / commit, unit: "×", goal: 2 },
    { what: `memory at rest with ${cases} cases`, value: unused, unit: "MB", goal: 400 },
    { what: "memory at rest, a record being edited", value: memory, unit: "MB", goal: 400 },
    { what: "end after SIGTERM", value: endMs, ...under(2_000) },
  );
}

function under(goal: number): { readonly unit: "ms"; readonly goal: number } {
  return { unit: "ms", goal };
}

function git(folder: string, ...args: readonly string[]): void {
  spawnSync("git", ["-c", "user.name=陈晓雯", "-c", "user.email=chen@example.com", ...args], {
    cwd: folder,
  });
}

function commitAll(folder: string): void {
  writeFileSync(join(folder, ".gitignore"), "out/\n");
  git(folder, "init", "-q", "-b", "main");
  git(folder, "config", "user.name", "陈晓雯");
  git(folder, "config", "user.email", "chen@example.com");
  git(folder, "add", ".");
  git(folder, "commit", "-q", "-m", "cases");
}

async function visit(folder: string): Promise<Visit> {
  const started = performance.now();
  const program = join(process.cwd(), "dist", "dossier.js");
  const server = spawn(
    process.execPath,
    [program, "serve", "--port", "0", "--no-open", "--as-of", asOf],
    { cwd: folder, stdio: ["ignore", "pipe", "inherit"] },
  );
  const url = await addressOf(server);
  const ready = performance.now();
  const came = await fetch(url, { redirect: "manual" });
  const cookie = came.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  let csrf = "";
  const ask = async <T>(path: string, method = "GET", body?: unknown): Promise<T> => {
    const headers = { cookie, "x-csrf-token": csrf, "content-type": "application/json" };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const said = await fetch(new URL(path, url), { method, headers, ...sent });
    const text = await said.text();
    if (!said.ok) throw new Error(`${method} ${path}: ${said.status} ${text}`);
    return JSON.parse(text) as T;
  };
  ({ csrf } = await ask<{ csrf: string }>("/api/session"));
  await ask("/api/today");
  return { server, readyMs: ready - started, pageMs: performance.now() - ready, ask };
}

async function addressOf(server: ChildProcess): Promise<string> {
  if (!server.stdout) throw new Error("the workbench has no output");
  for await (const line of createInterface(server.stdout)) {
    if (line.startsWith("http")) return line;
  }
  throw new Error("the workbench ended before it was ready");
}

async function allJudged({ ask }: Visit): Promise<void> {
  for (;;) {
    const { progress } = await ask<{ progress: { done: number; all: number } }>(
      "/api/cases?size=1",
    );
    if (progress.all > 0 && progress.done === progress.all) return;
    await setTimeout(200);
  }
}

/** What nineteen of twenty take at most, in milliseconds; the first two warm it up. */
async function nearly(times: number, work: (n: number) => Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  for (let n = 0; n < times + 2; n += 1) {
    const ms = await timed(() => work(n));
    if (n >= 2) taken.push(ms);
  }
  return taken.sort((a, b) => a - b)[Math.ceil(times * 0.95) - 1] ?? 0;
}

function opened({ ask }: Visit): Promise<OpenedRecord> {
  return ask<OpenedRecord>(`/api/cases/${oneCase}/record?path=${encodeURIComponent(record)}`);
}

/** The median of seven saves, each of another sentence. */
async function saving(place: Visit): Promise<number> {
  const taken: number[] = [];
  for (let n = 0; n < 7; n += 1) {
    const { value, base } = await opened(place);
    const body = { path: record, value: { ...value, objectives: `目的 ${n}` }, base };
    taken.push(await timed(() => place.ask(`/api/cases/${oneCase}/record`, "PUT", body)));
  }
  return middle(taken);
}

/** The same file written, added and committed by git, as somebody does it by hand. */
async function committing(folder: string): Promise<number> {
  const path = join("records", oneCase, record);
  const file = join(folder, path);
  const taken: number[] = [];
  for (let n = 0; n < 7; n += 1) {
    const text = readFileSync(file, "utf8");
    taken.push(
      await timed(async () => {
        writeFileSync(file, text.replace(/"objectives": "[^"]*"/, `"objectives": "手写 ${n}"`));
        git(folder, "add", path);
        git(folder, "commit", "-q", "-m", "by hand");
      }),
    );
  }
  return middle(taken);
}

function middle(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

/** What the process and its threads hold, where the system tells (Linux). */
function residentMb({ pid }: ChildProcess): number {
  const status = readFileSync(`/proc/${pid ?? 0}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

async function end({ server }: Visit): Promise<number> {
  return timed(async () => {
    const ended = new Promise((resolve) => server.once("close", resolve));
    server.kill("SIGTERM");
    await ended;
  });
}
