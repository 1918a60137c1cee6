import { crc32, deflateSync } from 'node:zlib';
import type { MediaKind } from './mediaKinds';

/** A small file that a person can send when a test brings none. */
export interface Sample {
	bytes: Buffer;
	mimeType: string;
	filename?: string;
}

/** A file of each kind that works in a browser; there is none for a film. */
export function sampleOf(kind: MediaKind): Sample | undefined {
	switch (kind) {
		case 'image':
			return { bytes: samplePicture(), mimeType: 'image/png' };
		case 'document':
			return { bytes: samplePdf(), mimeType: 'application/pdf', filename: 'Delivery note.pdf' };
		case 'audio':
			return { bytes: sampleSound(), mimeType: 'audio/ogg; codecs=opus' };
		case 'sticker':
			return { bytes: Buffer.from('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA', 'base64'), mimeType: 'image/webp' };
		case 'video':
			return undefined;
	}
}

const WIDTH = 320;
const HEIGHT = 200;

/** A landscape in two colours, as a PNG picture: signature, header, one block of rows, end. */
function samplePicture(): Buffer {
	const rows = Buffer.alloc(HEIGHT * (1 + WIDTH * 3));
	for (let y = 0; y < HEIGHT; y += 1) {
		for (let x = 0; x < WIDTH; x += 1) {
			const at = y * (1 + WIDTH * 3) + 1 + x * 3;
			const hill = y > HEIGHT * 0.62 + Math.sin(x / 42) * 18;
			rows.set(hill ? [46, 110 + (y >> 2), 82] : [120 + (y >> 1), 176 + (y >> 2), 214], at);
		}
	}
	const header = Buffer.alloc(13);
	header.writeUInt32BE(WIDTH, 0);
	header.writeUInt32BE(HEIGHT, 4);
	header.set([8, 2, 0, 0, 0], 8);
	const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
	return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, content: Buffer): Buffer {
	const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
	const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(content.length);
	sum.writeUInt32BE(crc32(named));
	return Buffer.concat([length, named, sum]);
}

/** One page with one line, without the table of positions: readers rebuild it. */
function samplePdf(): Buffer {
	const line = 'BT /F1 18 Tf 72 720 Td (A sample document of the sandbox) Tj ET';
	return Buffer.from(
		[
			'%PDF-1.4',
			'1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj',
			'2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj',
			'3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>> endobj',
			`4 0 obj <</Length ${line.length}>> stream\n${line}\nendstream endobj`,
			'5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj',
			'trailer <</Root 1 0 R/Size 6>>',
			'%%EOF',
		].join('\n'),
	);
}

/** A second of silence: an Ogg file with one Opus track, made of 50 equal frames. */
function sampleSound(): Buffer {
	return Buffer.from(
		[
			'T2dnUwACAAAAAAAAAAABAAAAAAAAAByf9dkBE09wdXNIZWFkAQE4AYC7AAAAAABPZ2dTAAAAAAAAAAAAAAEAAAABAAAAIXqpKgEXT3B1c1RhZ3',
			'MHAAAAc2FuZGJveAAAAABPZ2dTAAS4vAAAAAAAAAEAAAACAAAAWmOiEjIDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMD',
			'AwMDAwMDAwMDA/j//vj//vj//vj//vj//vj//vj//vj//vj//vj//vj//vj//vj//vj//vj//vj//vj//vj//vj//vj//vj//vj//vj//vj//v',
			'j//vj//vj//vj//vj//vj//vj//vj//vj//vj//vj//vj//vj//vj//vj//vj//vj//vj//vj//vj//vj//vj//vj//vj//vj//vj//g==',
		].join(''),
		'base64',
	);
}
