/** How long a claim holds without a sign of life. A request ends within 40 s (connect, headers, body), so its own lease outlives it. */
export const leaseMs = 90_000;

/** Claims that still wait are prolonged so often. */
export const renewEveryMs = leaseMs / 3;
