// How pages ask the server. What it refuses is thrown as `Refused`, with the sentences to show.
import type { Refusal } from "../../../workbench/api.js";
import { words } from "./api.words.js";

/** The server said no, or could not be reached: what, and what to do. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly refusal: Refusal;
  /** Status of HTTP; 0 where nobody answered. */
  readonly status: number;
  /** All that the server said, for refusals that carry more (a conflict). */
  readonly body: unknown;

  constructor(refusal: Refusal, status: number, body: unknown) {
    super(refusal.message.en);
    this.refusal = refusal;
    this.status = status;
    this.body = body;
  }
}

/** The token that each change carries; the session brings it. */
let csrf = "";
export function setCsrfToken(token: string): void {
  csrf = token;
}

/** Reads JSON from the server. */
export function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return ask<T>(path, signal ? { signal } : {});
}

/** Asks for a change, or for an answer to what is too long for an address. */
export function send<T>(
  path: string,
  method: "POST" | "PUT" | "DELETE",
  body?: unknown,
): Promise<T> {
  return ask<T>(path, {
    method,
    headers: { "X-CSRF-Token": csrf, "Content-Type": "application/json" },
    body: JSON.stringify(body ?? {}),
  });
}

/** Hands over files, as a form does. */
export function upload<T>(path: string, form: FormData): Promise<T> {
  return ask<T>(path, { method: "POST", headers: { "X-CSRF-Token": csrf }, body: form });
}

/** Segments of an address, made safe; a path below a case keeps its slashes. */
export function address(...segments: readonly string[]): string {
  return segments.map((s) => s.split("/").map(encodeURIComponent).join("/")).join("/");
}

async function ask<T>(path: string, init: RequestInit): Promise<T> {
  const response = await answerOf(path, init);
  const text = await response.text();
  if (response.ok) return (text === "" ? null : JSON.parse(text)) as T;
  const body = parsed(text);
  throw new Refused(refusalOf(body, response.status), response.status, body);
}

async function answerOf(path: string, init: RequestInit): Promise<Response> {
  try {
    const headers = { ...init.headers, ...(isUnattended() && { "X-Unattended": "1" }) };
    return await fetch(path, { credentials: "same-origin", ...init, headers });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    const refusal = { message: words.unreachable(), remedy: words.unreachableRemedy() };
    throw new Refused(refusal, 0, null);
  }
}

/** Whether nobody has touched the page for a while: its questions keep no session open then. */
let isUnattended = (): boolean => false;
export function setUnattended(asked: () => boolean): void {
  isUnattended = asked;
}

function refusalOf(body: unknown, status: number): Refusal {
  const { message, remedy, signIn } = (body ?? {}) as Partial<Refusal>;
  if (message?.zh && message.en) {
    return { message, remedy: remedy ?? null, ...(signIn !== undefined && { signIn }) };
  }
  if (status === 401 || status === 403) {
    return { message: words.signedOut(), remedy: words.signedOutRemedy() };
  }
  if (status === 404) return { message: words.notFound(), remedy: words.notFoundRemedy() };
  return { message: words.failed({ status }), remedy: words.failedRemedy() };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
