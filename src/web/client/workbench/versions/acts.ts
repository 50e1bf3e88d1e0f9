import { useQueryClient } from "@tanstack/react-query";
import App from "antd/es/app";
import { useState } from "react";
import type { Bilingual } from "../../../../model/base/text.js";
import type { Undecided } from "../../../workbench/api.js";
import { Refused, send } from "../base/api.js";
import { useText } from "../base/language.js";
import { useRights } from "../base/session.js";

type ToDecide = Undecided["toDecide"];

/** What is asked of the server, and what is said when it was done. */
export interface Act {
  readonly path: string;
  readonly body?: object;
  /** A sentence for what came of it; null says nothing. */
  readonly done: (answer: unknown) => Bilingual | null;
  /** What the page does when it was done. */
  readonly after?: () => void;
}

export interface Acts {
  /** The address of what is being done; null while nothing is, "" where nothing may be. */
  readonly busy: string | null;
  /** Why the last one was refused. */
  readonly refused: unknown;
  /** Somebody has to decide before it can be done. */
  readonly toDecide: ToDecide | null;
  readonly endDeciding: () => void;
  readonly act: (act: Act) => Promise<void>;
}

/** Does one thing after another, by a right that it needs, and keeps what came of it. */
export function useActs(needed: "administers" | "reviews"): Acts {
  const t = useText();
  const answers = useQueryClient();
  const { message } = App.useApp();
  const [busy, setBusy] = useState<string | null>(null);
  const [refused, setRefused] = useState<unknown>(null);
  const [toDecide, setToDecide] = useState<ToDecide | null>(null);
  const may = useRights()[needed];
  const act = async ({ path, body, done, after }: Act): Promise<void> => {
    setBusy(path);
    setRefused(null);
    try {
      const said = done(await send(`/api/versions/${path}`, "POST", body));
      setToDecide(null);
      if (said) message.success(t(said));
      after?.();
    } catch (error) {
      const open = openIn(error);
      if (open) setToDecide(open);
      else setRefused(error);
    } finally {
      setBusy(null);
      // What another page showed of it is not what it would show now.
      answers.removeQueries({ type: "inactive", predicate: isOfVersions });
      await answers.invalidateQueries({ predicate: isOfVersions });
    }
  };
  // Whoever may only look finds every button off.
  return {
    busy: may ? busy : "",
    refused,
    toDecide,
    endDeciding: () => setToDecide(null),
    act,
  };
}

function isOfVersions({ queryKey: [key] }: { readonly queryKey: readonly unknown[] }): boolean {
  return typeof key === "string" && /^\/api\/(?:versions|session)\b/.test(key);
}

function openIn(error: unknown): ToDecide | null {
  if (!(error instanceof Refused) || error.status !== 409) return null;
  return (error.body as Partial<Undecided> | null)?.toDecide ?? null;
}
