import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Json } from "../../src/model/base/json.js";

type Said = { readonly [name: string]: Json };

/** The day by which all is done: the certificate was issued, no surveillance has come yet. */
export const day = "2026-09-30";

/** The records of a certification, in the order in which the work comes to them. */
const before = ["application", "application-review", "contract", "audit-programme"];
const stage1 = [
  "audit-time",
  "sampling-plan",
  "task-order",
  "document-review",
  "audit-plan",
  "attendance-opening",
  "meeting-opening",
  "attendance-closing",
  "meeting-closing",
  "stage1-report",
];
const stage2 = [
  "task-order",
  "audit-plan",
  "attendance-opening",
  "meeting-opening",
  "audit-record",
  "attendance-closing",
  "meeting-closing",
  "nonconformity-01",
  "nonconformity-02",
  "audit-report",
  "feedback",
  "certificate-info-confirmation",
  "decision",
];
const after = ["certificate-01", "regulator-report-01"];
export const steps = [
  ...before,
  ...stage1.map((record) => `audits/01-stage1/${record}`),
  ...stage2.map((record) => `audits/02-stage2/${record}`),
  ...after,
].map((record) => `${record}.json`);

/**
 * What the people of a case know: a sample that is taken out of the repository, with what was known
 * of it on the day of each record.
 */
export class CertificationNotes {
  readonly #folder = mkdtempSync(join(tmpdir(), "dossier-notes-"));

  /** Takes the folder of a case away. */
  constructor(sample: string) {
    cpSync(sample, this.#folder, { recursive: true });
    rmSync(sample, { recursive: true });
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  said(path: string): Said {
    return JSON.parse(readFileSync(join(this.#folder, path), "utf8")) as Said;
  }

  /** What is known when a record is made: not yet what comes later. */
  knownThen(path: string): Said {
    const record = without(this.said(path), ["discrepancies"]);
    if (path === "audit-programme.json") return plannedOnly(record);
    if (path !== "audits/02-stage2/nonconformity-02.json") return record;
    const signatures = record["signatures"] as readonly Said[];
    return {
      ...without(record, ["verification"]),
      signatures: signatures.filter(({ date }) => String(date) <= day) as Json[],
    };
  }

  /** The programme once both audits of the beginning were held. */
  heldSoFar(): Said {
    const { activities } = this.said("audit-programme.json");
    const held = (activities as readonly Said[]).map((activity, i) =>
      i < 2 ? activity : without(activity, ["audit", "completedOn"]),
    );
    return { activities: held as Json[] };
  }

  /** What a person states of clauses that no record shows, signed on the day. */
  stated(clauses: readonly string[]): Said {
    const { by, statements, signatures } = this.said("statements.json");
    const answers = statements as readonly Said[];
    return {
      by: by as Json,
      on: day,
      statements: clauses.map((clause) => answers.find((a) => a["clause"] === clause) as Json),
      signatures: (signatures as readonly Said[]).map((s) => ({ ...s, date: day })),
    };
  }

  /** Photographs and receipts of this certification, none of a later audit. */
  get attachments(): string[] {
    const folder = join(this.#folder, "attachments");
    return readdirSync(folder)
      .filter((file) => !/^(surveillance|recertification)-/.test(file))
      .map((file) => join(folder, file));
  }
}

/** A programme before any audit was held. */
function plannedOnly(programme: Said): Said {
  const { activities, ...others } = programme;
  const planned = (activities as readonly Said[]).map((activity) =>
    without(activity, ["audit", "completedOn"]),
  );
  const left = without(others, ["surveillanceArrangements", "recertification"]);
  return { ...left, activities: planned as Json[] };
}

function without(value: Said, names: readonly string[]): Said {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !names.includes(key)));
}
