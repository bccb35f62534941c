export { distance } from '../model/distance.ts';
