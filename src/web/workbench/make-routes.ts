import type { FastifyInstance } from "fastify";
import type { WorkbenchContext } from "./context.js";
import { folderRoots } from "./folder-roots.js";

const name = { type: "string", minLength: 1, maxLength: 100 } as const;
const caseBody = {
  type: "object",
  required: ["procedure", "name"],
  additionalProperties: false,
  properties: { procedure: name, name },
} as const;

/** What records may be made, and new cases. */
export function makeRoutes(app: FastifyInstance, context: WorkbenchContext): void {
  const { language } = context;
  const saver = { language, author: null };

  for (const { at, find } of folderRoots(context)) {
    app.get(`${at}/offers`, async ({ params }) =>
      context.run("offers", { address: await find(params) }),
    );
  }

  app.post("/api/cases", { schema: { body: caseBody } }, (request) => {
    const wanted = request.body as { readonly procedure: string; readonly name: string };
    return context.run("makeCase", { ...wanted, ...saver }).then((made) => {
      context.changed([`${wanted.procedure}/${wanted.name}`]);
      return made;
    });
  });
}
