import type { TemplateCategory } from '../../../seed/seed';
import type { World } from '../../../world/world';
import type { Written, WrittenComponents } from './definitionShape';

/** What a definition is checked against. */
export interface DefinitionContext {
	category: TemplateCategory;
	parameterFormat: 'NAMED' | 'POSITIONAL';
	samples: World['samples'];
}

/** The part of this type, if it was written. */
export function partOf<Type extends WrittenComponents[number]['type']>(components: WrittenComponents, type: Type): Written<Type> | undefined {
	return components.find((component): component is Written<Type> => component.type === type);
}
