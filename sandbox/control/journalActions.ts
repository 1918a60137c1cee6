import type { Journal } from '../journal/journal';
import type { ControlCall } from './controlRoute';
import { readPaging } from './readPaging';

/** `GET /sandbox/requests`: every Graph request that is kept, or those after a number. */
export function listRequests({ emulator, query }: ControlCall): unknown {
	return { requests: pageOf(emulator.requests, query) };
}

/** `GET /sandbox/webhooks`: every attempt that is kept, or those after a number. */
export function listWebhooks({ emulator, query }: ControlCall): unknown {
	return { webhooks: pageOf(emulator.webhooks, query) };
}

function pageOf(journal: Journal<object>, query: URLSearchParams): unknown {
	const paging = readPaging(query);
	return paging ? journal.after(paging.after, paging.limit) : journal.list();
}
