import LayoutOutlined from "@ant-design/icons/es/icons/LayoutOutlined";
import RedoOutlined from "@ant-design/icons/es/icons/RedoOutlined";
import SaveOutlined from "@ant-design/icons/es/icons/SaveOutlined";
import UndoOutlined from "@ant-design/icons/es/icons/UndoOutlined";
import Button from "antd/es/button";
import Segmented from "antd/es/segmented";
import { useEffect, useMemo, type ReactElement } from "react";
import { Link } from "wouter";
import { mayEdit } from "../../../../model/team/rights.js";
import { caseAddress, isBody, people, personAddress } from "../base/addresses.js";
import { useText } from "../base/language.js";
import { useRights, useSession } from "../base/session.js";
import { differences } from "./differences.js";
import { FieldFinder } from "./field-finder.js";
import { NextStep } from "./next-step.js";
import { isNote } from "./notes.js";
import { words } from "./page.words.js";
import type { RecordAddress } from "./record-form.js";
import type { useDraft } from "./use-draft.js";
import type { Judged } from "./use-judgement.js";
import type { EditedRecord } from "./use-record.js";
import type { Saving } from "./use-saving.js";

/** On a narrow screen one of form and side; on a wide one both, or the form alone. */
export type View = "form" | "aside" | "alone";

interface ToolbarProps {
  readonly at: RecordAddress;
  readonly edited: EditedRecord;
  readonly judged: Judged;
  readonly draft: ReturnType<typeof useDraft>;
  readonly saving: Saving;
  readonly view: View;
  readonly setView: (view: View) => void;
}

/** What the record is, how it stands, and what can be done with the whole of it. */
export function Toolbar(props: ToolbarProps): ReactElement {
  const t = useText();
  const { branch } = useSession();
  const { at, edited, saving, view, setView } = props;
  const { page } = edited;
  const mayChange = mayEdit(useRights(), page.kind);
  const isSaved = at.api.startsWith("/api/cases/") && page.base !== null && !edited.isDirty;
  const title = t(page.title);
  const folder = at.id.split("/").at(-1) ?? at.id;
  useEffect(() => {
    document.title = `${title} · ${folder}`;
  }, [folder, title]);
  return (
    <header className="rec-toolbar">
      <div className="rec-title">
        <Back at={at} page={page} folder={folder} />
        <h1 title={at.path}>{title}</h1>
      </div>
      <div>
        <Standing {...props} />
        {isSaved && <NextStep id={at.id} api={at.api} />}
      </div>
      <FieldFinder edited={edited} />
      <div className="rec-actions">
        <Steps edited={edited} />
        <Button
          className="rec-beside"
          icon={<LayoutOutlined />}
          aria-pressed={view !== "alone"}
          title={t(words.beside())}
          aria-label={t(words.beside())}
          onClick={() => setView(view === "alone" ? "form" : "alone")}
        />
        {mayChange && (
          <Button
            type="primary"
            icon={<SaveOutlined />}
            disabled={branch === null || (!edited.isDirty && page.base !== null)}
            loading={saving.isBusy}
            title={t(words.saveKey())}
            onClick={saving.ask}
          >
            {t(words.save())}
          </Button>
        )}
      </div>
      <Views view={view} setView={setView} />
    </header>
  );
}

/** On a narrow screen, which of both is seen. */
function Views({ view, setView }: Pick<ToolbarProps, "view" | "setView">): ReactElement {
  const t = useText();
  return (
    <Segmented
      className="rec-views"
      block
      value={view === "aside" ? view : "form"}
      onChange={setView}
      options={[
        { value: "form" as const, label: t(words.tabForm()) },
        { value: "aside" as const, label: t(words.tabAside()) },
      ]}
    />
  );
}

interface BackProps {
  readonly at: RecordAddress;
  readonly page: EditedRecord["page"];
  readonly folder: string;
}

/** To the case, the body, or the person of whom the record tells. */
function Back({ at: { id, path }, page, folder }: BackProps): ReactElement {
  const t = useText();
  if (id === people) {
    const isThere = page.base !== null;
    const href = isThere ? personAddress(path.replace(/\.json$/, "")) : caseAddress(id);
    return <Link href={href}>← {t(isThere ? words.backToPerson() : words.backToPeople())}</Link>;
  }
  const label = isBody(id)
    ? words.backToBody({ body: folder })
    : words.backToCase({ case: folder });
  return <Link href={caseAddress(id)}>← {t(label)}</Link>;
}

function Steps({ edited }: Pick<ToolbarProps, "edited">): ReactElement {
  const t = useText();
  return (
    <>
      <Button
        icon={<UndoOutlined />}
        disabled={!edited.canUndo}
        title={t(words.undo())}
        aria-label={t(words.undo())}
        onClick={edited.undo}
      />
      <Button
        icon={<RedoOutlined />}
        disabled={!edited.canRedo}
        title={t(words.redo())}
        aria-label={t(words.redo())}
        onClick={edited.redo}
      />
    </>
  );
}

/** Saved or not, checked or not, in words that are also read out. */
function Standing({ edited, judged, draft }: ToolbarProps): ReactElement {
  const t = useText();
  const { page, value, isDirty } = edited;
  const n = useMemo(
    () => (isDirty ? differences(page.value, value, page.form).length : 0),
    [isDirty, page, value],
  );
  const problems = judged.findings.filter((f) => isNote(f)).length;
  return (
    <div className="rec-standing" role="status">
      <span className={isDirty ? "rec-dirty" : undefined}>{t(savedText(page.base, n))}</span>
      {draft.isKept === true && <span> · {t(words.draftKept())}</span>}
      {draft.isKept === false && <span className="rec-warn"> · {t(words.draftNotKept())}</span>}
      <span> · {t(words[judged.state]())}</span>
      {problems > 0 && <span className="rec-warn"> · {t(words.problems({ n: problems }))}</span>}
    </div>
  );
}

function savedText(base: string | null, changes: number) {
  if (changes > 0) return words.isDirty({ n: changes });
  return base === null ? words.isNew() : words.isSaved();
}
