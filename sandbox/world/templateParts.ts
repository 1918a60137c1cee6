import type { TemplateComponent } from '../seed/seed';

/** A part of a template of one type. */
export type PartOf<Type extends TemplateComponent['type']> = Extract<TemplateComponent, { type: Type }>;

/** The part of this type, if the template has it. */
export function partOf<Type extends TemplateComponent['type']>(components: TemplateComponent[], type: Type): PartOf<Type> | undefined {
	return components.find((component): component is PartOf<Type> => component.type === type);
}
