import { basename, dirname, join } from "node:path";
import { tryGit } from "../../workspace/git.js";
import { isWithin } from "../../workspace/within.js";
import type { Workspace } from "../../workspace/workspace.js";
import type { User } from "./api.js";
import type { CaseAddress } from "./case-address.js";
import { notThere } from "./refused.js";

/** A folder's name that can be nothing else: no separator, no way up, nothing hidden. */
const segment = /^(?!\.)[^/\\\0]{1,120}$/u;

/** Finds the case that the parameters `procedure` and `case` of an address name. */
export function caseFinder({
  config,
  procedures,
  tree,
}: Workspace): (params: unknown) => CaseAddress {
  return (params) => {
    const { procedure, case: name } = params as Readonly<Record<string, unknown>>;
    const isNamed =
      typeof procedure === "string" && procedures.ids.includes(procedure) && isSegment(name);
    if (!isNamed) throw notThere(shownName(name));
    const folder = join(config.records, procedure, name);
    const isThere =
      basename(folder) === name &&
      dirname(folder) === join(config.records, procedure) &&
      tree.isFolder(folder) &&
      isWithin(config.records, folder);
    if (!isThere) throw notThere(shownName(name));
    return { procedure, name };
  };
}

function isSegment(name: unknown): name is string {
  return typeof name === "string" && segment.test(name);
}

function shownName(name: unknown): string {
  return typeof name === "string" ? name.slice(0, 60) : "?";
}

/** Who works here, as git names them. */
export function gitUser(root: string): User {
  const asked = (name: string) => tryGit(root, ["config", "--get", name])?.trim() ?? "";
  return { name: asked("user.name"), email: asked("user.email"), person: null };
}
