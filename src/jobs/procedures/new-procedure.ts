import { existsSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../model/base/errors.js";
import type { JsonObject } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import { type RuleEntry, topicOf } from "../../model/procedure/source.js";
import { readDataFile } from "../../read/data-file.js";
import { readSharedSource } from "../../read/procedure-folder.js";
import { rulesText } from "../../read/rules-text.js";
import { writeAtomically } from "../../workspace/atomic-write.js";
import { packageRoot } from "../../workspace/package-root.js";
import { loadTemplates } from "../../workspace/templates.js";
import type { Workspace } from "../../workspace/workspace.js";
import { faults, meetingWords, placeholders, sentences } from "./new-procedure.words.js";
import { clauseFiles, dataFiles, type ProcedureFile, pretty, reach } from "./procedure-files.js";

const schemas = join(packageRoot, "schemas");

/** A clause of the standard, the fields that it wants, and the rules that answer it. */
interface BaseRow {
  readonly clause: string;
  readonly term: string;
  readonly requirement: string;
  readonly requirementZh: string;
  /** Fields that it wants in records of a kind. */
  readonly records?: Readonly<Record<string, readonly string[]>>;
  /** With their settings. */
  readonly rules: Readonly<Record<string, JsonObject>>;
}

/** Kinds of record in the order in which a case grows. */
const sequence = [
  "application",
  "application-review",
  "contract",
  "audit-programme",
  "audit-time",
  "sampling-plan",
  "task-order",
  "document-review",
  "audit-plan",
  "attendance-opening",
  "meeting-opening",
  "audit-record",
  "attendance-closing",
  "meeting-closing",
  "nonconformity",
  "stage1-report",
  "audit-report",
  "feedback",
  "certificate-info-confirmation",
  "decision",
  "certificate",
  "regulator-report",
];

/**
 * Every document there is, under its own title: what the procedure does not have is taken out, the
 * rest gets its code.
 */
function formsOf(workspace: Workspace): JsonObject[] {
  return loadTemplates(workspace).documents.flatMap((d) =>
    Object.keys(d.variants ?? { "": 0 }).map((variant) => ({
      document: variant ? `${d.id}-${variant}` : d.id,
      title: titleOf(d.title, variant),
      code: null,
    })),
  );
}

function titleOf({ zh, en }: Bilingual, variant: string): JsonObject {
  const title = { zh, en };
  return variant === "opening" || variant === "closing"
    ? { ...meetingWords[variant]({ title }) }
    : title;
}

/**
 * Writes the skeleton of a procedure: data only, with the rules that ISO/IEC 17021-1 asks of every
 * scheme switched on. Returns the files made.
 */
export async function newProcedure(workspace: Workspace, id: string): Promise<string[]> {
  if (!/^[a-z0-9][a-z0-9-]{1,60}$/.test(id)) {
    throw new UserError("usage", faults.badId({ id }), faults.idForm());
  }
  const folder = join(workspace.config.procedures, id);
  if (existsSync(folder) || workspace.procedures.ids.includes(id)) {
    throw new UserError("usage", faults.taken({ id }), faults.chooseAnother());
  }
  const base = readDataFile(join(schemas, "standards", "iso-17021-1.json"));
  const rows = base["rows"] as unknown as readonly BaseRow[];
  const number = id.toUpperCase();
  const files = [
    ...dataFiles(skeletonData(workspace, number), folder),
    ...clauseFiles(
      rows.map((row) => clauseRow(number, row, String(base["standard"]))),
      folder,
    ),
    ...recordFiles(number, rows, folder),
    ...ruleFiles(number, rows),
    [
      "rule-cases.json",
      pretty(
        noCases(reach({ folder, name: "rule-cases.json", target: "meta/rule-cases.schema.json" })),
      ),
    ] as const,
  ];
  const made: string[] = [];
  for (const [name, text] of files) {
    await writeAtomically(join(folder, name), text);
    made.push(join(folder, name));
  }
  return made;
}

function skeletonData(workspace: Workspace, number: string): JsonObject {
  return {
    procedure: number,
    title: { ...placeholders.title() },
    version: "A/0",
    issued: null,
    effective: null,
    body: {
      name: { ...placeholders.body() },
      short: "CB",
    },
    scheme: "QMS",
    criteria: { ...placeholders.criteria() },
    criteriaNumbers: ["GB/T 19001-2016/ISO 9001:2015"],
    auditTimeTable: [],
    auditTimeShares: {},
    sequence,
    retention: { clauses: [`${number}/9.9`], years: 3, from: "certificateExpiry" },
    topics: {},
    printed: {
      system: { ...sentences.system() },
      certificateQuery: { ...sentences.certificateQuery() },
      surveillanceNotice: { ...sentences.surveillanceNotice() },
    },
    documentContents: {},
    forms: formsOf(workspace),
  };
}

function noCases($schema: string): JsonObject {
  return { $schema, base: "EXAMPLE-0001", asOf: "2026-12-31", kits: {} };
}

function clauseRow(
  number: string,
  { clause, term, requirement, requirementZh, rules }: BaseRow,
  standard: string,
): JsonObject {
  return {
    id: `${number}/${clause}`,
    clause,
    kind: "state",
    records: [],
    audits: ["all"],
    requirement,
    requirementZh,
    termsZh: [term],
    parameters: null,
    condition: null,
    severity: "error",
    checkable: Object.keys(rules).length > 0 ? "rule" : "schema",
    ambiguity: null,
    answers: { [standard]: [clause] },
  };
}

/** The fields that the standard wants, demanded of the kinds of record that hold them. */
function recordFiles(number: string, rows: readonly BaseRow[], folder: string): ProcedureFile[] {
  return rows.flatMap(({ clause, records = {} }) =>
    Object.entries(records).map(([kind, fields]): ProcedureFile => {
      const name = `records/${kind}.schema.json`;
      const cited = { clause: [`${number}/${clause}`] };
      return [
        name,
        pretty({
          $schema: "https://json-schema.org/draft/2020-12/schema",
          allOf: [{ $ref: reach({ folder, name, target: name }) }],
          required: fields,
          properties: Object.fromEntries(fields.map((field) => [field, cited])),
          unevaluatedProperties: false,
        }),
      ];
    }),
  );
}

function topicName(rule: RuleEntry | undefined): string {
  return rule ? topicOf(rule) : "own";
}

/** The rules of the standard switched on, each in the topic where it is defined. */
function ruleFiles(number: string, rows: readonly BaseRow[]): ProcedureFile[] {
  const { rules: shared } = readSharedSource(schemas);
  const topics = new Map<string, Map<string, JsonObject>>();
  for (const { clause, rules } of rows) {
    for (const [id, settings] of Object.entries(rules)) {
      const topic = topicName(shared.get(id));
      const own = topics.get(topic) ?? new Map<string, JsonObject>();
      topics.set(
        topic,
        own.set(id, {
          use: "shared",
          clauses: [`${number}/${clause}`],
          severity: "error",
          ...(Object.keys(settings).length > 0 && { settings }),
        }),
      );
    }
  }
  return [...topics].map(([topic, rules]) => [`rules/${topic}.yaml`, rulesText(rules)]);
}
