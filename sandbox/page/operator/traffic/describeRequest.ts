import type { Numbered } from '../../../journal/journal';
import type { RequestRecord } from '../../../journal/records';
import { showExactTime } from '../../text/showTime';
import type { ExchangeView } from './exchange';
import { readObject, textAt } from './readObject';

/** A request as the journal shows it. */
export function describeRequest(record: Numbered<RequestRecord>): ExchangeView {
	const { seq, at, method, path, body, status, errorCode, errorDetails, traceId, faults = [], durationMs } = record;
	return {
		key: `request-${seq}`,
		way: 'request',
		at,
		title: titleOf(method, path, body),
		outcome: status === 0 ? { words: 'No answer', tone: 'bad' } : { words: String(status), tone: status < 400 ? 'good' : 'bad' },
		reason: errorCode === undefined ? undefined : `${errorCode}${errorDetails === undefined ? '' : `: ${errorDetails}`}`,
		faults,
		facts: [
			{ name: 'Request', value: `${method} ${path}`, copies: true },
			{ name: 'Answered', value: `${showExactTime(at)}, after ${durationMs} ms` },
			{ name: 'Trace id', value: traceId, copies: true },
		],
		body,
	};
}

/** For a message its type and its recipient, for anything else method and place. */
function titleOf(method: string, path: string, body: string): string {
	const [place = ''] = path.split('?');
	const edge = place.split('/').filter((part) => !/^v\d+\.\d+$/.test(part)).filter(Boolean);
	const name = edge.length > 1 ? edge.slice(1).join('/') : (edge[0] ?? '/');
	if (method !== 'POST' || !/^(marketing_)?messages$/.test(name)) return `${method} ${name}`;
	const content = readObject(body);
	if (textAt(content, 'status') === 'read') return 'Mark as read';
	const type = textAt(content, 'type') ?? 'text';
	const detail = type === 'template' ? textAt(content['template'], 'name') : type === 'interactive' ? textAt(content['interactive'], 'type') : undefined;
	const to = textAt(content, 'to') ?? textAt(content, 'recipient') ?? 'nobody';
	return `Send ${detail === undefined ? type : `${type} ${detail}`} to ${to}`;
}
