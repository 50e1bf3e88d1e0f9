import { join } from "node:path";
import { factsOf } from "../../../check/facts.js";
import { standingOf } from "../../../check/standing.js";
import { statesOf } from "../../../check/states.js";
import { listOf as listOfWords } from "../../../model/base/lists.js";
import type { Bilingual } from "../../../model/base/text.js";
import type { CaseDocument } from "../../../model/case/case.js";
import { recordOf } from "../../../model/case/records.js";
import { type FilingList, notThere } from "../../../model/outcome/filing-list.js";
import { blocking, type Readiness, type ReadinessItem } from "../../../model/outcome/readiness.js";
import { statementRule } from "../../../model/procedure/enforcement.js";
import type { Procedure } from "../../../model/procedure/procedure.js";
import { valueLabel } from "../../../model/procedure/schema.js";
import type { CivilDate } from "../../../model/time/dates.js";
import { isCutOff } from "../../../workspace/git-history.js";
import type { Workspace } from "../../../workspace/workspace.js";
import { attachmentsOf, withPages } from "../../documents/case-attachments.js";
import { type Entries, Manifest } from "../../documents/manifest.js";
import { type JudgedForStep, preparedCases } from "../../documents/readiness.js";
import { AttachedTexts } from "./attached-texts.js";
import { DemandedPapers } from "./demanded-papers.js";
import { words } from "./filing-list.words.js";
import { type OtherClients, otherClientsNamed, otherClientsOf, othersOf } from "./other-clients.js";
import { papersOf } from "./paper-list.js";
import { removedArchiveRecord, removedItems, unknownRemovals } from "./removed-items.js";
import { type LastSeen, removedRecords } from "./removed-papers.js";
import { shortScans } from "./short-scans.js";
import { toldInAttachments } from "./told-in-attachments.js";
import { unprovenPeople } from "./unproven-people.js";

/** Up to so many cases are looked up in git one by one. */
const fewCases = 8;

/** The list of papers of each case before it goes into the archive, and what is to be done. */
export async function filingLists(
  workspace: Workspace,
  paths: readonly string[],
  cwd: string,
  asOf: CivilDate,
): Promise<FilingList[]> {
  const { lists } = await preparedLists(workspace, paths, cwd, asOf);
  const all: FilingList[] = [];
  for await (const list of lists) all.push(list);
  return all;
}

/** The same, one after another, with how many there will be. */
export async function preparedLists(
  workspace: Workspace,
  paths: readonly string[],
  cwd: string,
  asOf: CivilDate,
): Promise<{ readonly cases: number; readonly lists: AsyncGenerator<FilingList> }> {
  const { config } = workspace;
  const { judged, addresses } = preparedCases(workspace, paths, cwd, { asOf, step: "archive" });
  const folders = addresses.map(({ procedure, name }) => join(config.records, procedure, name));
  const few = folders.length <= fewCases;
  const removed = removedRecords(config.records, few ? folders : [config.records]);
  const { entries } = await Manifest.open(workspace, null);
  return {
    cases: addresses.length,
    lists: listsOf(judged, {
      entries,
      removed,
      clients: otherClientsOf(workspace),
      texts: new AttachedTexts(workspace),
      isCutOff: isCutOff(config.records),
      asOf,
    }),
  };
}

async function* listsOf(
  judged: AsyncGenerator<JudgedForStep>,
  known: Known,
): AsyncGenerator<FilingList> {
  try {
    for await (const of of judged) yield await filingList(of, known);
  } finally {
    await known.texts.stop();
  }
}

/** What is known beside the case. */
interface Known {
  readonly entries: Entries;
  readonly removed: ReadonlyMap<string, LastSeen>;
  /** The clients of all cases of the repository. */
  readonly clients: OtherClients;
  readonly texts: AttachedTexts;
  /** Only the latest commits are here: what was taken out before is not known. */
  readonly isCutOff: boolean;
  readonly asOf: CivilDate;
}

async function filingList(judged: JudgedForStep, known: Known): Promise<FilingList> {
  const { document, compiled, readiness, composed, view } = judged;
  const { procedure } = compiled;
  const facts = factsOf(document, procedure);
  const standing = [
    ...standingOf(document, procedure, facts, known.asOf),
    ...languagesAsked(document, procedure),
  ];
  if (!composed || !view) return listOf(readiness, { standing, papers: [], unshown: [] });
  const archive = recordOf(document.records, "archive")?.value;
  const attachments = await withPages(document, attachmentsOf(document, procedure).attachments);
  const inTexts = toldInAttachments(document, await known.texts.of(document, attachments), {
    others: othersOf(document, known.clients),
    procedure,
  });
  const beside = [...otherClientsNamed(document, known.clients), ...inTexts];
  const demanded = new DemandedPapers(
    procedure,
    readiness.items.map(({ outcome }) => outcome),
    document,
  );
  const papers = papersOf({
    view,
    procedure,
    demanded,
    items: [...readiness.items, ...beside],
    documents: composed.documents,
    attachments,
    entries: known.entries,
    archive: archive ?? {},
    removed: known.removed,
    asOf: known.asOf,
  });
  const items = [
    ...removedItems(document, papers),
    ...removedArchiveRecord(document, procedure, known.removed),
    ...(known.isCutOff ? [unknownRemovals()] : []),
    ...beside,
    ...shortScans(document, papers, attachments),
  ];
  // Nothing was done of which a refused application could keep evidence.
  const { client } = statesOf(document, procedure, facts, known.asOf);
  const unproven = (roles: readonly string[]) => unprovenPeople(view, roles, known.asOf);
  const unshown =
    client.state === "refused" ? [] : demanded.unshown(archive?.items ?? [], unproven);
  return listOf(withDoubts(readiness, items), { standing, papers, unshown });
}

function listOf(
  readiness: Readiness,
  { standing, papers, unshown }: Pick<FilingList, "standing" | "papers" | "unshown">,
): FilingList {
  const ahead = new Set(papers.flatMap((p) => (p.state === "ahead" ? [p.file] : [])));
  const happened = papers.filter((p) => p.state !== "ahead");
  const counted = happened.filter((p) => p.clauses.length > 0 || notThere.has(p.state));
  const { items } = readiness;
  return {
    readiness,
    standing,
    papers,
    demanded: counted.length,
    here: counted.filter((p) => !notThere.has(p.state)).length,
    further: happened.length - counted.length,
    ahead: papers.length - happened.length,
    pages: happened.reduce((sum, p) => sum + p.pages, 0),
    attachments: happened.reduce((sum, p) => sum + p.attachments.length, 0),
    lacks: items.filter((i) => blocking.has(i.state) && !isForPeople(i)),
    doubts: items.filter((i) => (i.state === "doubtful" || i.state === "late") && !isForPeople(i)),
    upcoming: items.filter((i) => i.state === "open" && !isForPeople(i) && !isOfAhead(i, ahead)),
    forPeople: items.filter((i) => isForPeople(i) && !i.outcome.consequence),
    consequences: items.filter((i) => isForPeople(i) && i.outcome.consequence).length,
    unshown,
  };
}

/** In which languages the client asked for its certificates; nothing where it did not say. */
function languagesAsked({ records }: CaseDocument, procedure: Procedure): Bilingual[] {
  const asked = recordOf(records, "application")?.value.certificateLanguages ?? [];
  if (asked.length === 0) return [];
  const schema = procedure.records.get("application")?.schema;
  const languages = asked.map((l) => valueLabel(schema, ["certificateLanguages", "0"], l));
  return [words.asked({ languages: listOfWords(languages) })];
}

function isForPeople({ state, outcome }: ReadinessItem): boolean {
  return state === "notJudged" || (state !== "present" && outcome.rule === statementRule);
}

/** What a paper of a later day waits for: the paper says so itself. */
function isOfAhead({ outcome: { at } }: ReadinessItem, ahead: ReadonlySet<string>): boolean {
  return at !== null && [...ahead].some((file) => at.file.endsWith(`/${file}`));
}

function withDoubts(readiness: Readiness, found: readonly ReadinessItem[]): Readiness {
  if (found.length === 0) return readiness;
  const counts = { ...readiness.counts, doubtful: readiness.counts.doubtful + found.length };
  const total = readiness.total + found.length;
  return { ...readiness, total, counts, items: [...readiness.items, ...found] };
}
