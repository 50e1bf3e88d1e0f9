import { createReadStream, lstatSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { folderZip } from "../../../jobs/documents/folder-zip.js";
import { assessmentKinds } from "../../../model/outcome/assessment.js";
import { isWithin } from "../../../workspace/within.js";
import type { AssessWanted, WrittenPages } from "../assess-api.js";
import type { WorkbenchContext } from "../context.js";
import type { JobView } from "../job-api.js";
import { named } from "../named.js";
import { pdfPolicy, writtenPagePolicy } from "../policies.js";
import { notThere, Refused } from "../refused.js";
import { words } from "./assess-routes.words.js";

const assessBody = {
  type: "object",
  required: ["body"],
  additionalProperties: false,
  properties: {
    body: { type: "string", minLength: 1, maxLength: 60 },
    kind: { type: "string", enum: assessmentKinds, default: "initial" },
    seed: { type: "string", minLength: 1, maxLength: 100, default: "1" },
    size: { type: "integer", minimum: 0, maximum: 9999, default: 0 },
    name: { type: "string", maxLength: 200, default: "" },
    isConfidential: { type: "boolean", default: false },
    withPdf: { type: "boolean", default: false },
  },
} as const;

/** Sample, dossier and rehearsal for an assessment, and the public pages before they are public. */
export function assessRoutes(app: FastifyInstance, context: WorkbenchContext): void {
  const { jobs } = context;
  const kinds = ["sample", "dossier", "rehearse"] as const;
  for (const kind of kinds) {
    app.post(`/api/assess/${kind}`, { schema: { body: assessBody } }, (request): JobView => {
      const args = request.body as AssessWanted;
      return jobs.begin({ kind, case: null, title: words[kind]({ body: args.body }), args });
    });
  }
  app.post("/api/public-pages", (): JobView =>
    jobs.begin({ kind: "pages", case: null, title: words.pages(), args: null }),
  );

  app.get("/api/jobs/:id/files/*", (request, reply) => {
    const { folder, files } = pagesOf(request, context);
    const path = (request.params as { readonly "*": string })["*"];
    const file = join(folder, path);
    // Only what the job has written, by its own names.
    const isFile = lstatSync(file, { throwIfNoEntry: false })?.isFile() === true;
    if (!files.includes(path) || !isFile || !isWithin(folder, file)) throw notThere(path);
    return shown(reply, path).send(createReadStream(file));
  });

  app.get("/api/jobs/:id/zip", async (request, reply) => {
    const { folder, files, kind } = pagesOf(request, context);
    const zip = await folderZip(folder, files, kind);
    if (!zip) throw new Refused(413, words.tooMuchForZip(), words.takeFolder());
    return named(reply, { name: `${kind}.zip`, isKept: true })
      .header("Content-Type", "application/zip")
      .send(Readable.from(zip, { objectMode: false }));
  });
}

/** What a job has written, and where. */
function pagesOf({ params }: FastifyRequest, { jobs, workspace }: WorkbenchContext) {
  const {
    job,
    result,
    folder: own,
  } = jobs.find<Partial<WrittenPages>>((params as { readonly id: string }).id);
  if (!result?.files) throw new Refused(404, words.nothingWritten(), words.waitForIt());
  const folder = job.kind === "dossier" ? join(workspace.config.out, "assessment") : own;
  return { folder, files: result.files, kind: job.kind };
}

/** Pages in a sandbox without scripts, PDFs and pictures; whatever else only to be kept. */
function shown(reply: FastifyReply, path: string): FastifyReply {
  const ending = extname(path).toLowerCase();
  if (ending === ".html") {
    return reply.headers({
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": writtenPagePolicy,
    });
  }
  if (ending === ".pdf") {
    return named(reply, { name: basename(path), isKept: false }).headers({
      "Content-Type": "application/pdf",
      "Content-Security-Policy": pdfPolicy,
    });
  }
  return named(reply, { name: basename(path), isKept: true }).header(
    "Content-Type",
    "application/octet-stream",
  );
}
