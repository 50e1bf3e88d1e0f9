/** Under which terms a run's jobs are given out. */
export interface RunTerms {
  readonly run: string;
  /** Seconds after which a worker that says nothing any more has lost its job. */
  readonly lease: number;
  /** How often a job is tried again before it is given up. */
  readonly retries: number;
}

/** A job that a worker has taken. */
export interface TakenJob {
  readonly chunk: number;
  /** How often it was tried before. */
  readonly attempt: number;
  /** What the queue knows it by. */
  readonly token: string;
}

/** A job that somebody is at. */
export interface JobInHand {
  readonly chunk: number;
  readonly attempt: number;
  /** Empty where the queue does not know. */
  readonly worker: string;
  /** Seconds until the job is given to another, if its worker says nothing. */
  readonly leaseLeft: number;
}
/** A job that was given up: the dead letters. */
export interface DeadJob {
  readonly chunk: number;
  readonly attempts: number;
  readonly reason: string;
}
export interface QueueState {
  readonly waiting: number;
  readonly inHand: readonly JobInHand[];
  readonly dead: readonly DeadJob[];
}

/**
 * Gives jobs out, each to one worker at a time. A job may be given out more than once (a worker
 * that was thought dead may come back): the store sees to it that its result counts once.
 */
export interface FleetQueue {
  /** Makes the queue of a run, where there is none. */
  open(terms: RunTerms): Promise<void>;
  /** Puts in jobs that are not there. */
  put(terms: RunTerms, chunks: readonly number[]): Promise<void>;
  /** A job that waits, or whose worker has lost it; null where there is none, or no such run. */
  take(terms: RunTerms, worker: string): Promise<TakenJob | null>;
  /** Keeps a job for another lease; false where it is no longer this worker's. */
  renew(terms: RunTerms, job: TakenJob): Promise<boolean>;
  /** A job is done: its result lies in the store. */
  done(terms: RunTerms, job: TakenJob): Promise<void>;
  /** A job could not be done: tried again, or given up. */
  fail(terms: RunTerms, job: TakenJob, reason: string): Promise<void>;
  look(terms: RunTerms): Promise<QueueState>;
  /** Takes what was given up out of the dead letters, so that it can be put in again. */
  revive(terms: RunTerms): Promise<void>;
  /** Takes the queue of a run away. */
  end(terms: RunTerms): Promise<void>;
  close(): Promise<void>;
}
