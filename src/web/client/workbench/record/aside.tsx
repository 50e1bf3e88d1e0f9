import Tabs from "antd/es/tabs";
import type { ReactElement } from "react";
import { useText } from "../base/language.js";
import { Effects } from "./effects.js";
import { History } from "./history.js";
import { isNote } from "./notes.js";
import { words } from "./page.words.js";
import { Preview } from "./preview.js";
import type { RecordAddress } from "./record-form.js";
import { Signing } from "./signing.js";
import type { Judged } from "./use-judgement.js";
import type { EditedRecord } from "./use-record.js";

interface AsideProps {
  readonly at: RecordAddress;
  readonly edited: EditedRecord;
  readonly judged: Judged;
  /** The record was changed otherwise than by the form: restored or signed. */
  readonly onChanged: () => void;
}

/** Beside the form: what the changes mean, who signs, what was, and the document. */
export function Aside({ at, edited, judged, onChanged }: AsideProps): ReactElement {
  const t = useText();
  const { page, isDirty } = edited;
  const { api, path } = at;
  const open = page.signing.filter(
    (r) => r.isAsked && !r.signatures.some(({ isStale }) => !isStale),
  ).length;
  const changing = [...judged.appeared, ...judged.vanished].filter((f) => isNote(f)).length;
  const items = [
    {
      key: "effects",
      label: t(words.tabEffects()) + counted(changing),
      children: <Effects edited={edited} judged={judged} />,
    },
    {
      key: "signing",
      label: t(words.tabSigning()) + counted(open),
      children: <Signing api={api} page={page} isDirty={isDirty} onSigned={onChanged} />,
    },
    {
      key: "history",
      label: t(words.tabHistory()),
      children: (
        <History
          {...{ api, path, isDirty }}
          key={page.base}
          form={page.form}
          onRestored={onChanged}
        />
      ),
    },
    ...(api.startsWith("/api/cases/")
      ? [
          {
            key: "preview",
            label: t(words.tabPreview()),
            children: <Preview id={at.id} api={api} page={page} value={edited.value} />,
          },
        ]
      : []),
  ];
  return (
    <aside className="rec-aside">
      <Tabs items={items} destroyOnHidden />
    </aside>
  );
}

function counted(n: number): string {
  return n > 0 ? ` (${n})` : "";
}
