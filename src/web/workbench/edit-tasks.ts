import type { Desk } from "../../jobs/desk/desk.js";
import { addAttachment, type AttachmentGiven } from "../../jobs/edit/add-attachment.js";
import type { Saver } from "../../jobs/edit/committing.js";
import { EditDesk } from "../../jobs/edit/edit-desk.js";
import type { RecordEdit } from "../../jobs/edit/editing.js";
import { explained } from "../../jobs/edit/explained.js";
import { folderId } from "../../jobs/edit/folders.js";
import { historyOf, restoreRecord } from "../../jobs/edit/history.js";
import {
  emptyWorkbook,
  importWorkbook,
  previewImport,
  type WorkbookGiven,
} from "../../jobs/edit/import-workbook.js";
import { judgeEdits } from "../../jobs/edit/judge-edit.js";
import { judgeInCases } from "../../jobs/edit/judge-in-cases.js";
import { makeCase } from "../../jobs/edit/make-case.js";
import { offersOf } from "../../jobs/edit/offers.js";
import { openRecord } from "../../jobs/edit/record-page.js";
import { type AttachmentLeft, removeAttachment } from "../../jobs/edit/remove-attachment.js";
import { type SaveOutcome, saveRecord } from "../../jobs/edit/save-record.js";
import { signAs, type SigningRequest } from "../../jobs/edit/sign.js";
import type { Language } from "../../model/base/text.js";
import type { Outcome } from "../../model/outcome/finding.js";
import type {
  FindingView,
  HistoryEntry,
  InCases,
  Judgement,
  JudgeRequest,
  NewOffer,
  RecordPage,
  RestoreRequest,
  Saved,
  SaveRequest,
} from "./api.js";
import type { CaseAddress } from "./case-address.js";
import { findingView } from "./finding-view.js";

interface InLanguage {
  readonly language: Language;
}
/** What every task of editing is about. */
interface OfCase {
  readonly address: CaseAddress;
}

const desks = new WeakMap<Desk, EditDesk>();

/** The desk of a thread, at which one case after another is edited. */
export function editDeskOf(desk: Desk): EditDesk {
  let known = desks.get(desk);
  if (!known) {
    const { config, environment } = desk.workspace;
    known = new EditDesk({ cwd: config.root, environment, asOf: desk.asOf });
    desks.set(desk, known);
  }
  return known.refresh();
}

/** Findings of a folder as pages show them. */
export function viewOf(editing: EditDesk, address: CaseAddress) {
  const procedures = editing.proceduresOf(address).map((compiled) => compiled.procedure);
  return (o: Outcome): FindingView => findingView(o, explained(o, procedures), folderId(address));
}

/** The tasks of editing, each in the thread in which records are edited. */
export const editTasks = {
  openRecord: async (desk: Desk, { address, path }: OfCase & { readonly path: string }) => {
    const editing = editDeskOf(desk);
    const opened = await openRecord(editing, address, path);
    const findings = opened.findings.map(viewOf(editing, address));
    return { ...opened, findings } satisfies RecordPage;
  },

  judgeEdits: async (desk: Desk, { address, ...asked }: OfCase & JudgeRequest & InLanguage) => {
    const editing = editDeskOf(desk);
    const judged = await judgeEdits(editing, address, asked);
    const view = viewOf(editing, address);
    return {
      findings: judged.findings.map(view),
      appeared: judged.appeared.map(view),
      vanished: judged.vanished.map(view),
      totals: judged.totals,
      message: judged.message,
    } satisfies Judgement;
  },

  judgeInCases: async (desk: Desk, edit: RecordEdit) => {
    const editing = editDeskOf(desk);
    const { cases, ...counts } = await judgeInCases(editing, edit);
    return {
      ...counts,
      cases: cases.map(({ id, appeared, vanished }) => {
        const [procedure = "", name = ""] = id.split("/");
        const view = viewOf(editing, { procedure, name });
        return { id, appeared: appeared.map(view), vanished: vanished.map(view) };
      }),
    } satisfies InCases;
  },

  saveRecord: (desk: Desk, { address, ...request }: OfCase & SaveRequest & Saver) =>
    saveRecord(editDeskOf(desk), address, request) satisfies Promise<SaveOutcome>,

  recordHistory: async (desk: Desk, { address, path }: OfCase & { readonly path: string | null }) =>
    historyOf(editDeskOf(desk), address, path) satisfies HistoryEntry[],

  restoreRecord: (desk: Desk, { address, ...request }: OfCase & RestoreRequest & Saver) =>
    restoreRecord(editDeskOf(desk), address, request) satisfies Promise<Saved>,

  signRecord: (desk: Desk, { address, ...request }: OfCase & SigningRequest & Saver) =>
    signAs(editDeskOf(desk), address, request) satisfies Promise<SaveOutcome>,

  offers: (desk: Desk, { address }: OfCase) =>
    offersOf(editDeskOf(desk), address) satisfies Promise<NewOffer[]>,

  makeCase: (desk: Desk, wanted: { readonly procedure: string; readonly name: string } & Saver) =>
    makeCase(editDeskOf(desk), wanted),

  emptyWorkbook: (desk: Desk, procedure: string) => emptyWorkbook(editDeskOf(desk), procedure),

  previewImport: (desk: Desk, given: Pick<WorkbookGiven, "procedure" | "bytes">) =>
    previewImport(editDeskOf(desk), given),

  importWorkbook: (desk: Desk, given: WorkbookGiven & Saver) =>
    importWorkbook(editDeskOf(desk), given),

  addAttachment: (desk: Desk, { address, ...given }: OfCase & AttachmentGiven & Saver) =>
    addAttachment(editDeskOf(desk), address, given),

  removeAttachment: (desk: Desk, { address, ...left }: OfCase & AttachmentLeft & Saver) =>
    removeAttachment(editDeskOf(desk), address, left),
};
