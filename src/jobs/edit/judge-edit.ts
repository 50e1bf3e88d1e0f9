import { join } from "node:path";
import type { Language } from "../../model/base/text.js";
import type { CaseDocument } from "../../model/case/case.js";
import { recordSubject } from "../../model/case/record-names.js";
import { compareOutcomes } from "../../model/outcome/compared-outcomes.js";
import type { CaseResult, Outcome } from "../../model/outcome/finding.js";
import type { CaseAddress } from "../../read/case-source.js";
import type { FileTree } from "../../read/file-tree.js";
import { overlaid } from "../../read/overlaid-tree.js";
import { sourceOf } from "../../workspace/workspace.js";
import { commitMessage } from "./commit-message.js";
import type { EditDesk } from "./edit-desk.js";
import { editedText } from "./edited-text.js";
import type { EditJudgement, RecordEdit } from "./editing.js";
import { readFolder } from "./folders.js";
import { judgeFolder } from "./judge-folder.js";
import { placeIn, type RecordPlace } from "./record-place.js";

/**
 * What unsaved content would mean: the case judged with it in place of what lies on disk, by the
 * same checker and the same day, and compared with the case as it is saved.
 */
export async function judgeEdits(
  desk: EditDesk,
  address: CaseAddress,
  { edits, language }: { readonly edits: readonly RecordEdit[]; readonly language: Language },
): Promise<EditJudgement> {
  const document = desk.read(address);
  const { procedure } = desk.procedureOf(address);
  const { tree, edited } = unsaved(desk, address, edits);
  const places = edited.map(({ place }) => place);
  const messages = edited.map(({ place, ...texts }) =>
    commitMessage({ document, procedure, place }, texts, language),
  );
  const saved = await savedResult(desk, address);
  const result = await judgeFolder(desk, address, tree);
  return {
    findings: result.outcomes.filter((o) => places.some((p) => isAbout(o, document, p))),
    ...compareOutcomes(saved.outcomes, result.outcomes),
    totals: result.totals,
    message: messages.join("\n"),
  };
}

/** A case with unsaved content in place of what lies on disk, and what is found in it then. */
export async function caseWith(
  desk: EditDesk,
  address: CaseAddress,
  edits: readonly RecordEdit[],
): Promise<{ readonly document: CaseDocument; readonly outcomes: readonly Outcome[] }> {
  const { tree } = unsaved(desk, address, edits);
  const { outcomes } = await judgeFolder(desk, address, tree);
  return { document: readFolder(sourceOf({ ...desk.workspace, tree }), address), outcomes };
}

interface Edited {
  readonly place: RecordPlace;
  readonly before: string | null;
  readonly after: string;
}

/** The files of a folder as they would be once the edits were saved. */
export function unsaved(
  desk: EditDesk,
  address: CaseAddress,
  edits: readonly RecordEdit[],
): { readonly tree: FileTree; readonly edited: readonly Edited[] } {
  const document = desk.read(address);
  const { procedure } = desk.procedureOf(address);
  const files = new Map<string, Uint8Array>();
  const edited = edits.map(({ path, value }) => {
    const place = placeIn(document, path, procedure);
    const whole = join(document.folder, path);
    const before = place.record && Buffer.from(desk.tree.bytes(whole)).toString("utf8");
    const after = editedText(path, place.record, { value, before });
    files.set(whole, Buffer.from(after));
    return { place, before, after };
  });
  return { tree: overlaid(desk.tree, files), edited };
}

/** What is found in the case as it lies on disk. */
export async function savedResult(desk: EditDesk, address: CaseAddress): Promise<CaseResult> {
  return desk.saved(address, () => judgeFolder(desk, address));
}

/** Findings of one record: at a place in it, or about it as a whole. */
export function isAbout(
  outcome: Outcome,
  { shownAs, id }: { readonly shownAs: string; readonly id: string },
  { path, audit, kind, instance }: RecordPlace,
): boolean {
  return (
    outcome.at?.file === `${shownAs}/${id}/${path}` ||
    outcome.subject === recordSubject(audit?.id ?? ".", { kind, instance })
  );
}
