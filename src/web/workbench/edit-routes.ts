import type { FastifyInstance } from "fastify";
import type { Conflict, JudgeRequest, SaveRequest } from "./api.js";
import type { WorkbenchContext } from "./context.js";
import { words } from "./edit-routes.words.js";

const caseAddress = "/api/cases/:procedure/:case";
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

/** Everything that changes records, and the forms for it. */
export function editRoutes(app: FastifyInstance, context: WorkbenchContext): void {
  app.get(`${caseAddress}/record`, { schema: { querystring: queryOfPath } }, (request) => {
    const asked = request.query as { readonly path: string };
    return context.run("openRecord", { address: context.caseOf(request.params), ...asked });
  });

  app.post(`${caseAddress}/judge`, { schema: { body: judgeBody } }, (request) =>
    context.run("judgeEdits", {
      address: context.caseOf(request.params),
      ...(request.body as JudgeRequest),
    }),
  );

  app.put(`${caseAddress}/record`, { schema: { body: saveBody } }, async (request, reply) => {
    const address = context.caseOf(request.params);
    const { language } = context;
    const asked = { address, ...(request.body as SaveRequest), language, author: null };
    const { saved, conflict } = await context.run("saveRecord", asked);
    if (conflict) {
      const told: Conflict = {
        message: words.conflict({ author: conflict.theirs.author }),
        remedy: conflict.merged === null ? words.choose() : words.takeTogether(),
        ...conflict,
      };
      return reply.code(409).send(told);
    }
    context.changed([`${address.procedure}/${address.name}`]);
    return saved;
  });
}
