import type { NotificationLanguage } from '../language';

/** What a starter says in one language. The text is that of its template; its variables are named after parts of the record. */
export interface StarterWords {
	/** Stands above the message inside the window. Source: Meta, header: 60 characters. */
	headline: string;
	/** The template's text, with {{title}}, {{status}}, {{details}} and, where something is asked for, {{request}}. */
	text: string;
	/** What the status is called, where it is more than a status. */
	statusLabel?: string;
	/** The status where the record has none. */
	status: string;
	/** What is asked for where the record does not say it; none where nothing is. */
	request?: string;
	/** Titles of the buttons, in the order of their ids. Source: Meta: 20 characters. */
	buttons: readonly string[];
	/** The button that opens the record. Source: Meta: 20 characters. */
	link: string;
	/** What Meta's reviewers see in place of the variables. */
	example: { title: string; details: string; request?: string };
}

/** One ready notification: its template for the time outside the window, and its words for both. */
export interface Starter {
	templateName: string;
	/** Ids of its buttons, which come back with the answer. */
	buttons: readonly string[];
	words: Record<NotificationLanguage, StarterWords>;
}
