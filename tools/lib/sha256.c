/* SPDX-License-Identifier: ISC */
/* SHA-256; see sha256.h */
#include "sha256.h"
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "diag.h"

#define ROUNDS 64

/* FIPS 180-4, 4.2.2: of the cube roots of the first 64 primes */
/* clang-format off */
static const uint32_t round_constant[ROUNDS] = {
	0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1,
	0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3,
	0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
	0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
	0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147,
	0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
	0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b,
	0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
	0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
	0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208,
	0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};
/* clang-format on */

static uint32_t
rotate(uint32_t x, unsigned n)
{
	return x >> n | x << (32 - n);
}

static uint32_t
big_endian(const unsigned char *p)
{
	return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 |
	       (uint32_t)p[2] << 8 | p[3];
}

/* FIPS 180-4, 6.2.2, step 1: the message schedule */
static void
schedule(uint32_t w[ROUNDS], const unsigned char *block)
{
	for (size_t i = 0; i < 16; i++)
		w[i] = big_endian(block + 4 * i);
	for (int i = 16; i < ROUNDS; i++) {
		uint32_t a = w[i - 15], b = w[i - 2];

		w[i] = w[i - 16] + w[i - 7] +
		       (rotate(a, 7) ^ rotate(a, 18) ^ a >> 3) +
		       (rotate(b, 17) ^ rotate(b, 19) ^ b >> 10);
	}
}

/* steps 2 to 4; s is a b c d e f g h */
static void
take_block(struct sha256 *h, const unsigned char *block)
{
	uint32_t w[ROUNDS], s[8];

	schedule(w, block);
	memcpy(s, h->state, sizeof(s));
	for (int i = 0; i < ROUNDS; i++) {
		uint32_t e = s[4], a = s[0];
		uint32_t choice = (e & s[5]) ^ (~e & s[6]);
		uint32_t majority = (a & s[1]) ^ (a & s[2]) ^ (s[1] & s[2]);
		uint32_t t1 = s[7] +
			      (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) +
			      choice + round_constant[i] + w[i];
		uint32_t t2 =
		    (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority;

		memmove(s + 1, s, 7 * sizeof(*s));
		s[4] += t1;
		s[0] = t1 + t2;
	}
	for (int i = 0; i < 8; i++)
		h->state[i] += s[i];
}

void
sha256_begin(struct sha256 *h)
{
	/* of the square roots of the first 8 primes */
	*h = (struct sha256){ .state = { 0x6a09e667, 0xbb67ae85, 0x3c6ef372,
				  0xa54ff53a, 0x510e527f, 0x9b05688c,
				  0x1f83d9ab, 0x5be0cd19 } };
}

void
sha256_add(struct sha256 *h, struct slice s)
{
	while (s.n) {
		size_t at = h->n % sizeof(h->block);
		size_t n = sizeof(h->block) - at;

		if (n > s.n)
			n = s.n;
		memcpy(h->block + at, s.p, n);
		h->n += n;
		s.p += n;
		s.n -= n;
		if (at + n == sizeof(h->block))
			take_block(h, h->block);
	}
}

void
sha256_end(struct sha256 *h, struct str *out)
{
	uint64_t bits = 8 * h->n;
	char length[8];

	for (int i = 0; i < 8; i++)
		length[i] = (char)(bits >> (56 - 8 * i));
	sha256_add(h, SLICE("\x80"));
	while (h->n % sizeof(h->block) != sizeof(h->block) - sizeof(length))
		sha256_add(h, (struct slice){ "", 1 });
	sha256_add(h, (struct slice){ length, sizeof(length) });
	for (int i = 0; i < 8; i++)
		str_addf(out, "%08x", h->state[i]);
}

void
sha256_add_file(struct str *out, const char *path)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	char buf[16384];
	struct sha256 h;
	ssize_t n;

	if (fd < 0)
		diag_die_errno(EX_NOINPUT, "cannot open \"%s\"", path);
	sha256_begin(&h);
	while ((n = read(fd, buf, sizeof(buf))) != 0)
		if (n > 0)
			sha256_add(&h, (struct slice){ buf, (size_t)n });
		else if (errno != EINTR)
			diag_die_errno(EX_IOERR, "cannot read \"%s\"", path);
	close(fd);
	sha256_end(&h, out);
}
