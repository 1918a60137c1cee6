import { mayBeDigested } from '../../../core/delivery/digest/mayBeDigested';
import type { Delivery } from '../../../core/store';

const held = (changes: object = {}) =>
	({ urgency: 'routine', throttle: { most: 1, withinMs: 1, rest: 'digest' }, reason: { code: 'throttle', words: '' }, possibleRepeat: false, message: { content: { kind: 'text', body: 'News' } }, ...changes }) as unknown as Delivery;

describe('a message may go in a digest', () => {
	it('when its own limit holds it back and says so', () => expect(mayBeDigested(held())).toBe(true));

	it.each<[string, object]>([
		['it is urgent', { urgency: 'urgent' }],
		['its limit lets each have its turn', { throttle: { most: 1, withinMs: 1, rest: 'wait' } }],
		['it has no limit', { throttle: undefined }],
		['it waits for another reason', { reason: { code: 'circuitOpen', words: '' } }],
		['it may have arrived already', { possibleRepeat: true }],
		['it is a template, which may be sent when a text may not', { message: { content: { kind: 'template' } } }],
		['it is a file', { message: { content: { kind: 'document' } } }],
		['it tells the end of a matter', { subject: { key: 'k', generation: 1, part: 'over', onNewer: 'repeat', standsFor: 0 } }],
	])('but not when %s', (_, changes) => expect(mayBeDigested(held(changes))).toBe(false));
});
