// SPDX-License-Identifier: ISC
// peer_simdjson FILE KEY ...: writes these keys of each line's object as an
// object, with simdjson on demand.  It reads blocks of whole lines, so that
// neither a mapping nor a copy of the file is counted against it; keys are
// asked for in the order in which the records have them.
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <simdjson.h>
#include <string>
#include <unistd.h>
#include <vector>

using namespace simdjson;

static const size_t BLOCK = 1 << 20;

struct key {
	const char *name;
	std::string before; // as written: {"name":
};

static void
flush(std::string &out)
{
	for (size_t done = 0; done < out.size();) {
		ssize_t n =
		    write(STDOUT_FILENO, out.data() + done, out.size() - done);

		if (n < 0)
			exit(74);
		done += size_t(n);
	}
	out.clear();
}

static void
add_keys(
    ondemand::object record, const std::vector<key> &keys, std::string &out)
{
	for (const key &k : keys) {
		std::string_view raw;

		if (record.find_field(k.name).raw_json_token().get(raw))
			exit(65);
		while (!raw.empty() && raw.back() == ' ')
			raw.remove_suffix(1);
		out.append(k.before);
		out.append(raw.data(), raw.size());
	}
	out.append("}\n");
	if (out.size() > 128 << 10)
		flush(out);
}

static void
parse(ondemand::parser &parser, const char *text, size_t n,
    const std::vector<key> &keys, std::string &out)
{
	ondemand::document_stream records;

	if (parser.iterate_many(text, n, n).get(records))
		exit(65);
	for (auto record : records) {
		ondemand::object object;

		if (record.get_object().get(object))
			exit(65);
		add_keys(object, keys, out);
	}
	if (records.truncated_bytes())
		exit(65);
}

int
main(int argc, char *argv[])
{
	std::vector<char> block(BLOCK + SIMDJSON_PADDING);
	std::vector<key> keys;
	std::string out;
	ondemand::parser parser;
	size_t have = 0;
	ssize_t n;
	int fd = argc > 2 ? open(argv[1], O_RDONLY) : -1;

	if (fd < 0)
		return 66;
	for (int i = 2; i < argc; i++)
		keys.push_back({ argv[i],
		    std::string(i > 2 ? ",\"" : "{\"") + argv[i] + "\":" });
	while ((n = read(fd, &block[have], BLOCK - have)) > 0) {
		have += size_t(n);
		const void *last = memrchr(block.data(), '\n', have);
		if (!last) {
			if (have == BLOCK)
				return 65;
			continue;
		}
		size_t whole = size_t((const char *)last - block.data()) + 1;
		parse(parser, block.data(), whole, keys, out);
		have -= whole;
		memmove(block.data(), &block[whole], have);
	}
	if (have)
		parse(parser, block.data(), have, keys, out);
	flush(out);
	return n < 0 ? 74 : 0;
}
