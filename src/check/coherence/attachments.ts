import { isObject, type Json } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import type { AttachmentFile, AuditFolder, RecordFile } from "../../model/case/case.js";
import { evidenceIn } from "../../model/case/records.js";
import { failed, type Outcome } from "../../model/outcome/finding.js";
import { visitDefinition } from "../../model/procedure/schema.js";
import { type Keyed, oncePerCause } from "./alike.js";
import { words } from "./attachments.words.js";
import type { CaseAtHand } from "./case-at-hand.js";
import { foundIn } from "./naming.js";

/** Attachments that records name and nobody can look at: one finding for each file. */
export function unreadableAttachments(about: CaseAtHand): Outcome[] {
  const { document, procedure, naming, complete } = about;
  const { faultOf } = document;
  if (!faultOf) return [];
  const inRecord = (record: RecordFile, audit: AuditFolder | null): Keyed[] => {
    const found: Keyed[] = [];
    const { schema } = procedure.records.get(record.kind) ?? {};
    visitDefinition(record.value, schema, "evidence", (value, pointer) => {
      const { path } = evidenceIn(value);
      const fault = path === undefined ? null : faultOf(path);
      if (path === undefined || fault === null) return;
      const outcome = foundIn(
        { record, audit, pointer },
        {
          rule: "unreadable-attachment",
          clauses: [],
          severity: complete ? "error" : "warning",
          message: words.unreadable({ record: naming.record({ record, audit }), path, fault }),
          remedy: words.replace(),
        },
      );
      found.push({ key: path, outcome });
    });
    return found;
  };
  return oncePerCause([
    ...document.records.flatMap((record) => inRecord(record, null)),
    ...document.audits.flatMap((audit) => audit.records.flatMap((r) => inRecord(r, audit))),
  ]);
}

/**
 * Files below `attachments/` that no record names, each as what it is. A file may be there before
 * its record is written: only at the end is that a lack; what is no file of the case never belongs.
 */
export function unnamedAttachments({ document, complete }: CaseAtHand): Outcome[] {
  const { attachments = [], shownAs, id } = document;
  const candidates = attachments.filter(({ path }) => !isOwn(path));
  if (candidates.length === 0 || document.digestOf(candidates[0]?.path ?? "") === null) return [];
  const named = new Set<string>();
  for (const { value } of [...document.records, ...document.audits.flatMap((a) => a.records)]) {
    collect(value ?? null, named);
  }
  return candidates
    .filter(({ path }) => !named.has(path))
    .flatMap((file): Outcome[] => {
      const { message, remedy, isEarly = false } = whatItIs(file);
      if (isEarly && !complete) return [];
      const found = failed({
        rule: "unnamed-attachment",
        clauses: [],
        severity: complete ? "error" : "warning",
        subject: ".",
        message,
        remedy,
        at: { file: `${shownAs}/${id}/${file.path}`, pointer: "", line: 1, column: 1 },
      });
      return [found];
    });
}

/** What git and this program keep there, and a text that explains the folder. */
function isOwn(path: string): boolean {
  return path.startsWith("attachments/signed/") || /\/(\.git[^/]*|readme[^/]*)$/i.test(path);
}

function collect(value: Json, texts: Set<string>): void {
  if (typeof value === "string") texts.add(value);
  else if (Array.isArray(value)) value.forEach((item) => collect(item, texts));
  else if (isObject(value)) Object.values(value).forEach((item) => collect(item, texts));
}

const programs = /^(thumbs\.db|\.ds_store|desktop\.ini|ehthumbs.*\.db|\._.+)$/i;
const locks = /^(~\$.+|\.~lock\..+#|.+\.(tmp|temp|crdownload|part|swp))$/i;

interface Unnamed {
  readonly message: Bilingual;
  readonly remedy: Bilingual;
  /** It may only have come before its record. */
  readonly isEarly?: boolean;
}

function whatItIs({ path, type }: AttachmentFile): Unnamed {
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (type === "other") return { message: words.link({ path }), remedy: words.putFile() };
  if (programs.test(name)) return { message: words.program({ path }), remedy: words.remove() };
  if (locks.test(name)) return { message: words.lock({ path }), remedy: words.removeClosed() };
  if (/\.(lnk|url|webloc|desktop)$/i.test(name)) {
    return { message: words.shortcut({ path }), remedy: words.putFile() };
  }
  return { message: words.unnamed({ path }), remedy: words.nameOrRemove(), isEarly: true };
}
