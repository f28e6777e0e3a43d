/* SPDX-License-Identifier: ISC */
/* integers of 256 bits; see wide.h */
#include "wide.h"

struct wide
wide_of(unsigned __int128 v)
{
	return (struct wide){ { (uint64_t)v, (uint64_t)(v >> 64) } };
}

struct wide
wide_plus(struct wide a, struct wide b)
{
	unsigned __int128 carry = 0;

	for (int i = 0; i < 4; i++) {
		carry += (unsigned __int128)a.limb[i] + b.limb[i];
		a.limb[i] = (uint64_t)carry;
		carry >>= 64;
	}
	return a;
}

void
wide_add(struct wide *a, unsigned __int128 v)
{
	unsigned __int128 low =
	    ((unsigned __int128)a->limb[1] << 64 | a->limb[0]) + v;

	a->limb[0] = (uint64_t)low;
	a->limb[1] = (uint64_t)(low >> 64);
	if (low < v && ++a->limb[2] == 0)
		a->limb[3]++;
}

struct wide
wide_minus(struct wide a, struct wide b)
{
	/* two's complement: a + not b + 1 */
	for (int i = 0; i < 4; i++)
		b.limb[i] = ~b.limb[i];
	return wide_plus(wide_plus(a, b), wide_of(1));
}

struct wide
wide_times(struct wide a, struct wide b)
{
	struct wide product = { { 0 } };

	for (int i = 0; i < 4; i++) {
		unsigned __int128 carry = 0;

		for (int k = 0; i + k < 4; k++) {
			carry += (unsigned __int128)a.limb[i] * b.limb[k] +
				 product.limb[i + k];
			product.limb[i + k] = (uint64_t)carry;
			carry >>= 64;
		}
	}
	return product;
}

double
wide_double(struct wide a)
{
	double v = 0;

	for (int i = 3; i >= 0; i--)
		v = v * 0x1p64 + (double)a.limb[i];
	return v;
}

void
wide_add_hex(struct str *out, struct wide a)
{
	bool begun = false;

	for (int shift = 252; shift >= 0; shift -= 4) {
		unsigned digit = a.limb[shift / 64] >> shift % 64 & 15;

		begun |= digit || shift == 0;
		if (begun)
			str_addc(out, "0123456789abcdef"[digit]);
	}
}

bool
wide_parse_hex(struct slice s, struct wide *a)
{
	*a = wide_of(0);
	if (s.n == 0 || s.n > 64)
		return false;
	for (size_t i = 0; i < s.n; i++) {
		int shift = 4 * (int)(s.n - 1 - i);
		unsigned digit;

		if (s.p[i] >= '0' && s.p[i] <= '9')
			digit = (unsigned)(s.p[i] - '0');
		else if (s.p[i] >= 'a' && s.p[i] <= 'f')
			digit = (unsigned)(s.p[i] - 'a') + 10;
		else
			return false;
		a->limb[shift / 64] |= (uint64_t)digit << shift % 64;
	}
	return true;
}
