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

/** What a thread is sent and answers, one job at a time. */
interface ThreadAnswer {
  readonly index: number;
  readonly result: ProcessedFile;
}

export interface ThreadTask {
  readonly index: number;
  readonly job: Job;
}

async function runInThreads(
  { jobs, script, order, onDone }: Batch,
  count: number,
): Promise<ProcessedFile[]> {
  const results = new Map<number, ProcessedFile>();
  let next = 0;
  const workers = Array.from({ length: count }, () => new Worker(script, { workerData: order }));
  const nextTask = (): ThreadTask | null => {
    const job = jobs[next];
    if (job === undefined) return null;
    next += 1;
    return { index: next - 1, job };
  };
  try {
    await Promise.all(
      workers.map((worker) =>
        serveThread(worker, nextTask, ({ index, result }) => {
          results.set(index, result);
          const job = jobs[index];
          if (job !== undefined) onDone(results.size, job);
        }),
      ),
    );
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return jobs.flatMap((_, index) => results.get(index) ?? []);
}

/** Keeps one thread busy until no task is left. */
function serveThread(
  worker: Worker,
  nextTask: () => ThreadTask | null,
  onAnswer: (answer: ThreadAnswer) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveNext = (): void => {
      const task = nextTask();
      if (task === null) resolve();
      else worker.postMessage(task);
    };
    worker.on("message", (answer: ThreadAnswer) => {
      onAnswer(answer);
      giveNext();
    });
    worker.on("error", reject);
    giveNext();
  });
}
