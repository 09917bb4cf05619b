import { GROUND_SIGNS, type GroundMark } from './groundMark.ts';

/** Words with what they rest on: between quotation marks when somebody said so, with a « ? » for a hypothesis. DR20. */
export function grounded(text: string, mark: GroundMark | null): string {
  if (mark === null) return text;
  if (text === '') return GROUND_SIGNS[mark];
  return mark === 'said' ? `«\u00a0${text}\u00a0»` : `${text}\u202f?`;
}
