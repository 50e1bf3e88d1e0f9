import { bodiesFolder } from "../../model/case/body-folder.js";
import type { CaseDocument } from "../../model/case/case.js";
import type { CompiledProcedure } from "../../model/procedure/compiled.js";
import {
  type CaseAddress,
  type CaseSource,
  readCase,
  readPeopleFolder,
} from "../../read/case-source.js";
import { hasCases } from "../../read/records-folder.js";
import { sourceOf, type Workspace } from "../../workspace/workspace.js";

/*
 * Every record lies in a folder: that of a case, of the body itself (`cb/<short>`), or of the
 * people. All are addressed, read and edited in the same way.
 */
export type FolderKind = "case" | "body" | "people";

/** The folder of the people's records, each called by the person's id. */
export const peopleFolder: CaseAddress = { procedure: "personnel", name: "" };

/** The folder of what a body keeps of itself. */
export function bodyFolder(short: string): CaseAddress {
  return { procedure: bodiesFolder, name: short };
}

export function folderKind({ procedure }: CaseAddress): FolderKind {
  if (procedure === peopleFolder.procedure) return "people";
  return procedure === bodiesFolder ? "body" : "case";
}

/** How a folder is called: `<procedure>/<case>`, `cb/<short>`, `personnel`. */
export function folderId({ procedure, name }: CaseAddress): string {
  return name === "" ? procedure : `${procedure}/${name}`;
}

/** Reads a folder of records. */
export function readFolder(source: CaseSource, address: CaseAddress): CaseDocument {
  return folderKind(address) === "people" ? readPeopleFolder(source) : readCase(source, address);
}

/**
 * The procedures by which the records of a folder are judged: of a case its own, of a body those
 * of it that a case is kept under, of the people all that are in use. Where no case is there yet,
 * those that could be.
 */
export function proceduresOf(workspace: Workspace, address: CaseAddress): CompiledProcedure[] {
  const { procedures } = workspace;
  const kind = folderKind(address);
  if (kind === "case") {
    const own = procedures.get(address.procedure);
    return own ? [own] : [];
  }
  const all = procedures
    .all()
    .filter(({ procedure }) => kind === "people" || procedure.data.body.short === address.name);
  const inUse = all.filter(({ procedure }) => hasCases(sourceOf(workspace), procedure.id));
  return inUse.length > 0 ? inUse : all;
}
