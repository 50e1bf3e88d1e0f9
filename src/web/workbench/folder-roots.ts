import { bodyFolder, folderId, peopleFolder } from "../../jobs/edit/folders.js";
import type { CaseAddress } from "./case-address.js";
import type { WorkbenchContext } from "./context.js";
import { notThere } from "./refused.js";

/**
 * Every record lies in a folder: of a case, of a body, of the people. Each kind of folder has an
 * address of its own, and below it the same routes: `…/record?path=`, `…/judge`, `…/history` and so
 * on, with the path of the record below the folder.
 */
export interface FolderRoot {
  /** Address of a folder of this kind. */
  readonly at: string;
  /** The folder that the parameters of an address name; refuses what is not there. */
  find(params: unknown): CaseAddress | Promise<CaseAddress>;
}

/** Where the folders of records are addressed. */
export function folderRoots(context: WorkbenchContext): FolderRoot[] {
  return [
    { at: "/api/cases/:procedure/:case", find: (params) => context.caseOf(params) },
    { at: "/api/bodies/:body", find: (params) => bodyIn(context, params) },
    { at: "/api/people", find: () => peopleFolder },
  ];
}

/** One of the bodies of the procedures, whether it has a folder yet or not. */
export async function bodyIn(context: WorkbenchContext, params: unknown): Promise<CaseAddress> {
  const { body: asked } = params as Readonly<Record<string, unknown>>;
  const { bodies } = await context.run("firstLook", { name: "" });
  const known = bodies.find(({ short }) => short === asked);
  if (!known) throw notThere(typeof asked === "string" ? asked.slice(0, 60) : "?");
  return bodyFolder(known.short);
}

/** Tells what was changed in a folder. */
export function changedIn(context: WorkbenchContext, address: CaseAddress): void {
  context.changed([folderId(address)]);
}
