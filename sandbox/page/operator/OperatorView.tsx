export function OperatorView(_: unknown) { return null; }
