import { setTimeout } from "node:timers/promises";
import { seenOf } from "../../jobs/desk/seen.js";
import { addressOf } from "../../jobs/desk/survey.js";
import { bodiesFolder } from "../../model/case/body-folder.js";
import type { Workspace } from "../../workspace/workspace.js";
import type { Listeners } from "./events.js";
import type { Gathered } from "./gathered.js";
import type { Surveyor } from "./surveyor.js";
import type { Threads } from "./threads.js";
import { Watching } from "./watching.js";

interface Live {
  readonly gathered: Gathered;
  readonly surveyor: Surveyor;
  readonly threads: Threads;
  readonly listeners: Listeners;
  workspaceNow(): Workspace;
  /** The configuration or a procedure is another. */
  reload(): void;
}

/** Pages hear of a change when it has been judged, but need not wait longer for it. */
const judgedWithinMs = 350;
/** More cases than these at once are a new survey. */
const oneByOneAtMost = 24;
/** All cases together, bodies and people are judged again when nothing has changed for so long. */
const restMs = 3_000;
const restOfManyMs = 60_000;
const many = 500;
const people = "personnel";
const bodies = "cb/";

/** Keeps what is known of the cases as the disk has it, and tells the pages. */
export class LiveCases {
  readonly #watching: readonly Watching[];
  #rest: NodeJS.Timeout | undefined;

  constructor(private readonly live: Live) {
    const { config } = live.workspaceNow();
    this.#watching = [
      new Watching(config.records, (paths) => void this.#below(paths)),
      ...[config.procedures, config.look].map(
        (folder) => new Watching(folder, () => void this.#settings()),
      ),
    ];
  }

  /** Watches what there is to watch, once the server answers: the cases, people, bodies. */
  watchAll(): void {
    const [records] = this.#watching;
    records?.add("personnel");
    records?.add(bodiesFolder);
    records?.add("");
  }

  /** Somebody looks at a case. */
  lookedAt(id: string): void {
    this.#watching[0]?.add(id);
  }

  /** Cases were changed, by us or by others: judged again, and told. */
  async changed(ids: readonly string[]): Promise<void> {
    const outside = ids.filter((id) => id === people || id.startsWith(bodies));
    if (outside.length > 0) this.#outsideChanged(outside);
    else await this.#casesChanged(ids);
  }

  /** What bodies keep of themselves, or of people: all cases may have to be judged again. */
  #outsideChanged(folders: readonly string[]): void {
    if (folders.includes(people)) {
      this.live.threads.forget({ all: false });
      this.#surveyNow();
    } else {
      this.live.listeners.tell("changed", { cases: folders });
      this.#surveyLater();
    }
  }

  async #casesChanged(ids: readonly string[]): Promise<void> {
    const judging = this.#judgeAgain(ids).then(() => true);
    const isJudged = await Promise.race([judging, setTimeout(judgedWithinMs, false)]);
    const { listeners, gathered } = this.live;
    listeners.tell("changed", { cases: ids });
    if (!isJudged) {
      await judging;
      listeners.tell("survey", gathered.progress);
    }
  }

  close(): void {
    clearTimeout(this.#rest);
    for (const watching of this.#watching) watching.close();
  }

  async #below(paths: readonly string[]): Promise<void> {
    if (paths.some((path) => path.startsWith(people))) {
      this.#outsideChanged([people]);
      return;
    }
    const touched = Map.groupBy(paths, (path) => path.split("/").slice(0, 2).join("/"));
    const ids = [...touched].flatMap(([id, own]) => (this.#isAnother(id, own) ? [id] : []));
    if (ids.length > 0) await this.changed(ids);
    const own = [...touched.keys()].filter((id) => id.startsWith(bodies));
    if (own.length > 0) this.#outsideChanged(own);
  }

  /** Whether a case is not as it was judged; a body's own folder and what is no case never are. */
  #isAnother(id: string, paths: readonly string[]): boolean {
    const { gathered, workspaceNow } = this.live;
    const workspace = workspaceNow();
    const { procedure, name } = addressOf(id);
    if (name === "" || !workspace.procedures.ids.includes(procedure)) return false;
    if (paths.some((path) => path.includes("/attachments/"))) return true;
    return gathered.find(id)?.seen !== seenOf(workspace, { procedure, name });
  }

  async #judgeAgain(ids: readonly string[]): Promise<void> {
    const { gathered, threads } = this.live;
    if (ids.length > oneByOneAtMost) {
      this.#surveyNow();
      return;
    }
    for (const id of ids) {
      this.lookedAt(id);
      // What cannot be judged is told on the page of the case.
      const judged = await threads.run("surveyCase", id).catch(() => undefined);
      if (judged !== undefined) gathered.replace(id, judged);
    }
    this.#surveyLater();
  }

  #settings(): void {
    this.live.reload();
    this.live.threads.forget({ all: true });
    this.#surveyNow();
  }

  #surveyNow(): void {
    clearTimeout(this.#rest);
    this.live.listeners.tell("changed", { cases: [] });
    this.live.surveyor.begin();
  }

  #surveyLater(): void {
    clearTimeout(this.#rest);
    const isMany = this.live.gathered.progress.all > many;
    this.#rest = globalThis
      .setTimeout(
        () => {
          this.live.surveyor.begin();
        },
        isMany ? restOfManyMs : restMs,
      )
      .unref();
  }
}
