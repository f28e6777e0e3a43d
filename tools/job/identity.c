/* SPDX-License-Identifier: ISC */
/* what makes two records the same job; see identity.h */
#include "identity.h"
#include "url.h"

#define SEPARATOR '\x1f'

const char *const identity_name[IDENTITY_COLUMNS] = {
	[IDENTITY_URL] = "url",
	[IDENTITY_IDENTIFIER] = "identifier",
	[IDENTITY_TITLE] = "title",
	[IDENTITY_ORGANIZATION] = "organization",
	[IDENTITY_LOCATION] = "location",
};

void
identity_add_folded(struct str *out, struct slice text)
{
	size_t start = out->n;

	text = slice_trim(text);
	for (size_t i = 0; i < text.n; i++) {
		char c = text.p[i];

		if (c == '\t' || c == '\n' || c == '\r')
			c = ' ';
		if (c == ' ' && out->n > start && out->p[out->n - 1] == ' ')
			continue;
		if (c >= 'A' && c <= 'Z')
			c = (char)(c + 'a' - 'A');
		str_addc(out, c);
	}
}

void
identity_add(struct str *out, const struct slice text[IDENTITY_COLUMNS])
{
	struct slice url = slice_trim(text[IDENTITY_URL]);
	struct slice identifier = slice_trim(text[IDENTITY_IDENTIFIER]);

	if (url.n) {
		url_add_normal(out, url);
		return;
	}
	if (identifier.n) {
		str_add(out, identifier);
		return;
	}
	for (int i = IDENTITY_TITLE; i < IDENTITY_COLUMNS; i++) {
		identity_add_folded(out, text[i]);
		str_addc(out, SEPARATOR);
	}
}
