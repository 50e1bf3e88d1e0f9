import { join } from "node:path";
import type { Composed } from "../../compose/compose.js";
import type { Bilingual } from "../../model/base/text.js";
import type { CaseView } from "../../model/case/case-view.js";
import type { CaseDocument } from "../../model/case/case.js";
import { viewCase } from "../../model/case/view-case.js";
import type { Outcome } from "../../model/outcome/finding.js";
import type { ComposedDocument, Reason } from "../../model/procedure/document.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { keepNumbersWhole } from "../../print/whole-numbers.js";
import type { CaseAddress } from "../../read/case-source.js";
import { confidentialFields } from "../assess/confidential.js";
import { checkContext } from "../check/check-context.js";
import { Looks } from "../documents/looks.js";
import { Press } from "../documents/press.js";
import { printChecked } from "../documents/print-document.js";
import { roleName } from "../sign/roles.js";
import type { Desk } from "./desk.js";
import { papersOfRecord } from "./papers-of-record.js";
import { isRecordSecret } from "./secrets.js";

/** A document as it would be printed now, or why it would not. */
export interface ListedPaper {
  /** Kind of the document. */
  readonly id: string;
  readonly titles: Bilingual;
  /** Folder of the audit, or null for the case itself. */
  readonly audit: string | null;
  /** Below the case's folder, without `.pdf`: `02-stage2/audit-report.zh`. */
  readonly path: string;
  /** Those who have a place to sign on it. */
  readonly roles: readonly { readonly role: string; readonly label: Bilingual }[];
  readonly refusals: readonly PaperRefusal[];
  /** It shows what is confidential, or carries a record that holds it. */
  readonly isSecret: boolean;
}

/** Why a document is refused, and the field of a record of the case that mends it. */
interface PaperRefusal extends Bilingual {
  readonly at: { readonly path: string; readonly pointer: string } | null;
}

/** A case, and what is found in it. */
interface CaseAsGiven {
  readonly document: CaseDocument;
  readonly outcomes: readonly Outcome[];
}
interface PaperWanted {
  /** The record at hand, below the case's folder. */
  readonly record: string;
  /** Path of the document that somebody chose; null where nobody has. */
  readonly chosen: string | null;
}
interface UnsavedPapers {
  readonly papers: readonly ListedPaper[];
  readonly shown: string | null;
  readonly html: string | null;
}

/** A browser that has printed nothing for so long is closed. */
const idleMs = 60_000;
/** A body's own folder may have more; what one looks at is one document at a time. */
const pressOptions = { tabs: 1, timeoutMs: 30_000 };

/** Composes and prints documents of cases as they stand on disk now; nothing is written. */
export class Papers {
  #press: Press | null = null;
  #idle: NodeJS.Timeout | undefined;

  constructor(private readonly desk: Desk) {}

  /** All documents of a case, those that are refused with the reasons. */
  async list(address: CaseAddress): Promise<ListedPaper[]> {
    return this.#listOf(await this.#open(address));
  }

  /**
   * The same of a case that is not on disk as it is here, and one of its documents as a page:
   * the one that is chosen, else the one that shows a record; null where there is none.
   */
  async unsaved(
    { procedure }: CaseAddress,
    file: CaseAsGiven,
    wanted: PaperWanted,
  ): Promise<UnsavedPapers> {
    const opened = this.#openGiven(procedure, file);
    const papers = papersOfRecord(this.#listOf(opened), wanted.record);
    const shown = papers.find(({ path }) => path === wanted.chosen) ?? papers[0];
    const composed = shown ? this.#composed(opened, shown.path) : null;
    return {
      papers,
      shown: shown?.path ?? null,
      html: composed && keepNumbersWhole(composed.html),
    };
  }

  #listOf(file: OpenFile): ListedPaper[] {
    const { documents, refused } = file.compose({ draft: false, unrendered: true, only: [] });
    const there = refused.filter((r) => !r.lacksRecord);
    // What is refused has a title as a draft.
    const only = [...new Set(there.map((r) => r.document))];
    const drafts =
      only.length > 0 ? file.compose({ draft: true, unrendered: true, only }).documents : [];
    const shown = new Map(drafts.map((d) => [d.document, d]));
    return [
      ...documents.map((d) => ({
        ...listed(file.id, d),
        titles: d.titles,
        roles: this.#rolesOn(d),
        refusals: [],
        isSecret: file.isSecret(d),
      })),
      ...there.map((r) => ({
        ...listed(file.id, r),
        titles: shown.get(r.document)?.titles ?? { zh: r.document, en: r.document },
        roles: [],
        refusals: r.reasons.map((reason) => file.refusal(reason)),
        isSecret: file.isSecret(shown.get(r.document) ?? r),
      })),
    ];
  }

  #rolesOn({ view }: ComposedDocument): ListedPaper["roles"] {
    const places = view.signatures.filter(({ signed, wanted }) => signed || wanted);
    const roles = [...new Set(places.map(({ role }) => role))];
    return roles.map((role) => ({ role, label: roleName(this.desk.workspace, role) }));
  }

  /** A document as a page, by its path in the list; one that is refused as a draft. */
  async html(address: CaseAddress, path: string): Promise<string | null> {
    const composed = await this.#document(address, path);
    return composed && keepNumbersWhole(composed.html);
  }

  /** The same as a PDF, as `dossier render` makes it. */
  async pdf(address: CaseAddress, path: string): Promise<Uint8Array | null> {
    const composed = await this.#document(address, path);
    if (!composed) return null;
    const { config } = this.desk.workspace;
    const looks = new Looks(this.desk.workspace);
    clearTimeout(this.#idle);
    this.#press ??= new Press(this.desk.environment, pressOptions);
    try {
      const press = await this.#press.open(looks.folders.map((folder) => join(folder, "fonts")));
      return (await printChecked(composed, { ...press, config, sealing: config.pdf })).pdf;
    } finally {
      this.#idle = setTimeout(() => void this.close(), idleMs).unref();
    }
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle);
    const press = this.#press;
    this.#press = null;
    await press?.close();
  }

  async #document(address: CaseAddress, path: string): Promise<ComposedDocument | null> {
    return this.#composed(await this.#open(address), path);
  }

  #composed(file: OpenFile, path: string): ComposedDocument | null {
    const list = file.compose({ draft: false, unrendered: true, only: [] });
    const wanted = [...list.documents, ...list.refused].find(
      (d) => listed(file.id, d).path === path,
    );
    if (!wanted) return null;
    const draft = !list.documents.some((d) => d.path === wanted.path);
    const { documents } = file.compose({ draft, unrendered: false, only: [wanted.document] });
    const plain = withoutDraft(wanted.path);
    return documents.find((d) => withoutDraft(d.path) === plain) ?? null;
  }

  async #open(address: CaseAddress): Promise<OpenFile> {
    const { result } = await this.desk.judge(address);
    const document = this.desk.read(address);
    return this.#openGiven(address.procedure, { document, outcomes: result.outcomes });
  }

  #openGiven(id: string, { document, outcomes }: CaseAsGiven): OpenFile {
    const { workspace, asOf } = this.desk;
    const { procedure } = this.desk.procedure(id);
    const { personnel } = checkContext(workspace, { asOf, all: false, inUse: [], lazy: true });
    const view = viewCase(document, personnel, procedure, asOf);
    return new OpenFile(new Looks(workspace), { view, procedure, outcomes });
  }
}

interface Subject {
  readonly view: CaseView;
  readonly procedure: Procedure;
  readonly outcomes: readonly Outcome[];
}
interface How {
  readonly draft: boolean;
  readonly unrendered: boolean;
  readonly only: readonly string[];
}

/** A case laid out to be composed. */
class OpenFile {
  constructor(
    private readonly looks: Looks,
    private readonly subject: Subject,
  ) {}

  get id(): string {
    return this.subject.view.document.id;
  }

  /** A record of the case is named by its path below the case's folder. */
  refusal({ at, plain, zh, en }: Reason): PaperRefusal {
    const { shownAs, id } = this.subject.view.document;
    const below = `${shownAs}/${id}/`;
    const isOwn = at?.file.startsWith(below) === true;
    return {
      ...(plain ?? { zh, en }),
      at: at && isOwn ? { path: at.file.slice(below.length), pointer: at.pointer } : null,
    };
  }

  /** Whether a document has confidential fields on its pages, or its record such values inside. */
  isSecret({ document, source }: Pick<ComposedDocument, "document"> & Partial<ComposedDocument>) {
    const { procedure, view } = this.subject;
    const specs = this.looks.of(procedure.id).templates.documents;
    const spec = specs.find((s) => s.id === document || document.startsWith(`${s.id}-`));
    if (!spec || confidentialFields(spec.fields, procedure).length > 0) return true;
    return source != null && isRecordSecret(view.document, procedure, source.file);
  }

  compose(how: How): Composed {
    const { id } = this.subject.procedure;
    const house = this.looks.houseOf(id);
    return this.looks.of(id).compose({ ...this.subject, ...how, languages: [], house });
  }
}

function listed(
  id: string,
  { document, path }: Pick<ComposedDocument, "document" | "path">,
): Pick<ListedPaper, "id" | "audit" | "path"> {
  const below = path.slice(id.length + 1);
  const folder = /^(\d{2}-[^/]+)\//.exec(below)?.[1];
  return { id: document, path: below, audit: folder === undefined ? null : `audits/${folder}` };
}

/** `certificate.draft.zh` → `certificate.zh`. */
function withoutDraft(path: string): string {
  return path.replace(".draft.", ".");
}
