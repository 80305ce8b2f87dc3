const WARM_UP_MS = 500;
const LEAST_MS = 2000;
const LEAST_RUNS = 5;

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The median time of a run in milliseconds, once the engine has compiled what it runs. */
export async function medianTimeOf(run: () => unknown): Promise<number> {
  const warm = performance.now() + WARM_UP_MS;
  do await run();
  while (performance.now() < warm);
  const times: number[] = [];
  const end = performance.now() + LEAST_MS;
  while (times.length < LEAST_RUNS || performance.now() < end) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return medianOf(times);
}
