// A fleet on paper: jobs, machines that fail, one store, one coordinator, one database, event by
// event. Times are seconds, sizes bytes. Nothing here looks at a clock or at chance.
import { Calendar, chance, Server } from "./scale-calendar.js";

/** What is to be done, and how it is shared out. */
export interface Work {
  readonly cases: number;
  /** Cases in one job. */
  readonly chunk: number;
  /** Documents of a case on average. */
  readonly documents: number;
  /** How cases differ: the numbers of documents of cases of which each is as likely. */
  readonly spread: readonly number[];
}

/** What one thing takes where nothing else is done. */
export interface Rates {
  /** Of one core, to print a document. */
  readonly print: number;
  /** Of one core, to judge a case. */
  readonly judge: number;
  /** Of a machine before its first job: the checkout. */
  readonly checkout: number;
  readonly documentBytes: number;
  /** Bytes a second that the store takes in and gives out, together. */
  readonly storeBytes: number;
  /** Of the coordinator, to bring in a document; and, at the end, to compare a case. */
  readonly merge: number;
  readonly compare: number;
  /** Of the database, for one transaction. */
  readonly transaction: number;
}

/** The machines and the terms under which they get jobs. */
export interface Fleet {
  readonly machines: number;
  /** Workers of a machine, one a core. */
  readonly cores: number;
  /** Seconds of silence after which a job goes to another. */
  readonly lease: number;
  /** Tries after the first. */
  readonly retries: number;
  /** Failures of one machine in an hour, and the seconds until it is back. */
  readonly failures: number;
  readonly repair: number;
}

type Part = "machines" | "store" | "coordinator" | "database";

/** What came of a run. */
export interface Outcome {
  readonly seconds: number;
  /** How often the result of each job was brought in. */
  readonly broughtIn: readonly number[];
  readonly givenUp: readonly number[];
  /** Jobs lost with a machine, each time. */
  readonly lost: number;
  readonly documents: number;
  /** The part of the run's time in which each was at work. */
  readonly use: Readonly<Record<Part, number>>;
  /** What was at work for the largest part. */
  readonly bottleneck: Part;
}

/** Plays a run. The same seed gives the same run. */
export function simulate(work: Work, rates: Rates, fleet: Fleet, seed: number): Outcome {
  return new Simulation(work, rates, fleet, seed).outcome();
}

interface Job {
  readonly index: number;
  readonly cases: number;
  readonly documents: number;
  attempts: number;
}
interface Worker {
  readonly machine: number;
  /** Grows with each failure of its machine: what was begun before is not finished. */
  life: number;
  isUp: boolean;
  job: Job | null;
}

class Simulation {
  readonly #calendar = new Calendar();
  readonly #store = new Server();
  readonly #database = new Server();
  readonly #random: () => number;
  readonly #jobs: readonly Job[];
  readonly #waiting: Job[];
  readonly #workers: readonly Worker[];
  readonly #toBring: Job[] = [];
  readonly #broughtIn: number[];
  readonly #givenUp: number[] = [];
  #isBringing = false;
  #settled = 0;
  #worked = 0;
  #merged = 0;
  #lost = 0;

  constructor(
    private readonly work: Work,
    private readonly rates: Rates,
    private readonly fleet: Fleet,
    seed: number,
  ) {
    // Jobs and failures are drawn apart: the jobs are the same whatever the number of machines.
    this.#random = chance(seed + 1);
    this.#jobs = jobsOf(work, chance(seed));
    this.#waiting = [...this.#jobs];
    this.#broughtIn = this.#jobs.map(() => 0);
    this.#workers = Array.from({ length: fleet.machines * fleet.cores }, (_, i) => ({
      machine: Math.floor(i / fleet.cores),
      life: 0,
      isUp: false,
      job: null,
    }));
    for (let machine = 0; machine < fleet.machines; machine += 1) {
      this.#calendar.plan(rates.checkout, () => {
        this.#start(machine);
        this.#planFailure(machine);
      });
    }
  }

  outcome(): Outcome {
    while (this.#settled < this.#jobs.length && this.#calendar.step());
    const { cases } = this.work;
    const comparing = cases * this.rates.compare;
    const seconds = this.#calendar.now + comparing;
    const use = {
      machines: this.#worked / this.#workers.length / seconds,
      store: this.#store.busy / seconds,
      coordinator: (this.#merged + comparing) / seconds,
      database: this.#database.busy / seconds,
    };
    const parts = Object.keys(use) as Part[];
    return {
      seconds,
      broughtIn: this.#broughtIn,
      givenUp: this.#givenUp,
      lost: this.#lost,
      documents: this.#jobs.reduce(
        (sum, job) => sum + job.documents * (this.#broughtIn[job.index] ?? 0),
        0,
      ),
      use,
      bottleneck: parts.reduce((most, part) => (use[part] > use[most] ? part : most)),
    };
  }

  #start(machine: number): void {
    for (const worker of this.#workersOf(machine)) {
      worker.isUp = true;
      this.#take(worker);
    }
  }

  #workersOf(machine: number): readonly Worker[] {
    const { cores } = this.fleet;
    return this.#workers.slice(machine * cores, (machine + 1) * cores);
  }

  #planFailure(machine: number): void {
    const { failures, repair } = this.fleet;
    if (failures === 0) return;
    const after = (-Math.log(1 - this.#random()) * 3600) / failures;
    this.#calendar.plan(this.#calendar.now + after, () => {
      for (const worker of this.#workersOf(machine)) this.#stop(worker);
      this.#calendar.plan(this.#calendar.now + repair, () => {
        this.#start(machine);
        this.#planFailure(machine);
      });
    });
  }

  /** Nobody hears of it: the job goes to another when the lease has run out. */
  #stop(worker: Worker): void {
    const { job } = worker;
    worker.life += 1;
    worker.isUp = false;
    worker.job = null;
    if (!job) return;
    this.#lost += 1;
    this.#calendar.plan(this.#calendar.now + this.fleet.lease, () => {
      if (job.attempts > this.fleet.retries) this.#giveUp(job);
      else this.#waiting.push(job);
      const idle = this.#workers.find((w) => w.isUp && !w.job);
      if (idle) this.#take(idle);
    });
  }

  #giveUp(job: Job): void {
    this.#givenUp.push(job.index);
    this.#settled += 1;
  }

  /** Looks for a job, does it, hands it in, looks for the next. */
  #take(worker: Worker): void {
    const job = this.#waiting.shift();
    if (!job || !worker.isUp) {
      if (job) this.#waiting.unshift(job);
      return;
    }
    const { rates } = this;
    job.attempts += 1;
    worker.job = job;
    const seconds = job.documents * rates.print + job.cases * rates.judge;
    const begun = this.#ask(2);
    this.#whileUp(worker, begun + seconds, () => {
      this.#worked += seconds;
      // Its lease was renewed each third of it.
      this.#ask(Math.floor((3 * seconds) / this.fleet.lease));
      const stored = this.#store.serve(
        this.#calendar.now,
        (job.documents * rates.documentBytes) / rates.storeBytes,
      );
      this.#whileUp(worker, stored, () => {
        worker.job = null;
        this.#toBring.push(job);
        this.#bring();
        this.#whileUp(worker, this.#ask(1), () => {
          this.#take(worker);
        });
      });
    });
  }

  #whileUp(worker: Worker, at: number, happen: () => void): void {
    const { life } = worker;
    this.#calendar.plan(at, () => {
      if (worker.life === life) happen();
    });
  }

  /** When the database has done so many transactions. */
  #ask(transactions: number): number {
    return this.#database.serve(this.#calendar.now, transactions * this.rates.transaction);
  }

  /** The coordinator reads a result's documents out of the store and writes them. */
  #bring(): void {
    const job = this.#isBringing ? undefined : this.#toBring.shift();
    if (!job) return;
    const { rates } = this;
    this.#isBringing = true;
    const read = this.#store.serve(
      this.#calendar.now,
      (job.documents * rates.documentBytes) / rates.storeBytes,
    );
    const merging = job.documents * rates.merge;
    this.#calendar.plan(read + merging, () => {
      this.#merged += merging;
      this.#settled += 1;
      this.#broughtIn[job.index] = (this.#broughtIn[job.index] ?? 0) + 1;
      this.#isBringing = false;
      this.#bring();
    });
  }
}

/** The jobs, each case with the documents of one of the cases that it is like. */
function jobsOf({ cases, chunk, documents, spread }: Work, random: () => number): Job[] {
  const mean = spread.reduce((sum, n) => sum + n, 0) / spread.length;
  return Array.from({ length: Math.ceil(cases / chunk) }, (_, index) => {
    const ofJob = Math.min(chunk, cases - index * chunk);
    let all = 0;
    for (let n = 0; n < ofJob; n += 1) {
      all += ((spread[Math.floor(random() * spread.length)] ?? mean) / mean) * documents;
    }
    return { index, cases: ofJob, documents: all, attempts: 0 };
  });
}
