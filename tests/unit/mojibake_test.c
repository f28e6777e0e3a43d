/* SPDX-License-Identifier: ISC */
/* what is repaired, and what must never be touched */
#include "../../tools/job/mojibake.h"
#include "unit.h"

static const struct {
	const char *text, *want; /* NULL: as it is */
} cases[] = {
	/* UTF-8 read as the Thai table with Windows-1252's 0x80-0x9F */
	{ "2 min read ยท Dec.", "2 min read · Dec." },
	{ "Intelligence โ€“ Expert", "Intelligence – Expert" },
	{ "Featured Job ๐Ÿ‘€", "Featured Job 👀" },
	/* UTF-8 read as Windows-1252 */
	{ "donâ€™t", "don’t" },
	{ "KÃ¶ln und MÃ¼nchen", "Köln und München" },
	{ "â‚¬ 50.000", "€ 50.000" },
	/* no mojibake */
	{ "plain ASCII", NULL },
	{ "", NULL },
	{ "Köln und München, 50.000 €", NULL },
	{ "“quoted” – and … more", NULL },
	{ "วิศวกรข้อมูล กรุงเทพ", NULL },
	{ "Kỹ sư dữ liệu tại Hà Nội", NULL },
	{ "Μηχανικός Δεδομένων", NULL },
	{ "İstanbul'da veri mühendisi", NULL },
	{ "gagnaverkfræðingur í Reykjavík", NULL },
	{ "Ã…", NULL },
	{ "データエンジニア", NULL },
	{ "\xEF\xBF\xBD", NULL },
};

int
main(void)
{
	struct str out = STR_INIT;

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		const char *want = cases[i].want;
		size_t runs;

		str_clear(&out);
		runs = mojibake_repair(&out, slice_of(cases[i].text));
		CHECK_STR(str_slice(&out), want ? want : cases[i].text);
		CHECK((runs > 0) == (want != NULL));
	}
	str_free(&out);
	UNIT_MAIN_END;
}
