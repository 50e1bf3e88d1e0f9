import { type Bilingual, byCodeUnit } from "../../model/base/text.js";
import type { CaseDocument, RecordFile } from "../../model/case/case.js";
import { personIn } from "../../model/case/personnel.js";
import { asRecord } from "../../model/case/records.js";
import { notJudged, type Outcome } from "../../model/outcome/finding.js";
import type { Level, Procedure, RecordSchema } from "../../model/procedure/procedure.js";
import { words } from "./placement.words.js";
import { secondVersion } from "./second-versions.js";
import { problemOutcome } from "./shape.js";

/** Where a record was found: in a case folder, in an audit's, in the body's own. */
export type FolderLevel = "case" | "audit" | "body";

const folderWords: Readonly<Record<Level, Bilingual>> = {
  case: words.caseFolder(),
  audit: words.auditFolder(),
  any: words.caseFolder(),
  personnel: words.personnelFolder(),
  body: words.bodyFolder(),
};

interface Misplacement {
  readonly code: "unknown-record-kind" | "misplaced-record" | "misnamed-record" | "second-version";
  readonly message: Bilingual;
  readonly remedy: Bilingual;
}

/** A folder of records. */
export interface RecordFolder {
  /** `.` for the case's own. */
  readonly id: string;
  readonly level: FolderLevel;
  readonly records: readonly RecordFile[];
}

/**
 * A record of an unknown kind, in the wrong folder, with a name that its kind does not have, or
 * beside the one that it is another version of.
 */
export function placementOutcomes(
  record: RecordFile,
  { id: folder, level, records }: RecordFolder,
  procedure: Procedure,
): Outcome[] {
  const misplacement =
    secondVersion(record, records, isWellNamed(procedure)) ??
    misplacementOf(record, level, procedure);
  return misplacement
    ? [
        problemOutcome(
          { ...misplacement, line: 1, column: 1 },
          { file: record.file, subject: folder },
        ),
      ]
    : [];
}

/** Whether a record is one of a known kind, called as its kind is. */
function isWellNamed({ records }: Procedure): (record: RecordFile) => boolean {
  return ({ kind, instance }) => {
    const schema = records.get(kind);
    return schema !== undefined && namesOf(schema).instances.test(instance);
  };
}

function misplacementOf(
  record: RecordFile,
  level: FolderLevel,
  { records }: Procedure,
): Misplacement | null {
  const schema = records.get(record.kind);
  if (!schema) {
    return {
      code: "unknown-record-kind",
      message: words.unknownKind({ kind: record.kind }),
      remedy: words.renameToKnown({ kinds: [...records.keys()].sort(byCodeUnit).join(" ") }),
    };
  }
  if (schema.level !== "any" && schema.level !== level) {
    return {
      code: "misplaced-record",
      message: words.misplaced({ record: schema.label, folder: folderWords[level] }),
      remedy: words.moveTo({ folder: folderWords[schema.level] }),
    };
  }
  const { instances, example } = namesOf(schema);
  if (instances.test(record.instance)) return null;
  return {
    code: "misnamed-record",
    message: words.misnamed({ example: `${example}.json` }),
    remedy: words.rename(),
  };
}

/** What may stand after the kind in a file's name, and what the name looks like. */
function namesOf({ kind, plural, instances }: RecordSchema): {
  instances: RegExp;
  example: string;
} {
  if (plural) return { instances: /^\d{2,3}$/, example: `${kind}-01` };
  if (!instances) return { instances: /^$/, example: kind };
  return {
    instances: new RegExp(`^(${instances.join("|")})$`),
    example: `${kind}-${instances[0] ?? ""}`,
  };
}

/**
 * A personnel record is called by the person's id; under another name nobody would find it twice.
 */
export function personPlacementOutcomes(record: RecordFile): Outcome[] {
  const id = asRecord("personnel", record.value)?.id;
  const name = personIn(record.file);
  if (id === undefined || id === name) return [];
  return [
    problemOutcome(
      {
        code: "misnamed-record",
        ...record.position("/id"),
        message: words.personMisnamed({ id, name }),
        remedy: words.correctIdOrName(),
      },
      { file: record.file, subject: "." },
    ),
  ];
}

/** A case says what it is about in `case.json`. */
export function missingCaseRecord({ id, shownAs, records }: CaseDocument): Outcome[] {
  if (records.some((r) => r.kind === "case")) return [];
  return [
    problemOutcome(
      {
        code: "missing-case-record",
        line: 1,
        column: 1,
        message: words.noCaseRecord(),
        remedy: words.addCaseRecord(),
      },
      { file: `${shownAs}/${id}/case.json`, subject: "." },
    ),
  ];
}

/** Clauses about the body itself are answered in its own folder; without it they stay open. */
export function missingBodyFolder({ clauses, data }: Procedure, recordsShownAs: string): Outcome[] {
  const unanswered = [...clauses.values()].filter((c) => c.level === "body").map((c) => c.id);
  if (unanswered.length === 0) return [];
  const { short } = data.body;
  const message = words.noBodyFolder({
    folder: `${recordsShownAs}/cb/${short}`,
    clauses: unanswered.length,
  });
  return [
    notJudged({
      rule: "missing-body-folder",
      clauses: unanswered,
      severity: "warning",
      subject: ".",
      message,
      reason: { ...message, at: [] },
      remedy: words.makeBodyFolder({ short }),
    }),
  ];
}
