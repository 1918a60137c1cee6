import type { NumberConnection } from '../state/connection';

/** Where a command is pasted. */
export type Shell = 'sh' | 'powershell';

/** A command that sends a first message to a person. */
export function firstCommand(shell: Shell, baseUrl: string, { phoneNumberId, accessToken }: NumberConnection, waId: string): string {
	const url = `${baseUrl}/v25.0/${phoneNumberId}/messages`;
	const authorization = `Bearer ${accessToken ?? ''}`;
	const body = JSON.stringify({ messaging_product: 'whatsapp', to: `+${waId}`, type: 'text', text: { body: 'Hello from the API' } });
	if (shell === 'sh') {
		return [`curl ${url} \\`, `  -H ${shQuoted(`Authorization: ${authorization}`)} \\`, `  -H 'Content-Type: application/json' \\`, `  -d ${shQuoted(body)}`].join('\n');
	}
	return [`Invoke-RestMethod ${url} -Method Post \``, `  -Headers @{ Authorization = ${powershellQuoted(authorization)} } \``, `  -ContentType 'application/json' \``, `  -Body ${powershellQuoted(body)}`].join('\n');
}

function shQuoted(text: string): string {
	return `'${text.replaceAll("'", "'\\''")}'`;
}

function powershellQuoted(text: string): string {
	return `'${text.replaceAll("'", "''")}'`;
}
