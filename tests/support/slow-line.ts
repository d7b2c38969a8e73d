/** "Slow 4G" as Lighthouse applies it: 562.5 ms a round trip, bytes a second. */
export const SLOW_4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: 184_320,
  uploadThroughput: 84_375,
};
