// zod/mini: this file is also loaded by the page in the visitor's browser.
import * as z from 'zod/mini';
import { idempotencyKeySchema, slugSchema, unsaid } from './request.ts';
import { followUpQuestionSchema, proofOfWorkSchema } from './sealed-request.ts';

/** What the offices' satisfaction forms ask. Each is answered on three pictures; none can hold words. */
export const ratingQuestions = ['service', 'quality', 'waiting', 'contact', 'welcome'] as const;
export type RatingQuestion = (typeof ratingQuestions)[number];

export const ratingLevels = ['good', 'fair', 'poor'] as const;
export const ratingAnswers = [...ratingLevels, unsaid] as const;

/** Bytes of a whole body: the proof of work is most of it. */
export const ratingBytes = 6000;

const answerSchema = z._default(z.enum(ratingAnswers), unsaid);

/** Every question may be left out, all of them may not: an empty form says nothing. */
export const ratingSchema = z
  .strictObject({
    service: answerSchema,
    quality: answerSchema,
    waiting: answerSchema,
    contact: answerSchema,
    welcome: answerSchema,
  })
  .check(
    z.refine((rating) => Object.values(rating).some((answer) => answer !== unsaid), {
      path: ['service'],
      error: 'required',
    }),
  );
export type Rating = z.infer<typeof ratingSchema>;

/** `POST /intake/satisfaction`: from the code on a desk. It says of which office, and nothing about who answers. */
export const deskRatingSchema = z.strictObject({
  idempotencyKey: idempotencyKeySchema,
  commune: slugSchema,
  rating: ratingSchema,
  proofOfWork: z.optional(proofOfWorkSchema),
});
export type DeskRating = z.infer<typeof deskRatingSchema>;

/** `POST /intake/follow-up/satisfaction`: by whoever holds the code of a request that is closed, once. */
export const followUpRatingSchema = z.strictObject({ ...followUpQuestionSchema.shape, rating: ratingSchema });

/** What is answered once it is counted; there is nothing to keep. */
export const ratingReceiptSchema = z.strictObject({ counted: z.literal(true) });
export type RatingReceipt = z.infer<typeof ratingReceiptSchema>;
