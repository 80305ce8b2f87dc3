import { once } from "node:events";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Job } from "./collect-files";
import type { ProcessedFile } from "./process-file";

/** Below this many files a second thread costs more than it saves: starting one takes about 60 ms. */
const FILES_A_THREAD = 16;

export interface Batch {
  readonly jobs: readonly Job[];
  readonly runHere: (job: Job) => Promise<ProcessedFile>;
  /** The script that a thread runs, and what it is told at its start. */
  readonly script: string;
  readonly order: unknown;
  /** What is reported of a job whose thread died over it. */
  readonly onDeath: (job: Job, error: unknown) => ProcessedFile;
  readonly onDone: (done: number, job: Job) => void;
}

/** All jobs, on as many threads as pay; the results in the order of the jobs. */
export async function runBatch(batch: Batch): Promise<readonly ProcessedFile[]> {
  const threads = Math.min(availableParallelism(), Math.floor(batch.jobs.length / FILES_A_THREAD));
  return threads > 1 ? runInThreads(batch, threads) : runOneByOne(batch);
}

async function runOneByOne({ jobs, runHere, onDone }: Batch): Promise<ProcessedFile[]> {
  const results: ProcessedFile[] = [];
  for (const job of jobs) {
    results.push(await runHere(job));
    onDone(results.length, job);
  }
  return results;
}

/** Each thread takes the next job when it has done its last; one that dies is replaced. */
async function runInThreads(batch: Batch, count: number): Promise<ProcessedFile[]> {
  const { jobs, script, order, onDeath, onDone } = batch;
  const results = new Map<Job, ProcessedFile>();
  const queue = jobs.values();
  const serve = async (): Promise<void> => {
    let worker: Worker | null = null;
    for (const job of queue) {
      worker ??= new Worker(script, { workerData: order });
      try {
        results.set(job, await answerTo(job, worker));
      } catch (error) {
        results.set(job, onDeath(job, error));
        worker = null;
      }
      onDone(results.size, job);
    }
    await worker?.terminate();
  };
  await Promise.all(Array.from({ length: count }, serve));
  return jobs.flatMap((job) => results.get(job) ?? []);
}

/** Rejects where the thread dies over the job. */
async function answerTo(job: Job, worker: Worker): Promise<ProcessedFile> {
  const answer = once(worker, "message") as Promise<[ProcessedFile]>;
  worker.postMessage(job);
  const [result] = await answer;
  return result;
}
