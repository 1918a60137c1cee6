import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INodePropertyOptions } from 'n8n-workflow';
import { fields } from '../../nodes/WhatsAppSend/fields';
import { messageKinds } from './given/messageKinds';
import { templateCases } from './given/templateCases';

const page = readFileSync(join(__dirname, '../../docs/messages.md'), 'utf8');

/** Titles that are put together while the tests run; all others stand in the file as they are. */
const composed: Record<string, string[]> = {
	everyKind: messageKinds.map(({ messageType, how }) => (how === undefined ? messageType : `${messageType}, ${how}`)),
	templates: templateCases.map(({ shows }) => shows),
};

const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
const named = [...page.matchAll(/`(\w+)` › ([^|)]+)/g)].map(([, file, title]) => [file!, flat(title!)] as const);

const optionNames = (field: string) => fields.filter(({ name }) => name === field).flatMap(({ options }) => (options as INodePropertyOptions[]).map(({ name }) => name));

describe('docs/messages.md says what is true', () => {
	test.each(named)('%s › %s is a test', (file, title) => {
		const source = readFileSync(join(__dirname, `${file}.test.ts`), 'utf8').replaceAll("\\'", "'");
		expect((composed[file] ?? []).includes(title) || source.includes(`'${title}'`)).toBe(true);
	});

	test('it names every message type and every operation of the panel', () => {
		expect(named.length).toBeGreaterThan(60);
		for (const name of [...optionNames('messageType'), ...optionNames('operation')]) expect(page).toContain(name);
	});
});
