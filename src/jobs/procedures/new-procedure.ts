import { existsSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../model/base/errors.js";
import type { JsonObject } from "../../model/base/json.js";
import { type RuleEntry, topicOf } from "../../model/procedure/source.js";
import { readDataFile } from "../../read/data-file.js";
import { readSharedSource } from "../../read/procedure-folder.js";
import { rulesText } from "../../read/rules-text.js";
import { writeAtomically } from "../../workspace/atomic-write.js";
import { packageRoot } from "../../workspace/package-root.js";
import { loadTemplates } from "../../workspace/templates.js";
import type { Workspace } from "../../workspace/workspace.js";
import { clauseFiles, dataFiles, type ProcedureFile, pretty, reach } from "./procedure-files.js";

const schemas = join(packageRoot, "schemas");

/** A clause of the standard, and the rules that answer it with their settings. */
interface BaseRow {
  readonly clause: string;
  readonly term: string;
  readonly requirement: string;
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

/** What certificates print word for word; the procedure's own words take their place. */
const sentences = {
  system: { zh: "（管理体系名称）", en: "(name of the management system)" },
  certificateQuery: {
    zh: "证书信息可在国家认证认可监督管理委员会官方网站或本机构查询",
    en: "Certificate information can be checked on the official website of CNCA or with this body",
  },
  surveillanceNotice: {
    zh: "获证组织须按期接受监督审核并经审核合格，证书方继续有效",
    en: "The certificate remains valid only with surveillance audits in time",
  },
};

/** Every document there is, under its own title: what the procedure does not have is taken out, the rest gets its code. */
function formsOf(workspace: Workspace): JsonObject[] {
  return loadTemplates(workspace).documents.flatMap((d) =>
    Object.keys(d.variants ?? { "": 0 }).map((variant) => {
      const [zh, en] = {
        opening: ["（首次会议）", " (opening meeting)"],
        closing: ["（末次会议）", " (closing meeting)"],
      }[variant] ?? ["", ""];
      return {
        document: variant ? `${d.id}-${variant}` : d.id,
        title: { zh: `${d.title.zh}${zh}`, en: `${d.title.en}${en}` },
        code: null,
      };
    }),
  );
}

/** Writes the skeleton of a procedure: data only, with the rules that ISO/IEC 17021-1 asks of every scheme switched on. Returns the files made. */
export async function newProcedure(workspace: Workspace, id: string): Promise<string[]> {
  if (!/^[a-z0-9][a-z0-9-]{1,60}$/.test(id)) {
    throw new UserError(
      "usage",
      `“${id}”不能作规则编号 · "${id}" is no good id`,
      "用小写字母、数字和横线，如 abc-qms-01 · use lower-case letters, digits and hyphens",
    );
  }
  const folder = join(workspace.config.procedures, id);
  if (existsSync(folder) || workspace.procedures.ids.includes(id)) {
    throw new UserError(
      "usage",
      `${id} 已经存在 · already exists`,
      "换一个编号 · choose another id",
    );
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
    title: { zh: "（规则名称）", en: "(title of the procedure)" },
    version: "A/0",
    issued: null,
    effective: null,
    body: {
      name: { zh: "（认证机构名称）", en: "(name of the certification body)" },
      short: "CB",
    },
    scheme: "QMS",
    criteria: { zh: "（认证依据全称）", en: "(full title of the criteria)" },
    criteriaNumbers: ["GB/T 19001-2016/ISO 9001:2015"],
    auditTimeTable: [],
    auditTimeShares: {},
    sequence,
    retention: { clauses: [`${number}/9.9`], years: 3, from: "certificateExpiry" },
    topics: {},
    printed: sentences,
    documentContents: {},
    forms: formsOf(workspace),
  };
}

function noCases($schema: string): JsonObject {
  return { $schema, base: "EXAMPLE-0001", asOf: "2026-12-31", kits: {} };
}

function clauseRow(
  number: string,
  { clause, term, requirement }: BaseRow,
  standard: string,
): JsonObject {
  return {
    id: `${number}/${clause}`,
    clause,
    kind: "state",
    records: [],
    audits: ["all"],
    requirement,
    termsZh: [term],
    parameters: null,
    condition: null,
    severity: "error",
    checkable: "rule",
    ambiguity: null,
    answers: { [standard]: [clause] },
  };
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
