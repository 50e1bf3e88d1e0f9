import { isObject } from "../../model/base/json.js";
import type { VerificationItems } from "../../model/outcome/verification.js";
import type { PackageFile } from "../../seal/package/bag.js";
import type { Config } from "../../workspace/config.js";
import {
  type HistoryState,
  historyState,
  isShallow,
  lastInCommon,
  placeInHistory,
} from "../../workspace/git-history.js";
import { historyItems } from "./history-items.js";
import { keptSeals } from "./history-seals.js";

/** Where the history stood when a package was made, and how it had been sealed last. */
export interface PackedHistory extends HistoryState {
  readonly seal: { readonly number: number; readonly sha256: string } | null;
}

/**
 * What a package keeps of the history; null outside git, and in a shallow clone, which does not
 * know how many commits there are.
 */
export async function packedHistory({
  root,
  archive,
}: Pick<Config, "root" | "archive">): Promise<PackedHistory | null> {
  const state = historyState(root);
  if (!state || isShallow(root)) return null;
  const last = (await keptSeals(archive)).at(-1);
  return {
    ...state,
    seal: last?.seal ? { number: last.seal.number, sha256: last.sha256 } : null,
  };
}

/**
 * Whether the history that a package was made of leads up to that of the repository at hand, and
 * the seal that it names is kept. Of a package of another repository nothing is said.
 */
export async function judgePackedHistory(
  files: readonly PackageFile[],
  { root, archive }: Pick<Config, "root" | "archive">,
  found: VerificationItems,
): Promise<void> {
  const packed = await historyIn(files);
  if (!packed || !historyState(root)) return;
  if (isShallow(root)) {
    found.cannotJudge(historyItems.shallow);
    return;
  }
  const { head, seal } = packed;
  const seals = await keptSeals(archive);
  const named = seal && seals.find((s) => s.seal?.number === seal.number);
  if (seal && seals.length > 0 && named?.sha256 !== seal.sha256) {
    found.fail(historyItems.sealLost, { number: seal.number });
  }
  const place = placeInHistory(root, head);
  if (place === "within") found.pass(historyItems.packedWithin, { head });
  else if (place === "beside") {
    found.fail(historyItems.packedBeside, { head, base: lastInCommon(root, head) ?? "-" });
  } else if (seals.length > 0) found.fail(historyItems.packedGone, { head });
}

async function historyIn(
  files: readonly PackageFile[],
): Promise<Pick<PackedHistory, "head" | "seal"> | null> {
  try {
    const bytes = await files.find((f) => f.path === "data/report/package.json")?.read();
    const report: unknown = JSON.parse(bytes?.toString("utf8") ?? "null");
    const history = isObject(report) ? report["history"] : null;
    if (!isObject(history)) return null;
    const { head, seal } = history;
    const { number, sha256 } = isObject(seal) ? seal : {};
    return {
      head: String(head),
      seal: typeof sha256 === "string" ? { number: Number(number), sha256 } : null,
    };
  } catch {
    return null; // the manifests tell what was altered
  }
}
