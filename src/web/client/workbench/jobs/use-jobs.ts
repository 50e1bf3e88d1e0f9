import { useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import App from "antd/es/app";
import { useState } from "react";
import type { JobKind, JobView, JobWithResult } from "../../../workbench/api.js";
import { get, send } from "../base/api.js";
import { useText } from "../base/language.js";
import { useAnswer } from "../base/session.js";
import { refusalText } from "../case/refusal-text.js";

const jobsAddress = "/api/jobs";

/** The long jobs of the workbench, the last one first; kept fresh by what the server tells. */
export function useJobs(): readonly JobView[] {
  return useAnswer<readonly JobView[]>(jobsAddress).data ?? [];
}

/** The last job of a kind for a case (null: of none). */
export function useLastJob(kind: JobKind, ofCase: string | null): JobView | null {
  return useJobs().find((job) => job.kind === kind && job.case === ofCase) ?? null;
}

/** What a job brought, once it is done. */
export function useJobResult<R>(job: JobView | null): R | null {
  const path = `${jobsAddress}/${job?.id ?? ""}`;
  const answer = useQuery({
    queryKey: ["job-result", path],
    queryFn: ({ signal }) => get<JobWithResult<R>>(path, signal),
    enabled: job?.state === "done",
  });
  return answer.data?.result ?? null;
}

/** The server tells of a job: it is put in its place. */
export function takeJob(client: QueryClient, job: JobView): void {
  client.setQueryData<readonly JobView[]>([jobsAddress], (known = []) =>
    known.some(({ id }) => id === job.id)
      ? known.map((old) => (old.id === job.id ? job : old))
      : [job, ...known],
  );
}

/** Starts a job at an address of the server; what is refused is told in passing. */
export function useBegin(): {
  readonly begin: (path: string, body?: object) => Promise<JobView | null>;
  readonly isBusy: boolean;
} {
  const t = useText();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [isBusy, setBusy] = useState(false);
  const begin = async (path: string, body: object = {}): Promise<JobView | null> => {
    setBusy(true);
    try {
      const job = await send<JobView>(path, "POST", body);
      takeJob(client, job);
      return job;
    } catch (error) {
      void message.error(refusalText(error, t), 8);
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { begin, isBusy };
}
