import type { KnowledgeBase } from '../../model/records.ts';
import type { Text } from '../../model/shape.ts';
