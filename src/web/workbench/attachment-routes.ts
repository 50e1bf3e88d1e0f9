import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { attachmentBytesAtMost } from "../../jobs/edit/attachment-limit.js";
import type { CaseAddress } from "./case-address.js";
import type { WorkbenchContext } from "./context.js";
import { words } from "./edit-routes.words.js";
import { changedIn, folderRoots } from "./folder-roots.js";
import { Refused } from "./refused.js";

/** What stands around a file in a form. */
const aroundFile = 64 * 1024;

/**
 * `POST …/attachments?replace=true`: one file as a form sends it (`file`), or its bytes with
 * `?name=`. What is there already with another content is replaced only where that is asked for.
 */
export function attachmentRoutes(app: FastifyInstance, context: WorkbenchContext): void {
  void app.register(async (own) => {
    await own.register(multipart, {
      limits: { fileSize: attachmentBytesAtMost, files: 1, fields: 4, fieldSize: 1000, parts: 6 },
    });
    own.addContentTypeParser("application/octet-stream", { parseAs: "buffer" }, (_, body, done) => {
      done(null, body);
    });
    for (const { at, find } of folderRoots(context)) {
      own.post(
        `${at}/attachments`,
        { bodyLimit: attachmentBytesAtMost + aroundFile },
        async (request) => added(request, await find(request.params), context),
      );
    }
  });
}

async function added(request: FastifyRequest, address: CaseAddress, context: WorkbenchContext) {
  const file = await fileIn(request);
  const { replace } = request.query as { readonly replace?: unknown };
  const result = await context.run("addAttachment", {
    address,
    ...file,
    replace: replace === "true" || file.replace,
    language: context.language,
    author: null,
  });
  changedIn(context, address);
  return result;
}

interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly replace: boolean;
}

async function fileIn(request: FastifyRequest): Promise<GivenFile> {
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
