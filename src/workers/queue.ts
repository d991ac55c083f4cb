/** What waits for its turn: by person, so that many texts of one person wait for each other and for nobody else. */
export type FairQueue<Job> = {
  readonly size: () => number;
  /** How much of it is of one person. */
  readonly sizeOf: (person: string) => number;
  readonly push: (person: string, job: Job) => void;
  /** Takes out the oldest job of whoever was not served for longest; undefined if nothing waits. */
  readonly shift: () => Job | undefined;
  /** Takes a job out, wherever it stands. @returns whether it was there */
  readonly remove: (job: Job) => boolean;
  /** Takes everything out. */
  readonly clear: () => Job[];
};

export function createFairQueue<Job>(): FairQueue<Job> {
  // The order of a map is that in which keys were put in: who was served goes to its end.
  const waiting = new Map<string, Job[]>();
  return {
    size: () => [...waiting.values()].reduce((sum, { length }) => sum + length, 0),
    sizeOf: (person) => waiting.get(person)?.length ?? 0,
    push: (person, job) => {
      const own = waiting.get(person);
      if (own) own.push(job);
      else waiting.set(person, [job]);
    },
    shift: () => {
      const [next] = waiting;
      if (!next) return undefined;
      const [person, jobs] = next;
      const job = jobs.shift();
      waiting.delete(person);
      if (jobs.length > 0) waiting.set(person, jobs);
      return job;
    },
    remove: (job) => {
      for (const [person, jobs] of waiting) {
        const index = jobs.indexOf(job);
        if (index < 0) continue;
        jobs.splice(index, 1);
        if (jobs.length === 0) waiting.delete(person);
        return true;
      }
      return false;
    },
    clear: () => {
      const jobs = [...waiting.values()].flat();
      waiting.clear();
      return jobs;
    },
  };
}
