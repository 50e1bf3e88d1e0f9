import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { NumberingSeries } from "../check/across/across.js";
import type { Json } from "../model/base/json.js";
import { patternFault } from "../model/base/pattern.js";
import { currentFormat } from "../model/base/record-format.js";
import type { Bilingual, Language } from "../model/base/text.js";
import type { Question } from "../model/outcome/rehearsal.js";
import type { Letterhead } from "../model/procedure/letterhead.js";
import type { ChosenReadings } from "../model/procedure/readings.js";
import type { DataPlace } from "../model/procedure/source.js";
import { calendarFaults } from "../model/time/calendar-faults.js";
import type { CalendarOverlay } from "../model/time/working-days.js";
import { readDataFile } from "../read/data-file.js";
import { locate } from "../read/data-place.js";
import { disk, type FileTree } from "../read/file-tree.js";
import { newAjv, validatorCode } from "../validate/dialect.js";
import { refuseFaults, refuseFound } from "../validate/faults/file.js";
import { validatorFrom } from "../validate/validator.js";
import { compiledFrom, sourceKey } from "./compiled-store.js";
import { words } from "./config.words.js";
import { configName, findConfig } from "./find-config.js";
import { packageRoot } from "./package-root.js";
import { formatOf } from "./record-format.js";
import { type TeamConfig, teamFaults, type TeamFile, teamOf } from "./team-config.js";
import { isBelow } from "./within.js";
import { foldersOutside } from "./written-folders.js";

/** `dossier.config.json`, with its defaults filled in; folders are absolute. */
export interface Config {
  /** Folder of the configuration file, or the working folder when there is none. */
  readonly root: string;
  readonly file: string | null;
  /** Version of the record format that the records are in. */
  readonly format: number;
  readonly lang: Language;
  readonly records: string;
  /** How the records folder is called in messages. */
  readonly recordsShownAs: string;
  readonly out: string;
  /** Days that `dossier due` looks ahead. */
  readonly dueWithin: number;
  readonly letterhead: Letterhead;
  readonly forms: FormCodes;
  /** What differs for a body, by its short name, where the repository keeps cases of several. */
  readonly bodies: Readonly<
    Record<
      string,
      { readonly letterhead?: Letterhead; readonly forms?: FormCodes; readonly look?: string }
    >
  >;
  /** Folder of the body's own look; it need not be there. */
  readonly look: string;
  /** What PDFs carry for the archive: PDF/A, the original record. */
  readonly pdf: { readonly pdfa: boolean; readonly attach: boolean };
  /**
   * Whom electronic signatures are trusted from (folders), who stamps (an address, or null), and
   * who says what was revoked: a responder besides those that certificates name, files and
   * addresses of lists.
   */
  readonly signatures: {
    readonly trust: string;
    readonly licensed: string;
    readonly timeStamp: string | null;
    readonly ocsp: string | null;
    readonly lists: readonly string[];
    /** Days before its end that a seal is to be renewed. */
    readonly renewWithin: number;
  };
  /** What is demanded of the history in git. */
  readonly history: {
    /** A day or a commit from which on commits must be signed; null where they need not be. */
    readonly signedSince: string | null;
    /** Whose keys count: a file in the format of ssh-keygen. */
    readonly allowedSigners: string;
    /** Days after its end until which a case is archived. */
    readonly archiveWithin: number;
  };
  /** Folder of the archive packages. */
  readonly archive: string;
  /** Where the public pages go, and the address under which they are seen. */
  readonly publish: { readonly folder: string; readonly baseUrl: string | null };
  /** Folder of the body's own procedures. */
  readonly procedures: string;
  readonly calendar: Required<CalendarOverlay>;
  /** Of changes that somebody else looks at before they count. */
  readonly review: {
    /** Whoever made a change may accept it. */
    readonly ownChanges: boolean;
    /** What the shared repository is kept by, where its address does not say so. */
    readonly service: "gitlab" | "github" | null;
  };
  /** How the body reads clauses that can be read in two ways. */
  readonly readings: ChosenReadings;
  /** Numbers that the body gives out in a row. */
  readonly numbering: readonly NumberingSeries[];
  /** What the body wants to be asked in a rehearsal, and which answers it keeps on paper. */
  readonly assessment: {
    readonly questions: readonly Question[];
    /** By the id of the question. */
    readonly onPaper: Readonly<Record<string, Bilingual>>;
  };
  /** The office that works in one workbench; null where there is none. */
  readonly team: TeamConfig | null;
}
type FormCodes = Readonly<Record<string, { readonly code?: string; readonly version?: string }>>;
interface ConfigFile {
  readonly format?: number;
  readonly lang?: Language;
  readonly records?: string;
  readonly out?: string;
  readonly due?: { readonly within?: number };
  readonly letterhead?: Letterhead;
  readonly forms?: Config["forms"];
  readonly bodies?: Config["bodies"];
  readonly look?: string;
  readonly pdf?: { readonly pdfa?: boolean; readonly attach?: boolean };
  readonly procedures?: string;
  readonly signatures?: {
    readonly trust?: string;
    readonly licensed?: string;
    readonly timeStamp?: string;
    readonly ocsp?: string;
    readonly lists?: readonly string[];
    readonly renewWithin?: number;
  };
  readonly archive?: string;
  readonly history?: {
    readonly signedSince?: string;
    readonly allowedSigners?: string;
    readonly archiveWithin?: number;
  };
  readonly publish?: { readonly folder?: string; readonly baseUrl?: string };
  readonly readings?: ChosenReadings;
  readonly numbering?: readonly (Omit<NumberingSeries, "first"> & { readonly first?: number })[];
  readonly calendar?: Partial<CalendarOverlay>;
  readonly review?: Partial<Config["review"]>;
  readonly assessment?: Partial<Config["assessment"]>;
  readonly team?: TeamFile;
}

const schemaFile = join(packageRoot, "schemas", "meta", "config.schema.json");

/** Finds the configuration from the working folder upwards and checks it against its schema. */
export function loadConfig(
  cwd: string,
  environment: NodeJS.ProcessEnv,
  tree: FileTree = disk,
): Config {
  const file = findConfig(cwd, tree);
  const values: ConfigFile = file ? (readDataFile(file, tree) as ConfigFile) : {};
  const format = formatOf(values, file);
  if (file) refuseConfig({ file, value: values as Json, tree }, environment);
  const config = withDefaults(
    { ...values, format },
    { file, root: file ? dirname(file) : resolve(cwd) },
  );
  refuseOutside(config, environment, tree);
  return config;
}

const defaults = {
  format: currentFormat,
  lang: "zh",
  records: "records",
  out: "out",
  due: { within: 60 },
  letterhead: {},
  forms: {},
  bodies: {},
  look: "look",
  procedures: "procedures",
  archive: "archive",
  readings: {},
  numbering: [],
} satisfies ConfigFile;

/** A configuration as the file gives it, complete and with absolute folders. */
function withDefaults(
  file: ConfigFile,
  { root, file: path }: { readonly root: string; readonly file: string | null },
): Config {
  const values = { ...defaults, ...file };
  return {
    root,
    file: path,
    format: values.format,
    lang: values.lang,
    records: resolve(root, values.records),
    recordsShownAs: values.records,
    out: resolve(root, values.out),
    dueWithin: values.due.within ?? defaults.due.within,
    letterhead: values.letterhead,
    forms: values.forms,
    bodies: values.bodies,
    look: resolve(root, values.look),
    pdf: { pdfa: true, attach: true, ...values.pdf },
    procedures: resolve(root, values.procedures),
    calendar: { closed: [], open: [], years: [], ...values.calendar },
    review: { ownChanges: false, service: null, ...values.review },
    signatures: signaturesOf(root, file),
    history: historyOf(root, file),
    archive: resolve(root, values.archive),
    publish: {
      folder: resolve(root, values.publish?.folder ?? join(values.out, "public")),
      baseUrl: values.publish?.baseUrl?.replace(/\/+$/, "") ?? null,
    },
    readings: values.readings,
    numbering: values.numbering.map((series) => ({ first: 1, ...series })),
    assessment: { questions: [], onPaper: {}, ...values.assessment },
    team: teamOf(values.team),
  };
}

function signaturesOf(root: string, { signatures }: ConfigFile): Config["signatures"] {
  return {
    trust: resolve(root, signatures?.trust ?? "trust"),
    licensed: resolve(root, signatures?.licensed ?? "trust/licensed"),
    timeStamp: signatures?.timeStamp ?? null,
    ocsp: signatures?.ocsp ?? null,
    lists: (signatures?.lists ?? []).map((l) => (/^https?:/.test(l) ? l : resolve(root, l))),
    renewWithin: signatures?.renewWithin ?? 365,
  };
}

/** Refuses folders to write to that lie outside of the repository. */
function refuseOutside(config: Config, environment: NodeJS.ProcessEnv, tree: FileTree): void {
  const { file, root } = config;
  if (environment[outsideVariable] === "1") return;
  const found = foldersOutside(config, tree === disk).map(({ pointer, folder }) => ({
    pointer,
    message: words[isBelow(root, folder) ? "linked" : "outside"]({
      folder,
      variable: outsideVariable,
    }),
  }));
  const shownAs = file ?? join(root, configName);
  refuseFound({ file: shownAs, value: {}, locate: (place) => locate(place, tree) }, found);
}

const outsideVariable = "DOSSIER_OUTSIDE";

function historyOf(root: string, { history }: ConfigFile): Config["history"] {
  return {
    signedSince: history?.signedSince ?? null,
    allowedSigners: resolve(root, history?.allowedSigners ?? "trust/allowed-signers"),
    archiveWithin: history?.archiveWithin ?? 60,
  };
}

/** Refuses a configuration that its schema does not allow, with the places of its faults. */
export function refuseConfig(
  config: { readonly file: string; readonly value: Json; readonly tree: FileTree },
  environment: NodeJS.ProcessEnv,
): void {
  const { file, value, tree } = config;
  const locateIn = (place: DataPlace) => locate(place, tree);
  const located = { file, value, locate: locateIn };
  if (!configValidator(environment)(value)) refuseFaults(located, readDataFile(schemaFile));
  const { calendar, numbering, team } = value as ConfigFile;
  refuseFound(located, [
    ...(calendar ? calendarFaults(calendar) : []),
    ...(numbering ?? []).flatMap(({ pattern }, i) => {
      const message = patternFault(pattern);
      return message ? [{ pointer: `/numbering/${i}/pattern`, message }] : [];
    }),
    ...(team ? teamFaults(team) : []),
  ]);
}

/** The configuration is read at every start: its validator is compiled once. */
export function configValidator(environment: NodeJS.ProcessEnv): ReturnType<typeof validatorFrom> {
  return validatorFrom(
    compiledFrom(sourceKey(["config", readFileSync(schemaFile)]), environment, () => ({
      data: "",
      validators: { config: validatorCode(newAjv(), readDataFile(schemaFile)) },
    })).validator("config"),
  );
}

/** Letterhead, form codes and look of one body: its own, else the repository's. */
export function houseOf(
  config: Config,
  short: string,
): { readonly letterhead: Letterhead; readonly forms: FormCodes; readonly look: string } {
  const own = Object.hasOwn(config.bodies, short) ? config.bodies[short] : undefined;
  const letterhead = own?.letterhead ?? config.letterhead;
  // Where pages are published, the code on a certificate leads to its page.
  const published = config.publish.baseUrl
    ? { ...letterhead, certificateQuery: `${config.publish.baseUrl}/certificates/{page}/` }
    : letterhead;
  return {
    letterhead: published,
    forms: own?.forms ?? config.forms,
    look: own?.look ? resolve(config.root, own.look) : config.look,
  };
}
