import { createWriteStream, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import multipart, { type MultipartFile } from "@fastify/multipart";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { fileNameOf } from "../../../model/base/file-name.js";
import { verificationHtml } from "../../../report/site/verification.js";
import { asked } from "../asked.js";
import type { WorkbenchContext } from "../context.js";
import type { JobView, VerifyResult } from "../job-api.js";
import { named } from "../named.js";
import { Refused } from "../refused.js";
import { words } from "./verify-routes.words.js";
import { tool } from "./write-pages.js";

/** A package with all its attachments; larger ones are for the command line. */
const bytesAtMost = 1024 ** 3;

/** What may be verified: the ending, and how such a file begins. */
const kinds: Readonly<Record<string, (head: Buffer) => boolean>> = {
  pdf: (head) => head.includes("%PDF-"),
  zip: (head) => head.subarray(0, 2).equals(Buffer.from("PK")),
  ofd: (head) => head.subarray(0, 2).equals(Buffer.from("PK")),
};
/** Readers of PDF look for its mark in so many bytes. */
const headBytes = 1024;

/**
 * `POST /api/verify`: one file as a form sends it. It is written into a folder of the job's own,
 * outside of the repository, under a name that can be nothing else, and gone with the job's end.
 */
export function verifyRoutes(app: FastifyInstance, context: WorkbenchContext): void {
  void app.register(async (own) => {
    await own.register(multipart, {
      limits: { fileSize: bytesAtMost, files: 1, fields: 2, fieldSize: 1000, parts: 3 },
    });
    own.post("/api/verify", { bodyLimit: bytesAtMost }, (request) => taken(request, context));
  });

  app.get("/api/verify/:id/report", (request, reply) => {
    const { id } = request.params as { readonly id: string };
    const { result } = context.jobs.find<VerifyResult>(id, "verify");
    if (!result) throw new Refused(404, words.notDone(), words.waitForIt());
    const language = asked(request, "lang") === "en" ? "en" : "zh";
    const { verification, asOf } = result;
    return named(reply, { name: `${verification.subject}.html`, isKept: true })
      .header("Content-Type", "application/octet-stream")
      .send(verificationHtml(tool, asOf, verification, language));
  });
}

async function taken(request: FastifyRequest, context: WorkbenchContext): Promise<JobView> {
  const { jobs } = context;
  jobs.refuseCrowd();
  const part = request.isMultipart() ? await request.file() : undefined;
  if (!part) throw new Refused(400, words.noFile(), words.dropOne());
  const { name, ending } = nameOf(part.filename);
  const folder = jobs.newFolder();
  const file = join(folder, name);
  try {
    await written(part, file);
    await refuseAnother(file, ending);
    return jobs.begin({
      kind: "verify",
      case: null,
      title: words.verify({ name }),
      args: { file },
      folder,
    });
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** The last part of a name, without what could lead elsewhere. */
function nameOf(given: string): { readonly name: string; readonly ending: string } {
  const name = fileNameOf(given.split(/[\\/]/).at(-1) ?? "");
  const ending = /\.([a-z]{3})$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  if (ending in kinds && name.length > ending.length + 1) return { name, ending };
  throw new Refused(415, words.wrongKind({ name: name || "?" }), words.takeOfKind());
}

async function written(part: MultipartFile, file: string): Promise<void> {
  await pipeline(part.file, createWriteStream(file, { flags: "wx", mode: 0o600 }));
  if (part.file.truncated) throw new Refused(413, words.tooLarge(), words.useCommand());
}

/** What does not begin as its ending says is not even looked into. */
async function refuseAnother(file: string, ending: string): Promise<void> {
  const handle = await open(file, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    if (kinds[ending]?.(buffer.subarray(0, bytesRead)) === true) return;
  } finally {
    await handle.close();
  }
  throw new Refused(415, words.notWhatItSays({ ending: ending.toUpperCase() }), words.takeOfKind());
}
