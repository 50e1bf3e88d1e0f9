import type { FastifyRequest } from "fastify";
import { words } from "./edit-routes.words.js";
import { Refused } from "./refused.js";

/** What stands around a file in a form, in bytes. */
export const aroundFile = 64 * 1024;

interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly replace: boolean;
}

/** The file that a form hands over, or the bytes of a request with `?name=`. */
export async function fileIn(request: FastifyRequest): Promise<GivenFile> {
  const { name } = request.query as { readonly name?: unknown };
  if (request.body instanceof Uint8Array && typeof name === "string") {
    return { name, bytes: request.body, replace: false };
  }
  const part = request.isMultipart() ? await request.file() : undefined;
  if (!part) throw new Refused(400, words.noFile(), words.sendFile());
  const bytes = await part.toBuffer();
  const asked = part.fields["replace"];
  const isAsked = asked !== undefined && "value" in asked && asked.value === "true";
  return { name: typeof name === "string" ? name : part.filename, bytes, replace: isAsked };
}
