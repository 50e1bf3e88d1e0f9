import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { UserError } from "../../model/base/errors.js";
import type { RecordSchema } from "../../model/procedure/procedure.js";
import { selectCases } from "../../read/records-folder.js";
import { writeAtomically } from "../../workspace/atomic-write.js";
import { packageRoot } from "../../workspace/package-root.js";
import { sourceOf, type Workspace } from "../../workspace/workspace.js";
import { blankRecord } from "./blank-record.js";

const caseName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const auditName = /^\d{2}-(stage1|stage2|surveillance|recertification|special)(-[a-z0-9-]+)?$/;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** Starts a case: its folder with blank case and application records. Returns the files made. */
export async function newCase(
  workspace: Workspace,
  procedure: string,
  name: string,
): Promise<string[]> {
  const compiled = procedureOf(workspace, procedure);
  if (!caseName.test(name) || reserved.test(name) || name.endsWith(".")) {
    throw new UserError(
      "usage",
      `案卷名“${name}”不合适 · "${name}" is no good name for a case`,
      "用字母、数字、点、横线和下划线，如 PII-2026-0002 · use letters, digits, dots, hyphens and underscores",
    );
  }
  const folder = join(workspace.config.records, procedure, name);
  if (existsSync(folder)) {
    throw new UserError(
      "usage",
      `${folder} 已经存在 · already exists`,
      "换一个名称 · choose another name",
    );
  }
  const files: string[] = [];
  for (const kind of ["case", "application"]) {
    const record = blankRecord(compiled.procedure.records.get(kind)?.schema ?? {});
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
      `“${wanted.case}”不是一个案卷 · is not one case`,
      `写明案卷文件夹，如 records/${workspace.procedures.ids[0] ?? ""}/… · name one case folder`,
    );
  }
  const { procedure } = procedureOf(workspace, address.procedure);
  const schema = procedure.records.get(wanted.kind);
  if (!schema) {
    throw new UserError(
      "usage",
      `没有“${wanted.kind}”这种记录 · there is no kind of record "${wanted.kind}"`,
      `可用 · known: ${[...procedure.records.keys()].join(" ")}`,
    );
  }
  const root = join(workspace.config.records, address.procedure, address.name);
  const folder =
    schema.level === "audit" || (schema.level === "any" && wanted.audit)
      ? join(root, "audits", auditOf(wanted))
      : root;
  const file = join(folder, fileName(schema, wanted, folder));
  if (existsSync(file)) {
    throw new UserError("usage", `${file} 已经存在 · already exists`, "直接编辑它 · edit it");
  }
  await writeRecord(file, blankRecord(schema.schema));
  return file;
}

function auditOf({ kind, audit }: NewRecord): string {
  if (audit && auditName.test(audit)) return audit;
  throw new UserError(
    "usage",
    `“${kind}”属于某次审核 · "${kind}" belongs to an audit`,
    "用 --audit 写明，如 --audit 02-stage2 · name it with --audit, such as --audit 02-stage2",
  );
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
      `“${kind}”分为 · "${kind}" comes as ${instances.join(", ")}`,
      `用 --instance 写明 · say which with --instance ${instances[0] ?? ""}`,
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
    throw new UserError(
      "usage",
      "人员档案要有编号 · a personnel record needs the person's id",
      "用 --instance 写明，如 --instance A-012 · give it with --instance, such as --instance A-012",
    );
  }
  const schema =
    workspace.procedures.get(workspace.procedures.ids[0] ?? "")?.procedure.records.get("personnel")
      ?.schema ?? {};
  const file = join(workspace.config.records, "personnel", `${id}.json`);
  if (existsSync(file)) {
    throw new UserError("usage", `${file} 已经存在 · already exists`, "直接编辑它 · edit it");
  }
  await writeRecord(file, { ...blankRecord(schema), id });
  return file;
}

/** Makes a folder a records repository of a CB's own: configuration, editor settings, line endings, an empty records folder. */
export async function newRepository(folder: string): Promise<string[]> {
  const schemas = relative(folder, join(packageRoot, "schemas")).split(sep).join("/");
  const files: Record<string, string> = {
    "dossier.config.json": pretty({
      $schema: `./${schemas}/meta/config.schema.json`,
      lang: "zh",
      records: "records",
      out: "out",
      due: { within: 60 },
      letterhead: {},
    }),
    ".vscode/settings.json": pretty(editorSettings(schemas)),
    ".gitattributes": "records/** -text\n",
    ".gitignore": "node_modules/\nout/\n",
    "records/personnel/.gitkeep": "",
  };
  const made: string[] = [];
  for (const [name, content] of Object.entries(files)) {
    const file = join(folder, name);
    if (existsSync(file)) continue;
    await writeAtomically(file, content);
    made.push(file);
  }
  return made;
}

const suffix = ".schema.json";

/** Kinds of record that stand in the body's own folder. */
const bodyKinds = ["internal-audit", "publication", "statements", "waiver"];

/**
 * VS Code: which schema belongs to which file, by the names of the folders. Those of records are made for editors when the
 * package is built (`dist/editor`), with a description for each field.
 */
export function editorSettings(schemas: string): object {
  const editor = `${schemas.slice(0, -"schemas".length)}dist/editor`;
  const kinds = readdirSync(join(packageRoot, "schemas", "records"))
    .filter((n) => n.endsWith(suffix) && n !== `definitions${suffix}`)
    .map((n) => n.slice(0, -suffix.length))
    .sort();
  const mappings = readdirSync(join(packageRoot, "schemas", "procedures"))
    .sort()
    .flatMap((p) =>
      kinds.map((kind) => ({
        fileMatch: [
          `/records/${p}/**/${kind}.json`,
          ...instancePatterns(kind).map((i) => `/records/${p}/**/${kind}-${i}.json`),
        ],
        url: `./${editor}/${p}/${kind}${suffix}`,
      })),
    );
  return {
    "json.schemas": [
      ...mappings,
      ...bodyKinds.map((kind) => ({
        fileMatch: [
          `/records/cb/**/${kind}.json`,
          ...instancePatterns(kind).map((i) => `/records/cb/**/${kind}-${i}.json`),
        ],
        url: `./${editor}/records/${kind}${suffix}`,
      })),
      {
        fileMatch: ["/records/personnel/*.json"],
        url: `./${editor}/records/personnel${suffix}`,
      },
      { fileMatch: ["/dossier.config.json"], url: `./${schemas}/meta/config.schema.json` },
    ],
    "files.encoding": "utf8",
    "files.eol": "\n",
    "editor.unicodeHighlight.invisibleCharacters": true,
  };
}

/** What stands after the kind in a file name; globs of VS Code know no digits but by enumeration. */
function instancePatterns(kind: string): string[] {
  const base = JSON.parse(
    readFileSync(join(packageRoot, "schemas", "records", `${kind}${suffix}`), "utf8"),
  ) as { plural?: string; instances?: string[] };
  return base.instances ?? (base.plural ? ["[0-9][0-9]", "[0-9][0-9][0-9]"] : []);
}

function procedureOf(workspace: Workspace, id: string) {
  const compiled = workspace.procedures.get(id);
  if (!compiled) {
    throw new UserError(
      "usage",
      `没有认证规则“${id}” · there is no procedure "${id}"`,
      `可用 · known: ${workspace.procedures.ids.join(" ")}`,
    );
  }
  return compiled;
}

async function writeRecord(file: string, record: object): Promise<void> {
  await writeAtomically(file, pretty(record));
}

function pretty(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
