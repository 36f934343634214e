/** What crossing the wire cost since the last reset. */
export interface HostStats {
  readonly requests: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** Wall-clock milliseconds spent between a request's arrival and its answer. */
  readonly milliseconds: number;
}

export interface StatsCounter {
  readonly current: HostStats;
  count(requestBytes: number, responseBytes: number, milliseconds: number): void;
  reset(): void;
}

const NOTHING: HostStats = { requests: 0, requestBytes: 0, responseBytes: 0, milliseconds: 0 };

export function createStats(): StatsCounter {
  let current = NOTHING;
  return {
    get current() {
      return current;
    },
    count(requestBytes, responseBytes, milliseconds) {
      current = {
        requests: current.requests + 1,
        requestBytes: current.requestBytes + requestBytes,
        responseBytes: current.responseBytes + responseBytes,
        milliseconds: current.milliseconds + milliseconds,
      };
    },
    reset() {
      current = NOTHING;
    },
  };
}
