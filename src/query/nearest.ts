export { didYouMean, nearest, type Choice } from '../model/nearest.ts';
