/* SPDX-License-Identifier: ISC */
/*
 * JSON as pages really hold it, made valid: trailing and missing commas, raw
 * line ends and tabs in strings, comments, CDATA, single quotes, quotes
 * within quotes, keys and words without quotes, bad escapes, HTML entities
 * for the quotes, a tail that is cut off.
 *
 * May be included by: job.
 */
#ifndef JOB_JSON_REPAIR_H
#define JOB_JSON_REPAIR_H

#include "../lib/str.h"

/*
 * Appends the first value in text as valid JSON; returns how many repairs
 * that took, whose number says nothing when text was valid before.
 */
size_t json_repair(struct str *, struct slice text);

#endif
