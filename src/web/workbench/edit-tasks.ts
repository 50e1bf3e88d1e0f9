import type { Desk } from "../../jobs/desk/desk.js";
import { EditDesk } from "../../jobs/edit/edit-desk.js";
import { judgeEdits } from "../../jobs/edit/judge-edit.js";
import { openRecord } from "../../jobs/edit/record-page.js";
import { type SaveOutcome, type Saver, saveRecord } from "../../jobs/edit/save-record.js";
import type { CaseAddress } from "./context.js";
import type { Judgement, JudgeRequest, RecordPage, SaveRequest } from "./api.js";
import { findingView } from "./finding-view.js";

/** What every task of editing is about. */
interface OfCase {
  readonly address: CaseAddress;
}

const desks = new WeakMap<Desk, EditDesk>();

/** The desk of a thread, at which one case after another is edited. */
function editDeskOf(desk: Desk): EditDesk {
  let known = desks.get(desk);
  if (!known) {
    const { config, environment } = desk.workspace;
    known = new EditDesk({ cwd: config.root, environment, asOf: desk.asOf });
    desks.set(desk, known);
  }
  return known.refresh();
}

/** The tasks of editing, each in the thread in which records are edited. */
export const editTasks = {
  openRecord: async (desk: Desk, { address, path }: OfCase & { readonly path: string }) => {
    const editing = editDeskOf(desk);
    const opened = await openRecord(editing, address, path);
    const { procedure } = editing.procedure(address.procedure);
    const findings = opened.findings.map((o) => findingView(procedure, o));
    return { ...opened, findings } satisfies RecordPage;
  },

  judgeEdits: async (desk: Desk, { address, edits }: OfCase & JudgeRequest) => {
    const editing = editDeskOf(desk);
    const judged = await judgeEdits(editing, address, edits);
    const { procedure } = editing.procedure(address.procedure);
    const views = (list: typeof judged.findings) => list.map((o) => findingView(procedure, o));
    return {
      findings: views(judged.findings),
      appeared: views(judged.appeared),
      vanished: views(judged.vanished),
      totals: judged.totals,
    } satisfies Judgement;
  },

  saveRecord: (desk: Desk, { address, ...request }: OfCase & SaveRequest & Saver) =>
    saveRecord(editDeskOf(desk), address, request) satisfies Promise<SaveOutcome>,
};
