import type { FastifyInstance } from "fastify";
import type { WorkbenchContext } from "../context.js";
import type { JobView } from "../job-api.js";
import type { SignPaperWanted } from "../sign-api.js";
import { whoAsks } from "../team/who.js";
import type { SignArgs } from "./sign-printed.js";
import { words } from "./sign-routes.words.js";

const signBody = {
  type: "object",
  required: ["path", "role"],
  additionalProperties: false,
  properties: {
    path: { type: "string", minLength: 1, maxLength: 300 },
    role: { type: "string", minLength: 1, maxLength: 60 },
    timeStamp: { type: "boolean", default: true },
  },
} as const;

/** Signs printed documents electronically. */
export function signRoutes(app: FastifyInstance, context: WorkbenchContext): void {
  app.post(
    "/api/cases/:procedure/:case/printed/sign",
    { schema: { body: signBody } },
    (request): JobView => {
      const address = context.caseOf(request.params);
      const wanted = request.body as SignPaperWanted;
      return context.jobs.begin({
        kind: "sign",
        case: `${address.procedure}/${address.name}`,
        title: words.sign({ path: wanted.path }),
        args: { address, author: authorOf(), ...wanted },
      });
    },
  );
}

/** What is committed carries who has signed in; null for whom git names. */
function authorOf(): SignArgs["author"] {
  const who = whoAsks();
  return who && { name: who.name, email: who.email };
}
