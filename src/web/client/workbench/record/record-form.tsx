import Alert from "antd/es/alert";
import { useEffect, useMemo, useState, type ReactElement } from "react";
import { isObject } from "../../../../model/base/json.js";
import { mayEdit } from "../../../../model/team/rights.js";
import type { RecordPage } from "../../../workbench/api.js";
import { useText } from "../base/language.js";
import { useRights, useSession } from "../base/session.js";
import { useExplain } from "../explain/explain.js";
import { Aside } from "./aside.js";
import { ConflictView } from "./conflict-view.js";
import { DraftOffers } from "./draft-offers.js";
import { EditorProvider, type Editor } from "./editor.js";
import { FieldList, focusField } from "./field-list.js";
import { FormGuide } from "./form-guide.js";
import { Finding } from "./notes-list.js";
import { isNote, Notes, placed, withAround } from "./notes.js";
import { words } from "./page.words.js";
import { SaveDialog } from "./save-dialog.js";
import { isFieldShown } from "./shown-fields.js";
import { Toolbar, type View } from "./toolbar.js";
import { useDraft } from "./use-draft.js";
import { useJudgement, type Judged } from "./use-judgement.js";
import { useKeys } from "./use-keys.js";
import { useLeaving } from "./use-leaving.js";
import { useOthers } from "./use-others.js";
import { usePresence } from "./use-presence.js";
import { useEditedRecord, type EditedRecord } from "./use-record.js";
import { useSaving } from "./use-saving.js";

/** Where a record is, in the workbench and in the API. */
export interface RecordAddress {
  /** The folder of the record: "PROCEDURE/CASE", "cb/SHORT", "personnel". */
  readonly id: string;
  readonly path: string;
  /** Address of the folder in the API. */
  readonly api: string;
  /** Address of the record in the API. */
  readonly record: string;
}
interface RecordFormProps {
  readonly at: RecordAddress;
  readonly opened: RecordPage;
}

/** A record to be filled in, with all that is known of it beside it. */
export function RecordForm({ at, opened }: RecordFormProps): ReactElement {
  const t = useText();
  const { branch, repository, team, user } = useSession();
  const mayChange = mayEdit(useRights(), opened.kind);
  const edited = useEditedRecord(opened);
  const judged = useJudgement(at.api, edited.page, edited.value);
  // Two people at one browser have drafts of their own.
  const owner = team ? `${repository}@${user.person}` : repository;
  const draft = useDraft(`${owner}/${at.id}/${at.path}`, edited);
  const saving = useSaving(at, edited);
  const others = useOthers({ at, edited, saving });
  const present = usePresence(at);
  const [view, setView] = useState<View>("form");
  const { editor, placedNotes } = useEditorOf({
    at,
    edited,
    judged,
    isReadOnly: branch === null || !mayChange,
  });
  useKeys(edited, saving.ask);
  useLeaving(edited.isDirty);
  useTarget(editor.want);
  const { value } = edited;
  return (
    <EditorProvider value={editor}>
      <div className="rec" data-view={view}>
        <Toolbar {...{ at, edited, judged, draft, saving, view, setView }} />
        {branch === null && <Alert type="info" showIcon title={t(words.cannotSave())} />}
        {branch !== null && !mayChange && (
          <Alert type="info" showIcon title={t(words.mayNotChange())} />
        )}
        <DraftOffers draft={draft} edited={edited} />
        {present}
        {others.notice}
        <div className="rec-columns">
          <div className="rec-form" role="form" aria-label={t(edited.page.title)}>
            <FormGuide form={edited.page.form} value={value} findings={placedNotes.fields} />
            <RecordNotes findings={placedNotes.record} />
            <FieldList
              fields={edited.page.form.fields}
              value={isObject(value) ? value : {}}
              pointer=""
            />
          </div>
          <Aside {...{ at, edited, judged }} onChanged={() => void others.reload()} />
        </div>
        {saving.isAsking && <SaveDialog {...{ edited, judged, saving }} />}
        {saving.clash && (
          <ConflictView
            clash={saving.clash}
            form={edited.page.form}
            onBack={saving.endClash}
            onTake={saving.take}
          />
        )}
      </div>
    </EditorProvider>
  );
}

/** What is said of the record as a whole, above its fields. */
function RecordNotes({ findings }: { readonly findings: Judged["findings"] }): ReactElement | null {
  const t = useText();
  if (findings.length === 0) return null;
  return (
    <details className="rec-record-notes" open={findings.length <= 5}>
      <summary>
        {t(words.ofRecord())} ({findings.length})
      </summary>
      <ul className="rec-plain">
        {findings.map((finding, i) => (
          <li key={`${finding.rule} ${i}`}>
            <Finding finding={finding} />
          </li>
        ))}
      </ul>
    </details>
  );
}

interface EditorOf {
  readonly at: RecordAddress;
  readonly edited: EditedRecord;
  readonly judged: Judged;
  readonly isReadOnly: boolean;
}

/** What fields share; it stays the same while one types, so that only what changes is drawn. */
function useEditorOf({ at, edited, judged, isReadOnly }: EditorOf) {
  const [added, setAdded] = useState<ReadonlySet<string>>(new Set());
  const { page, change, value } = edited;
  const explain = useExplain();
  const [notes] = useState(() => new Notes());
  const findings = useMemo(() => judged.findings.filter((f) => isNote(f)), [judged.findings]);
  const shown = useMemo(
    () => placed(findings, at.path, (pointer) => isFieldShown(page.form, value, pointer)),
    [findings, at.path, page.form, value],
  );
  useEffect(() => {
    notes.set(shown.fields);
  }, [notes, shown]);
  const named = [...shown.fields.keys()].sort().join("\n");
  const wanted = useMemo(
    () =>
      withAround([
        ...added,
        ...named.split("\n").filter((pointer) => pointer !== ""),
        ...[...page.sources.filter((s) => s.isCompared), ...page.proposals].map((s) => s.pointer),
      ]),
    [added, named, page.sources, page.proposals],
  );
  const editor = useMemo<Editor>(
    () => ({
      change,
      notes,
      sources: new Map(page.sources.map((source) => [source.pointer, source])),
      proposals: new Map(page.proposals.map((proposal) => [proposal.pointer, proposal])),
      wanted,
      want: (pointer) => setAdded((before) => new Set([...before, pointer])),
      explain: (of) => explain({ procedure: page.procedure, ...of }),
      api: at.api,
      isReadOnly,
    }),
    [change, notes, page, wanted, explain, at, isReadOnly],
  );
  return { editor, placedNotes: shown };
}

/** An address may name a field: "…/audit-plan.json#/team/0/person". */
function useTarget(want: Editor["want"]): void {
  const [onOpening] = useState(() => want);
  useEffect(() => {
    const pointer = decodeURIComponent(location.hash.slice(1));
    if (!pointer.startsWith("/")) return;
    onOpening(pointer);
    focusField(pointer);
  }, [onOpening]);
}
