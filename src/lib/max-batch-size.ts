/** Calls that the browser sends in one request at most, and that the server takes. */
export const maxBatchSize = 20
