import { existsSync } from "node:fs";
import { basename } from "node:path";
import type { VerificationItems } from "../../model/outcome/verification.js";
import { chineseDay, isCivilDate } from "../../model/time/dates.js";
import { evidenceIn } from "../../seal/signing/cms-evidence.js";
import { judgeSignature } from "../../seal/signing/judge-signature.js";
import { readCms } from "../../seal/signing/read-cms.js";
import { readTimeStamp } from "../../seal/signing/time-stamp.js";
import type { TrustStore } from "../../seal/signing/trust-store.js";
import { commitSignatures } from "../../workspace/commit-signatures.js";
import {
  type Commit,
  commitsOf,
  copiesOf,
  historyState,
  isShallow,
  lastInCommon,
  placeInHistory,
} from "../../workspace/git-history.js";
import type { Workspace } from "../../workspace/workspace.js";
import { historyItems } from "./history-items.js";
import { historyFolder, type HistorySeal, type KeptSeal, keptSeals } from "./history-seals.js";

/** By what a history is examined. */
export interface HistoryQuestion {
  readonly trust: TrustStore;
  /** By which certificates are judged. */
  readonly now: Date;
  /** Where it is kept which commits were well signed; null for nowhere. */
  readonly cache: string | null;
}

/** What a repository's history can be believed: sealed states, signed commits, copies. */
export async function examineHistory(
  workspace: Workspace,
  question: HistoryQuestion,
  found: VerificationItems,
): Promise<void> {
  const { config } = workspace;
  if (!historyState(config.root)) {
    found.cannotJudge(historyItems.noHistory);
    return;
  }
  if (isShallow(config.root)) {
    found.cannotJudge(historyItems.shallow);
    return;
  }
  await judgeSeals(workspace, question, found);
  judgeCommits(workspace, question, found);
  judgeCopies(config.root, found);
}

async function judgeSeals(
  { config }: Workspace,
  question: HistoryQuestion,
  found: VerificationItems,
): Promise<void> {
  const seals = await keptSeals(config.archive);
  if (seals.length === 0) {
    found.cannotJudge(historyItems.neverSealed);
    return;
  }
  for (const [i, kept] of seals.entries()) {
    judgeSealFile(kept, { number: i + 1, former: seals[i - 1]?.sha256 ?? null }, question, found);
  }
  const sound = seals.flatMap((s) => s.seal ?? []);
  const lost = sound.find((s) => placeInHistory(config.root, s.head) !== "within");
  if (lost) judgeLost(config.root, lost, sound, found);
  else {
    const last = sound.at(-1);
    if (!last) return;
    const { head, sealedAt } = last;
    found.pass(historyItems.leadsUp, { n: sound.length, head, on: sealedAt.slice(0, 10) });
  }
}

/** That a seal follows the one before, and who made it. */
function judgeSealFile(
  { file, bytes, seal, cms }: KeptSeal,
  expected: Pick<HistorySeal, "number" | "former">,
  { trust, now }: HistoryQuestion,
  all: VerificationItems,
): void {
  const found = all.about(`${historyFolder}/${basename(file)}`);
  if (!seal) {
    found.fail(historyItems.noSeal);
    return;
  }
  if (seal.number !== expected.number || seal.former !== expected.former) {
    found.fail(historyItems.brokenChain);
  }
  if (!cms) {
    found.fail(historyItems.notSigned);
    return;
  }
  const read = readCms(cms, bytes);
  const stamp = read.timeStamp ? readTimeStamp(read.timeStamp, read.signatureValue) : null;
  const { claimedTime } = read;
  const evidence = evidenceIn(cms);
  found.include(
    judgeSignature({ cms: read, stamp, claimedTime, subject: found.subject, evidence }, trust, now)
      .items,
  );
}

/** Where today's history leaves the sealed one. */
function judgeLost(
  root: string,
  lost: HistorySeal,
  seals: readonly HistorySeal[],
  found: VerificationItems,
): void {
  const kept = seals.findLast((s) => s.number < lost.number);
  const about = { head: lost.head, on: lost.sealedAt.slice(0, 10), number: lost.number };
  if (placeInHistory(root, lost.head) === "gone") {
    found.fail(historyItems.rewrittenGone, { ...about, last: kept?.head ?? "-" });
  } else {
    found.fail(historyItems.rewritten, { ...about, base: lastInCommon(root, lost.head) ?? "-" });
  }
}

/** How many commits a finding names. */
const namedAtMost = 5;

function judgeCommits(
  { config }: Workspace,
  { cache, now }: HistoryQuestion,
  found: VerificationItems,
): void {
  const { signedSince, allowedSigners } = config.history;
  if (signedSince === null) {
    found.notApplicable(historyItems.signingNotDemanded);
    return;
  }
  if (!existsSync(allowedSigners)) {
    found.cannotJudge(historyItems.noAllowedSigners, { file: allowedSigners });
    return;
  }
  const today = chineseDay(now);
  const commits = commitsOf(config.root);
  const demanded = demandedCommits(commits, signedSince);
  if (demanded === null) {
    found.cannotJudge(historyItems.noSuchCommit, { commit: signedSince });
    return;
  }
  const ids = demanded.map((c) => c.id);
  const said = commitSignatures(config.root, ids, { allowedSigners, cache, today });
  const kinds = [
    [historyItems.unsigned, (s: string) => s === "N"],
    [historyItems.unknownKey, (s: string) => s === "U" || s === "E"],
    [historyItems.badSignature, (s: string) => !["N", "U", "E", "G"].includes(s)],
  ] as const;
  let wrong = 0;
  for (const [kind, is] of kinds) {
    const those = demanded.filter((c) => is(said.get(c.id) ?? "N"));
    wrong += those.length;
    if (those.length > 0) found.fail(kind, { n: those.length, commits: named(those) });
  }
  if (wrong === 0) found.pass(historyItems.allSigned, { n: demanded.length, since: signedSince });
}

/**
 * What must be signed: the commits after one that is named, or those from a day on with all that
 * follow them, whatever day they claim. Null where the commit is not in the history.
 */
function demandedCommits(commits: readonly Commit[], since: string): readonly Commit[] | null {
  const demanded = new Set<string>();
  if (isCivilDate(since)) {
    for (const { id, parents, at } of commits) {
      const isLater = chineseDay(new Date(at * 1000)) >= since;
      if (isLater || parents.some((p) => demanded.has(p))) demanded.add(id);
    }
    return commits.filter((c) => demanded.has(c.id));
  }
  const before = new Set<string>();
  const from = commits.find((c) => c.id.startsWith(since));
  if (!from) return null;
  for (const c of commits.toReversed()) {
    if (c === from || before.has(c.id)) for (const id of [c.id, ...c.parents]) before.add(id);
  }
  return commits.filter((c) => !before.has(c.id));
}

function named(commits: readonly Commit[]): string {
  const first = commits.slice(0, namedAtMost).map((c) => `${c.id.slice(0, 12)} ${c.subject}`);
  return commits.length > namedAtMost ? `${first.join("; ")} …` : first.join("; ");
}

function judgeCopies(root: string, found: VerificationItems): void {
  const { remotes, missing } = copiesOf(root);
  if (remotes.length === 0) found.fail(historyItems.oneCopy);
  else if (missing > 0) found.fail(historyItems.copyBehind, { n: missing });
  else if (remotes.every((r) => r.isHere)) found.cannotJudge(historyItems.copyHere);
  else found.pass(historyItems.copied, { remotes: remotes.map((r) => r.name).join(", ") });
}
