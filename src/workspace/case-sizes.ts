import { join } from "node:path";
import type { CaseAddress } from "../read/case-source.js";
import { disk } from "../read/file-tree.js";
import { listCaseFolder } from "../read/listed-files.js";
import { selectCases } from "../read/records-folder.js";
import { sourceOf, type Workspace } from "./workspace.js";

/** So many cases are looked at: of more, each stands for those around it. */
const lookedAt = 200;

/** How many records lie in the folder of a case: the work that it makes follows them. */
export function recordsIn(folder: string): number {
  return listCaseFolder(folder).filter((f) => f.type === "record").length;
}

/**
 * How many records the first so many of the cases have, about: cases of one kind stand together,
 * and their number alone says little of the work that is left.
 */
export function sizesOf(
  records: string,
  addresses: readonly CaseAddress[],
): (cases: number) => number {
  const looked = Math.min(lookedAt, addresses.length);
  const each = Math.max(1, addresses.length / Math.max(1, looked));
  const before = [0];
  for (let n = 0; n < looked; n += 1) {
    const { procedure = "", name = "" } = addresses[Math.floor((n + 0.5) * each)] ?? {};
    before.push((before[n] ?? 0) + each * recordsIn(join(records, procedure, name)));
  }
  return (cases) => {
    const place = Math.min(looked, cases / each);
    const whole = Math.floor(place);
    const [from = 0, to = from] = before.slice(whole, whole + 2);
    return from + (place - whole) * (to - from);
  };
}

/** The same for the cases that the paths choose; each counts as one where they are not on disk. */
export function sizesOfChosen(
  workspace: Workspace,
  {
    paths,
    cwd,
    of,
  }: { readonly paths: readonly string[]; readonly cwd: string; readonly of: number },
): (cases: number) => number {
  const { procedures, config, tree } = workspace;
  const chosen = tree === disk ? selectCases(sourceOf(workspace), procedures.ids, paths, cwd) : [];
  // Of a list that some were left out of, nothing is known.
  return chosen.length === of ? sizesOf(config.records, chosen) : (cases) => cases;
}
