/* SPDX-License-Identifier: ISC */
/* words for contracts, levels, places of work, periods; see terms.h */
#include "terms.h"
#include "../lib/letter.h"

/* one row a term: letters and digits, lower case, words parted by a blank */
/* clang-format off */
static const struct {
	enum term_kind kind;
	const char *term;
	const char *value; /* "" says nothing, and hides shorter terms */
} terms[] = {
	{ TERM_EMPLOYMENT, "full time", "FULL_TIME" },
	{ TERM_EMPLOYMENT, "fulltime", "FULL_TIME" },
	{ TERM_EMPLOYMENT, "vollzeit", "FULL_TIME" },
	{ TERM_EMPLOYMENT, "temps plein", "FULL_TIME" },
	{ TERM_EMPLOYMENT, "tempo integral", "FULL_TIME" },
	{ TERM_EMPLOYMENT, "tempo pieno", "FULL_TIME" },
	{ TERM_EMPLOYMENT, "tiempo completo", "FULL_TIME" },
	{ TERM_EMPLOYMENT, "jornada completa", "FULL_TIME" },
	{ TERM_EMPLOYMENT, "heltid", "FULL_TIME" },
	{ TERM_EMPLOYMENT, "voltijd", "FULL_TIME" },
	{ TERM_EMPLOYMENT, "plný úvazek", "FULL_TIME" },
	{ TERM_EMPLOYMENT, "pełny etat", "FULL_TIME" },
	{ TERM_EMPLOYMENT, "toàn thời gian", "FULL_TIME" },
	{ TERM_EMPLOYMENT, "fulltime permanent", "FULL_TIME" },
	{ TERM_EMPLOYMENT, "full time part time", "FULL_TIME|PART_TIME" },
	{ TERM_EMPLOYMENT, "voll teilzeit", "FULL_TIME|PART_TIME" },
	{ TERM_EMPLOYMENT, "full or part time", "FULL_TIME|PART_TIME" },
	{ TERM_EMPLOYMENT, "full or parttime", "FULL_TIME|PART_TIME" },
	{ TERM_EMPLOYMENT, "full and part time", "FULL_TIME|PART_TIME" },
	{ TERM_EMPLOYMENT, "fulltime fixed term", "FULL_TIME|TEMPORARY" },
	{ TERM_EMPLOYMENT, "parttime fixed term", "PART_TIME|TEMPORARY" },
	{ TERM_EMPLOYMENT, "part time", "PART_TIME" },
	{ TERM_EMPLOYMENT, "parttime", "PART_TIME" },
	{ TERM_EMPLOYMENT, "teilzeit", "PART_TIME" },
	{ TERM_EMPLOYMENT, "temps partiel", "PART_TIME" },
	{ TERM_EMPLOYMENT, "tempo parcial", "PART_TIME" },
	{ TERM_EMPLOYMENT, "tempo parziale", "PART_TIME" },
	{ TERM_EMPLOYMENT, "media jornada", "PART_TIME" },
	{ TERM_EMPLOYMENT, "deltid", "PART_TIME" },
	{ TERM_EMPLOYMENT, "deeltijd", "PART_TIME" },
	{ TERM_EMPLOYMENT, "částečný úvazek", "PART_TIME" },
	{ TERM_EMPLOYMENT, "zkrácený úvazek", "PART_TIME" },
	{ TERM_EMPLOYMENT, "bán thời gian", "PART_TIME" },
	{ TERM_EMPLOYMENT, "werkstudent", "PART_TIME" },
	{ TERM_EMPLOYMENT, "working student", "PART_TIME" },
	{ TERM_EMPLOYMENT, "minijob", "PART_TIME" },
	{ TERM_EMPLOYMENT, "contract", "CONTRACTOR" },
	{ TERM_EMPLOYMENT, "contracts", "CONTRACTOR" },
	{ TERM_EMPLOYMENT, "contractor", "CONTRACTOR" },
	{ TERM_EMPLOYMENT, "contractors", "CONTRACTOR" },
	{ TERM_EMPLOYMENT, "contracting", "CONTRACTOR" },
	{ TERM_EMPLOYMENT, "contract to hire", "CONTRACTOR" },
	{ TERM_EMPLOYMENT, "independent contractor", "CONTRACTOR" },
	{ TERM_EMPLOYMENT, "freelance", "CONTRACTOR" },
	{ TERM_EMPLOYMENT, "freelancer", "CONTRACTOR" },
	{ TERM_EMPLOYMENT, "freelancing", "CONTRACTOR" },
	{ TERM_EMPLOYMENT, "b2b", "CONTRACTOR" },
	{ TERM_EMPLOYMENT, "c2c", "CONTRACTOR" },
	{ TERM_EMPLOYMENT, "1099", "CONTRACTOR" },
	{ TERM_EMPLOYMENT, "permanent contract", "" },
	{ TERM_EMPLOYMENT, "contract of employment", "" },
	{ TERM_EMPLOYMENT, "employment contract", "" },
	{ TERM_EMPLOYMENT, "contract management", "" },
	{ TERM_EMPLOYMENT, "contract manager", "" },
	{ TERM_EMPLOYMENT, "contracts manager", "" },
	{ TERM_EMPLOYMENT, "contracting officer", "" },
	{ TERM_EMPLOYMENT, "smart contract", "" },
	{ TERM_EMPLOYMENT, "smart contracts", "" },
	{ TERM_EMPLOYMENT, "contract specialist", "" },
	{ TERM_EMPLOYMENT, "contract administrator", "" },
	{ TERM_EMPLOYMENT, "temporary", "TEMPORARY" },
	{ TERM_EMPLOYMENT, "temp", "TEMPORARY" },
	{ TERM_EMPLOYMENT, "fixed term", "TEMPORARY" },
	{ TERM_EMPLOYMENT, "fixedterm", "TEMPORARY" },
	{ TERM_EMPLOYMENT, "fixed term contract", "TEMPORARY" },
	{ TERM_EMPLOYMENT, "limited term", "TEMPORARY" },
	{ TERM_EMPLOYMENT, "seasonal", "TEMPORARY" },
	{ TERM_EMPLOYMENT, "befristet", "TEMPORARY" },
	{ TERM_EMPLOYMENT, "unbefristet", "" },
	{ TERM_EMPLOYMENT, "cdd", "TEMPORARY" },
	{ TERM_EMPLOYMENT, "cdi", "" },
	{ TERM_EMPLOYMENT, "regular or temporary", "" },
	{ TERM_EMPLOYMENT, "interim", "TEMPORARY" },
	{ TERM_EMPLOYMENT, "intern", "INTERN" },
	{ TERM_EMPLOYMENT, "interns", "INTERN" },
	{ TERM_EMPLOYMENT, "internship", "INTERN" },
	{ TERM_EMPLOYMENT, "internships", "INTERN" },
	{ TERM_EMPLOYMENT, "trainee", "INTERN" },
	{ TERM_EMPLOYMENT, "praktikum", "INTERN" },
	{ TERM_EMPLOYMENT, "praktikant", "INTERN" },
	{ TERM_EMPLOYMENT, "praktikantin", "INTERN" },
	{ TERM_EMPLOYMENT, "pflichtpraktikum", "INTERN" },
	{ TERM_EMPLOYMENT, "stage", "" },
	{ TERM_EMPLOYMENT, "stagiaire", "INTERN" },
	{ TERM_EMPLOYMENT, "stagista", "INTERN" },
	{ TERM_EMPLOYMENT, "tirocinio", "INTERN" },
	{ TERM_EMPLOYMENT, "estágio", "INTERN" },
	{ TERM_EMPLOYMENT, "estagiário", "INTERN" },
	{ TERM_EMPLOYMENT, "estagiária", "INTERN" },
	{ TERM_EMPLOYMENT, "prácticas", "INTERN" },
	{ TERM_EMPLOYMENT, "becario", "INTERN" },
	{ TERM_EMPLOYMENT, "stáž", "INTERN" },
	{ TERM_EMPLOYMENT, "co op", "INTERN" },
	{ TERM_EMPLOYMENT, "volunteer", "VOLUNTEER" },
	{ TERM_EMPLOYMENT, "volunteering", "VOLUNTEER" },
	{ TERM_EMPLOYMENT, "ehrenamtlich", "VOLUNTEER" },
	{ TERM_EMPLOYMENT, "freiwilligendienst", "VOLUNTEER" },
	{ TERM_EMPLOYMENT, "bénévole", "VOLUNTEER" },
	{ TERM_EMPLOYMENT, "per diem", "PER_DIEM" },
	{ TERM_EMPLOYMENT, "perdiem", "PER_DIEM" },
	{ TERM_EMPLOYMENT, "prn", "PER_DIEM" },
	{ TERM_EMPLOYMENT, "other", "OTHER" },

	{ TERM_SENIORITY, "intern", "intern" },
	{ TERM_SENIORITY, "internship", "intern" },
	{ TERM_SENIORITY, "praktikum", "intern" },
	{ TERM_SENIORITY, "praktikant", "intern" },
	{ TERM_SENIORITY, "entry", "junior" },
	{ TERM_SENIORITY, "entry level", "junior" },
	{ TERM_SENIORITY, "en", "junior" },
	{ TERM_SENIORITY, "junior", "junior" },
	{ TERM_SENIORITY, "jr", "junior" },
	{ TERM_SENIORITY, "associate", "junior" },
	{ TERM_SENIORITY, "graduate", "junior" },
	{ TERM_SENIORITY, "new college grad", "junior" },
	{ TERM_SENIORITY, "new grad", "junior" },
	{ TERM_SENIORITY, "berufseinsteiger", "junior" },
	{ TERM_SENIORITY, "mid", "mid" },
	{ TERM_SENIORITY, "mi", "mid" },
	{ TERM_SENIORITY, "middle", "mid" },
	{ TERM_SENIORITY, "medior", "mid" },
	{ TERM_SENIORITY, "mid level", "mid" },
	{ TERM_SENIORITY, "midlevel", "mid" },
	{ TERM_SENIORITY, "intermediate", "mid" },
	{ TERM_SENIORITY, "experienced", "mid" },
	{ TERM_SENIORITY, "mid senior", "senior" },
	{ TERM_SENIORITY, "mid senior level", "senior" },
	{ TERM_SENIORITY, "senior", "senior" },
	{ TERM_SENIORITY, "sr", "senior" },
	{ TERM_SENIORITY, "snr", "senior" },
	{ TERM_SENIORITY, "se", "senior" },
	{ TERM_SENIORITY, "senior level", "senior" },
	{ TERM_SENIORITY, "staff", "staff" },
	{ TERM_SENIORITY, "principal", "principal" },
	{ TERM_SENIORITY, "lead", "lead" },
	{ TERM_SENIORITY, "manager", "manager" },
	{ TERM_SENIORITY, "director", "director" },
	{ TERM_SENIORITY, "ex", "director" },
	{ TERM_SENIORITY, "vp", "vp" },
	{ TERM_SENIORITY, "vice president", "vp" },
	{ TERM_SENIORITY, "executive", "cxo" },
	{ TERM_SENIORITY, "executive level director", "director" },
	{ TERM_SENIORITY, "chief", "cxo" },

	{ TERM_REMOTE, "remote", "remote" },
	{ TERM_REMOTE, "remotely", "remote" },
	{ TERM_REMOTE, "telecommute", "remote" },
	{ TERM_REMOTE, "telecommuting", "remote" },
	{ TERM_REMOTE, "work from home", "remote" },
	{ TERM_REMOTE, "wfh", "remote" },
	{ TERM_REMOTE, "home office", "remote" },
	{ TERM_REMOTE, "homeoffice", "remote" },
	{ TERM_REMOTE, "home based", "remote" },
	{ TERM_REMOTE, "fully remote", "remote" },
	{ TERM_REMOTE, "fernarbeit", "remote" },
	{ TERM_REMOTE, "télétravail", "remote" },
	{ TERM_REMOTE, "teletrabajo", "remote" },
	{ TERM_REMOTE, "remoto", "remote" },
	{ TERM_REMOTE, "zdalna", "remote" },
	{ TERM_REMOTE, "fully_remote", "remote" },
	{ TERM_REMOTE, "hybrid", "hybrid" },
	{ TERM_REMOTE, "hybride", "hybrid" },
	{ TERM_REMOTE, "híbrido", "hybrid" },
	{ TERM_REMOTE, "hybrid remote", "hybrid" },
	{ TERM_REMOTE, "remote hybrid", "hybrid" },
	{ TERM_REMOTE, "partially remote", "hybrid" },
	{ TERM_REMOTE, "partly remote", "hybrid" },
	{ TERM_REMOTE, "partial", "hybrid" },
	{ TERM_REMOTE, "onsite", "onsite" },
	{ TERM_REMOTE, "on site", "onsite" },
	{ TERM_REMOTE, "in office", "onsite" },
	{ TERM_REMOTE, "office", "onsite" },
	{ TERM_REMOTE, "in person", "onsite" },
	{ TERM_REMOTE, "no remote", "onsite" },
	{ TERM_REMOTE, "not remote", "onsite" },
	{ TERM_REMOTE, "vor ort", "onsite" },
	{ TERM_REMOTE, "sur site", "onsite" },

	{ TERM_UNIT, "hour", "HOUR" },
	{ TERM_UNIT, "hours", "HOUR" },
	{ TERM_UNIT, "hourly", "HOUR" },
	{ TERM_UNIT, "hr", "HOUR" },
	{ TERM_UNIT, "h", "HOUR" },
	{ TERM_UNIT, "per hour", "HOUR" },
	{ TERM_UNIT, "stunde", "HOUR" },
	{ TERM_UNIT, "day", "DAY" },
	{ TERM_UNIT, "daily", "DAY" },
	{ TERM_UNIT, "tag", "DAY" },
	{ TERM_UNIT, "week", "WEEK" },
	{ TERM_UNIT, "weekly", "WEEK" },
	{ TERM_UNIT, "woche", "WEEK" },
	{ TERM_UNIT, "month", "MONTH" },
	{ TERM_UNIT, "monthly", "MONTH" },
	{ TERM_UNIT, "monat", "MONTH" },
	{ TERM_UNIT, "mois", "MONTH" },
	{ TERM_UNIT, "mes", "MONTH" },
	{ TERM_UNIT, "mês", "MONTH" },
	{ TERM_UNIT, "year", "YEAR" },
	{ TERM_UNIT, "yearly", "YEAR" },
	{ TERM_UNIT, "annual", "YEAR" },
	{ TERM_UNIT, "annually", "YEAR" },
	{ TERM_UNIT, "annum", "YEAR" },
	{ TERM_UNIT, "ann", "YEAR" },
	{ TERM_UNIT, "jahr", "YEAR" },
	{ TERM_UNIT, "an", "YEAR" },
	{ TERM_UNIT, "año", "YEAR" },
	{ TERM_UNIT, "ano", "YEAR" },

	{ TERM_TITLE_TYPE, "full time", "FULL_TIME" },
	{ TERM_TITLE_TYPE, "fulltime", "FULL_TIME" },
	{ TERM_TITLE_TYPE, "vollzeit", "FULL_TIME" },
	{ TERM_TITLE_TYPE, "part time", "PART_TIME" },
	{ TERM_TITLE_TYPE, "parttime", "PART_TIME" },
	{ TERM_TITLE_TYPE, "teilzeit", "PART_TIME" },
	{ TERM_TITLE_TYPE, "werkstudent", "PART_TIME" },
	{ TERM_TITLE_TYPE, "working student", "PART_TIME" },
	{ TERM_TITLE_TYPE, "contract", "CONTRACTOR" },
	{ TERM_TITLE_TYPE, "contractor", "CONTRACTOR" },
	{ TERM_TITLE_TYPE, "sales contractor", "" },
	{ TERM_TITLE_TYPE, "freelance", "CONTRACTOR" },
	{ TERM_TITLE_TYPE, "contract manager", "" },
	{ TERM_TITLE_TYPE, "contract specialist", "" },
	{ TERM_TITLE_TYPE, "contract administrator", "" },
	{ TERM_TITLE_TYPE, "contract management", "" },
	{ TERM_TITLE_TYPE, "smart contract", "" },
	{ TERM_TITLE_TYPE, "fixed term", "TEMPORARY" },
	{ TERM_TITLE_TYPE, "temporary", "TEMPORARY" },
	{ TERM_TITLE_TYPE, "intern", "INTERN" },
	{ TERM_TITLE_TYPE, "internship", "INTERN" },
	{ TERM_TITLE_TYPE, "praktikum", "INTERN" },
	{ TERM_TITLE_TYPE, "praktikant", "INTERN" },
	{ TERM_TITLE_TYPE, "estagiário", "INTERN" },
	{ TERM_TITLE_TYPE, "estagiária", "INTERN" },
	{ TERM_TITLE_TYPE, "estágio", "INTERN" },
	{ TERM_TITLE_TYPE, "stagiaire", "INTERN" },
	{ TERM_TITLE_TYPE, "becario", "INTERN" },
	{ TERM_TITLE_TYPE, "volunteer", "VOLUNTEER" },

	{ TERM_TITLE_LEVEL, "intern", "intern" },
	{ TERM_TITLE_LEVEL, "internship", "intern" },
	{ TERM_TITLE_LEVEL, "praktikum", "intern" },
	{ TERM_TITLE_LEVEL, "praktikant", "intern" },
	{ TERM_TITLE_LEVEL, "junior", "junior" },
	{ TERM_TITLE_LEVEL, "jr", "junior" },
	{ TERM_TITLE_LEVEL, "entry level", "junior" },
	{ TERM_TITLE_LEVEL, "new college grad", "junior" },
	{ TERM_TITLE_LEVEL, "new grad", "junior" },
	{ TERM_TITLE_LEVEL, "graduate", "junior" },
	{ TERM_TITLE_LEVEL, "mid level", "mid" },
	{ TERM_TITLE_LEVEL, "medior", "mid" },
	{ TERM_TITLE_LEVEL, "senior", "senior" },
	{ TERM_TITLE_LEVEL, "senior director", "director" },
	{ TERM_TITLE_LEVEL, "senior vice president", "vp" },
	{ TERM_TITLE_LEVEL, "sr", "senior" },
	{ TERM_TITLE_LEVEL, "snr", "senior" },
	{ TERM_TITLE_LEVEL, "staff engineer", "staff" },
	{ TERM_TITLE_LEVEL, "staff software", "staff" },
	{ TERM_TITLE_LEVEL, "staff principal", "staff" },
	{ TERM_TITLE_LEVEL, "senior staff", "staff" },
	{ TERM_TITLE_LEVEL, "principal", "principal" },
	{ TERM_TITLE_LEVEL, "lead", "lead" },
	{ TERM_TITLE_LEVEL, "director", "director" },
	{ TERM_TITLE_LEVEL, "vice president", "vp" },
	{ TERM_TITLE_LEVEL, "vp", "vp" },

	{ TERM_TITLE_REMOTE, "remote", "remote" },
	{ TERM_TITLE_REMOTE, "hybrid", "hybrid" },
	{ TERM_TITLE_REMOTE, "remote sensing", "" },
	{ TERM_TITLE_REMOTE, "remote support", "" },
	{ TERM_TITLE_REMOTE, "remote access", "" },
	{ TERM_TITLE_REMOTE, "remote pilot", "" },
	{ TERM_TITLE_REMOTE, "hybrid cloud", "" },

	{ TERM_TEXT_REMOTE, "li hybrid", "hybrid" },
	{ TERM_TEXT_REMOTE, "hybrid role", "hybrid" },
	{ TERM_TEXT_REMOTE, "hybrid position", "hybrid" },
	{ TERM_TEXT_REMOTE, "hybrid work", "hybrid" },
	{ TERM_TEXT_REMOTE, "hybrid working", "hybrid" },
	{ TERM_TEXT_REMOTE, "hybrid schedule", "hybrid" },
	{ TERM_TEXT_REMOTE, "hybrid model", "hybrid" },
	{ TERM_TEXT_REMOTE, "hybrid environment", "hybrid" },
	{ TERM_TEXT_REMOTE, "hybrid office", "hybrid" },
	{ TERM_TEXT_REMOTE, "hybrid setup", "hybrid" },
	{ TERM_TEXT_REMOTE, "hybrid basis", "hybrid" },
	{ TERM_TEXT_REMOTE, "hybrid opportunity", "hybrid" },
	{ TERM_TEXT_REMOTE, "hybrid on site and remote", "hybrid" },
	{ TERM_TEXT_REMOTE, "hybrid remote", "hybrid" },
	{ TERM_TEXT_REMOTE, "flexible hybrid", "hybrid" },
	{ TERM_TEXT_REMOTE, "hybrides arbeiten", "hybrid" },
	{ TERM_TEXT_REMOTE, "hybrid arbeiten", "hybrid" },
	{ TERM_TEXT_REMOTE, "hybrides arbeitsmodell", "hybrid" },
	{ TERM_TEXT_REMOTE, "days in the office", "hybrid" },
	{ TERM_TEXT_REMOTE, "days per week in the office", "hybrid" },
	{ TERM_TEXT_REMOTE, "days a week in the office", "hybrid" },
	{ TERM_TEXT_REMOTE, "days per week in office", "hybrid" },
	{ TERM_TEXT_REMOTE, "days a week in office", "hybrid" },
	{ TERM_TEXT_REMOTE, "days onsite", "hybrid" },
	{ TERM_TEXT_REMOTE, "days on site", "hybrid" },
	{ TERM_TEXT_REMOTE, "partially remote", "hybrid" },
	{ TERM_TEXT_REMOTE, "partly remote", "hybrid" },
	{ TERM_TEXT_REMOTE, "teilweise remote", "hybrid" },
	{ TERM_TEXT_REMOTE, "mobiles arbeiten", "hybrid" },
	{ TERM_TEXT_REMOTE, "li remote", "remote" },
	{ TERM_TEXT_REMOTE, "fully remote", "remote" },
	{ TERM_TEXT_REMOTE, "100 remote", "remote" },
	{ TERM_TEXT_REMOTE, "remote position", "remote" },
	{ TERM_TEXT_REMOTE, "remote role", "remote" },
	{ TERM_TEXT_REMOTE, "remote job", "remote" },
	{ TERM_TEXT_REMOTE, "remote opportunity", "remote" },
	{ TERM_TEXT_REMOTE, "remote first", "remote" },
	{ TERM_TEXT_REMOTE, "work remotely", "remote" },
	{ TERM_TEXT_REMOTE, "working remotely", "remote" },
	{ TERM_TEXT_REMOTE, "this is a remote", "remote" },
	{ TERM_TEXT_REMOTE, "position is remote", "remote" },
	{ TERM_TEXT_REMOTE, "role is remote", "remote" },
	{ TERM_TEXT_REMOTE, "is fully remote", "remote" },
	{ TERM_TEXT_REMOTE, "job is remote", "remote" },
	{ TERM_TEXT_REMOTE, "remote only", "remote" },
	{ TERM_TEXT_REMOTE, "completely remote", "remote" },
	{ TERM_TEXT_REMOTE, "entirely remote", "remote" },
	{ TERM_TEXT_REMOTE, "location remote", "remote" },
	{ TERM_TEXT_REMOTE, "locations remote", "remote" },
	{ TERM_TEXT_REMOTE, "remote contract", "remote" },
	{ TERM_TEXT_REMOTE, "remote internship", "remote" },
	{ TERM_TEXT_REMOTE, "work from anywhere", "remote" },
	{ TERM_TEXT_REMOTE, "remote within", "remote" },
	{ TERM_TEXT_REMOTE, "work from home position", "remote" },
	{ TERM_TEXT_REMOTE, "remote work from", "remote" },
	{ TERM_TEXT_REMOTE, "100 homeoffice", "remote" },
	{ TERM_TEXT_REMOTE, "li onsite", "onsite" },
	{ TERM_TEXT_REMOTE, "100 in person", "onsite" },
	{ TERM_TEXT_REMOTE, "100 on site", "onsite" },
	{ TERM_TEXT_REMOTE, "100 onsite", "onsite" },
	{ TERM_TEXT_REMOTE, "fully on site", "onsite" },
	{ TERM_TEXT_REMOTE, "fully onsite", "onsite" },
	{ TERM_TEXT_REMOTE, "not a remote", "onsite" },
	{ TERM_TEXT_REMOTE, "not remote", "onsite" },
	{ TERM_TEXT_REMOTE, "no remote", "onsite" },
	{ TERM_TEXT_REMOTE, "remote or hybrid work is unavailable", "onsite" },
	{ TERM_TEXT_REMOTE, "remote work is not", "onsite" },
	{ TERM_TEXT_REMOTE, "on site role", "onsite" },
	{ TERM_TEXT_REMOTE, "onsite role", "onsite" },
	{ TERM_TEXT_REMOTE, "on site position", "onsite" },
	{ TERM_TEXT_REMOTE, "onsite position", "onsite" },
	{ TERM_TEXT_REMOTE, "on site only", "onsite" },
	{ TERM_TEXT_REMOTE, "onsite only", "onsite" },
	{ TERM_TEXT_REMOTE, "no hybrid", "onsite" },
	{ TERM_TEXT_REMOTE, "is on site", "onsite" },
	{ TERM_TEXT_REMOTE, "is onsite", "onsite" },
	{ TERM_TEXT_REMOTE, "hybrid cloud", "" },
	{ TERM_TEXT_REMOTE, "remote teams", "" },
	{ TERM_TEXT_REMOTE, "remote team", "" },
	{ TERM_TEXT_REMOTE, "remote sensing", "" },
};
/* clang-format on */

/* lower case, runs of other characters one blank, camel case parted */
static void
add_words(struct str *out, struct slice s)
{
	struct str parted = STR_INIT, lower = STR_INIT;

	for (size_t i = 0; i < s.n; i++) {
		bool up = s.p[i] >= 'A' && s.p[i] <= 'Z';

		if (up && i && s.p[i - 1] >= 'a' && s.p[i - 1] <= 'z')
			str_addc(&parted, ' ');
		str_addc(&parted, s.p[i]);
	}
	letter_add_lower(&lower, str_slice(&parted));
	str_addc(out, ' ');
	for (size_t i = 0; i < lower.n; i++) {
		char c = lower.p[i];

		if ((unsigned char)c >= 0x80 || (c >= 'a' && c <= 'z') ||
		    (c >= '0' && c <= '9'))
			str_addc(out, c);
		else if (out->p[out->n - 1] != ' ')
			str_addc(out, ' ');
	}
	if (out->p[out->n - 1] != ' ')
		str_addc(out, ' ');
	str_free(&parted);
	str_free(&lower);
}

/* the longest term at p, which stands behind a blank */
static const char *
term_at(enum term_kind kind, const char *p, const char *end, size_t *length)
{
	const char *value = NULL;

	*length = 0;
	for (size_t i = 0; i < sizeof(terms) / sizeof(*terms); i++) {
		size_t n = strlen(terms[i].term);

		if (terms[i].kind != kind || n <= *length ||
		    (size_t)(end - p) <= n || p[n] != ' ' ||
		    memcmp(p, terms[i].term, n) != 0)
			continue;
		*length = n;
		value = terms[i].value;
	}
	return value;
}

size_t
terms_each(enum term_kind kind, struct slice text, term_fn *fn, void *ctx)
{
	struct str words = STR_INIT;
	size_t found = 0, length;
	const char *p, *end;

	add_words(&words, text);
	p = words.p, end = words.p + words.n;
	while (p && ++p < end) {
		const char *value = term_at(kind, p, end, &length);
		struct slice rest = slice_of(value ? value : ""), item;

		while (rest.n && (item = slice_next(&rest, '|')).p) {
			fn(ctx, item);
			found++;
		}
		p = memchr(p + length, ' ', (size_t)(end - p) - length);
	}
	str_free(&words);
	return found;
}

static void
keep_first(void *ctx, struct slice value)
{
	struct slice *first = ctx;

	if (!first->p)
		*first = value;
}

struct slice
terms_first(enum term_kind kind, struct slice text)
{
	struct slice first = { NULL, 0 };

	terms_each(kind, text, keep_first, &first);
	return first;
}

struct slice
terms_whole(enum term_kind kind, struct slice text)
{
	struct str words = STR_INIT;
	const char *value;
	size_t length;

	add_words(&words, text);
	value = term_at(kind, words.p + 1, words.p + words.n, &length);
	if (length + 2 != words.n)
		value = NULL;
	str_free(&words);
	return value && *value ? slice_of(value) : (struct slice){ NULL, 0 };
}
