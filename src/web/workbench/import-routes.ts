import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { attachmentBytesAtMost } from "../../jobs/edit/attachment-limit.js";
import type { Imported, ImportView } from "./api.js";
import { asked } from "./asked.js";
import type { WorkbenchContext } from "./context.js";
import { aroundFile, fileIn } from "./given-file.js";
import { notThere } from "./refused.js";

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Records from a workbook, as `dossier import` reads them, and an empty one to fill in. */
export function importRoutes(app: FastifyInstance, context: WorkbenchContext): void {
  app.get("/api/workbook", async (request, reply): Promise<FastifyReply> => {
    const procedure = procedureIn(request, context);
    const bytes = await context.run("emptyWorkbook", procedure);
    return reply
      .headers({
        "Content-Type": workbookType,
        "Content-Disposition": `attachment; filename="${procedure}.xlsx"`,
      })
      .send(Buffer.from(bytes));
  });

  void app.register(async (own) => {
    await own.register(multipart, {
      limits: { fileSize: attachmentBytesAtMost, files: 1, fields: 4, fieldSize: 1000, parts: 6 },
    });
    const bodyLimit = attachmentBytesAtMost + aroundFile;
    own.post("/api/import", { bodyLimit }, (request) => imported(request, context));
  });
}

async function imported(
  request: FastifyRequest,
  context: WorkbenchContext,
): Promise<Imported | ImportView> {
  const procedure = procedureIn(request, context);
  const { bytes } = await fileIn(request);
  if (asked(request, "write") !== "true") {
    return context.run("previewImport", { procedure, bytes });
  }
  const overwrite = asked(request, "overwrite") === "true";
  const saver = { language: context.language, author: null };
  const done = await context.run("importWorkbook", { procedure, bytes, overwrite, ...saver });
  context.changed(done.folders);
  return done;
}

function procedureIn(request: FastifyRequest, { workspace }: WorkbenchContext): string {
  const procedure = asked(request, "procedure");
  if (!workspace.procedures.ids.includes(procedure)) throw notThere(procedure.slice(0, 60));
  return procedure;
}
