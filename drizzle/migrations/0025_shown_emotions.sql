ALTER TABLE "conversation_days" ADD COLUMN "emotion_shown" integer[] DEFAULT '{0,0,0,0,0,0,0}' NOT NULL;--> statement-breakpoint
UPDATE "conversation_days" d SET "emotion_shown" = c."shown" FROM (
  SELECT m."workspace_id", m."reading_id", m."local_at"::date AS "day",
    coalesce(p."merged_into", m."participant_id") AS "participant_id",
    array[
      count(*) FILTER (WHERE get_byte(m."emotions", 0) >= 128), count(*) FILTER (WHERE get_byte(m."emotions", 1) >= 128),
      count(*) FILTER (WHERE get_byte(m."emotions", 2) >= 128), count(*) FILTER (WHERE get_byte(m."emotions", 3) >= 128),
      count(*) FILTER (WHERE get_byte(m."emotions", 4) >= 128), count(*) FILTER (WHERE get_byte(m."emotions", 5) >= 128),
      count(*) FILTER (WHERE get_byte(m."emotions", 6) >= 128)
    ]::integer[] AS "shown"
  FROM "messages" m
  JOIN "readings" r ON r."workspace_id" = m."workspace_id" AND r."id" = m."reading_id"
  LEFT JOIN "participants" p ON p."workspace_id" = m."workspace_id" AND p."conversation_id" = r."conversation_id"
    AND p."id" = m."participant_id"
  WHERE m."emotions" IS NOT NULL AND m."participant_id" IS NOT NULL
  GROUP BY 1, 2, 3, 4
) c
WHERE c."workspace_id" = d."workspace_id" AND c."reading_id" = d."reading_id" AND c."day" = d."day"
  AND c."participant_id" = d."participant_id";
