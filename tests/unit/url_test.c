/* SPDX-License-Identifier: ISC */
/* addresses without what makes no difference */
#include "../../tools/job/url.h"
#include "unit.h"

static const struct {
	const char *url, *normal;
} cases[] = {
	{ "https://example.com/jobs/1", "example.com/jobs/1" },
	{ "HTTP://WWW.Example.COM:80/Jobs/1/", "example.com/Jobs/1" },
	{ "https://example.com:8443/", "example.com:8443" },
	{ " https://example.com ", "example.com" },
	{ "https://example.com/?utm_source=x", "example.com" },
	{ "https://example.com/a?id=7&utm_medium=feed&UTM_x=1",
	    "example.com/a?id=7" },
	{ "https://example.com/a?gh_src=abc&gh_jid=12",
	    "example.com/a?gh_jid=12" },
	{ "https://example.com/a?jk=1&from=serp&tk=2", "example.com/a?jk=1" },
	{ "https://example.com/a?", "example.com/a" },
	{ "https://example.com/a?&&x", "example.com/a?x" },
	{ "https://example.com/a#", "example.com/a" },
	{ "https://example.com/a#:~:text=data", "example.com/a" },
	{ "https://example.com/careers#job-12", "example.com/careers#job-12" },
	{ "https://example.com/?p=1#/2?ref=3", "example.com?p=1#/2?ref=3" },
	{ "mailto:Jobs@example.com", "mailto:Jobs@example.com" },
	{ "/jobs/1/", "/jobs/1/" },
	{ "http://", "" },
	{ "", "" },
};

int
main(void)
{
	struct str s = STR_INIT;

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		str_clear(&s);
		url_add_normal(&s, slice_of(cases[i].url));
		CHECK_STR(str_slice(&s), cases[i].normal);
	}
	str_free(&s);
	UNIT_MAIN_END;
}
