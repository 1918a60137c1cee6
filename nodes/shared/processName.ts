import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';

/** Names this process among those that share a store; another one after every start. */
export const processName = `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`;
