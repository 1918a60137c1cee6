import type { LogLine } from '../engineMessages';

/** Collects what n8n's logger writes. */
export interface LogCapture {
	/** The lines since the last call. */
	take: () => Promise<LogLine[]>;
}

const toLine = (text: string): LogLine => {
	try {
		const { level, message } = JSON.parse(text) as { level?: unknown; message?: unknown };
		return { level: String(level), message: String(message), text };
	} catch {
		// Not n8n's JSON format: something was printed past the logger, which a test should see as well.
		return { level: 'stdout', message: text, text };
	}
};

/** Starts to keep n8n's console log (JSON lines on standard output) in memory. */
export function captureLog(): LogCapture {
	let text = '';
	process.stdout.write = (chunk: string | Uint8Array) => {
		text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
		return true;
	};
	return {
		take: async () => {
			// winston hands lines from stream to stream before they reach the console
			await new Promise((done) => setImmediate(done));
			const lines = text.split('\n').filter((line) => line.trim() !== '');
			text = '';
			return lines.map(toLine);
		},
	};
}
