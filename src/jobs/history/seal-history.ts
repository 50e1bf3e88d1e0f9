import { UserError } from "../../model/base/errors.js";
import { pretty } from "../../model/base/json.js";
import { signerFrom } from "../../seal/signing/environment-signer.js";
import { readCms } from "../../seal/signing/read-cms.js";
import { writeAtomically } from "../../workspace/atomic-write.js";
import {
  type HistoryState,
  historyState,
  isShallow,
  placeInHistory,
} from "../../workspace/git-history.js";
import { trustFrom } from "../../workspace/trust.js";
import type { Workspace } from "../../workspace/workspace.js";
import { signStamped } from "../sign/sign-stamped.js";
import { revocationSources } from "../sign/validation-data.js";
import { type HistorySeal, type KeptSeal, keptSeals, sealFile } from "./history-seals.js";
import { words } from "./seal-history.words.js";

/** What became of a sealing: the same head is not sealed twice. */
export interface SealedHistory {
  readonly state: "sealed" | "unchanged";
  readonly file: string;
  readonly seal: HistorySeal;
  readonly signer: string | null;
  readonly isStamped: boolean;
}

/**
 * Seals where the history stands: its head, tree and number of commits, signed and time-stamped, in
 * a chain in which each seal names the one before. A history that was rewritten since is refused.
 */
export async function sealHistory(
  workspace: Workspace,
  request: { readonly now: Date; readonly timeStamp: boolean },
): Promise<SealedHistory> {
  const { config } = workspace;
  const { state, last } = await stateToSeal(config);
  if (last?.seal.head === state.head) {
    return { state: "unchanged", file: last.file, seal: last.seal, signer: null, isStamped: false };
  }
  const seal: HistorySeal = {
    number: (last?.seal.number ?? 0) + 1,
    former: last?.sha256 ?? null,
    sealedAt: request.now.toISOString(),
    ...state,
  };
  const bytes = Buffer.from(pretty(seal), "utf8");
  const cms = await signed(workspace, bytes, request);
  const file = sealFile(config.archive, seal.number);
  // The signature first: a run that is killed between the two has sealed nothing.
  await writeAtomically(`${file}.p7s`, cms);
  await writeAtomically(file, bytes);
  const { signer, timeStamp } = readCms(cms, bytes);
  return {
    state: "sealed",
    file,
    seal,
    signer: signer?.name ?? null,
    isStamped: timeStamp !== null,
  };
}

/** Where the history stands, and the seal before, which must still lead up to it. */
async function stateToSeal({ root, archive }: Workspace["config"]): Promise<{
  readonly state: HistoryState;
  readonly last: (KeptSeal & { readonly seal: HistorySeal }) | null;
}> {
  const state = historyState(root);
  if (!state) throw new UserError("usage", words.noHistory(), words.commitFirst());
  if (isShallow(root)) throw new UserError("usage", words.shallow(), words.fetchAll());
  const last = (await keptSeals(archive)).at(-1);
  if (!last) return { state, last: null };
  const { seal, file } = last;
  if (!seal) throw new UserError("usage", words.noSeal({ file }), words.restore());
  if (placeInHistory(root, seal.head) !== "within") {
    throw new UserError("usage", words.rewritten({ head: seal.head }), words.lookFirst());
  }
  return { state, last: { ...last, seal } };
}

/** A detached CMS, stamped where an authority is set up; a revoked certificate makes none. */
function signed(
  workspace: Workspace,
  bytes: Buffer,
  { now, timeStamp }: { readonly now: Date; readonly timeStamp: boolean },
): Promise<Buffer> {
  const { config, environment } = workspace;
  const authority = environment["DOSSIER_TSA_URL"] ?? config.signatures.timeStamp;
  const stampedBy = timeStamp && authority ? authority : null;
  const sources = revocationSources(workspace, trustFrom([], config));
  return signStamped(signerFrom(environment, config.root), bytes, { now, stampedBy, sources });
}
