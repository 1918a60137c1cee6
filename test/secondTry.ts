/**
 * Where nobody watches (CI), a test that fails gets a second try, and the first failure is printed: the machine is shared, and
 * real processes, browsers and databases take part. A test that needs it twice in a row fails.
 */
if (process.env.CI) jest.retryTimes(1, { logErrorsBeforeRetry: true });
