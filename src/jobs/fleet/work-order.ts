import { readFileSync } from "node:fs";
import { join } from "node:path";
import canonicalize from "canonicalize";
import { sha256 } from "../../model/base/digest.js";
import type { CivilDate } from "../../model/time/dates.js";
import type { CaseAddress } from "../../read/case-source.js";
import { readDataFile } from "../../read/data-file.js";
import { newAjv, validatorCode } from "../../validate/dialect.js";
import { type ValidateFunction, validatorFrom } from "../../validate/validator.js";
import { compiledFrom, sourceKey } from "../../workspace/compiled-store.js";
import { packageRoot } from "../../workspace/package-root.js";
import type { RunTerms } from "./fleet-queue.js";
import type { Identity } from "./identity.js";

/** What a fleet can do with all cases of a commit. */
export type FleetWork = "check" | "build";

/** What a run is to do, whoever takes part in it. The same order has the same id. */
export interface WorkOrder {
  readonly format: 1;
  readonly what: FleetWork;
  /** The commit, whole. */
  readonly commit: string;
  readonly asOf: CivilDate;
  /** List what holds and what does not apply, too. */
  readonly all: boolean;
  readonly allowChinese: boolean;
  /** How many cases there are, and the digest of their list: both follow from the commit. */
  readonly cases: number;
  readonly caseList: string;
  /** Cases in one job. */
  readonly chunk: number;
  /** Seconds after which a worker that says nothing any more has lost its job. */
  readonly lease: number;
  /** How often a job is tried again before it is given up. */
  readonly retries: number;
  readonly identity: Identity;
}

/** One job: a stretch of the list of cases, or what a body's own folder prints. */
export interface Chunk {
  readonly index: number;
  readonly from: number;
  /** The first case that is not in it. */
  readonly to: number;
  /** The bodies' own documents; it has no cases. */
  readonly isOfBodies: boolean;
}

/** Names a run by its order: 32 hexadecimal digits. */
export function runId(order: WorkOrder): string {
  return sha256(orderText(order)).slice(0, 32);
}

/** Under which terms its jobs are given out. */
export function termsOf(run: string, { lease, retries }: WorkOrder): RunTerms {
  return { run, lease, retries };
}

/** The order as it is kept. */
export function orderText(order: WorkOrder): string {
  return String(canonicalize(order));
}

/** The jobs of an order; those of the bodies come last, and only where documents are printed. */
export function chunksOf({ what, cases, chunk }: WorkOrder): Chunk[] {
  const chunks = Array.from({ length: Math.ceil(cases / chunk) }, (_, index): Chunk => {
    const from = index * chunk;
    return { index, from, to: Math.min(cases, from + chunk), isOfBodies: false };
  });
  if (what === "check") return chunks;
  return [...chunks, { index: chunks.length, from: cases, to: cases, isOfBodies: true }];
}

/**
 * Cases in one job, where nobody says it: so many that taking the job costs nothing beside the work
 * (a second or two of judging, half a minute of printing), and so few that each of a few machines
 * gets some.
 */
export function usualChunk(what: FleetWork, cases: number): number {
  const most = what === "check" ? 250 : 12;
  return Math.max(1, Math.min(most, Math.ceil(cases / 16)));
}

export function caseListOf(addresses: readonly CaseAddress[]): string {
  return sha256(addresses.map((a) => `${a.procedure}/${a.name}`).join("\n"));
}

/** What a job of the queue says. */
export interface JobPayload {
  readonly run: string;
  readonly chunk: number;
}

/** A job's payload, or null: the queue may be written to by others. */
export function jobPayload(value: unknown, environment: NodeJS.ProcessEnv): JobPayload | null {
  return validator("fleet-job", environment)(value) ? (value as JobPayload) : null;
}

/** An order as it was kept, or null where the text is none. */
export function orderOf(text: string, environment: NodeJS.ProcessEnv): WorkOrder | null {
  try {
    const value: unknown = JSON.parse(text);
    return validator("fleet-order", environment)(value) ? (value as WorkOrder) : null;
  } catch {
    return null;
  }
}

const compiled = new Map<string, ValidateFunction>();

function validator(
  name: "fleet-job" | "fleet-order",
  environment: NodeJS.ProcessEnv,
): ValidateFunction {
  const known = compiled.get(name);
  if (known) return known;
  const file = join(packageRoot, "schemas", "meta", `${name}.schema.json`);
  const made = validatorFrom(
    compiledFrom(sourceKey([name, readFileSync(file)]), environment, () => ({
      data: "",
      validators: { [name]: validatorCode(newAjv(), readDataFile(file)) },
    })).validator(name),
  );
  compiled.set(name, made);
  return made;
}
