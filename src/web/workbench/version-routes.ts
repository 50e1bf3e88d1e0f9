import type { FastifyInstance, FastifyReply } from "fastify";
import type { TakenIn } from "../../jobs/versions/versions.js";
import type { AcceptRequest, GetRequest, Got, Undecided } from "./api.js";
import type { WorkbenchContext } from "./context.js";
import { words } from "./version-routes.words.js";

const name = { type: "string", minLength: 1, maxLength: 250 } as const;
const text = { type: "string", maxLength: 4000 } as const;
const commit = { type: "string", pattern: "^[0-9a-f]{40}(?:[0-9a-f]{24})?$" } as const;
const side = { enum: ["before", "theirs", "yours"] } as const;

const decided = {
  type: "object",
  required: ["ours", "theirs", "decisions"],
  additionalProperties: false,
  properties: {
    ours: commit,
    theirs: commit,
    decisions: {
      type: "array",
      maxItems: 2000,
      items: {
        type: "object",
        required: ["path"],
        additionalProperties: false,
        properties: {
          path: { type: "string", minLength: 1, maxLength: 1000 },
          side: { enum: ["ours", "theirs"] },
          fields: { type: "object", maxProperties: 5000, additionalProperties: side },
        },
      },
    },
  },
} as const;

function body<P extends object>(properties: P, required: readonly (keyof P)[]) {
  return { type: "object", required, additionalProperties: false, properties } as const;
}

/** The working draft, what others have sent, and review: routes for all of it. */
export function versionRoutes(app: FastifyInstance, context: WorkbenchContext): void {
  lookingRoutes(app, context);
  exchangeRoutes(app, context);
  reviewRoutes(app, context);
}

function saverOf({ language }: WorkbenchContext) {
  return { language, author: null };
}

function lookingRoutes(app: FastifyInstance, context: WorkbenchContext): void {
  app.get("/api/versions", () => context.run("standing", null));
  app.get("/api/versions/brief", () => context.run("brief", saverOf(context)));
  app.get("/api/versions/reviews", () => context.run("reviews", saverOf(context)));
  app.get(
    "/api/versions/review",
    {
      schema: {
        querystring: { type: "object", required: ["branch"], properties: { branch: name } },
      },
    },
    ({ query }) => {
      const { branch } = query as { readonly branch: string };
      return context.run("reviewedChange", { branch, ...saverOf(context) });
    },
  );
}

/** Getting, sending, opening another draft, keeping what an editor left. */
function exchangeRoutes(app: FastifyInstance, context: WorkbenchContext): void {
  const changed = () => {
    context.tell("versions", {});
  };

  app.post("/api/versions/ask", async () => {
    await context.run("askOthers", null);
    changed();
    return {};
  });

  app.post(
    "/api/versions/get",
    { schema: { body: body({ decided }, []) } },
    async (request, reply) => {
      const { decided: chosen = null } = request.body as GetRequest;
      const taken = await context.run("getFromOthers", { decided: chosen, ...saverOf(context) });
      return answer(taken, reply, context);
    },
  );

  app.post("/api/versions/send", async () => {
    await context.run("sendDraft", null);
    changed();
    return {};
  });

  app.post(
    "/api/versions/open",
    { schema: { body: body({ name }, ["name"]) } },
    async (request) => {
      const asked = request.body as { readonly name: string };
      const opened = await context.run("openDraft", { ...asked, ...saverOf(context) });
      context.changed(opened.cases);
      changed();
      return {};
    },
  );

  app.post("/api/versions/keep", async () => {
    const kept = await context.run("keepUncommitted", saverOf(context));
    changed();
    return kept;
  });
}

function reviewRoutes(app: FastifyInstance, context: WorkbenchContext): void {
  const changed = () => {
    context.tell("versions", {});
  };
  const { begin, handIn, giveBack, accept } = reviewBodies;

  app.post("/api/versions/begin", { schema: { body: begin } }, async (request) => {
    const asked = request.body as { readonly subject: string };
    const begun = await context.run("beginReview", { ...asked, ...saverOf(context) });
    changed();
    return begun;
  });

  app.post("/api/versions/hand-in", { schema: { body: handIn } }, async (request) => {
    const { remark } = request.body as { readonly remark: string };
    const handed = await context.run("handIn", { remark, ...saverOf(context) });
    changed();
    return handed;
  });

  app.post("/api/versions/return", { schema: { body: giveBack } }, async (request) => {
    const asked = request.body as Omit<AcceptRequest, "decided">;
    await context.run("returnReview", { ...asked, ...saverOf(context) });
    changed();
    return {};
  });

  app.post("/api/versions/accept", { schema: { body: accept } }, async (request, reply) => {
    const { decided: chosen = null, ...asked } = request.body as AcceptRequest;
    const how = { ...asked, decided: chosen, ...saverOf(context) };
    return answer(await context.run("acceptReview", how), reply, context);
  });
}

const reviewBodies = {
  begin: body({ subject: { ...text, minLength: 1, maxLength: 200 } }, ["subject"]),
  handIn: body({ remark: text }, ["remark"]),
  giveBack: body({ branch: name, commit, remark: text }, ["branch", "commit", "remark"]),
  accept: body({ branch: name, commit, remark: text, decided }, ["branch", "commit", "remark"]),
};

/** What was taken in, told to all pages; or, with status 409, what has to be decided first. */
function answer(taken: TakenIn, reply: FastifyReply, context: WorkbenchContext): FastifyReply {
  const { toDecide } = taken;
  context.tell("versions", {});
  if (toDecide) {
    const n = toDecide.clashes.length;
    const told: Undecided = { message: words.clashes({ n }), remedy: words.decide(), toDecide };
    return reply.code(409).send(told);
  }
  if (taken.cases.length > 0) context.changed(taken.cases);
  return reply.send(taken satisfies Got);
}
