import { InvalidInputError, wordsOfError } from '../../../core/messages';

test.each([
	['an error', new Error('It broke.'), 'It broke.'],
	['an error of ours', new InvalidInputError([{ field: 'to', message: 'Enter it.' }]), 'Enter it.'],
	['several connections that were refused, which Node throws without a message', new AggregateError([new Error('connect ECONNREFUSED ::1:5432')], ''), 'AggregateError'],
	['a text', 'It broke.', 'It broke.'],
	['nothing', undefined, 'undefined'],
])('the words of %s', (_, thrown, words) => expect(wordsOfError(thrown)).toContain(words));
