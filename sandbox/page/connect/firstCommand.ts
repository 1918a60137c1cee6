import type { NumberConnection } from '../state/connection';

/** Where a command is pasted. */
export type Shell = 'sh' | 'powershell';

/** A command that sends a first message to a person. */
export function firstCommand(shell: Shell, baseUrl: string, { phoneNumberId, accessToken }: NumberConnection, waId: string): string {
	const url = `${baseUrl}/v25.0/${phoneNumberId}/messages`;
	const body = JSON.stringify({ messaging_product: 'whatsapp', to: `+${waId}`, type: 'text', text: { body: 'Hello from the API' } });
	if (shell === 'sh') {
		return [`curl ${url} \\`, `  -H 'Authorization: Bearer ${accessToken ?? ''}' \\`, `  -H 'Content-Type: application/json' \\`, `  -d '${body}'`].join('\n');
	}
	return [`Invoke-RestMethod ${url} -Method Post \``, `  -Headers @{ Authorization = 'Bearer ${accessToken ?? ''}' } \``, `  -ContentType 'application/json' \``, `  -Body '${body}'`].join('\n');
}
