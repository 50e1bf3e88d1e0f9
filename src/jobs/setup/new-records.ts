import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../model/base/errors.js";
import { pretty } from "../../model/base/json.js";
import type { RecordSchema } from "../../model/procedure/procedure.js";
import { selectCases } from "../../read/records-folder.js";
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

/** Adds a blank record to a case; a numbered kind gets the next number. */
export async function newRecord(
  workspace: Workspace,
  wanted: NewRecord,
  cwd: string,
): Promise<string> {
  refuseOlderFormat(workspace.config, workspace.tree);
  if (wanted.kind === "personnel") return newPerson(workspace, wanted.instance);
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
  const schema = procedure.records.get(wanted.kind);
  if (!schema) {
    throw new UserError(
      "usage",
      faults.noKind({ kind: wanted.kind }),
      faults.knownKinds({ kinds: [...procedure.records.keys()].join(" ") }),
    );
  }
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
