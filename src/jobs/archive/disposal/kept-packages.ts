import { existsSync } from "node:fs";
import { join } from "node:path";
import { factsOf } from "../../../check/facts.js";
import { recordOf } from "../../../model/case/records.js";
import { type CivilDate, isCivilDate } from "../../../model/time/dates.js";
import { readCase } from "../../../read/case-source.js";
import { withPackage } from "../../../seal/package/open-package.js";
import { readBagHead } from "../../../seal/package/read-bag.js";
import { sourceOf, type Workspace } from "../../../workspace/workspace.js";
import { keptUntil } from "../../documents/retention.js";
import { packagePath, readRegister, type RegisterEntry } from "../package-register.js";

/** A package that lies in the archive, and until when it has to. */
export interface KeptPackage {
  readonly entry: RegisterEntry;
  readonly path: string;
  /** Lines of its `bag-info.txt`, by their names in small letters. */
  readonly info: ReadonlyMap<string, readonly string[]>;
  /** SHA-256 of its `tagmanifest-sha256.txt`; null where it has none. */
  readonly identity: string | null;
  /** The last day of keeping; null where nothing says so. */
  readonly until: CivilDate | null;
  /** Why until then, in Chinese, as the package has it or as the case is today. */
  readonly basis: string;
  /** Where the signed originals lie, as the case says today. */
  readonly originals: string | null;
}

/** Whether the last day of keeping is over. */
export function mayBeDestroyed({ until }: Pick<KeptPackage, "until">, asOf: CivilDate): boolean {
  return until !== null && until < asOf;
}

/**
 * The packages that lie in the archive, in the order of the register. One that is missing is left
 * to `verify`.
 */
export async function keptPackages(
  workspace: Workspace,
  asOf: CivilDate,
  entries?: readonly RegisterEntry[],
): Promise<KeptPackage[]> {
  const folder = workspace.config.archive;
  const found: KeptPackage[] = [];
  for (const entry of entries ?? (await readRegister(folder))) {
    const path = packagePath(folder, entry.name);
    if (path !== null) found.push(await keptPackage(workspace, asOf, { entry, path }));
  }
  return found;
}

/**
 * A case goes on after it was packed: a certificate that was renewed since, or a later day in its
 * archive record, keeps its packages longer.
 */
async function keptPackage(
  workspace: Workspace,
  asOf: CivilDate,
  { entry, path }: Pick<KeptPackage, "entry" | "path">,
): Promise<KeptPackage> {
  const head = await withPackage(path, ({ files }) => readBagHead(files));
  const tag = (name: string) => head.info.get(name)?.[0] ?? "";
  const said = tag("retain-until");
  const packed = isCivilDate(said) ? said : null;
  const basis = tag("retention-basis");
  // Of a package that is kept for years the case need not be read.
  const isOver = packed === null || packed < asOf;
  const now = isOver ? caseToday(workspace, entry.case, asOf) : null;
  const isLater = now?.until != null && (packed === null || now.until > packed);
  return {
    entry,
    path,
    ...head,
    until: isLater ? now.until : packed,
    basis: isLater ? now.basis : basis,
    originals: now?.originals ?? null,
  };
}

interface CaseToday extends Pick<KeptPackage, "until" | "basis" | "originals"> {}

/** What a case says today; null where it lies in the repository no longer. */
function caseToday(workspace: Workspace, id: string, asOf: CivilDate): CaseToday | null {
  const [folder = "", name = ""] = id.split("/");
  const procedure = workspace.procedures.get(folder)?.procedure;
  if (!procedure || !existsSync(join(workspace.config.records, id))) return null;
  const document = readCase(sourceOf(workspace), { procedure: folder, name });
  const archive = recordOf(document.records, "archive")?.value;
  const recorded = archive?.keptUntil ?? null;
  const kept = keptUntil(procedure, factsOf(document, procedure), recorded, asOf);
  return {
    until: kept.until,
    basis: [...kept.clauses, kept.because.zh].join(" "),
    originals: archive?.location ?? null,
  };
}
