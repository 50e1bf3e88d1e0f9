import { join } from "node:path";
import { archiveCase } from "../../../jobs/archive/archive-case.js";
import type { ArchiveStage } from "../../../jobs/archive/archive-request.js";
import { parseSpan } from "../../../jobs/archive/span.js";
import type { Bilingual } from "../../../model/base/text.js";
import type { ArchiveResult, ArchiveWanted } from "../archive-api.js";
import type { CaseAddress } from "../case-address.js";
import { Refused } from "../refused.js";
import { words } from "./archive-case.words.js";
import type { JobPlace } from "./job-place.js";

export interface ArchiveArgs extends ArchiveWanted {
  readonly address: CaseAddress;
}

const stages: Readonly<Record<ArchiveStage, () => Bilingual>> = {
  check: words.checking,
  print: words.printing,
  pack: words.packing,
};

/** Packs, seals and registers a case, as `dossier archive` does. */
export async function archiveInto(
  { workspace, asOf, signal, progress }: JobPlace,
  { address, span: asked, ...how }: ArchiveArgs,
): Promise<ArchiveResult> {
  const span = parseSpan(asked);
  if (!span) throw new Refused(400, words.noSpan({ span: asked }), null);
  const { records, root } = workspace.config;
  const archived = await archiveCase(workspace, {
    ...how,
    span,
    path: join(records, address.procedure, address.name),
    cwd: root,
    asOf,
    format: "zip",
    timeStamp: true,
    now: new Date(),
    signal,
    told(stage, done, of) {
      progress(done, of, stages[stage]());
    },
  });
  if (archived.state === "refused") return { ...nothing, lacking: archived.lacking };
  const { kept, file: _file, ...rest } = archived;
  return { ...rest, keptUntil: kept.until, because: kept.because };
}

const nothing: Omit<ArchiveResult, "lacking"> = {
  state: "refused",
  name: "",
  documents: 0,
  files: 0,
  keptUntil: null,
  because: null,
  signer: null,
  isLegallyEffective: false,
};
