import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../model/base/errors.js";
import { pretty } from "../../model/base/json.js";
import { bodiesFolder } from "../../model/case/body-folder.js";
import type { Procedure, RecordSchema } from "../../model/procedure/procedure.js";
import { bodyNamed, hasCases, selectCases } from "../../read/records-folder.js";
import { writeAtomically } from "../../workspace/atomic-write.js";
import { refuseOlderFormat } from "../../workspace/record-format.js";
import { sourceOf, type Workspace } from "../../workspace/workspace.js";
import { faults as procedureFaults } from "../procedures/procedures.words.js";
import { blankRecord } from "./blank-record.js";
import { faults } from "./new-records.words.js";

const caseName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const auditName = /^\d{2}-(stage1|stage2|surveillance|recertification|special)(-[a-z0-9-]+)?$/;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * Starts a case: its folder with blank case and application records, or with what is known of the
 * case alone. Returns the files made.
 */
export async function newCase(
  workspace: Workspace,
  procedure: string,
  name: string,
  { blank = true }: { readonly blank?: boolean } = {},
): Promise<string[]> {
  refuseOlderFormat(workspace.config, workspace.tree);
  const compiled = procedureOf(workspace, procedure);
  if (!caseName.test(name) || reserved.test(name) || name.endsWith(".")) {
    throw new UserError("usage", faults.badCaseName({ name }), faults.goodCaseName());
  }
  const folder = join(workspace.config.records, procedure, name);
  if (existsSync(folder)) {
    throw new UserError("usage", faults.exists({ path: folder }), faults.chooseAnotherName());
  }
  const files: string[] = [];
  for (const kind of blank ? ["case", "application"] : ["case"]) {
    const { schema = {} } = compiled.procedure.records.get(kind) ?? {};
    const record = blank ? blankRecord(schema) : {};
    const { data } = compiled.procedure;
    const file = join(folder, `${kind}.json`);
    await writeRecord(
      file,
      kind === "case"
        ? {
            ...record,
            number: name,
            procedureVersion: data.version,
            scheme: data.scheme,
            criteria: data.criteria.zh,
          }
        : record,
    );
    files.push(file);
  }
  return files;
}

export interface NewRecord {
  readonly kind: string;
  readonly case: string;
  readonly audit?: string;
  readonly instance?: string;
}

/** Adds a blank record to a case or a body's own folder; a numbered kind gets the next number. */
export async function newRecord(
  workspace: Workspace,
  wanted: NewRecord,
  cwd: string,
): Promise<string> {
  refuseOlderFormat(workspace.config, workspace.tree);
  if (wanted.kind === "personnel") return newPerson(workspace, wanted.instance);
  const short = wanted.case === "" ? null : bodyNamed(sourceOf(workspace), wanted.case, cwd);
  if (short !== null) return newBodyRecord(workspace, wanted, short);
  const [address, more] = selectCases(
    sourceOf(workspace),
    workspace.procedures.ids,
    [wanted.case],
    cwd,
  );
  if (!address || more) {
    throw new UserError(
      "usage",
      faults.notOneCase({ path: wanted.case }),
      faults.nameCaseFolder({ procedure: workspace.procedures.ids[0] ?? "" }),
    );
  }
  const { procedure } = procedureOf(workspace, address.procedure);
  const schema = kindOf(procedure, wanted.kind, (level) => level !== "body");
  const root = join(workspace.config.records, address.procedure, address.name);
  const folder =
    schema.level === "audit" || (schema.level === "any" && wanted.audit)
      ? join(root, "audits", auditOf(wanted))
      : root;
  const file = join(folder, fileName(schema, wanted, folder));
  if (existsSync(file)) {
    throw new UserError("usage", faults.exists({ path: file }), faults.editIt());
  }
  await writeRecord(file, blankRecord(schema.schema));
  return file;
}

/**
 * Adds a blank record to what a body keeps of itself (`cb/<short>`), with the fields that any of
 * its procedures demands.
 */
async function newBodyRecord(
  workspace: Workspace,
  wanted: NewRecord,
  short: string,
): Promise<string> {
  const { config, procedures } = workspace;
  const ofBody = procedures
    .all()
    .flatMap(({ procedure }) => (procedure.data.body.short === short ? [procedure] : []));
  const inUse = ofBody.filter(({ id }) => hasCases(sourceOf(workspace), id));
  const own = inUse.length > 0 ? inUse : ofBody;
  if (own.length === 0) {
    const bodies = new Set(procedures.all().map(({ procedure }) => procedure.data.body.short));
    throw new UserError(
      "usage",
      faults.noBody({ short }),
      faults.knownBodies({ bodies: [...bodies].join(" ") }),
    );
  }
  const schemas = own.map((procedure) => kindOf(procedure, wanted.kind, isOfBody));
  const [schema] = schemas;
  if (!schema || wanted.audit !== undefined) {
    throw new UserError("usage", faults.bodyHasNoAudits(), faults.leaveOutAudit());
  }
  const folder = join(config.records, bodiesFolder, short);
  const file = join(folder, fileName(schema, wanted, folder));
  if (existsSync(file)) {
    throw new UserError("usage", faults.exists({ path: file }), faults.editIt());
  }
  const blanks = schemas.map((s) => blankRecord(s.schema));
  await writeRecord(file, Object.assign({}, ...blanks) as object);
  return file;
}

function isOfBody(level: RecordSchema["level"]): boolean {
  return level === "body" || level === "any";
}

/** The schema of a kind that may lie where it is wanted. */
function kindOf(
  { records }: Procedure,
  kind: string,
  mayLieThere: (level: RecordSchema["level"]) => boolean,
): RecordSchema {
  const schema = records.get(kind);
  if (schema && mayLieThere(schema.level)) return schema;
  const known = [...records.values()].filter(({ level }) => mayLieThere(level));
  const kinds = known.map((k) => k.kind).join(" ");
  if (!schema) throw new UserError("usage", faults.noKind({ kind }), faults.knownKinds({ kinds }));
  throw schema.level === "body"
    ? new UserError("usage", faults.belongsToBody({ kind }), faults.nameBodyFolder({ kind }))
    : new UserError("usage", faults.belongsToCase({ kind }), faults.knownKinds({ kinds }));
}

function auditOf({ kind, audit }: NewRecord): string {
  if (audit && auditName.test(audit)) return audit;
  throw new UserError("usage", faults.belongsToAudit({ kind }), faults.nameAudit());
}

function fileName(
  { kind, plural, instances }: RecordSchema,
  { instance }: NewRecord,
  folder: string,
): string {
  if (instances) {
    if (instance && instances.includes(instance)) return `${kind}-${instance}.json`;
    throw new UserError(
      "usage",
      faults.hasInstances({ kind, instances: instances.join(", ") }),
      faults.sayWhich({ instance: instances[0] ?? "" }),
    );
  }
  if (!plural) return `${kind}.json`;
  const used = (existsSync(folder) ? readdirSync(folder) : []).flatMap((n) => {
    const m = new RegExp(`^${kind}-(\\d{2,3})\\.json$`).exec(n);
    return m ? [Number(m[1])] : [];
  });
  return `${kind}-${String(Math.max(0, ...used) + 1).padStart(2, "0")}.json`;
}

async function newPerson(workspace: Workspace, id: string | undefined): Promise<string> {
  if (!id || !/^[A-Z]{1,4}-[0-9]{3,6}$/.test(id)) {
    throw new UserError("usage", faults.noPersonId(), faults.namePersonId());
  }
  const schema =
    workspace.procedures.get(workspace.procedures.ids[0] ?? "")?.procedure.records.get("personnel")
      ?.schema ?? {};
  const file = join(workspace.config.records, "personnel", `${id}.json`);
  if (existsSync(file)) {
    throw new UserError("usage", faults.exists({ path: file }), faults.editIt());
  }
  await writeRecord(file, { ...blankRecord(schema), id });
  return file;
}

function procedureOf(workspace: Workspace, id: string) {
  const compiled = workspace.procedures.get(id);
  if (!compiled) {
    throw new UserError(
      "usage",
      procedureFaults.noProcedure({ id }),
      procedureFaults.knownProcedures({ ids: workspace.procedures.ids.join(" ") }),
    );
  }
  return compiled;
}

async function writeRecord(file: string, record: object): Promise<void> {
  await writeAtomically(file, pretty(record));
}
