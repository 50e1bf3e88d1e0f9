import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach } from "vitest";
import { checkCases } from "../../src/jobs/check/check-cases.js";
import type { JsonObject } from "../../src/model/base/json.js";
import type { Outcome } from "../../src/model/outcome/finding.js";
import { pemOf } from "../../src/seal/signing/dev-ca.js";
import { openWorkspace } from "../../src/workspace/workspace.js";
import { sampleRepository } from "./cli.js";
import { ca } from "./electronic-evidence.js";

/** Decided and signed on 2026-07-22; the general manager signed a day later. */
export const record = "audits/02-stage2/decision.json";
export const copy = "attachments/signed/02-stage2/decision.pdf";

/**
 * The sample of TB-GZ-036, as it was before each test; several files of tests share it in one
 * process, the last of which nobody knows.
 */
export const repository = sampleRepository();
process.once("exit", () => {
  repository.remove();
});
const workspace = openWorkspace(repository.folder, process.env);
export const auditRecord = "audits/02-stage2/audit-record.json";
const asTheyWere = [record, auditRecord].map(
  (path) => [path, readFileSync(join(repository.caseFolder, path))] as const,
);

/** Each file of tests sets the sample right before each of its tests. */
export function useElectronicCase(): void {
  beforeEach(reset);
}

function reset(): void {
  for (const path of [
    "attachments/signed",
    "attachments/decision.pdf",
    "attachments/decision.p7s",
  ]) {
    rmSync(join(repository.caseFolder, path), { recursive: true, force: true });
  }
  for (const path of ["trust", "out"]) {
    rmSync(join(repository.folder, path), { recursive: true, force: true });
  }
  for (const [path, bytes] of asTheyWere) place(path, bytes);
  place("trust/ca.pem", pemOf("CERTIFICATE", ca.certificate.der), repository.folder);
}

export function place(
  path: string,
  content: Uint8Array | string,
  folder = repository.caseFolder,
): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

export type Entry = Record<string, unknown>;

/** The decision with the decision maker's signature electronic, and whatever else is changed. */
export function decision(entry: Entry = {}, changes: Entry = {}): JsonObject {
  const file = join(repository.caseFolder, record);
  const value = JSON.parse(readFileSync(file, "utf8")) as { signatures: Entry[] };
  Object.assign(value, changes);
  Object.assign(value.signatures[0] ?? {}, { method: "electronic" }, entry);
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
  return value as unknown as JsonObject;
}

export const bytesOf = (path: string) => readFileSync(join(repository.caseFolder, path));
export const check = async (asOf = "2027-06-30", cache = false) => {
  const chosen = ["PII-2026-0001"];
  const run = await checkCases(workspace, chosen, repository.folder, { asOf, cache });
  return run.cases.flatMap((c) => c.outcomes);
};
export const told = (outcomes: readonly Outcome[]) =>
  outcomes
    .filter((o) => o.outcome !== "due" || o.signature !== undefined)
    .map((o) => `${o.outcome} ${o.rule} ${o.signature ?? "-"}`);
export const unsigned = (fault: string, outcome = "fail") => [
  `${outcome} unauthenticated-decision ${fault}`,
  `${outcome} unsigned-decision ${fault}`,
];
