import Input from "antd/es/input";
import Modal from "antd/es/modal";
import { useMemo, useState, type ReactElement } from "react";
import { useText } from "../base/language.js";
import { CaseEffects } from "./case-effects.js";
import { ChangesTable } from "./changes-table.js";
import { differences } from "./differences.js";
import { words as effectWords } from "./effects.words.js";
import { isNote } from "./notes.js";
import { words } from "./page.words.js";
import type { Judged } from "./use-judgement.js";
import type { EditedRecord } from "./use-record.js";
import type { Saving } from "./use-saving.js";

interface SaveDialogProps {
  readonly edited: EditedRecord;
  readonly judged: Judged;
  readonly saving: Saving;
}

/** Before saving: what changes, what that means, and the sentence that stands in the history. */
export function SaveDialog({ edited, judged, saving }: SaveDialogProps): ReactElement {
  const t = useText();
  const [own, setOwn] = useState<string | null>(null);
  const message = own ?? judged.message.split("\n")[0] ?? "";
  const save = () => void saving.save(own ?? "");
  const { page, value } = edited;
  const changes = useMemo(
    () => differences(page.base === null ? {} : page.value, value, page.form),
    [page, value],
  );
  const appeared = judged.appeared.filter((f) => isNote(f)).length;
  const vanished = judged.vanished.filter((f) => isNote(f)).length;
  return (
    <Modal
      open
      width="min(860px, 96vw)"
      title={t(words.saveTitle())}
      okText={t(words.save())}
      cancelText={t(words.cancel())}
      confirmLoading={saving.isBusy}
      okButtonProps={{ autoFocus: true }}
      onOk={save}
      onCancel={saving.endAsking}
    >
      <label className="rec-message">
        {t(words.message())}
        <Input
          value={message}
          placeholder={t(words.messageHint())}
          maxLength={200}
          onChange={(e) => setOwn(e.target.value)}
          onPressEnter={save}
        />
      </label>
      <p>
        {appeared > 0 && (
          <span className="rec-warn">{t(effectWords.appeared({ n: appeared }))} </span>
        )}
        {vanished > 0 && (
          <span className="rec-good">{t(effectWords.vanished({ n: vanished }))}</span>
        )}
      </p>
      <CaseEffects edited={edited} isAskedFor />
      <h3>
        {t(words.changes())} ({changes.length})
      </h3>
      <ChangesTable changes={changes} form={page.form} />
    </Modal>
  );
}
