import { setTimeout } from "node:timers/promises";
import type { JobView, JobWithResult, Refusal } from "../../src/web/workbench/api.js";
import type { SignedIn } from "./workbench-server.js";

/** What the server said to a change. */
export interface Answered<T> {
  readonly status: number;
  readonly body: T;
}

/** Asks the server of a workbench for a change, as its pages do. */
export async function change<T = JobView & Refusal>(
  url: string,
  { cookie, csrf }: SignedIn,
  path: string,
  body: object | FormData = {},
): Promise<Answered<T>> {
  const isForm = body instanceof FormData;
  const said = await fetch(new URL(path, url), {
    method: "POST",
    headers: {
      cookie,
      "x-csrf-token": csrf,
      ...(!isForm && { "content-type": "application/json" }),
    },
    body: isForm ? body : JSON.stringify(body),
  });
  return { status: said.status, body: (await said.json()) as T };
}

/** A file as a form sends it. */
export function formOf(name: string, bytes: Buffer): FormData {
  const form = new FormData();
  form.append("file", new Blob([new Uint8Array(bytes)]), name);
  return form;
}

/** A job with its result, once it has ended. */
export async function ended<R>(browser: SignedIn, id: string): Promise<JobWithResult<R>> {
  for (;;) {
    const found = await browser.json<JobWithResult<R>>(`/api/jobs/${id}`);
    if (found.job.state !== "running") return found;
    await setTimeout(50);
  }
}
