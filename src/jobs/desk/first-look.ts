import { join } from "node:path";
import type { Bilingual } from "../../model/base/text.js";
import { readPerson } from "../../read/case-source.js";
import type { FileTree } from "../../read/file-tree.js";
import { sourceOf } from "../../workspace/workspace.js";
import type { Desk } from "./desk.js";
import { nameIn } from "./people.js";

/** A procedure as a list of them names it. */
interface ListedProcedure {
  readonly id: string;
  readonly document: string;
  readonly title: Bilingual;
  readonly version: string;
  readonly body: string;
}

/** What a person sees first, whatever the cases are. */
export interface FirstLook {
  readonly procedures: readonly ListedProcedure[];
  readonly bodies: readonly { readonly short: string; readonly name: Bilingual }[];
  /** Whose personnel record has the name that git knows; null where none or several have it. */
  readonly person: string | null;
}

/** The procedures of the workspace, their bodies, and who works. */
export function firstLook({ workspace }: Desk, { name }: { readonly name: string }): FirstLook {
  const { procedures } = workspace;
  const datas = procedures.ids.flatMap((id) => {
    const data = procedures.get(id)?.procedure.data;
    return data ? [{ id, data }] : [];
  });
  return {
    procedures: datas.map(({ id, data }) => ({
      id,
      document: data.procedure,
      title: data.title,
      version: data.version,
      body: data.body.short,
    })),
    bodies: [
      ...new Map(
        datas.map(({ data: { body } }) => [body.short, { short: body.short, name: body.name }]),
      ).values(),
    ],
    person: personNamed(workspace, name),
  };
}

/**
 * The id of the only person of a name. Of thousands of records those alone are read as records in
 * whose text it stands, or may stand in disguise.
 */
function personNamed(workspace: Desk["workspace"], name: string): string | null {
  const source = sourceOf(workspace);
  const { tree } = source;
  const folder = join(source.folder, "personnel");
  const found = tree.list(folder).filter(({ name: file, type }) => {
    if (type !== "file" || !file.endsWith(".json")) return false;
    const text = textOf(tree, join(folder, file));
    return file === `${name}.json` || text.includes(name) || text.includes("\\u");
  });
  const named = found
    .map((file) => file.name.slice(0, -".json".length))
    .filter((id) => nameIn(readPerson(source, id), id).zh === name);
  return named.length === 1 ? (named[0] ?? null) : null;
}

function textOf(tree: FileTree, path: string): string {
  try {
    return Buffer.from(tree.bytes(path)).toString("utf8");
  } catch {
    return ""; // gone meanwhile, or not to be read
  }
}
