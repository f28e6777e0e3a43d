/* SPDX-License-Identifier: ISC */
/* addresses without what makes no difference; see url.h */
#include "url.h"

/*
 * Parameters that tell where a visitor came from, one a row; those that end
 * in '*' are prefixes.  Sources: Google's campaign parameters (utm_), the
 * click identifiers of advertisers, the "Clear URLs" rules, and what job
 * boards and applicant tracking systems document for their links.
 */
static const char *const tracking[] = {
	"utm_*",
	"gclid",
	"gclsrc",
	"gbraid",
	"wbraid",
	"dclid",
	"fbclid",
	"msclkid",
	"twclid",
	"ttclid",
	"li_fat_id",
	"yclid",
	"igshid",
	"mc_cid",
	"mc_eid",
	"_hsenc",
	"_hsmi",
	"hsCtaTracking",
	"mkt_tok",
	"_ga",
	"_gl",
	"ref",
	"refId",
	"ref_src",
	"referrer",
	"src",
	"source",
	"trk",
	"trackingId",
	"trkInfo",
	"gh_src",
	"lever-source*",
	"lever-origin",
	"ashby_src",
	"utm",
	"iis",
	"iisn",
	"jobboard",
	"jobsite",
	"from",
	"tk",
	"vjs",
	"codes",
};

static struct slice
skip(struct slice s, size_t n)
{
	return slice_from(s.p + n, s.p + s.n);
}

static char
lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + 'a' - 'A') : c;
}

static bool
starts_with_folded(struct slice s, struct slice prefix)
{
	s.n = s.n < prefix.n ? s.n : prefix.n;
	return slice_case_eq(s, prefix);
}

/* takes what stands before the first of the bytes off the rest */
static struct slice
take_until(struct slice *rest, const char *bytes)
{
	size_t n = 0;

	while (n < rest->n && !strchr(bytes, rest->p[n]))
		n++;
	struct slice taken = { rest->p, n };

	*rest = skip(*rest, n);
	return taken;
}

static bool
is_tracking(struct slice name)
{
	for (size_t i = 0; i < sizeof(tracking) / sizeof(*tracking); i++) {
		struct slice t = slice_of(tracking[i]);

		if (t.p[t.n - 1] == '*') {
			t.n--;
			if (starts_with_folded(name, t))
				return true;
		} else if (slice_case_eq(name, t)) {
			return true;
		}
	}
	return false;
}

static void
add_host(struct str *out, struct slice host)
{
	static const char *const ports[] = { ":443", ":80" };

	if (starts_with_folded(host, SLICE("www.")))
		host = skip(host, 4);
	for (int i = 0; i < 2; i++) {
		struct slice port = slice_of(ports[i]);

		if (host.n > port.n &&
		    slice_eq(skip(host, host.n - port.n), port))
			host.n -= port.n;
	}
	for (size_t i = 0; i < host.n; i++)
		str_addc(out, lower(host.p[i]));
}

/* the parameters that lead somewhere, with '?' before the first */
static void
add_query(struct str *out, struct slice query)
{
	char sep = '?';

	while (query.n) {
		struct slice item = slice_next(&query, '&'), name = item;

		name = take_until(&name, "=");
		if (item.n == 0 || is_tracking(name))
			continue;
		str_addc(out, sep);
		str_add(out, item);
		sep = '&';
	}
}

void
url_add_normal(struct str *out, struct slice url)
{
	struct slice rest = slice_trim(url), path;

	if (starts_with_folded(rest, SLICE("https://")))
		rest = skip(rest, 8);
	else if (starts_with_folded(rest, SLICE("http://")))
		rest = skip(rest, 7);
	else {
		str_add(out, rest);
		return;
	}
	add_host(out, take_until(&rest, "/?#"));
	path = take_until(&rest, "?#");
	while (path.n && path.p[path.n - 1] == '/')
		path.n--;
	str_add(out, path);
	if (slice_starts_with(rest, SLICE("?"))) {
		rest = skip(rest, 1);
		add_query(out, take_until(&rest, "#"));
	}
	/* "#:~:text=…" only scrolls; others may be all that tells two jobs */
	if (rest.n > 1 && !slice_starts_with(rest, SLICE("#:~:")))
		str_add(out, rest);
}
