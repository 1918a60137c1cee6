/** Meta's webhook of a tap on a reply button (Meta, webhooks, messages, interactive), with the sandbox's number: whoever sends it may claim any button. */
export function tapFrom(waId: string, buttonId: string): Record<string, unknown> {
	return {
		messaging_product: 'whatsapp',
		metadata: { display_phone_number: '15550100200', phone_number_id: '300111222333444' },
		contacts: [{ profile: { name: 'Somebody' }, wa_id: waId }],
		messages: [
			{
				from: waId,
				id: `wamid.${Buffer.from(`${waId}|${buttonId}`).toString('base64')}`,
				timestamp: String(Math.floor(Date.now() / 1_000)),
				type: 'interactive',
				interactive: { type: 'button_reply', button_reply: { id: buttonId, title: 'It is resolved' } },
			},
		],
	};
}
