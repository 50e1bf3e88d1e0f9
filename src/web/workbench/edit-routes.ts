import type { FastifyInstance, FastifyReply } from "fastify";
import type { SaveConflict } from "../../jobs/edit/editing.js";
import type {
  Conflict,
  JudgeRequest,
  RestoreRequest,
  Saved,
  SaveRequest,
  SignRequest,
} from "./api.js";
import { attachmentRoutes } from "./attachment-routes.js";
import type { CaseAddress } from "./case-address.js";
import type { WorkbenchContext } from "./context.js";
import { words } from "./edit-routes.words.js";
import { changedIn, type FolderRoot, folderRoots } from "./folder-roots.js";
import { makeRoutes } from "./make-routes.js";

const path = { type: "string", minLength: 1, maxLength: 300 } as const;
/** What a record may hold is judged by its own schema; here only that it is an object. */
const value = { type: "object" } as const;
const base = { anyOf: [{ type: "string", maxLength: 64 }, { type: "null" }] } as const;

const queryOfPath = {
  type: "object",
  required: ["path"],
  properties: { path },
} as const;
const judgeBody = {
  type: "object",
  required: ["edits"],
  additionalProperties: false,
  properties: {
    edits: {
      type: "array",
      maxItems: 50,
      items: {
        type: "object",
        required: ["path", "value"],
        additionalProperties: false,
        properties: { path, value },
      },
    },
  },
} as const;
const saveBody = {
  type: "object",
  required: ["path", "value", "base"],
  additionalProperties: false,
  properties: { path, value, base, message: { type: "string", maxLength: 5000 } },
} as const;

const queryOfHistory = { type: "object", properties: { path } } as const;
const restoreBody = {
  type: "object",
  required: ["path", "commit"],
  additionalProperties: false,
  properties: { path, commit: { type: "string", pattern: "^[0-9a-f]{7,64}$" } },
} as const;
const signBody = {
  type: "object",
  required: ["path", "role", "base"],
  additionalProperties: false,
  properties: { path, role: { type: "string", maxLength: 60 }, base },
} as const;

/** Everything that changes records, and the forms for it. */
export function editRoutes(app: FastifyInstance, context: WorkbenchContext): void {
  for (const root of folderRoots(context)) {
    readingRoutes(app, context, root);
    changingRoutes(app, context, root);
  }
  const edit = judgeBody.properties.edits.items;
  app.post("/api/people/judge-in-cases", { schema: { body: edit } }, ({ body }) =>
    context.run("judgeInCases", body as JudgeRequest["edits"][number]),
  );
  makeRoutes(app, context);
  attachmentRoutes(app, context);
}

/** What changes nothing: a record with its form, what unsaved content would mean, its history. */
function readingRoutes(
  app: FastifyInstance,
  context: WorkbenchContext,
  { at, find }: FolderRoot,
): void {
  app.get(`${at}/record`, { schema: { querystring: queryOfPath } }, async ({ params, query }) => {
    const asked = query as { readonly path: string };
    return context.run("openRecord", { address: await find(params), ...asked });
  });

  app.post(`${at}/judge`, { schema: { body: judgeBody } }, async ({ params, body }) => {
    const { language } = context;
    const { edits } = body as JudgeRequest;
    return context.run("judgeEdits", { address: await find(params), edits, language });
  });

  app.get(`${at}/history`, { schema: { querystring: queryOfHistory } }, async (request) => {
    const { path: asked = null } = request.query as { readonly path?: string };
    return context.run("recordHistory", { address: await find(request.params), path: asked });
  });
}

function changingRoutes(
  app: FastifyInstance,
  context: WorkbenchContext,
  { at, find }: FolderRoot,
): void {
  const { language } = context;
  const saver = { language, author: null };

  app.put(`${at}/record`, { schema: { body: saveBody } }, async (request, reply) => {
    const address = await find(request.params);
    const asked = { address, ...(request.body as SaveRequest), ...saver };
    return answer(await context.run("saveRecord", asked), { address, reply, context });
  });

  app.post(`${at}/restore`, { schema: { body: restoreBody } }, async (request, reply) => {
    const address = await find(request.params);
    const asked = { address, ...(request.body as RestoreRequest), ...saver };
    const saved = await context.run("restoreRecord", asked);
    return answer({ saved }, { address, reply, context });
  });

  app.post(`${at}/sign`, { schema: { body: signBody } }, async (request, reply) => {
    const address = await find(request.params);
    const { user } = context;
    const person = user.person ?? (await context.run("firstLook", { name: user.name })).person;
    const asked = { address, ...(request.body as SignRequest), person, ...saver };
    return answer(await context.run("signRecord", asked), { address, reply, context });
  });
}

interface Answering {
  readonly address: CaseAddress;
  readonly reply: FastifyReply;
  readonly context: WorkbenchContext;
}

/** What was saved, told to all pages; or, with status 409, what somebody else has saved before. */
function answer(
  { saved, conflict }: { readonly saved?: Saved; readonly conflict?: SaveConflict },
  { address, reply, context }: Answering,
): FastifyReply {
  if (conflict) {
    const told: Conflict = {
      message: words.conflict({ author: conflict.theirs.author }),
      remedy: conflict.merged === null ? words.choose() : words.takeTogether(),
      ...conflict,
    };
    return reply.code(409).send(told);
  }
  changedIn(context, address);
  return reply.send(saved);
}
