import { createReadStream, lstatSync } from "node:fs";
import { basename, join } from "node:path";
import type { FastifyInstance, FastifyReply } from "fastify";
import { isWithin } from "../../workspace/within.js";
import type { DocumentEntry, UnsavedDocuments, UnsavedRequest } from "./api.js";
import { asked } from "./asked.js";
import type { CaseAddress } from "./case-address.js";
import type { WorkbenchContext } from "./context.js";
import { type FolderRoot, folderRoots } from "./folder-roots.js";
import { mayBeShown, mediaTypeOf } from "./media-types.js";
import { named } from "./named.js";
import { PassingPages } from "./passing-pages.js";
import { dataPolicy, documentPolicy, drawnPolicy, pdfPolicy } from "./policies.js";
import { notThere, Refused } from "./refused.js";
import { words } from "./team/team.words.js";
import { seesConfidential } from "./team/who.js";

/** Documents as they would be printed, and what is attached to a case. */
export function documentRoutes(app: FastifyInstance, context: WorkbenchContext): void {
  const at = "/api/cases/:procedure/:case";
  app.get(`${at}/documents`, async ({ params }): Promise<DocumentEntry[]> => {
    const papers = await context.run("papers", context.caseOf(params));
    return papers.map((paper) => ({ ...paper, title: paper.titles[context.language] }));
  });
  app.get(`${at}/documents/html`, async (request, reply) => {
    const path = asked(request, "path");
    const address = context.caseOf(request.params);
    const html = await context.run("paperHtml", { address, path });
    if (html === null) throw notThere(path);
    return onScreen(reply, html, documentPolicy);
  });
  unsavedRoutes(app, context);
  app.get(`${at}/documents/pdf`, async (request, reply) => {
    const path = asked(request, "path");
    const address = context.caseOf(request.params);
    const pdf = await context.run("paperPdf", { address, path });
    if (pdf === null) throw notThere(path);
    const name = `${address.name}_${path.replaceAll("/", "_")}.pdf`;
    const isKept = asked(request, "download") !== "";
    return named(reply, { name, isKept })
      .headers({ "Content-Type": "application/pdf", "Content-Security-Policy": pdfPolicy })
      .send(Buffer.from(pdf));
  });
  for (const root of folderRoots(context)) attachmentRoute(app, context, root);
}

function attachmentRoute(
  app: FastifyInstance,
  context: WorkbenchContext,
  { at, find }: FolderRoot,
): void {
  app.get(`${at}/attachment`, async (request, reply) => {
    const address = await find(request.params);
    const path = asked(request, "path");
    const file = attachmentAt(context, address, path);
    await refuseSecret(context, address, path);
    const isKept = asked(request, "download") !== "" || !mayBeShown(path);
    const type = isKept ? "application/octet-stream" : mediaTypeOf(path);
    const policy = type === "application/pdf" ? pdfPolicy : dataPolicy;
    return named(reply, { name: basename(path), isKept })
      .headers({ "Content-Type": type, "Content-Security-Policy": policy })
      .send(createReadStream(file));
  });
}

/** What is confidential goes to whoever may see it. */
async function refuseSecret(
  context: WorkbenchContext,
  address: CaseAddress,
  path: string,
): Promise<void> {
  if (!seesConfidential() && (await context.run("attachmentIsSecret", { address, path }))) {
    throw new Refused(403, words.mayNotSee(), words.askForRole());
  }
}

const unsavedBody = {
  type: "object",
  required: ["path", "value", "chosen"],
  additionalProperties: false,
  properties: {
    path: { type: "string", minLength: 1, maxLength: 300 },
    value: { type: "object" },
    chosen: { anyOf: [{ type: "string", maxLength: 300 }, { type: "null" }] },
  },
} as const;

/** Documents with what is not saved yet; their pages are got by a name that nobody can guess. */
function unsavedRoutes(app: FastifyInstance, context: WorkbenchContext): void {
  const at = "/api/cases/:procedure/:case/documents/unsaved";
  const pages = new PassingPages();
  app.post(at, { schema: { body: unsavedBody } }, async (request): Promise<UnsavedDocuments> => {
    const { path, value, chosen } = request.body as UnsavedRequest;
    const address = context.caseOf(request.params);
    const edit = { path, value };
    const found = await context.run("unsavedPapers", { address, edit, chosen });
    return {
      documents: found.papers.map((p) => ({ ...p, title: p.titles[context.language] })),
      shown: found.shown,
      page: found.html === null ? null : pages.keep(found.html),
    };
  });
  app.get(at, (request, reply) => {
    const html = pages.find(asked(request, "page"));
    if (html === undefined) throw notThere(asked(request, "page"));
    return onScreen(reply, html, drawnPolicy);
  });
}

function onScreen(reply: FastifyReply, html: string, policy: string): FastifyReply {
  return reply
    .headers({
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": policy,
    })
    .send(html.replace("</head>", `${screenStyle}</head>`));
}

/** On the screen a page has no paper around it. */
const screenStyle = "<style>body{width:176mm;margin:12mm auto}</style>";

/** A file below `attachments/` of a case: no name leads elsewhere, no link is followed. */
function attachmentAt({ workspace }: WorkbenchContext, address: CaseAddress, path: string): string {
  const segments = path.split("/");
  const isNamed =
    segments.length > 1 &&
    segments[0] === "attachments" &&
    segments.every((s) => /^(?!\.)[^\\\0/]{1,200}$/u.test(s));
  if (!isNamed) throw notThere(path);
  const folder = join(workspace.config.records, address.procedure, address.name);
  const file = join(folder, ...segments);
  const isFile = lstatSync(file, { throwIfNoEntry: false })?.isFile() === true;
  if (!isFile || !isWithin(join(folder, "attachments"), file)) throw notThere(path);
  return file;
}
