import type { Workspace } from "../../workspace/workspace.js";
import type { User } from "./api.js";
import type { WorkbenchContext } from "./context.js";
import { Listeners } from "./events.js";
import { Gathered } from "./gathered.js";
import { GitWatch } from "./git-watch.js";
import { LiveCases } from "./live-cases.js";
import { JobRegister } from "./long/job-register.js";
import type { WorkbenchOptions } from "./options.js";
import { Refused } from "./refused.js";
import { words } from "./refused.words.js";
import { caseFinder, gitUser } from "./repository.js";
import { Surveyor } from "./surveyor.js";
import { whoAsks } from "./team/who.js";
import { Threads } from "./threads.js";

/** What works behind the routes: threads, the cases in memory, the watch over the files. */
export class Backstage {
  readonly listeners = new Listeners();
  readonly context: WorkbenchContext;
  readonly #threads: Threads;
  readonly #jobs: JobRegister;
  readonly #surveyor: Surveyor;
  readonly #gathered = new Gathered();
  readonly #options: WorkbenchOptions;
  #live: LiveCases | null = null;
  #isClosed = false;
  #gitWatch: GitWatch | null = null;
  #workspace: Workspace | null = null;

  constructor(options: WorkbenchOptions) {
    this.#options = options;
    const { cwd, asOf, log } = options;
    this.#threads = new Threads({ cwd, asOf }, (name, cause) => {
      log(words.bug({ method: "task", route: name, why: cause }));
    });
    this.#jobs = new JobRegister(options, {
      changed: (job) => {
        this.listeners.tellTrusted("job", job);
      },
      bug: (name, cause) => {
        log(words.bug({ method: "job", route: name, why: cause }));
      },
    });
    this.#surveyor = new Surveyor({ cwd, asOf }, this.#gathered, {
      progress: (progress) => {
        this.listeners.tell("survey", progress);
      },
      refused: (why, cause) => {
        log(words.notSurveyed({ why, cause }));
      },
    });
    this.context = this.#contextOf(options);
  }

  /** The cases are judged and watched from now on; nothing waits for it. */
  begin(): void {
    // Whoever asked for the end at once would wait for it in vain.
    if (this.#isClosed) return;
    this.#surveyor.beginLater();
    this.#live = new LiveCases({
      gathered: this.#gathered,
      surveyor: this.#surveyor,
      threads: this.#threads,
      listeners: this.listeners,
      workspaceNow: () => this.#workspaceNow(),
      reload: () => {
        this.#workspace = null;
      },
    });
    setImmediate(() => {
      if (this.#isClosed) return;
      this.#live?.watchAll();
      this.#gitWatch = new GitWatch(this.#workspaceNow().config.root, () => {
        this.listeners.tell("versions", {});
      });
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.listeners.close();
    this.#live?.close();
    this.#gitWatch?.close();
    await Promise.all([this.#threads.close(), this.#surveyor.close(), this.#jobs.close()]);
  }

  #surveyAfter(firstLook: Promise<unknown>): void {
    const served = () => {
      this.#surveyor.firstPageServed();
    };
    firstLook.then(served, served);
  }

  #workspaceNow(): Workspace {
    return (this.#workspace ??= this.#options.workspaceNow());
  }

  #contextOf({ asOf, language, team }: WorkbenchOptions): WorkbenchContext {
    const workspaceNow = () => this.#workspaceNow();
    let user: User | undefined;
    return {
      asOf,
      language,
      // Asking git takes a moment: not before somebody wants to know.
      get user() {
        const who = whoAsks();
        if (who) return { name: who.name, email: who.email, person: who.person };
        return (user ??= gitUser(workspaceNow().config.root));
      },
      gathered: this.#gathered,
      get workspace() {
        return workspaceNow();
      },
      caseOf: (params) => {
        const address = caseFinder(workspaceNow())(params);
        this.#live?.lookedAt(`${address.procedure}/${address.name}`);
        return address;
      },
      run: (name, args) => {
        const who = whoAsks();
        // Nothing is done for nobody.
        if (team && !who) throw new Refused(401, words.notSignedIn());
        const answer = this.#threads.run(name, args, who);
        if (name === "firstLook") this.#surveyAfter(answer);
        return answer;
      },
      jobs: this.#jobs,
      changed: (cases) => {
        void this.#live?.changed(cases);
      },
      tell: (event, data) => {
        this.listeners.tell(event, data);
      },
    };
  }
}
