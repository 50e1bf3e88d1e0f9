import { lstatSync } from "node:fs";
import { type CivilDate, endOfDay, shift } from "../../model/time/dates.js";
import { trustFrom } from "../../workspace/trust.js";
import type { Workspace } from "../../workspace/workspace.js";
import { keptPackages } from "./disposal/kept-packages.js";
import { packagePath, readRegister, type RegisterEntry } from "./package-register.js";
import { packageSealEnd } from "./package-seal-end.js";
import { lastDay } from "./seal-end.js";

/** A package of the register as it lies in the archive today. */
export interface ArchivedPackage {
  readonly entry: RegisterEntry;
  /** `missing`: registered, and not there; `unsealed`: nobody signed it. */
  readonly state: "sealed" | "unsealed" | "missing" | "destroyed";
  /** Of a zip; null of a folder and of what is not there. */
  readonly bytes: number | null;
  /** The last day of its proof. */
  readonly provedUntil: CivilDate | null;
  /** Its proof ends so soon that it must be renewed now (`signatures.renewWithin`). */
  readonly mustRenew: boolean;
  readonly keptUntil: CivilDate | null;
}

/** The packages of the register, the last one first; of one case where it is named. */
export async function archivedPackages(
  workspace: Workspace,
  asOf: CivilDate,
  ofCase: string | null,
): Promise<ArchivedPackage[]> {
  const { config } = workspace;
  const register = await readRegister(config.archive);
  const entries = register.filter((e) => ofCase === null || e.case === ofCase);
  const there = entries.filter((e) => !e.destroyed);
  const kept = await keptPackages(workspace, asOf, there);
  const untilOf = new Map(kept.map(({ entry, until }) => [entry.name, until]));
  const question = { trust: trustFrom([], config), now: endOfDay(asOf) };
  const horizon = shift(asOf, config.signatures.renewWithin, "calendarDay");
  const found: ArchivedPackage[] = [];
  for (const entry of entries.toReversed()) {
    const path = entry.destroyed ? null : packagePath(config.archive, entry.name);
    const end = path === null ? null : await packageSealEnd(path, question);
    const provedUntil = end && lastDay(end).day;
    found.push({
      entry,
      state: stateOf(entry, { path, isSealed: end !== null }),
      bytes: bytesOf(path),
      provedUntil,
      mustRenew: provedUntil !== null && provedUntil <= horizon,
      keptUntil: untilOf.get(entry.name) ?? null,
    });
  }
  return found;
}

function stateOf(
  { destroyed }: RegisterEntry,
  { path, isSealed }: { readonly path: string | null; readonly isSealed: boolean },
): ArchivedPackage["state"] {
  if (destroyed) return "destroyed";
  if (path === null) return "missing";
  return isSealed ? "sealed" : "unsealed";
}

function bytesOf(path: string | null): number | null {
  const found = path?.endsWith(".zip") ? lstatSync(path, { throwIfNoEntry: false }) : undefined;
  return found?.isFile() === true ? found.size : null;
}

/** The zip of a package, by the name that the register has; null where no plain file is there. */
export async function packageZip({ config }: Workspace, name: string): Promise<string | null> {
  const entry = (await readRegister(config.archive)).find((e) => e.name === name && !e.destroyed);
  const path = entry ? packagePath(config.archive, entry.name) : null;
  return bytesOf(path) === null ? null : path;
}
