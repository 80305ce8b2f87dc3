/** The program has not answered in time. What it was asked for may still happen later. */
export class NoAnswer extends Error {
  constructor() {
    super("no answer");
  }
}

/** What the work comes to, or `NoAnswer` after so many milliseconds. */
export function within<Answer>(limit: number, work: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new NoAnswer());
    }, limit);
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}
