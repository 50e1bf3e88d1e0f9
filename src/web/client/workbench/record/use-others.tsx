import Alert from "antd/es/alert";
import App from "antd/es/app";
import Button from "antd/es/button";
import { useCallback, useState, type ReactElement } from "react";
import type { Changed, RecordPage } from "../../../workbench/api.js";
import { get } from "../base/api.js";
import { useChanged } from "../base/events.js";
import { useText } from "../base/language.js";
import { clashOf } from "./differences.js";
import { words } from "./page.words.js";
import type { RecordAddress } from "./record-form.js";
import { useLatest } from "./use-latest.js";
import type { EditedRecord } from "./use-record.js";
import type { Saving } from "./use-saving.js";
import { isSame } from "./values.js";

interface OthersProps {
  readonly at: RecordAddress;
  readonly edited: EditedRecord;
  readonly saving: Saving;
}

/** What others do to the record while it is filled in: told at once, and nothing is overwritten. */
export function useOthers(props: OthersProps): {
  readonly notice: ReactElement | null;
  readonly reload: () => Promise<void>;
} {
  const t = useText();
  const { message } = App.useApp();
  const latest = useLatest(props);
  const [theirs, setTheirs] = useState<RecordPage | null>(null);
  const { record } = props.at;
  const reload = useCallback(async () => {
    const fresh = await get<RecordPage>(record);
    const { edited, saving } = latest.current;
    if (saving.isBusy) return;
    if (isSame(fresh.value, edited.page.value)) {
      // Another record of the case changed, or a signature came: the findings may be others.
      setTheirs(null);
      if (fresh.base === edited.base) edited.settle(fresh);
      return;
    }
    if (edited.isDirty) setTheirs(fresh);
    else {
      edited.settle(fresh);
      message.info(t(words.reloaded()));
    }
  }, [latest, message, record, t]);
  useChanged(
    useCallback(
      ({ cases }: Changed) => {
        const { id } = latest.current.at;
        const isOurs = cases.length === 0 || cases.some((c) => c === id || id.endsWith(`/${c}`));
        if (isOurs && !latest.current.saving.isBusy) reload().catch(() => {});
      },
      [latest, reload],
    ),
  );
  const isStillOther = theirs !== null && theirs.base !== props.edited.page.base;
  return { notice: isStillOther ? <OthersNotice theirs={theirs} {...props} /> : null, reload };
}

function OthersNotice(props: OthersProps & { readonly theirs: RecordPage }): ReactElement {
  const t = useText();
  const { theirs, edited, saving } = props;
  const compare = () => {
    const { page, value } = edited;
    const saved = { value: theirs.value, base: theirs.base, author: null, when: null };
    saving.setClash(clashOf({ before: page.value, theirs: saved, yours: value, form: page.form }));
  };
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t(words.changedOnDisk())}
      description={t(words.changedOnDiskHint())}
      action={<Button onClick={compare}>{t(words.compare())}</Button>}
    />
  );
}
