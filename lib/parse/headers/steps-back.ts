const leastSeconds = 60;
const secondsPerDay = 86_400;

/** Counts the headers whose time lies more than a minute before that of the header above. */
export class StepsBack {
  count = 0;
  firstLine = 0;
  largestSeconds = 0;
  #last = Number.NEGATIVE_INFINITY;

  /** @param moment date number * 86,400 + seconds of the day */
  add(moment: number, line: number): void {
    const last = this.#last;
    this.#last = moment;
    if (moment >= last) return;
    const seconds = secondsSince1970(last) - secondsSince1970(moment);
    if (seconds <= leastSeconds) return;
    if (this.count++ === 0) this.firstLine = line;
    if (seconds > this.largestSeconds) this.largestSeconds = seconds;
  }
}

function secondsSince1970(moment: number): number {
  const date = Math.floor(moment / secondsPerDay);
  return Date.UTC(date >> 9, ((date >> 5) & 15) - 1, date & 31) / 1000 + (moment % secondsPerDay);
}
