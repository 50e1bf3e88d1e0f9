import { createReadStream, statSync } from "node:fs";
import { basename } from "node:path";
import type { FastifyInstance } from "fastify";
import { packageZip } from "../../../jobs/archive/archived-packages.js";
import type { ArchiveWanted } from "../archive-api.js";
import { asked } from "../asked.js";
import type { WorkbenchContext } from "../context.js";
import type { JobView } from "../job-api.js";
import { named } from "../named.js";
import { notThere } from "../refused.js";
import { words } from "./archive-routes.words.js";

const archiveBody = {
  type: "object",
  required: ["span"],
  additionalProperties: false,
  properties: {
    span: { type: "string", pattern: "^(case|initial|cycle:[1-9][0-9]?)$" },
    sm3: { type: "boolean", default: false },
    unsigned: { type: "boolean", default: false },
    incomplete: { type: "string", maxLength: 500, default: "" },
  },
} as const;
const renewBody = {
  type: "object",
  additionalProperties: false,
  properties: {
    names: {
      type: "array",
      maxItems: 200,
      // Packages by their names: a file that ends in .pdf would be looked for on the disk.
      items: { type: "string", pattern: "^[0-9]{6}-[^/\\\\]{1,150}(?<!\\.[pP][dD][fF])$" },
    },
  },
} as const;

/** The archive: what lies in it, what goes into it, and whose proofs are renewed. */
export function archiveRoutes(app: FastifyInstance, context: WorkbenchContext): void {
  app.get("/api/archive/packages", (request) =>
    context.run("packages", asked(request, "case") || null),
  );
  app.get("/api/signing", () => context.run("signing", null));

  app.get("/api/archive/package", async (request, reply) => {
    const name = asked(request, "name");
    const file = await packageZip(context.workspace, name);
    if (file === null) throw notThere(name);
    return named(reply, { name: basename(file), isKept: true })
      .headers({ "Content-Type": "application/zip", "Content-Length": statSync(file).size })
      .send(createReadStream(file));
  });

  app.post(
    "/api/cases/:procedure/:case/archive",
    { schema: { body: archiveBody } },
    (request): JobView => {
      const address = context.caseOf(request.params);
      const wanted = request.body as ArchiveWanted;
      // The server writes what is left out as empty.
      const incomplete = wanted.incomplete?.trim() || null;
      return context.jobs.begin({
        kind: "archive",
        case: `${address.procedure}/${address.name}`,
        title: words.archive({ name: address.name }),
        args: { address, ...wanted, incomplete },
      });
    },
  );

  app.post("/api/archive/renew", { schema: { body: renewBody } }, (request): JobView => {
    const { names = [] } = request.body as { readonly names?: readonly string[] };
    return context.jobs.begin({
      kind: "renew",
      case: null,
      title: words.renew(),
      args: { names },
    });
  });
}
