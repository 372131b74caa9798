import { type Rating, ratingQuestions, ratingSchema } from '@portal/content/schema/satisfaction.ts';

/** What was chosen, or nothing when no picture was. @param read  the value of a field by its name */
export function readRating(read: (name: string) => string | null | undefined): Rating | undefined {
  const given = Object.fromEntries(ratingQuestions.map((question) => [question, read(question) || undefined]));
  return ratingSchema.safeParse(given).data;
}
