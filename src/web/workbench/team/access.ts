import type { FastifyRequest } from "fastify";
import { kindIn } from "../../../jobs/edit/record-place.js";
import type { Bilingual } from "../../../model/base/text.js";
import { bodiesFolder } from "../../../model/case/body-folder.js";
import { attachments, every, mayEdit, maySign, type Rights } from "../../../model/team/rights.js";
import type { Roster } from "../../../workspace/team.js";
import { Refused } from "../refused.js";
import { words } from "./team.words.js";

/*
 * Who may ask for what: a decision for every route. A route without one is closed in an office, and
 * a test walks them all.
 */

/** What somebody must be allowed to. */
type Need =
  | { readonly edits: string }
  | { readonly signs: string }
  | { readonly may: "archives" | "reviews" | "administers" | "confidential" };
/**
 * "open": without a session; "members": whoever is signed in, for what holds nothing confidential
 * or leaves it out (bounds.ts); else what the request needs, by what it asks for.
 */
type Decision = "open" | "members" | ((request: FastifyRequest) => readonly Need[]);

const inCase = "/api/cases/:procedure/:case";

const textOf = (request: FastifyRequest, name: string): string => {
  const value = ((request.body ?? {}) as Readonly<Record<string, unknown>>)[name];
  return typeof value === "string" ? value : "";
};

/** Where records lie: in cases, in what a body keeps of itself, among the people's. */
const folders = [
  { at: inCase, folder: "" },
  { at: "/api/bodies/:body", folder: bodiesFolder },
  { at: "/api/people", folder: "personnel" },
];
const ofFolders = folders.flatMap(({ at, folder }): [string, Decision][] => {
  const editsRecord: Decision = (request) => [
    { edits: kindIn({ procedure: folder }, textOf(request, "path")) },
  ];
  return [
    [`GET ${at}/attachment`, "members"],
    [`GET ${at}/record`, "members"],
    [`POST ${at}/judge`, "members"],
    [`POST ${at}/presence`, "members"],
    [`GET ${at}/history`, "members"],
    [`GET ${at}/offers`, "members"],
    [`PUT ${at}/record`, editsRecord],
    [`POST ${at}/restore`, editsRecord],
    [`POST ${at}/sign`, (request) => [{ signs: textOf(request, "role") }]],
    [`POST ${at}/attachments`, () => [{ edits: attachments }]],
    [`POST ${at}/attachments/remove`, () => [{ edits: attachments }]],
  ];
});

/** Drafts, others' work and reviews show all of the repository. */
const looking: Decision = () => [{ may: "confidential" }];
/** What is done with them concerns everybody who works in it. */
const versioning: Decision = () => [{ may: "confidential" }, { may: "administers" }];
/** A second pair of eyes need not keep the repository. */
const reviewing: Decision = () => [{ may: "confidential" }, { may: "reviews" }];
const versions: readonly [string, Decision][] = [
  ["GET /api/versions", looking],
  ["GET /api/versions/brief", looking],
  ["GET /api/versions/reviews", looking],
  ["GET /api/versions/review", looking],
  ["POST /api/versions/ask", versioning],
  ["POST /api/versions/get", versioning],
  ["POST /api/versions/send", versioning],
  ["POST /api/versions/open", versioning],
  ["POST /api/versions/keep", versioning],
  ["POST /api/versions/begin", versioning],
  ["POST /api/versions/hand-in", versioning],
  ["POST /api/versions/return", reviewing],
  ["POST /api/versions/accept", reviewing],
];

/** What was found, printed or packed may hold anything that a case does. */
const seesAll: Decision = () => [{ may: "confidential" }];
const archives: Decision = () => [{ may: "confidential" }, { may: "archives" }];
/** What takes long. */
const ofJobs: Readonly<Record<string, Decision>> = {
  "GET /api/jobs": seesAll,
  "GET /api/jobs/:id": seesAll,
  "POST /api/jobs/:id/stop": seesAll,
  "GET /api/jobs/:id/files/*": seesAll,
  "GET /api/jobs/:id/zip": seesAll,
  "POST /api/verify": seesAll,
  "GET /api/verify/:id/report": seesAll,
  "GET /api/signing": seesAll,
  "GET /api/archive/packages": seesAll,
  "GET /api/archive/package": archives,
  "POST /api/archive/renew": archives,
  [`POST ${inCase}/archive`]: archives,
  [`POST ${inCase}/print`]: seesAll,
  [`GET ${inCase}/printed`]: seesAll,
  [`GET ${inCase}/printed/pdf`]: seesAll,
  [`GET ${inCase}/printed/zip`]: seesAll,
  // It is this machine's key, whoever asks.
  [`POST ${inCase}/printed/sign`]: (request) => [
    { may: "confidential" },
    { may: "administers" },
    { signs: textOf(request, "role") },
  ],
  "POST /api/assess/sample": seesAll,
  "POST /api/assess/dossier": seesAll,
  "POST /api/assess/rehearse": seesAll,
  "POST /api/public-pages": seesAll,
};

export const access: Readonly<Record<string, Decision>> = {
  "GET /": "open",
  "GET /*": "open",
  "GET /client/:name": "open",
  "GET /sign-in": "open",
  "GET /sign-in/callback": "open",
  "POST /api/sign-out": "members",
  "GET /api/session": "members",
  "GET /api/events": "members",
  "GET /api/today": "members",
  "GET /api/calendar": "members",
  "GET /api/cases": "members",
  "GET /api/cases.xlsx": "members",
  "GET /api/search": "members",
  "GET /api/explain": "members",
  // Why a job was given up may name a case.
  "GET /api/fleet": () => [{ may: "administers" }],
  "GET /api/procedures/:id/clauses": "members",
  "GET /api/people": "members",
  "GET /api/people/:person": "members",
  "POST /api/people/judge-in-cases": "members",
  "GET /api/bodies/:body": "members",
  "GET /api/workbook": "members",
  // It may hold records of every kind, signatures among them.
  "POST /api/import": () => [{ edits: every }, { may: "administers" }],
  "POST /api/cases": () => [{ edits: "case" }],
  [`GET ${inCase}`]: "members",
  [`GET ${inCase}/readiness`]: "members",
  [`GET ${inCase}/documents`]: "members",
  [`GET ${inCase}/documents/html`]: "members",
  [`GET ${inCase}/documents/pdf`]: "members",
  [`POST ${inCase}/documents/unsaved`]: "members",
  [`GET ${inCase}/documents/unsaved`]: "members",
  ...Object.fromEntries(ofFolders),
  ...Object.fromEntries(versions),
  ...ofJobs,
};

/** How routes are named here. */
export function routeName(method: string, url: string): string {
  return `${method} ${url}`;
}

/** What rights are called. */
type Called = Pick<Roster, "kinds" | "signing">;

/** Refuses what somebody may not do, with a sentence. */
export function refuseUnallowed(request: FastifyRequest, rights: Rights, called: Called): void {
  const { url } = request.routeOptions;
  // There is no such route: that is said by another.
  if (url === undefined) return;
  const name = routeName(request.method, url);
  const decision = Object.hasOwn(access, name) ? access[name] : undefined;
  if (decision === undefined) throw new Refused(403, words.noDecision(), words.askForRole());
  if (typeof decision === "string") return;
  for (const need of decision(request)) {
    const why = refusalOf(need, rights, called);
    if (why) throw new Refused(403, why, words.askForRole());
  }
}

function refusalOf(need: Need, rights: Rights, { kinds, signing }: Called): Bilingual | null {
  if ("edits" in need) {
    const { edits: kind } = need;
    return mayEdit(rights, kind) ? null : words.mayNotEdit({ kind: calledIn(kinds, kind) });
  }
  if ("signs" in need) {
    const { signs: role } = need;
    return maySign(rights, role) ? null : words.mayNotSign({ role: calledIn(signing, role) });
  }
  return rights[need.may] ? null : sentences[need.may]();
}

const sentences = {
  archives: words.mayNotArchive,
  reviews: words.mayNotReview,
  administers: words.mayNotAdminister,
  confidential: words.mayNotSee,
};

/** Anybody may have written an unknown name: it goes into the log, too. */
function calledIn(names: ReadonlyMap<string, Bilingual>, name: string): Bilingual {
  const unknown = name.replace(/[^\w-]/g, "?").slice(0, 60);
  return names.get(name) ?? { zh: unknown, en: unknown };
}
