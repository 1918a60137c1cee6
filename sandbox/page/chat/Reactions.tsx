import type { Message } from '../../world/message';
import './Reactions.css';

/** The emoji that hang on a bubble. */
export function Reactions({ reactions = {}, businessName }: { reactions: Message['reactions']; businessName: string }) {
	const { outbound, inbound } = reactions;
	const emoji = [...new Set([outbound, inbound].filter((given) => given !== undefined))];
	if (emoji.length === 0) return null;
	const words = [outbound && `${businessName} reacted with ${outbound}`, inbound && `You reacted with ${inbound}`].filter(Boolean).join(', ');
	return (
		<span class="reactions" role="img" aria-label={words} title={words} data-testid="reactions">
			{emoji.join('')}
			{outbound !== undefined && outbound === inbound && ' 2'}
		</span>
	);
}
