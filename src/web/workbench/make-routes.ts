import type { FastifyInstance } from "fastify";
import type { WorkbenchContext } from "./context.js";
import { changedIn, folderRoots } from "./folder-roots.js";

const name = { type: "string", minLength: 1, maxLength: 100 } as const;
/** Null where a record belongs to the case itself, or comes once. */
const perhaps = { anyOf: [name, { type: "null" }] } as const;

const recordBody = {
  type: "object",
  required: ["kind"],
  additionalProperties: false,
  properties: { kind: name, audit: perhaps, instance: perhaps },
} as const;
const caseBody = {
  type: "object",
  required: ["procedure", "name"],
  additionalProperties: false,
  properties: { procedure: name, name },
} as const;

/** New records and cases: what may be made, and making it. */
export function makeRoutes(app: FastifyInstance, context: WorkbenchContext): void {
  const { language } = context;
  const saver = { language, author: null };

  for (const { at, find } of folderRoots(context)) {
    app.get(`${at}/offers`, async ({ params }) =>
      context.run("offers", { address: await find(params) }),
    );

    app.post(`${at}/records`, { schema: { body: recordBody } }, async (request) => {
      const address = await find(request.params);
      const { kind, audit, instance } = request.body as {
        readonly kind: string;
        readonly audit?: string | null;
        readonly instance?: string | null;
      };
      // The server writes what is null as empty where a text is expected.
      const wanted = { kind, audit: audit || null, instance: instance || null };
      const made = await context.run("makeRecord", { address, ...wanted, ...saver });
      changedIn(context, address);
      return made;
    });
  }

  app.post("/api/cases", { schema: { body: caseBody } }, (request) => {
    const wanted = request.body as { readonly procedure: string; readonly name: string };
    return context.run("makeCase", { ...wanted, ...saver }).then((made) => {
      context.changed([`${wanted.procedure}/${wanted.name}`]);
      return made;
    });
  });
}
