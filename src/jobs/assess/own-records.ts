import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isObject } from "../../model/base/json.js";
import { type Bilingual, byCodeUnit } from "../../model/base/text.js";
import type { CaseDocument, RecordFile } from "../../model/case/case.js";
import { asRecord, type RecordOf } from "../../model/case/records.js";
import type {
  AssessedBody,
  AssessedPerson,
  OwnKind,
  OwnRecord,
} from "../../model/outcome/assessed-own.js";
import type { Assessment } from "../../model/outcome/assessment.js";
import type { ShownRecord } from "../../model/outcome/shown-record.js";
import { confidentialPaths, openPart } from "../../model/procedure/confidential.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { readBody, readPerson } from "../../read/case-source.js";
import { sourceOf, type Workspace } from "../../workspace/workspace.js";
import { fieldName, masked, maySee } from "./confidential.js";
import type { Population } from "./population.js";

/** What the bodies of the procedures keep of themselves. */
export function assessedBodies(
  workspace: Workspace,
  { procedures }: Population,
  mayBeSeen: Assessment["confidential"],
): AssessedBody[] {
  const byBody = new Map([...procedures.values()].map((p) => [p.data.body.short, p]));
  return [...byBody]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .flatMap(([short, procedure]) => {
      const document = readBody(sourceOf(workspace), short);
      return document ? [bodyOf(document, { workspace, procedure, mayBeSeen })] : [];
    });
}

/** How records are opened. */
interface Shower {
  readonly workspace: Workspace;
  /** Whose schemas say what is confidential. */
  readonly procedure: Procedure;
  readonly mayBeSeen: Assessment["confidential"];
}

function bodyOf({ records }: CaseDocument, shower: Shower): AssessedBody {
  const { body } = shower.procedure.data;
  const of = <K extends OwnKind>(kind: K): OwnRecord<K>[] =>
    records
      .filter((record) => record.kind === kind)
      .flatMap((record) => {
        const value = openValue(record, kind, shower);
        return value ? [{ path: pathOf(record, shower), value }] : [];
      });
  return {
    short: body.short,
    name: body.name,
    own: {
      "impartiality-meeting": of("impartiality-meeting"),
      "internal-audit": of("internal-audit"),
      "management-review": of("management-review"),
      "corrective-action": of("corrective-action"),
      "body-complaint": of("body-complaint"),
    },
    records: records.map((record) => linesOf(record, shower)),
  };
}

/** Everybody of the population with the record that tells of them. */
export function assessedPeople(
  workspace: Workspace,
  population: Population,
  mayBeSeen: Assessment["confidential"],
): Record<string, AssessedPerson> {
  const [procedure] = population.procedures.values();
  if (!procedure) return {};
  const shower = { workspace, procedure, mayBeSeen };
  return Object.fromEntries(
    [...population.people].map(([id, person]) => {
      const record = readPerson(sourceOf(workspace), id);
      return [
        id,
        {
          name: population.name(id),
          qualifications: qualificationsOf(person, population),
          record: (record && openValue(record, "personnel", shower)) ?? null,
          ties: person.ties?.length ?? 0,
          lines: record ? linesOf(record, shower) : null,
        },
      ];
    }),
  );
}

/** What somebody may do, and until when. */
function qualificationsOf(
  { qualifications }: RecordOf<"personnel">,
  { words }: Population,
): Bilingual[] {
  return (qualifications ?? []).map(({ role = "", scheme = "", validFrom = "", validTo = "" }) => {
    const { zh, en } = words("personnel", "qualifications.0.role", role);
    const held = `${scheme} ${validFrom}–${validTo}`;
    return { zh: `${zh} ${held}`, en: `${en} ${held}` };
  });
}

function openValue<K extends OwnKind | "personnel">(
  { value }: RecordFile,
  kind: K,
  { procedure, mayBeSeen }: Shower,
): RecordOf<K> | undefined {
  if (!isObject(value)) return undefined;
  const schema = procedure.records.get(kind)?.schema ?? {};
  const isSeen = confidentialPaths(schema, value).every((pointer) =>
    maySee(fieldName(kind, pointer), mayBeSeen),
  );
  return asRecord(kind, isSeen ? value : openPart(schema, value));
}

function linesOf(record: RecordFile, shower: Shower): ShownRecord {
  const { workspace, procedure, mayBeSeen } = shower;
  const { kind, value } = record;
  const path = pathOf(record, shower);
  const schema = procedure.records.get(kind)?.schema ?? {};
  const hidden = confidentialPaths(schema, value).filter(
    (pointer) => !maySee(fieldName(kind, pointer), mayBeSeen),
  );
  const text = readFileSync(join(workspace.config.records, path), "utf8");
  return { path, lines: masked(text, hidden), hidden };
}

/** Below the folder of records: `cb/TB/internal-audit-01.json`, `personnel/A-001.json`. */
function pathOf({ file }: RecordFile, { workspace }: Shower): string {
  return file.slice(workspace.config.recordsShownAs.length + 1);
}
