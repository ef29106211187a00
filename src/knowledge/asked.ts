import { z } from "zod";

const line = z.string().trim().min(1).max(300);

/** The questions that learners ask in their own words, by the anchor of the section that answers them. */
export const askedSchema = z.strictObject({
  topic: z.string().min(1),
  asked: z.record(z.string().min(1), z.array(line).min(1)),
});
export type Asked = z.infer<typeof askedSchema>;
