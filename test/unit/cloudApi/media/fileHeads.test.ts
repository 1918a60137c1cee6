import { createHash } from 'node:crypto';
import { contradictsType } from '../../../../core/cloudApi/media/fileHeads';
import { readDigest } from '../../../../core/cloudApi/media/verifyFile';

/** How real files begin. Source: the formats' specifications. */
const files: Record<string, Buffer> = {
	'image/jpeg': Buffer.from('ffd8ffe000104a464946', 'hex'),
	'image/png': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
	'image/webp': Buffer.from('RIFF\x24\x00\x00\x00WEBPVP8 ', 'latin1'),
	'video/mp4': Buffer.from('\0\0\0\x20ftypisom', 'latin1'),
	'video/3gpp': Buffer.from('\0\0\0\x18ftyp3gp4', 'latin1'),
	'audio/ogg': Buffer.from('OggS\0\x02', 'latin1'),
	'audio/amr': Buffer.from('#!AMR\n<', 'latin1'),
	'application/pdf': Buffer.from('\n\n%PDF-1.7', 'latin1'),
};

/** Both are boxes of the same kind, and tell themselves apart further in. */
const sameFamily = new Set(['video/mp4', 'video/3gpp']);

test.each(Object.keys(files))('a file of the type %s is taken for one, and no file of another type is', (type) => {
	for (const [other, head] of Object.entries(files)) expect([other, contradictsType(type, head)]).toEqual([other, other !== type && !(sameFamily.has(type) && sameFamily.has(other))]);
	expect(contradictsType(type, Buffer.from('MZ\x90\0 a program', 'latin1'))).toBe(true);
});

test('parameters, spaces and capitals of a type do not count', () => {
	for (const type of ['audio/ogg; codecs=opus', ' Audio/OGG ', 'audio/ogg ;codecs=opus']) {
		expect(contradictsType(type, files['audio/ogg']!)).toBe(false);
		expect(contradictsType(type, files['image/png']!)).toBe(true);
	}
});

test('half of a picture of the web is none', () => {
	expect(contradictsType('image/webp', Buffer.from('RIFF\x24\x00\x00\x00WAVEfmt ', 'latin1'))).toBe(true);
	expect(contradictsType('image/webp', Buffer.from('XXXX\x24\x00\x00\x00WEBP', 'latin1'))).toBe(true);
});

test('a type that may begin in many ways is not contradicted', () => {
	for (const type of ['text/plain', 'audio/mpeg', '', 'constructor']) expect(contradictsType(type, files['image/png']!)).toBe(false);
});

test('a hash is read in hexadecimal and base64, also without its last sign, and nothing else is', () => {
	const digest = createHash('sha256').update('a file').digest();
	const base64 = digest.toString('base64');
	for (const written of [digest.toString('hex'), digest.toString('hex').toUpperCase(), base64, base64.slice(0, -1), digest.toString('base64url')]) expect(readDigest(written)).toEqual(digest);
	for (const written of [undefined, '', `${digest.toString('hex')}00`, `00${digest.toString('hex')}`, `A${base64}`, `${base64}=`, 'sha256']) expect(readDigest(written)).toBeUndefined();
});
