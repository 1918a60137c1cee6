import { boundaryOf, MalformedForm, readMultipart } from '../../sandbox/http/readMultipart';

async function read(form: string, chunkSize: number): Promise<Record<string, string>> {
	const bytes = Buffer.from(form, 'latin1');
	const source = (async function* () {
		for (let at = 0; at < bytes.length; at += chunkSize) yield bytes.subarray(at, at + chunkSize);
	})();
	const parts: Record<string, string> = {};
	await readMultipart(source, 'b', ({ name, filename, contentType }) => {
		let value = '';
		return {
			write: (chunk) => void (value += chunk.toString('latin1')),
			end: () => void (parts[name] = [value, filename, contentType].filter((part) => part !== undefined).join('|')),
		};
	});
	return parts;
}

const part = (headers: string, value: string) => `--b\r\ncontent-disposition: form-data; ${headers}\r\n\r\n${value}\r\n`;
const form = `${part('name="type"', 'text/plain')}${part('name="file"; filename="a b.txt"\r\nContent-Type: text/plain', 'one\r\n--c\r\n\r\n-\r\n--')}${part('name="empty"', '')}--b--\r\n`;

describe('a form', () => {
	it.each([1, 2, 3, 7, 16, 1_000])('is read the same in chunks of %i', async (chunkSize) => {
		expect(await read(form, chunkSize)).toEqual({ type: 'text/plain', file: 'one\r\n--c\r\n\r\n-\r\n--|a b.txt|text/plain', empty: '' });
	});

	it('may have something before and after it', async () => {
		expect(await read(`preamble\r\n${part('name="a"', 'x')}--b--\r\nepilogue --b`, 5)).toEqual({ a: 'x' });
	});

	it.each([
		['nothing', ''],
		['no end', part('name="a"', 'x')],
		['a boundary with something behind it', '--bx\r\n\r\n'],
		['a part without a name', '--b\r\ncontent-type: text/plain\r\n\r\nx\r\n--b--'],
		['headers without an end', `--b\r\n${'x'.repeat(20_000)}`],
		['too many parts', `${part('name="a"', 'x').repeat(40)}--b--`],
	])('with %s is malformed', async (_, given) => {
		await expect(read(given, 1_000)).rejects.toThrow(MalformedForm);
	});
});

describe('a boundary', () => {
	it.each([
		['multipart/form-data; boundary=abc', 'abc'],
		['Multipart/Form-Data; charset=utf-8; boundary="a b;c"', 'a b;c'],
		['multipart/mixed; boundary=abc', undefined],
		['multipart/form-data', undefined],
		[undefined, undefined],
	])('of %s is %s', (contentType, expected) => {
		expect(boundaryOf(contentType)).toBe(expected);
	});
});
