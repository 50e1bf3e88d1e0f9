import type { Desk } from "../../../jobs/desk/desk.js";
import type { ListedPaper } from "../../../jobs/desk/papers.js";
import {
  isAttachmentSecret,
  openRecordOf,
  openTextOf,
  recordsIn,
  secretsOf,
} from "../../../jobs/desk/secrets.js";
import { bodyFolder, peopleFolder } from "../../../jobs/edit/folders.js";
import { kindIn } from "../../../jobs/edit/record-place.js";
import {
  isOpenPlace,
  openChanges,
  openConflict,
  openForm,
  withWithheld,
} from "../../../jobs/edit/withheld.js";
import { isObject, type Json } from "../../../model/base/json.js";
import type { CaseDocument } from "../../../model/case/case.js";
import { confidentialPaths, holdsConfidential } from "../../../model/procedure/confidential.js";
import type { Procedure } from "../../../model/procedure/procedure.js";
import type { Schema } from "../../../model/procedure/schema.js";
import type { CaseAddress } from "../case-address.js";
import { editDeskOf } from "../edit-tasks.js";
import { papersOf } from "../paper-tasks.js";
import { Refused } from "../refused.js";
import { type ArgsOf, type ResultOf, type TaskName, tasks } from "../tasks.js";
import { withoutSecrets } from "./discreet.js";
import { refuseForeignSignatures } from "./signatures.js";
import { words } from "./team.words.js";
import type { Who } from "./who.js";

/*
 * What somebody may do and see in a task, besides what their route asks for (access.ts). A task
 * that is not named here is withheld.
 */

/** What is done to a question and to its answer. */
interface Bound<N extends TaskName> {
  /** For everybody: refuses, or changes what is asked. */
  readonly always?: (asked: Asking<N>) => void;
  /** For whoever may not see what is confidential. */
  readonly before?: (asked: Asking<N>) => ArgsOf<N> | Promise<ArgsOf<N>>;
  readonly after?: (answer: ResultOf<N>, asked: Asking<N>) => ResultOf<N>;
}
interface Asking<N extends TaskName> {
  readonly desk: Desk;
  readonly args: ArgsOf<N>;
  readonly who: Who;
}
/**
 * "open": it holds nothing confidential; "withheld": nobody has it who may not see what is
 * confidential.
 */
type Bounds = { readonly [N in TaskName]?: "open" | "withheld" | Bound<N> };

const bounds: Bounds = {
  firstLook: "open",
  explain: "open",
  clauses: "open",
  searchedClauses: "open",
  makeCase: "open",
  emptyWorkbook: "open",
  peopleList: "open",
  addAttachment: "open",
  removeAttachment: "open",
  surveyCase: "withheld",
  openRecord: {
    after: (page, { desk, args }) => {
      const { procedure, schema } = about(desk, args.address, page.kind);
      const isOpen = ({ pointer }: { readonly pointer: string }) => isOpenPlace(schema, pointer);
      return discreetly(desk, args.address, {
        ...page,
        form: openForm(page.form, schema),
        value: openRecordOf(procedure, page.kind, page.value),
        sources: page.sources.filter(isOpen),
        proposals: page.proposals.filter(isOpen),
        signing: page.signing.map((role) => ({
          ...role,
          signatures: role.signatures.map((s) => ({
            ...s,
            changed: openChanges(s.changed, schema),
          })),
        })),
      });
    },
  },
  judgeEdits: {
    before: ({ desk, args }) => ({
      ...args,
      edits: args.edits.map((edit) => ({ ...edit, value: whole(desk, args.address, edit) })),
    }),
    after: (judged, { desk, args }) => discreetly(desk, args.address, judged),
  },
  judgeInCases: {
    before: ({ desk, args }) => ({ ...args, value: whole(desk, peopleFolder, args) }),
    after: (found, { desk }) => ({
      ...found,
      cases: found.cases.map((one) => {
        const [procedure = "", name = ""] = one.id.split("/");
        return discreetly(desk, { procedure, name }, one);
      }),
    }),
  },
  saveRecord: {
    always: ({ desk, args, who }) => {
      const { procedure, document } = about(desk, args.address, "");
      const { client: clients } = procedure.coherence.signatures;
      refuseForeignSignatures(valueOn(document, args.path), args.value, { who, clients });
    },
    before: ({ desk, args }) => ({ ...args, value: whole(desk, args.address, args) }),
    after: ({ saved, conflict }, { desk, args }) => {
      if (!conflict) return { saved };
      const { schema } = about(desk, args.address, kindIn(args.address, args.path));
      return { conflict: openConflict(conflict, schema) };
    },
  },
  signRecord: {
    // One signs what one sees.
    before: ({ desk, args }) => {
      const { document, schema } = about(desk, args.address, kindIn(args.address, args.path));
      if (confidentialPaths(schema, valueOn(document, args.path)).length > 0) throw mayNotSee();
      return args;
    },
    after: ({ saved, conflict }, { desk, args }) => {
      if (!conflict) return { saved };
      const { schema } = about(desk, args.address, kindIn(args.address, args.path));
      return { conflict: openConflict(conflict, schema) };
    },
  },
  restoreRecord: {
    before: ({ desk, args }) => {
      const { schema } = about(desk, args.address, kindIn(args.address, args.path));
      if (holdsConfidential(schema)) throw mayNotSee();
      return args;
    },
  },
  recordHistory: {
    after: (entries, { desk, args }) =>
      entries.map((entry) => ({
        ...entry,
        files: entry.files.map((file) => {
          const { schema } = about(desk, args.address, kindIn(args.address, file.path));
          return { ...file, fields: openChanges(file.fields, schema) };
        }),
      })),
  },
  offers: { after: (offers, { desk, args }) => discreetly(desk, args.address, offers) },
  casePage: {
    after: (page, { desk, args }) => {
      const { document, procedure } = about(desk, args, "");
      const attachments = page.attachments.filter(
        ({ path }) => !isAttachmentSecret(document, procedure, path),
      );
      return discreetly(desk, args, { ...page, attachments });
    },
  },
  personPage: { after: (page, { desk }) => page && discreetly(desk, peopleFolder, page) },
  bodyPage: {
    after: (page, { desk, args }) => {
      const folder = bodyFolder(args);
      const { document, procedure } = about(desk, folder, "");
      const attachments = page.attachments.filter(
        ({ path }) => !isAttachmentSecret(document, procedure, path),
      );
      return discreetly(desk, folder, { ...page, attachments });
    },
  },
  readiness: { after: (steps, { desk, args }) => discreetly(desk, args, steps) },
  attachmentIsSecret: "open",
  findTexts: {
    after: (found, { desk, args: { looked } }) =>
      found.flatMap((hit) => {
        const [procedure = "", name = ""] = hit.id.split("/");
        const known = about(desk, { procedure, name }, "");
        const excerpt = openTextOf(known.document, known.procedure, looked);
        return excerpt === null ? [] : [{ ...hit, excerpt }];
      }),
  },
  papers: {
    after: (list, { desk, args }) => openList(desk, args, list),
  },
  paperHtml: { before: ({ desk, args }) => openPaper(desk, args) },
  paperPdf: { before: ({ desk, args }) => openPaper(desk, args) },
  unsavedPapers: {
    before: ({ desk, args }) => ({
      ...args,
      edit: { ...args.edit, value: whole(desk, args.address, args.edit) },
    }),
    after: ({ papers, shown, html }, { desk, args }) => {
      const isSecret = papers.some((paper) => paper.path === shown && paper.isSecret);
      return {
        papers: openList(desk, args.address, papers),
        shown,
        html: isSecret ? null : html,
      };
    },
  },
};

/** A task, as somebody may have it: what it commits is theirs. */
export async function inBounds<N extends TaskName>(
  desk: Desk,
  { name, args, who }: { readonly name: N; readonly args: ArgsOf<N>; readonly who: Who },
): Promise<ResultOf<N>> {
  const bound = (bounds[name] ?? "withheld") as "open" | "withheld" | Bound<N>;
  const isDiscreet = !who.rights.confidential;
  if (bound === "withheld" && isDiscreet) throw mayNotSee();
  const rules: Bound<N> = typeof bound === "string" ? {} : bound;
  const asked = { desk, args: signedBy(args, who), who };
  rules.always?.(asked);
  const given = (isDiscreet ? await rules.before?.(asked) : undefined) ?? asked.args;
  const answer = (await tasks[name](desk, given as never)) as ResultOf<N>;
  return isDiscreet && rules.after ? rules.after(answer, { ...asked, args: given }) : answer;
}

/** Whatever is committed carries who has signed in, whatever else was asked. */
function signedBy<A>(args: A, { name, email }: Who): A {
  const isSaving = typeof args === "object" && args !== null && "author" in args;
  return isSaving ? { ...args, author: { name, email } } : args;
}

interface About {
  readonly document: CaseDocument;
  readonly procedure: Procedure;
  readonly schema: Schema;
}

function about(desk: Desk, address: CaseAddress, kind: string): About {
  const editing = editDeskOf(desk);
  const { procedure } = editing.procedureOf(address);
  const schema = procedure.records.get(kind)?.schema ?? {};
  return { document: editing.read(address), procedure, schema };
}

function discreetly<T>(desk: Desk, address: CaseAddress, answer: T): T {
  const { document, procedure } = about(desk, address, "");
  return withoutSecrets(answer, { procedure, secrets: secretsOf(document, procedure) });
}

function valueOn(document: CaseDocument, path: string): Json | undefined {
  const file = `${document.shownAs}/${document.id}/${path}`;
  return recordsIn(document).find((r) => r.file === file)?.value;
}

/** What was filled in unseen is put back. */
function whole(
  desk: Desk,
  address: CaseAddress,
  { path, value }: { readonly path: string; readonly value: Json },
): Json {
  if (!isObject(value)) return value;
  const { document, schema } = about(desk, address, kindIn(address, path));
  const before = valueOn(document, path);
  const merged = withWithheld(value, isObject(before) ? before : null, schema);
  if (merged === null) throw new Refused(403, words.wouldLose(), words.keepItems());
  return merged;
}

/** Documents, those that show what is confidential as ones that this person does not get. */
function openList(desk: Desk, address: CaseAddress, papers: readonly ListedPaper[]): ListedPaper[] {
  const refusals = [{ ...words.mayNotSee(), at: null }];
  const listed = papers.map((paper) => (paper.isSecret ? { ...paper, refusals } : paper));
  return discreetly(desk, address, listed);
}

async function openPaper<A extends { readonly address: CaseAddress; readonly path: string }>(
  desk: Desk,
  args: A,
): Promise<A> {
  const list = await papersOf(desk).list(args.address);
  if (list.some((paper) => paper.path === args.path && paper.isSecret)) throw mayNotSee();
  return args;
}

function mayNotSee(): Refused {
  return new Refused(403, words.mayNotSee(), words.askForRole());
}
