import { type JobWithMetadata, PgBoss } from "pg-boss";
import { sha256 } from "../../model/base/digest.js";
import { messageOf, UserError } from "../../model/base/errors.js";
import { words } from "./boss-queue.words.js";
import type { DeadJob, FleetQueue, QueueState, RunTerms, TakenJob } from "./fleet-queue.js";
import { jobPayload } from "./work-order.js";

/** The schema of the database in which the queues lie. */
const schema = "certdossier";
/** pg-boss knows no shorter leases; and no job may be active for longer than a day. */
const shortestLease = 10;
const longestJobSeconds = 4 * 60 * 60;
const keptSeconds = 30 * 24 * 60 * 60;
/** A database that answers no more is given up after so long, and asked again. */
const answerMs = 15_000;
const pageSize = 10_000;

/** The queue in a PostgreSQL, by pg-boss: one queue for each run, with one of its dead letters. */
export class BossQueue implements FleetQueue {
  private constructor(
    private readonly boss: PgBoss,
    private readonly environment: NodeJS.ProcessEnv,
  ) {}

  /**
   * Connects, and makes the tables where there are none. The address holds a password: it is never
   * told.
   */
  static async open(address: string, environment: NodeJS.ProcessEnv): Promise<BossQueue> {
    try {
      const ofDriver = { query_timeout: answerMs, keepAlive: true };
      const boss = new PgBoss({
        ...ofDriver,
        connectionString: address,
        schema,
        application_name: "certdossier",
        max: 4,
        schedule: false,
        superviseIntervalSeconds: 5,
        monitorIntervalSeconds: 5,
        connectionTimeoutMillis: answerMs,
      });
      // What the background work meets (the database is away, say) shows where a job is asked for.
      boss.on("error", () => undefined);
      await boss.start();
      return new BossQueue(boss, environment);
    } catch (error) {
      const reason = withoutSecrets(saidBy(error), address);
      throw new UserError("environment", words.noDatabase({ reason }), words.checkDatabase());
    }
  }

  async open({ run, lease, retries }: RunTerms): Promise<void> {
    const kept = { retentionSeconds: keptSeconds, deleteAfterSeconds: keptSeconds };
    await this.boss.createQueue(deadOf(run), kept);
    await this.boss.createQueue(nameOf(run), {
      ...kept,
      deadLetter: deadOf(run),
      retryLimit: retries,
      retryDelay: 0,
      heartbeatSeconds: Math.max(shortestLease, lease),
      expireInSeconds: longestJobSeconds,
    });
  }

  async put({ run }: RunTerms, chunks: readonly number[]): Promise<void> {
    for (let from = 0; from < chunks.length; from += pageSize) {
      const jobs = chunks
        .slice(from, from + pageSize)
        .map((chunk) => ({ id: idOf(run, chunk), data: { run, chunk } }));
      await this.boss.insert(nameOf(run), jobs);
    }
  }

  async take({ run }: RunTerms): Promise<TakenJob | null> {
    // A run that was just ordered, or has just ended, has no queue.
    if ((await this.boss.getQueue(nameOf(run))) === null) return null;
    const [job] = await this.boss.fetch(nameOf(run));
    if (!job) return null;
    const said = jobPayload(job.data, this.environment);
    // Somebody else has put it there.
    if (said?.run !== run) {
      await this.boss.deleteJob(nameOf(run), job.id);
      return null;
    }
    return { chunk: said.chunk, attempt: job.retryCount, token: job.id };
  }

  async renew({ run }: RunTerms, { token, attempt }: TakenJob): Promise<boolean> {
    const said = await this.boss.touch(nameOf(run), { id: token, retryCount: attempt });
    return affected(said) > 0;
  }

  /** The job goes: its result lies in the store, and the queue holds what is open. */
  async done({ run }: RunTerms, { token, attempt }: TakenJob): Promise<void> {
    await this.boss.deleteJob(nameOf(run), { id: token, retryCount: attempt });
  }

  async fail({ run }: RunTerms, { token, attempt }: TakenJob, reason: string): Promise<void> {
    await this.boss.fail(nameOf(run), { id: token, retryCount: attempt }, { reason });
  }

  async look({ run }: RunTerms): Promise<QueueState> {
    const jobs = await this.#all(nameOf(run));
    const active = jobs.filter((j) => j.state === "active");
    const now = Date.now();
    return {
      waiting: jobs.filter((j) => j.state === "created" || j.state === "retry").length,
      inHand: active.flatMap((job) => {
        const said = jobPayload(job.data, this.environment);
        if (!said) return [];
        const seen = (job.heartbeatOn ?? job.startedOn).getTime();
        const leaseLeft = Math.round((job.heartbeatSeconds ?? 0) - (now - seen) / 1000);
        const { retryCount: attempt } = job;
        return [{ chunk: said.chunk, attempt, worker: "", leaseLeft: Math.max(0, leaseLeft) }];
      }),
      dead: (await this.#all(deadOf(run))).flatMap((job): DeadJob[] => {
        const said = jobPayload(job.data, this.environment);
        if (!said) return [];
        const attempts = (job.sourceRetryCount ?? 0) + 1;
        return [{ chunk: said.chunk, attempts, reason: reasonIn(job.sourceOutput) }];
      }),
    };
  }

  async revive({ run }: RunTerms): Promise<void> {
    const dead = await this.#all(deadOf(run));
    const failed = (await this.#all(nameOf(run))).filter((j) => j.state === "failed");
    if (failed.length > 0) {
      await this.boss.deleteJob(
        nameOf(run),
        failed.map((j) => j.id),
      );
    }
    if (dead.length > 0) {
      await this.boss.deleteJob(
        deadOf(run),
        dead.map((j) => j.id),
      );
    }
  }

  async end({ run }: RunTerms): Promise<void> {
    await this.boss.deleteQueue(nameOf(run));
    await this.boss.deleteQueue(deadOf(run));
  }

  async close(): Promise<void> {
    await this.boss.stop({ graceful: false });
  }

  async #all(name: string): Promise<JobWithMetadata[]> {
    if ((await this.boss.getQueue(name)) === null) return [];
    const all: JobWithMetadata[] = [];
    for (;;) {
      const after = all.at(-1)?.id;
      const page = await this.boss.findJobs<object>(name, {
        limit: pageSize,
        ...(after !== undefined && { after }),
      });
      all.push(...page);
      if (page.length < pageSize) return all;
    }
  }
}

function nameOf(run: string): string {
  return `fleet-${run}`;
}

function deadOf(run: string): string {
  return `fleet-${run}-dead`;
}

/** The same job has the same id, so that none is put in twice. */
function idOf(run: string, chunk: number): string {
  const digits = sha256(`${run}/${String(chunk)}`);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join("-");
}

function affected(said: object): number {
  const { affected: n } = said as { readonly affected?: number };
  return n ?? 0;
}

function reasonIn(output: object | null): string {
  const said = output as { readonly reason?: unknown } | null;
  return typeof said?.reason === "string" ? said.reason : "";
}

/** Of an address that stands for several (localhost), the driver gives the faults of all. */
function saidBy(error: unknown): string {
  return error instanceof AggregateError
    ? [...new Set(error.errors.map(messageOf))].join("; ")
    : messageOf(error);
}

/** What a driver says may repeat the address, whole or in parts. */
export function withoutSecrets(text: string, address: string): string {
  const password = /^[a-z]+:\/\/[^:@/]*:([^@/]*)@/i.exec(address)?.[1] ?? "";
  const plain = decoded(password);
  return [address, password, plain]
    .filter((secret) => secret !== "")
    .reduce((said, secret) => said.replaceAll(secret, "***"), text);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
