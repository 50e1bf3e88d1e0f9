import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import {
  type BaseCase,
  type Change,
  judgeChanged,
} from "../../src/jobs/procedures/changed-case.js";
import { sha256 } from "../../src/model/base/digest.js";
import { isObject, type Json, type JsonObject } from "../../src/model/base/json.js";
import type { Outcome, OutcomeKind } from "../../src/model/outcome/finding.js";
import { shift } from "../../src/model/time/dates.js";
import { parseYaml } from "../../src/read/yaml-file.js";
import { workspace } from "./sample.js";

/** A change to the base case, a record made as a copy of another one, or dates moved by days. */
export type VerdictChange = Change & { readonly copyOf?: string; readonly days?: number };

/** What must be said by a clause. */
export interface Said {
  readonly outcome: OutcomeKind;
  readonly subject?: string;
  readonly severity?: Outcome["severity"];
  readonly due?: string;
  /** Texts that the Chinese sentence holds. */
  readonly words?: readonly string[];
}

/** A whole case, and all that must be said of it: docs beside the schema below. */
export interface VerdictCase {
  readonly title: string;
  readonly base: string;
  readonly asOf: string;
  readonly changes: readonly VerdictChange[];
  readonly says: Readonly<Record<string, readonly Said[]>>;
  readonly elsewhere: "nothing" | "anything";
}

const changes = {
  type: "array",
  items: {
    type: "object",
    additionalProperties: false,
    required: ["file"],
    properties: {
      file: { type: "string", description: "as in rule cases: one that ends in / is a folder" },
      pointer: { type: "string" },
      value: true,
      copyOf: { type: "string", description: "the record that `file` starts as a copy of" },
      days: { type: "integer", description: "all dates of the record, or of the folder, moved" },
    },
  },
};
const outcome = { enum: ["pass", "fail", "due", "notApplicable", "cannotJudge"] };
const said = {
  anyOf: [
    outcome,
    {
      type: "object",
      additionalProperties: false,
      required: ["outcome"],
      properties: {
        outcome,
        subject: { type: "string" },
        severity: { enum: ["error", "warning", "info"] },
        due: { type: "string" },
        words: { type: "array", items: { type: "string" } },
      },
    },
  ],
};
const schema = {
  type: "object",
  additionalProperties: false,
  required: ["base", "asOf", "cases"],
  properties: {
    base: { type: "string" },
    asOf: { type: "string" },
    kits: { type: "object", additionalProperties: changes },
    cases: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["title", "says"],
        properties: {
          title: { type: "string", description: "what happened, and what the text says of it" },
          base: { type: "string" },
          asOf: { type: "string" },
          kits: { type: "array", items: { type: "string" } },
          changes,
          says: {
            description: "by clause, without the procedure's name before it",
            type: "object",
            additionalProperties: { anyOf: [said, { type: "array", items: said }] },
          },
          elsewhere: {
            description:
              "nothing (the default): no clause besides those in `says` is red, due or unclear",
            enum: ["nothing", "anything"],
          },
        },
      },
    },
  },
};
const isWellFormed = new Ajv2020().compile(schema);

/** The verdict cases of a procedure, from all files in its folder. */
export function readVerdicts(procedure: string): VerdictCase[] {
  const folder = join(import.meta.dirname, "..", "procedures", procedure, "verdicts");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .flatMap((name) => {
      const { value, problems } = parseYaml(readFileSync(join(folder, name), "utf8"));
      if (problems.length > 0) throw new Error(`${name}: ${JSON.stringify(problems)}`);
      if (!isWellFormed(value)) throw new Error(`${name}: ${JSON.stringify(isWellFormed.errors)}`);
      return casesOf(value as unknown as VerdictFile);
    });
}

interface VerdictFile {
  readonly base: string;
  readonly asOf: string;
  readonly kits?: Readonly<Record<string, readonly VerdictChange[]>>;
  readonly cases: readonly (Partial<Omit<VerdictCase, "says">> & {
    readonly title: string;
    readonly kits?: readonly string[];
    readonly says: JsonObject;
  })[];
}

function casesOf({ kits: all = {}, cases, ...file }: VerdictFile): VerdictCase[] {
  return cases.map(({ kits = [], changes: own = [], says, ...rest }) => ({
    elsewhere: "nothing" as const,
    ...file,
    ...rest,
    changes: [...kits.flatMap((k) => kitOf(all, k)), ...own],
    says: Object.fromEntries(
      Object.entries(says).map(([clause, wanted]) => [clause, [wanted].flat().map(saidOf)]),
    ),
  }));
}

function kitOf(kits: NonNullable<VerdictFile["kits"]>, name: string): readonly VerdictChange[] {
  const kit = kits[name];
  if (!kit) throw new Error(`no kit ${name}`);
  return kit;
}

function saidOf(wanted: unknown): Said {
  return isObject(wanted) ? (wanted as unknown as Said) : { outcome: wanted as OutcomeKind };
}

/** What is said otherwise than a case wants it; nothing where it comes out right. */
export function differences(
  base: BaseCase,
  { asOf, changes: made, ...wanted }: VerdictCase,
): string[] {
  const outcomes = judgeChanged(workspace, base, expanded(base, made), asOf).result.outcomes;
  const { says, elsewhere } = wanted;
  const ofClause = (o: Outcome, clause: string) => o.clauses.some((c) => c.endsWith(`/${clause}`));
  const wrong = Object.entries(says).flatMap(([clause, list]) => {
    const there = outcomes.filter((o) => ofClause(o, clause));
    const missing = list.filter((s) => !isSaid(s, there)).map((s) => JSON.stringify(s));
    const red = list.every((s) => s.outcome !== "fail") ? there.filter(isRed).map(told) : [];
    return [
      ...missing.map(
        (s) => `${clause} should say ${s}, says ${there.map(told).join(" | ") || "nothing"}`,
      ),
      ...(missing.length === 0 ? red.map((t) => `${clause} should not say ${t}`) : []),
    ];
  });
  if (elsewhere === "anything") return wrong;
  const others = outcomes
    .filter(isTold)
    .filter((o) => !Object.keys(says).some((clause) => ofClause(o, clause)));
  if (others.length === 0) return wrong;
  const before = new Set(judgedOnce(base, asOf).filter(isTold).map(keyOf));
  const besides = others.filter((o) => !before.has(keyOf(o)));
  return [...wrong, ...besides.map((o) => `besides: ${told(o)}`)];
}

function isSaid(
  { outcome: kind, subject, severity, due, words = [] }: Said,
  there: Outcome[],
): boolean {
  // A rule about a record that is not there says nothing at all: it does not apply.
  const isQuiet = !there.some((o) => isTold(o) || o.outcome === "pass");
  if (kind === "notApplicable" && isQuiet) return true;
  return there.some(
    (o) =>
      o.outcome === kind &&
      (subject === undefined || o.subject === subject) &&
      (severity === undefined || o.severity === severity) &&
      (due === undefined || o.due === due) &&
      words.every((w) => o.message.zh.includes(w)),
  );
}

function isRed({ outcome: kind }: Outcome): boolean {
  return kind === "fail" || kind === "error";
}

function isTold(o: Outcome): boolean {
  return isRed(o) || o.outcome === "due" || o.outcome === "cannotJudge";
}

function keyOf({ rule, subject, outcome: kind, clauses }: Outcome): string {
  return [rule, subject, kind, ...clauses].join(" ");
}

function told({ outcome: kind, rule, subject, clauses, message }: Outcome): string {
  return `${kind} ${rule} ${subject} [${clauses.join()}] ${message.zh}`;
}

const judged = new Map<string, readonly Outcome[]>();

function judgedOnce(base: BaseCase, asOf: string): readonly Outcome[] {
  const key = `${base.id} ${asOf}`;
  const known = judged.get(key) ?? judgeChanged(workspace, base, [], asOf).result.outcomes;
  judged.set(key, known);
  return known;
}

/** Copies and moved records become whole records, of the source as it is in the sample. */
function expanded(base: BaseCase, list: readonly VerdictChange[]): Change[] {
  return list.flatMap(({ copyOf, days, ...change }): Change[] => {
    if (days === undefined && copyOf === undefined) return [change];
    const source = copyOf ?? change.file;
    const records = [...base.files].filter(([file]) =>
      source.endsWith("/") ? file.startsWith(source) : file === source,
    );
    if (records.length === 0) throw new Error(`no record ${source}`);
    return records.flatMap(([file, text]) => {
      const target = change.file + file.slice(source.length);
      const own = target === file ? { text, pictures: [] } : withOwnPictures(text, target);
      const value = JSON.parse(moved(own.text, days ?? 0)) as Json;
      return [...own.pictures, { file: target, value }];
    });
  });
}

/** What is copied shows what happened another time: its pictures are others, too. */
function withOwnPictures(text: string, target: string): { text: string; pictures: Change[] } {
  const pictures: Change[] = [];
  const named = /"path":\s*"attachments\/([^"]+\.png)",\s*"sha256":\s*"[0-9a-f]{64}"/g;
  const own = text.replaceAll(named, (_, name: string) => {
    const path = `attachments/${target.replaceAll(/[/.]/g, "-")}-${name}`;
    pictures.push({ file: path, value: path });
    return `"path": "${path}", "sha256": "${sha256(Buffer.from(JSON.stringify(path)))}"`;
  });
  return { text: own, pictures };
}

function moved(text: string, days: number): string {
  return days === 0
    ? text
    : text.replaceAll(/(?<=")\d{4}-\d{2}-\d{2}/g, (day) => shift(day, days, "calendarDay"));
}
