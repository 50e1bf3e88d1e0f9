import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { attachmentBytesAtMost } from "../../jobs/edit/attachment-limit.js";
import type { CaseAddress } from "./case-address.js";
import type { WorkbenchContext } from "./context.js";
import { changedIn, folderRoots } from "./folder-roots.js";
import { aroundFile, fileIn } from "./given-file.js";

/**
 * `POST …/attachments?replace=true`: one file as a form sends it (`file`), or its bytes with
 * `?name=`. What is there already with another content is replaced only where that is asked for.
 * `POST …/attachments/remove` with `path`: a file that no record names goes.
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
      own.post(`${at}/attachments/remove`, async (request) =>
        removed(request, await find(request.params), context),
      );
    }
  });
}

async function removed(request: FastifyRequest, address: CaseAddress, context: WorkbenchContext) {
  const { path } = (request.body ?? {}) as { readonly path?: unknown };
  const result = await context.run("removeAttachment", {
    address,
    path: typeof path === "string" ? path : "",
    language: context.language,
    author: null,
  });
  changedIn(context, address);
  return result;
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
