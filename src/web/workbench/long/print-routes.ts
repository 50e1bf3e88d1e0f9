import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import type { FastifyInstance, FastifyRequest } from "fastify";
import {
  type PrintedDocument,
  printedFile,
  printedPapers,
  printedZip,
} from "../../../jobs/documents/printed-papers.js";
import { asked } from "../asked.js";
import type { WorkbenchContext } from "../context.js";
import type { JobView, PrintedPaper, PrintResult } from "../job-api.js";
import { named } from "../named.js";
import { pdfPolicy } from "../policies.js";
import { notThere, Refused } from "../refused.js";
import { printedView } from "./print-papers.js";
import { words } from "./print-routes.words.js";

const caseAddress = "/api/cases/:procedure/:case";
const printBody = {
  type: "object",
  additionalProperties: false,
  properties: {
    papers: {
      type: "array",
      minItems: 1,
      maxItems: 1000,
      items: { type: "string", minLength: 1, maxLength: 300 },
    },
  },
} as const;

/** Prints documents of a case, and hands out what was printed. */
export function printRoutes(app: FastifyInstance, context: WorkbenchContext): void {
  app.post(`${caseAddress}/print`, { schema: { body: printBody } }, (request): JobView => {
    const address = context.caseOf(request.params);
    const { papers = null } = request.body as { readonly papers?: readonly string[] };
    const { name } = address;
    return context.jobs.begin({
      kind: "print",
      case: `${address.procedure}/${name}`,
      title: papers ? words.printSome({ name, n: papers.length }) : words.printAll({ name }),
      args: { address, papers },
    });
  });

  app.get(`${caseAddress}/printed`, async (request): Promise<PrintedPaper[]> => {
    const { id, papers } = await printedOf(request, context);
    return papers.map((paper) => printedView(id, paper));
  });

  app.get(`${caseAddress}/printed/pdf`, async (request, reply) => {
    const { id, papers } = await printedOf(request, context);
    const path = asked(request, "path");
    const form = asked(request, "form") === "signed" ? "signed" : "pdf";
    const paper = papers.find((p) => p.path === `${id}/${path}`);
    if (!paper || (form === "signed" && !paper.isSigned)) throw notThere(path);
    const isKept = asked(request, "download") !== "";
    return named(reply, { name: `${paper.title}.pdf`, isKept })
      .headers({ "Content-Type": "application/pdf", "Content-Security-Policy": pdfPolicy })
      .send(createReadStream(printedFile(context.workspace, paper.path, form)));
  });

  // Of one run of printing, or of all that lies printed of the case.
  app.get(`${caseAddress}/printed/zip`, async (request, reply) => {
    const { id, papers } = await printedOf(request, context);
    const wanted = ofRun(asked(request, "job"), context);
    const chosen = papers.filter((p) => wanted?.has(p.path.slice(id.length + 1)) ?? true);
    if (chosen.length === 0) throw new Refused(404, words.nothingPrinted(), words.printFirst());
    const name = id.split("/")[1] ?? id;
    const zip = await printedZip(context.workspace, chosen, name);
    if (!zip) throw new Refused(413, words.tooMuchForZip(), words.takeSingly());
    return named(reply, { name: `${name}.zip`, isKept: true })
      .header("Content-Type", "application/zip")
      .send(Readable.from(zip, { objectMode: false }));
  });
}

/** The documents of a run; null where none was named. */
function ofRun(job: string, { jobs }: WorkbenchContext): ReadonlySet<string> | null {
  if (job === "") return null;
  const { result } = jobs.find<PrintResult>(job, "print");
  return new Set([...(result?.written ?? []), ...(result?.unchanged ?? [])].map((p) => p.path));
}

async function printedOf(
  request: FastifyRequest,
  context: WorkbenchContext,
): Promise<{ readonly id: string; readonly papers: readonly PrintedDocument[] }> {
  const { procedure, name } = context.caseOf(request.params);
  const id = `${procedure}/${name}`;
  return { id, papers: await printedPapers(context.workspace, id) };
}
