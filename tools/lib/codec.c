/* SPDX-License-Identifier: ISC */
/* compressed data; see codec.h */
#define ZLIB_CONST /* next_in is const */
#include <lzma.h>
#include <stdlib.h>
#include <zlib.h>
#include <zstd.h>

#include "codec.h"
#include "diag.h"

/* what a hostile header may ask for */
#define XZ_MEMORY ((uint64_t)512 << 20)

struct codec {
	const struct method *method;
	bool inside; /* a member has begun and not ended */
	union {
		z_stream gzip;
		ZSTD_DStream *zstd;
		lzma_stream xz;
	} u;
};

/* what a step of decoding took and gave */
struct step {
	const char *data;
	size_t n;
	char *out;
	size_t room;
	bool last;
	const char *error;
};

static void
gzip_open(struct codec *c)
{
	/* 15: the largest window; 16: gzip, not zlib */
	if (inflateInit2(&c->u.gzip, 15 + 16) != Z_OK)
		diag_no_memory();
}

static void
gzip_step(struct codec *c, struct step *s)
{
	z_stream *z = &c->u.gzip;
	int result;

	if (!c->inside)
		inflateReset(z);
	z->next_in = (const Bytef *)s->data;
	z->avail_in = (uInt)s->n;
	z->next_out = (Bytef *)s->out;
	z->avail_out = (uInt)s->room;
	result = inflate(z, Z_NO_FLUSH);
	if (result == Z_MEM_ERROR)
		diag_no_memory();
	if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR)
		s->error = "damaged gzip data";
	c->inside = result != Z_STREAM_END;
	s->data = (const char *)z->next_in;
	s->n = z->avail_in;
	s->out = (char *)z->next_out;
	s->room = z->avail_out;
}

static void
gzip_close(struct codec *c)
{
	inflateEnd(&c->u.gzip);
}

static void
zstd_open(struct codec *c)
{
	c->u.zstd = ZSTD_createDStream();
	if (!c->u.zstd)
		diag_no_memory();
}

static void
zstd_step(struct codec *c, struct step *s)
{
	ZSTD_inBuffer in = { s->data, s->n, 0 };
	ZSTD_outBuffer out = { s->out, s->room, 0 };
	size_t result = ZSTD_decompressStream(c->u.zstd, &out, &in);

	if (ZSTD_isError(result))
		s->error = "damaged zstd data";
	c->inside = result != 0;
	s->data += in.pos;
	s->n -= in.pos;
	s->out += out.pos;
	s->room -= out.pos;
}

static void
zstd_close(struct codec *c)
{
	ZSTD_freeDStream(c->u.zstd);
}

static void
xz_open(struct codec *c)
{
	c->u.xz = (lzma_stream)LZMA_STREAM_INIT;
	if (lzma_stream_decoder(&c->u.xz, XZ_MEMORY, LZMA_CONCATENATED))
		diag_no_memory();
}

static void
xz_step(struct codec *c, struct step *s)
{
	lzma_stream *z = &c->u.xz;
	lzma_ret result;

	z->next_in = (const uint8_t *)s->data;
	z->avail_in = s->n;
	z->next_out = (uint8_t *)s->out;
	z->avail_out = s->room;
	result = lzma_code(z, s->last ? LZMA_FINISH : LZMA_RUN);
	if (result == LZMA_MEM_ERROR)
		diag_no_memory();
	if (result == LZMA_MEMLIMIT_ERROR)
		s->error = "xz data that needs more than 512 MiB of memory";
	else if (result != LZMA_OK && result != LZMA_STREAM_END &&
		 result != LZMA_BUF_ERROR)
		s->error = "damaged xz data";
	c->inside = result != LZMA_STREAM_END;
	s->data = (const char *)z->next_in;
	s->n = z->avail_in;
	s->out = (char *)z->next_out;
	s->room = z->avail_out;
}

static void
xz_close(struct codec *c)
{
	lzma_end(&c->u.xz);
}

/* one row a method */
static const struct method {
	struct slice magic;
	const char *cut; /* the message when data ends too early */
	void (*open)(struct codec *);
	void (*step)(struct codec *, struct step *);
	void (*close)(struct codec *);
} methods[] = {
	{ { "\x1F\x8B", 2 }, "gzip data ends too early", gzip_open, gzip_step,
	    gzip_close },
	{ { "\x28\xB5\x2F\xFD", 4 }, "zstd data ends too early", zstd_open,
	    zstd_step, zstd_close },
	{ { "\xFD"
	    "7zXZ\0",
	      6 },
	    "xz data ends too early", xz_open, xz_step, xz_close },
};

bool
codec_may_be(struct slice first)
{
	for (size_t i = 0; i < sizeof(methods) / sizeof(*methods); i++)
		if (slice_starts_with(methods[i].magic, first) ||
		    slice_starts_with(first, methods[i].magic))
			return true;
	return false;
}

struct codec *
codec_open(struct slice first)
{
	for (size_t i = 0; i < sizeof(methods) / sizeof(*methods); i++) {
		struct codec *c;

		if (!slice_starts_with(first, methods[i].magic))
			continue;
		c = mem_zalloc(1, sizeof(*c));
		c->method = &methods[i];
		c->method->open(c);
		return c;
	}
	return NULL;
}

size_t
codec_decode(struct codec *c, struct slice *data, bool last, char *out,
    size_t room, const char **error)
{
	struct step s = { .data = data->p,
		.n = data->n,
		.out = out,
		.room = room,
		.last = last };

	while (s.out == out && !s.error && (s.n || (last && c->inside))) {
		size_t before = s.n;

		c->method->step(c, &s);
		if (s.n == before && s.out == out) /* it wants more data */
			break;
	}
	*data = (struct slice){ s.data, s.n };
	*error = s.error;
	if (s.out == out && last && c->inside && !s.error)
		*error = c->method->cut;
	return (size_t)(s.out - out);
}

void
codec_close(struct codec *c)
{
	c->method->close(c);
	free(c);
}
