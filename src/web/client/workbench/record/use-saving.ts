import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import App from "antd/es/app";
import { useCallback, useState } from "react";
import type { Json } from "../../../../model/base/json.js";
import type { Bilingual } from "../../../../model/base/text.js";
import type { Conflict, RecordPage, Saved, SaveRequest } from "../../../workbench/api.js";
import { get, Refused, send } from "../base/api.js";
import { useText } from "../base/language.js";
import { clashOf, type Clash } from "./differences.js";
import { words } from "./page.words.js";
import type { RecordAddress } from "./record-form.js";
import { refusalText } from "./refusals.js";
import { useLatest } from "./use-latest.js";
import type { EditedRecord } from "./use-record.js";
import { isSame } from "./values.js";

/** Saving a record, with what others may have saved since. */
export interface Saving {
  readonly isAsking: boolean;
  /** Opens the dialog before saving. */
  readonly ask: () => void;
  readonly endAsking: () => void;
  readonly isBusy: boolean;
  readonly save: (message: string) => Promise<void>;
  readonly clash: Clash | null;
  readonly setClash: (clash: Clash) => void;
  readonly endClash: () => void;
  /** What was chosen in a conflict becomes what is filled in, perhaps saved at once. */
  readonly take: (value: Json, isToSave: boolean) => void;
}

/** Saves what is filled in as one commit. */
export function useSaving(at: RecordAddress, edited: EditedRecord): Saving {
  const t = useText();
  const client = useQueryClient();
  const { message: notify } = App.useApp();
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [clash, setClash] = useState<Clash | null>(null);
  const latest = useLatest(edited);
  const put = async (request: SaveRequest) => {
    setBusy(true);
    try {
      const saved = await send<Saved>(`${at.api}/record`, "PUT", request);
      forgetFolder(client, at);
      latest.current.settle(await get<RecordPage>(at.record), request.value);
      setAsking(false);
      notify.success(t(savedText(saved)));
    } catch (error) {
      const conflict = conflictOf(error, latest.current);
      if (conflict) {
        setAsking(false);
        setClash(conflict);
      } else notify.error({ content: t(refusalText(error)), duration: 8 });
    }
    setBusy(false);
  };
  const save = (message: string) => {
    const { value, base } = latest.current;
    return put({ path: at.path, value, base, ...(message.trim() === "" ? {} : { message }) });
  };
  const take = (value: Json, isToSave: boolean) => {
    if (!clash) return;
    const { theirs } = clash;
    const { page, settle, replace } = latest.current;
    settle({ ...page, value: theirs.value, base: theirs.base });
    replace(value);
    setClash(null);
    if (isToSave && !isSame(value, theirs.value)) {
      void put({ path: at.path, value, base: theirs.base });
    }
  };
  return {
    isAsking,
    ask: useCallback(() => {
      if (latest.current.isDirty || latest.current.base === null) setAsking(true);
    }, [latest]),
    endAsking: useCallback(() => setAsking(false), []),
    isBusy,
    save,
    clash,
    setClash,
    endClash: useCallback(() => setClash(null), []),
    take,
  };
}

/** What was said of the case before it was saved is no longer so: no page shows it again. */
function forgetFolder(client: QueryClient, { api, record }: RecordAddress): void {
  const isOfFolder = ({ queryKey: [path] }: { readonly queryKey: readonly unknown[] }) =>
    typeof path === "string" && path !== record && path.startsWith(`${api}/`);
  client.removeQueries({ type: "inactive", predicate: isOfFolder });
  void client.invalidateQueries({ predicate: isOfFolder });
}

function savedText({ commit, message }: Saved): Bilingual {
  const [first = ""] = message.split("\n");
  if (commit === null) return words.savedOnly();
  return words.savedAs({ message: first, commit: commit.slice(0, 8) });
}

/** What others saved meanwhile, where that is why it was refused. */
function conflictOf(error: unknown, { page, value }: EditedRecord): Clash | null {
  if (!(error instanceof Refused) || error.status !== 409) return null;
  const { theirs } = error.body as Partial<Conflict>;
  return theirs
    ? clashOf({
        before: page.base === null ? {} : page.value,
        theirs,
        yours: value,
        form: page.form,
      })
    : null;
}
