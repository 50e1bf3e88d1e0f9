// Makes a repository of many cases out of the samples: other numbers, clients, people and days, so
// that no two are alike.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { globSync } from "glob";
import { daysBetween, shift } from "../src/model/time/dates.js";

/** Groups of people who share the work: as many as a body of that size has. */
function teamsFor(count: number): number {
  return Math.max(1, Math.min(100, Math.ceil(count / 100)));
}

interface Sample {
  readonly procedure: string;
  readonly name: string;
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

/**
 * Writes `count` cases with their people into `folder`, made out of the samples of a tree of ours;
 * returns the number of records.
 */
export function makeRepository(folder: string, count: number, tree = "."): number {
  const samples = readSamples(tree);
  const teams = teamsFor(count);
  const weeks = freeWeeks(samples, Math.ceil(count / samples.length / teams));
  cpSync(join(tree, "dossier.config.json"), join(folder, "dossier.config.json"));
  cpSync(join(tree, "records/cb"), join(folder, "records/cb"), { recursive: true });
  mkdirSync(join(folder, "records/personnel"), { recursive: true });
  for (const name of readdirSync(join(tree, "records/personnel"))) {
    const text = readFileSync(join(tree, "records/personnel", name), "utf8");
    for (let team = 0; team < teams; team += 1) {
      writeFileSync(join(folder, "records/personnel", rename(name, team)), rename(text, team));
    }
  }
  let records = 0;
  for (let n = 0; n < count; n += 1) {
    const sample = samples[n % samples.length] as Sample;
    const copy = Math.floor(n / samples.length);
    const days = new Map<string, string>();
    const home = join(
      folder,
      "records",
      sample.procedure,
      `${sample.name}-${String(copy).padStart(5, "0")}`,
    );
    const made = new Set<string>();
    for (const { path, text } of sample.files) {
      const file = join(home, path);
      if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
      made.add(dirname(file));
      writeFileSync(
        file,
        vary(
          path.includes("nonconformity") ? text : numbered(text, copy),
          { copy, team: copy % teams, week: weeks[Math.floor(copy / teams)] ?? 0 },
          days,
        ),
      );
      records += 1;
    }
    const attachments = join(tree, "records", sample.procedure, sample.name, "attachments");
    if (existsSync(attachments)) {
      cpSync(attachments, join(home, "attachments"), { recursive: true });
    }
  }
  return records;
}

function readSamples(tree: string): Sample[] {
  return globSync("records/*/*/case.json", { cwd: tree, posix: true })
    .sort()
    .map((f) => {
      const [, procedure = "", name = ""] = f.split("/");
      const home = join(tree, "records", procedure, name);
      return {
        procedure,
        name,
        files: globSync("**/*.json", { cwd: home, posix: true })
          .sort()
          .map((path) => ({ path, text: readFileSync(join(home, path), "utf8") })),
      };
    });
}

function rename(text: string, team: number): string {
  return text.replace(
    /\b([A-Z])-(\d{3})\b/g,
    (_, letter: string, digits: string) => `${letter}-${String(team).padStart(2, "0")}${digits}`,
  );
}

/** Weeks by which a team's work can be moved so that nobody is booked twice. */
function freeWeeks(samples: readonly Sample[], count: number): number[] {
  const booked = new Map<string, number[]>();
  for (const { path, text } of samples.flatMap((s) => s.files)) {
    if (!path.endsWith("audit-plan.json")) continue;
    for (const item of (JSON.parse(text) as { items: { date: string; auditors: string[] }[] })
      .items) {
      for (const person of item.auditors) {
        booked.set(person, [...(booked.get(person) ?? []), daysBetween("2020-01-01", item.date)]);
      }
    }
  }
  const apart = new Set(
    [...booked.values()].flatMap((list) =>
      list
        .flatMap((a) => list.map((b) => Math.abs(a - b)))
        .filter((d) => d > 0 && d % 7 === 0)
        .map((d) => d / 7),
    ),
  );
  const free: number[] = [0];
  for (let week = 1; free.length < count; week += 1) {
    for (const w of [week, -week]) {
      if (free.length < count && free.every((f) => !apart.has(Math.abs(f - w)))) free.push(w);
    }
  }
  return free;
}

/** The same for another client, by another team, in another week. */
function vary(
  text: string,
  { copy, team, week }: { copy: number; team: number; week: number },
  days: Map<string, string>,
): string {
  const move = (date: string): string => {
    let moved = days.get(date);
    if (moved === undefined) days.set(date, (moved = shift(date, 7 * week, "calendarDay")));
    return moved;
  };
  const code = (found: string) =>
    `${found.slice(0, 8)}${String(copy).padStart(6, "0")}${found.slice(14)}`;
  return rename(text, team)
    .replace(/\b20[23]\d-\d{2}-\d{2}\b/g, move)
    .replace(/\b91[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}\b/g, code)
    .replace(/(?<!认证)有限公司/g, `${chineseNumber(copy)}号有限公司`);
}

/** Numbers that the body gives out differ from case to case. */
function numbered(text: string, copy: number): string {
  return text.replace(
    /("(?:number|certificate|replaces|contract)": "[^"]*)"/g,
    `$1-${String(copy).padStart(5, "0")}"`,
  );
}

function chineseNumber(n: number): string {
  return [...String(n)].map((d) => "零一二三四五六七八九"[Number(d)] ?? "").join("");
}
