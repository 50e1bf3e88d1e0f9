import { electronicEvidence } from "../../check/checks/evidence.js";
import type { Bilingual } from "../../model/base/text.js";
import type { CaseDocument } from "../../model/case/case.js";
import { evidenceIn } from "../../model/case/records.js";
import type { CompiledProcedure } from "../../model/procedure/compiled.js";
import { visitDefinition } from "../../model/procedure/schema.js";
import { attachmentFault, plainFault } from "./attachment-fault.js";

/** A larger file is not opened. */
const mostBytes = 64 * 1024 * 1024;

/** What was found when a content was opened, by its digest and name: the same in each case. */
const known = new Map<string, Bilingual | null>();

/**
 * The case with the attachments opened that its records name, as far as they are what was recorded.
 * That they were asked for is noted as for their digests, so an unchanged case is not read again.
 */
export function withAttachments(
  document: CaseDocument,
  compiled: CompiledProcedure | undefined,
): CaseDocument | Promise<CaseDocument> {
  const { contentOf } = document;
  if (!compiled || !contentOf) return document;
  const faults = new Map<string, Bilingual | null>();
  const waiting: (() => Promise<void>)[] = [];
  for (const [path, sha256] of namedIn(document, compiled)) {
    if (faults.has(path) || document.digestOf(path) !== sha256) continue;
    const key = `${sha256} ${path.slice(path.lastIndexOf(".") + 1)}`;
    const bytes = known.has(key) ? undefined : contentOf(path, mostBytes);
    const found = bytes instanceof Uint8Array ? plainFault(path, bytes) : (known.get(key) ?? null);
    if (found !== undefined) {
      faults.set(path, found);
      known.set(key, found);
      continue;
    }
    waiting.push(async () => {
      const content = contentOf(path, mostBytes);
      const fault = content instanceof Uint8Array ? await attachmentFault(path, content) : null;
      faults.set(path, fault);
      known.set(key, fault);
    });
  }
  const opened = { ...document, faultOf: (path: string) => faults.get(path) ?? null };
  return waiting.length === 0 ? opened : afterAll(waiting, opened);
}

/** One after another: each may fill the memory. */
async function afterAll<T>(waiting: readonly (() => Promise<void>)[], result: T): Promise<T> {
  for (const open of waiting) await open();
  return result;
}

/** The attachments that records name, with their digests; electronic signatures aside. */
function namedIn(
  { records, audits }: CaseDocument,
  { procedure }: CompiledProcedure,
): (readonly [path: string, sha256: string])[] {
  const named: (readonly [string, string])[] = [];
  for (const record of [...records, ...audits.flatMap((a) => a.records)]) {
    const electronic = electronicEvidence(record);
    visitDefinition(
      record.value,
      procedure.records.get(record.kind)?.schema,
      "evidence",
      (value, pointer) => {
        const { path, sha256 } = evidenceIn(value);
        const isAsked = path !== undefined && sha256 !== undefined && !electronic.has(pointer);
        if (isAsked) named.push([path, sha256]);
      },
    );
  }
  return named;
}
