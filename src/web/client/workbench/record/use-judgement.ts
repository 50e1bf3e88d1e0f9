import { useEffect, useMemo, useState } from "react";
import type { Json } from "../../../../model/base/json.js";
import type { FindingView, Judgement, JudgeRequest, RecordPage } from "../../../workbench/api.js";
import { send } from "../base/api.js";
import { isSame } from "./values.js";

/** Milliseconds after the last keystroke until the checker is asked. */
const pause = 200;
const nothing: readonly FindingView[] = [];

export interface Judged {
  readonly findings: readonly FindingView[];
  readonly appeared: readonly FindingView[];
  readonly vanished: readonly FindingView[];
  /** What the commit would be called. */
  readonly message: string;
  readonly state: "judging" | "judged" | "notJudged";
}
interface Answer {
  /** What was asked about; `judgement` is null where nobody answered. */
  readonly value: Json;
  readonly judgement: Judgement | null;
}

/**
 * What the checker says of a record as it is typed. Only the answer to the latest question counts;
 * until it comes, the one before it stands.
 */
export function useJudgement(caseAddress: string, page: RecordPage, value: Json): Judged {
  const [last, setLast] = useState<Judgement | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const isAsSaved = useMemo(() => isSame(value, page.value), [value, page.value]);
  useEffect(() => {
    if (isAsSaved) return;
    const asked = new AbortController();
    const ask = async () => {
      const judgement = await judged(caseAddress, { edits: [{ path: page.path, value }] });
      if (asked.signal.aborted) return;
      setAnswer({ value, judgement });
      if (judgement) setLast(judgement);
    };
    const timer = setTimeout(() => void ask(), pause);
    return () => {
      clearTimeout(timer);
      asked.abort();
    };
  }, [caseAddress, isAsSaved, page, value]);
  return useMemo(() => {
    const said = isAsSaved ? null : last;
    return {
      findings: said?.findings ?? page.findings,
      appeared: said?.appeared ?? nothing,
      vanished: said?.vanished ?? nothing,
      message: said?.message ?? "",
      state: isAsSaved ? "judged" : stateOf(answer, value),
    };
  }, [answer, isAsSaved, last, page.findings, value]);
}

function stateOf(answer: Answer | null, value: Json): Judged["state"] {
  if (answer?.value !== value) return "judging";
  return answer.judgement ? "judged" : "notJudged";
}

async function judged(caseAddress: string, request: JudgeRequest): Promise<Judgement | null> {
  try {
    return await send<Judgement>(`${caseAddress}/judge`, "POST", request);
  } catch {
    return null;
  }
}
