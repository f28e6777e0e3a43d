# SPDX-License-Identifier: ISC
# jobtools: `make deps demo` shows what it does, `make deps test` proves it.

TOOLS = jobparse salnorm titlenorm skilltag jobfilter jobdedup salstats skillgap jobdiff jobcommit jobpage

PREFIX = /usr/local
MANDIR = $(PREFIX)/share/man
BASHDIR = $(PREFIX)/share/bash-completion/completions
ZSHDIR = $(PREFIX)/share/zsh/site-functions
FISHDIR = $(PREFIX)/share/fish/vendor_completions.d
CFLAGS = -O2 -g
BUILD  = build

# Debian's names for what the build, the tests and the demo need.
PACKAGES = libcsv-dev libpcre2-dev libgumbo-dev zlib1g-dev libzstd-dev \
	   liblzma-dev bats jq mandoc strace valgrind zstd xz-utils

# What must be there whatever the user passes in CFLAGS and CPPFLAGS.
OBJ    = $(BUILD)/.obj
STANDARD = -std=c11 -D_GNU_SOURCE
FLAGS  = $(STANDARD) -Wall -Wextra -Wshadow -Wconversion \
	 -Wstrict-prototypes -Wmissing-prototypes $(WERROR:%=-Werror) \
	 -ffile-prefix-map=$(CURDIR)=.
ifdef SAN
COMMA := ,
FLAGS += -fsanitize=address$(COMMA)undefined -fno-sanitize-recover=all \
	 -fno-omit-frame-pointer -DSANDBOX_OFF
endif
ifneq (,$(findstring --coverage,$(CFLAGS)))
FLAGS += -DSANDBOX_OFF # gcov writes files when a tool ends
endif
# What makes a slip harder to use; not under sanitizers, which do it better.
ifeq (,$(SAN)$(findstring -fsanitize,$(CFLAGS)))
ifneq (,$(filter -O1 -O2 -O3 -Os -Og,$(CFLAGS)))
HARDEN = -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3
endif
MACHINE := $(shell $(CC) -dumpmachine)
HARDEN += -fstack-protector-strong -fPIE \
	  $(if $(filter x86_64-%,$(MACHINE)),-fstack-clash-protection -fcf-protection)
HARDEN_LINK = -pie -Wl,-z,relro,-z,now,-z,noexecstack
endif
ifdef FUZZER
# buffers so small that inputs of libFuzzer's size fill several
FLAGS += -fsanitize=fuzzer-no-link -DREAD_SIZE=512u -DDRAIN_SIZE=256u \
	 -DSPAN=128u
endif
LDLIBS = -lcsv -lpcre2-8 -lz -lzstd -llzma -lgumbo -lm

LIB    := $(wildcard tools/lib/*.c tools/job/*.c)
LIBOBJ := $(LIB:tools/%.c=$(OBJ)/%.o) $(OBJ)/job/insight_templates.o
UNIT   := $(patsubst tests/unit/%.c,$(OBJ)/unit/%,\
	  $(wildcard tests/unit/*_test.c))
FAULT  := $(OBJ)/fault/loop $(OBJ)/fault/shim.so
MAN    := $(wildcard man/*.1 man/*.7)
COMPLETIONS := $(TOOLS:%=$(BUILD)/completions/bash/%) \
	  $(TOOLS:%=$(BUILD)/completions/zsh/_%) \
	  $(TOOLS:%=$(BUILD)/completions/fish/%.fish)
VERSION := $(shell sed -n 's/^.define JOBTOOLS_VERSION "\(.*\)"/\1/p' \
	  tools/lib/cli.h)

# Fuzz targets: each with replay.c, which runs its kept inputs, or, by `make
# fuzz`, with libFuzzer.  What the linker wraps is told in tests/fuzz/world.h.
FUZZ   := $(patsubst tests/fuzz/%.c,$(OBJ)/fuzz/%,\
	  $(wildcard tests/fuzz/*_fuzz.c))
FUZZOBJ := $(patsubst tests/fuzz/%.c,$(OBJ)/fuzz/%.o,\
	  $(filter-out %_fuzz.c $(if $(FUZZER),%/replay.c),\
	  $(wildcard tests/fuzz/*.c))) $(OBJ)/fuzz/portable_marks.o
WRAPS  = exit malloc calloc realloc free csv_init getenv read write close \
	 __read_chk isatty codec_open codec_close marks_table marks_ndjson
FUZZ_SECONDS = 60
MUTANTS = 200

all: $(TOOLS:%=$(BUILD)/%) $(COMPLETIONS)

$(TOOLS:%=$(BUILD)/%): $(BUILD)/%: $(OBJ)/%.o $(OBJ)/jobtools.a
	$(CC) $(FLAGS) $(CFLAGS) $(HARDEN) $(LDFLAGS) $(HARDEN_LINK) -o $@ $^ \
	    $(LDLIBS)

$(OBJ)/jobtools.a: $(LIBOBJ)
	rm -f $@ && $(AR) rcsD $@ $^

$(OBJ)/%.o: tools/%.c $(OBJ)/.flags
	@mkdir -p $(@D)
	$(CC) $(FLAGS) -MMD -MP $(CPPFLAGS) $(CFLAGS) $(HARDEN) -c -o $@ $<

# The templates of jobpage as strings of C, insight_html and insight_md.
TEMPLATES := tools/job/insight.html tools/job/insight.md

$(OBJ)/job/insight_templates.c: $(TEMPLATES) Makefile
	@mkdir -p $(@D)
	for t in $(TEMPLATES); do \
	    echo "extern const char insight_$${t##*.}[];"; \
	    echo "const char insight_$${t##*.}[] ="; \
	    sed 's/[\\"?]/\\&/g; s/^/"/; s/$$/\\n"/' $$t; \
	    echo ';'; \
	done >$@.new
	mv $@.new $@

$(OBJ)/job/insight_templates.o: $(OBJ)/job/insight_templates.c $(OBJ)/.flags
	$(CC) $(FLAGS) $(CPPFLAGS) $(CFLAGS) $(HARDEN) -c -o $@ $<

$(UNIT): $(OBJ)/unit/%: tests/unit/%.c $(OBJ)/jobtools.a $(OBJ)/.flags
	@mkdir -p $(@D)
	$(CC) $(FLAGS) -MMD -MP $(CPPFLAGS) $(CFLAGS) $(HARDEN) $(LDFLAGS) \
	    $(HARDEN_LINK) -o $@ $< $(OBJ)/jobtools.a $(LDLIBS)

# completions, from what -h prints
$(BUILD)/completions/bash/%: $(BUILD)/% tools/completions.awk
	@mkdir -p $(@D)
	$< -h | awk -v shell=bash -f tools/completions.awk >$@
$(BUILD)/completions/zsh/_%: $(BUILD)/% tools/completions.awk
	@mkdir -p $(@D)
	$< -h | awk -v shell=zsh -f tools/completions.awk >$@
$(BUILD)/completions/fish/%.fish: $(BUILD)/% tools/completions.awk
	@mkdir -p $(@D)
	$< -h | awk -v shell=fish -f tools/completions.awk >$@

$(OBJ)/fault/loop: tests/fault/loop.c $(OBJ)/jobtools.a $(OBJ)/.flags
	@mkdir -p $(@D)
	$(CC) $(FLAGS) -MMD -MP $(CPPFLAGS) $(CFLAGS) $(HARDEN) $(LDFLAGS) \
	    $(HARDEN_LINK) -o $@ $< $(OBJ)/jobtools.a

# preloaded into the tools: no sanitizer, no counting of lines in it
$(OBJ)/fault/shim.so: tests/fault/shim.c tests/fault/shim.h $(OBJ)/.flags
	@mkdir -p $(@D)
	$(CC) $(filter-out -fsanitize% -fno-sanitize%,$(FLAGS)) -O2 -fPIC \
	    -shared -o $@ $<

$(OBJ)/fuzz/%.o: tests/fuzz/%.c $(OBJ)/.flags
	@mkdir -p $(@D)
	$(CC) $(FLAGS) -MMD -MP $(CPPFLAGS) $(CFLAGS) $(HARDEN) -c -o $@ $<

$(OBJ)/fuzz/portable_marks.o: tools/lib/marks.c $(OBJ)/.flags
	@mkdir -p $(@D)
	$(CC) $(FLAGS) -MMD -MP $(CPPFLAGS) $(CFLAGS) $(HARDEN) -DBLOCK_PORTABLE \
	    $(foreach f,table ndjson list free,-Dmarks_$f=portable_marks_$f) \
	    -c -o $@ $<

$(FUZZ): %: %.o $(FUZZOBJ) $(OBJ)/jobtools.a
	$(CC) $(FLAGS) $(CFLAGS) $(HARDEN) $(FUZZER:%=-fsanitize=fuzzer) \
	    $(LDFLAGS) $(HARDEN_LINK) \
	    $(WRAPS:%=-Wl,--wrap=%) -o $@ $^ $(LDLIBS)

# Another compiler or other flags than last time: everything is built anew.
$(OBJ)/.flags: FORCE
	@mkdir -p $(@D)
	@echo '$(CC) $(FLAGS) $(CPPFLAGS) $(CFLAGS) $(HARDEN)' >$@.new
	@cmp -s $@.new $@ || cp $@.new $@; rm -f $@.new

# what a parser that was taken over might do
$(OBJ)/attack.so: tests/sandbox/attack.c $(OBJ)/.flags
	@mkdir -p $(@D)
	$(CC) $(FLAGS) $(CPPFLAGS) $(CFLAGS) $(HARDEN) -fPIC -shared -o $@ $<

test check: all $(UNIT) $(FUZZ) $(FAULT) $(BUILD)/bench/gen $(OBJ)/attack.so
	tests/run $(BUILD) $(UNIT) $(FUZZ)

# Each target, or TARGETS, with libFuzzer, which comes with clang.
fuzz:
	@$(MAKE) -s CC=clang SAN=1 FUZZER=1 CFLAGS='-O1 -g' \
	    BUILD=$(BUILD)/fuzz fuzz-targets
	@FUZZ_SEED=$(FUZZ_SEED) tests/fuzz/fuzz.sh $(BUILD)/fuzz/.obj/fuzz \
	    $(FUZZ_SECONDS) $(TARGETS)

fuzz-targets: $(FUZZ)

# Which changes to the code would no test notice?
mutate:
	tests/mutate/mutate.sh $(BUILD)/mutate $(MUTANTS)

# All that may go wrong in each tool, each in turn: takes some minutes.
torture: all $(FAULT)
	PATH="$(abspath $(BUILD)):$$PATH" tests/fault/run $(OBJ)/fault

# Leaks and reads of what was never written: takes some minutes, too.
check-valgrind: BATS_FILES = $(addprefix tests/,jobparse.bats salnorm.bats \
	titlenorm.bats skilltag.bats jobfilter.bats jobdedup.bats json.bats)
check-valgrind: all $(UNIT)
	BATS_FILES="$(BATS_FILES)" tests/valgrind $(BUILD) $(UNIT)

# Which lines and branches of tools/lib and tools/job the tests reach.
coverage: PACKAGES += lcov
coverage: deps
	tests/coverage $(BUILD)/coverage $(MAKE)

# Slurm and GNU parallel over ssh, really run, on this machine; needs root.
check-cluster: PACKAGES += slurmctld slurmd slurm-client munge parallel \
	       openssh-server openssh-client
check-cluster: all deps
	tests/cluster/check.sh $(BUILD)

# The pages of jobpage in a real browser, judged by axe and a validator.
check-page: PACKAGES += chromium $(if $(shell command -v npm),,nodejs npm)
check-page: all deps
	tests/page/check.sh $(BUILD)

# Programs that measure, and peers; see tests/bench/ITEMS.
BENCH    := $(patsubst tests/bench/%.c,$(BUILD)/bench/%,\
	    $(filter-out tests/bench/peer_%,$(wildcard tests/bench/*.c)))
DUCKDB   := $(BUILD)/bench/node_modules/@duckdb/node-bindings-linux-x64
PEERS    := $(addprefix $(BUILD)/bench/,peer_libcsv peer_jsonc peer_simdjson \
	    peer_duckdb peer_polars.js)

bench: all $(BENCH) $(PEERS)
	tests/bench/bench.sh $(BUILD)

# The figures that tests/instructions.bats holds the tools to.
instructions: all $(BUILD)/bench/gen
	tests/bench/instructions.sh $(BUILD) >$(BUILD)/bench/INSTRUCTIONS
	cp $(BUILD)/bench/INSTRUCTIONS tests/bench

bench-deps: PACKAGES += miller datamash mawk csvkit libjson-c-dev \
	    libsimdjson-dev g++ $(if $(shell command -v npm),,nodejs npm)
bench-deps: deps
	@mkdir -p $(BUILD)/bench
	npm install --prefix $(BUILD)/bench --ignore-scripts --no-audit \
	    --no-fund @duckdb/node-bindings-linux-x64@1.5.6-r.1 \
	    nodejs-polars@0.26.1 nodejs-polars-linux-x64-gnu@0.26.1

$(BENCH): $(BUILD)/bench/%: tests/bench/%.c $(OBJ)/jobtools.a $(OBJ)/.flags
	@mkdir -p $(@D)
	$(CC) $(FLAGS) $(CPPFLAGS) $(CFLAGS) $(LDFLAGS) -o $@ $< \
	    $(OBJ)/jobtools.a $(LDLIBS)

$(BUILD)/bench/peer_libcsv: PEERLIBS = -lcsv
$(BUILD)/bench/peer_jsonc: PEERLIBS = -ljson-c
$(BUILD)/bench/peer_duckdb: PEERLIBS = -L$(DUCKDB) -lduckdb \
    -Wl,-rpath,'$$ORIGIN/$(DUCKDB:$(BUILD)/bench/%=%)'

$(BUILD)/bench/peer_%: tests/bench/peer_%.c $(OBJ)/.flags
	@mkdir -p $(@D)
	$(CC) $(FLAGS) $(CPPFLAGS) $(CFLAGS) $(LDFLAGS) -o $@ $< $(PEERLIBS)

# -march: on demand, simdjson is as fast as its own flags allow
$(BUILD)/bench/peer_%: tests/bench/peer_%.cpp
	@mkdir -p $(@D)
	$(CXX) -std=c++17 -O3 -march=haswell -Wall -Wextra -o $@ $< -lsimdjson

$(BUILD)/bench/peer_%.js: tests/bench/peer_%.js
	@mkdir -p $(@D)
	cp $< $@

demo: all
	PATH="$(abspath $(BUILD)):$$PATH" sh samples/demo.sh

# Installs what is missing, and touches nothing when all is there.
deps:
	@missing=; for p in $(PACKAGES); do \
	    dpkg-query -Wf '$${Status}' $$p 2>/dev/null | \
	    grep -q 'ok installed' || missing="$$missing $$p"; done; \
	[ -z "$$missing" ] || { sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	    $$sudo apt-get update && \
	    $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y \
	    --no-install-recommends $$missing; }

# `make -j deps test` and `make -j bench-deps bench` still install first.
ifneq ($(filter deps,$(MAKECMDGOALS)),)
$(OBJ)/.flags: | deps
endif
ifneq ($(filter bench-deps,$(MAKECMDGOALS)),)
$(OBJ)/.flags $(PEERS): | bench-deps
endif

install: all
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(MANDIR)/man1 \
	    $(DESTDIR)$(MANDIR)/man7 $(DESTDIR)$(BASHDIR) \
	    $(DESTDIR)$(ZSHDIR) $(DESTDIR)$(FISHDIR)
	install $(TOOLS:%=$(BUILD)/%) $(DESTDIR)$(PREFIX)/bin
	install -m 644 $(filter %.1,$(MAN)) $(DESTDIR)$(MANDIR)/man1
	install -m 644 $(filter %.7,$(MAN)) $(DESTDIR)$(MANDIR)/man7
	install -m 644 $(TOOLS:%=$(BUILD)/completions/bash/%) $(DESTDIR)$(BASHDIR)
	install -m 644 $(TOOLS:%=$(BUILD)/completions/zsh/_%) $(DESTDIR)$(ZSHDIR)
	install -m 644 $(TOOLS:%=$(BUILD)/completions/fish/%.fish) \
	    $(DESTDIR)$(FISHDIR)

uninstall:
	rm -f $(TOOLS:%=$(DESTDIR)$(PREFIX)/bin/%) \
	    $(patsubst man/%.1,$(DESTDIR)$(MANDIR)/man1/%.1,$(filter %.1,$(MAN))) \
	    $(patsubst man/%.7,$(DESTDIR)$(MANDIR)/man7/%.7,$(filter %.7,$(MAN))) \
	    $(TOOLS:%=$(DESTDIR)$(BASHDIR)/%) $(TOOLS:%=$(DESTDIR)$(ZSHDIR)/_%) \
	    $(TOOLS:%=$(DESTDIR)$(FISHDIR)/%.fish)

# The source as a Debian package has it: the last commit, and debian/ in its
# place.  The same commit gives the same bytes.
DIST = jobtools-$(VERSION)
dist: $(BUILD)/$(DIST).tar.xz
$(BUILD)/$(DIST).tar.xz: FORCE
	rm -rf $(OBJ)/dist && mkdir -p $(OBJ)/dist
	git archive --prefix=$(DIST)/ HEAD | tar -x -C $(OBJ)/dist
	mv $(OBJ)/dist/$(DIST)/.ci/debian $(OBJ)/dist/$(DIST)/debian
	tar -C $(OBJ)/dist --sort=name --owner=0 --group=0 --numeric-owner \
	    --mode=u+rw,go=rX --mtime=@$$(git log -1 --format=%ct) --format=ustar \
	    -c $(DIST) | \
	    xz -9 >$@

check-package: PACKAGES += debhelper dpkg-dev lintian
check-package: deps dist
	tests/package.sh $(BUILD)/$(DIST).tar.xz

# what shellcheck minds in Bats files and is meant: quotes in data, commas in
# arguments, variables that Bats sets
BATS_STYLE = SC2010,SC2013,SC2016,SC2044,SC2054,SC2089,SC2090,SC2094,SC2154

lint:
	clang-format --dry-run -Werror $$(git ls-files '*.[ch]' '*.cpp')
	cppcheck -q --error-exitcode=1 --std=c11 --inline-suppr \
	    --enable=warning,performance,portability tools
	shellcheck .ci/run tests/run tests/valgrind tests/coverage \
	    tests/fault/run tests/jobparse/run $$(git ls-files '*.sh' '*.bash')
	shellcheck -s bats -e $(BATS_STYLE) $$(git ls-files '*.bats')
	mandoc -Tlint -Wwarning $(MAN)

# Static analysis: half a minute, and with clang's analyzer five minutes.  gcc
# does not know that iconv_open(3) fails with -1, nor that an unsigned number
# is not below 0, and takes a struct that is returned for uninitialised.
SOURCES = $(LIB) $(TOOLS:%=tools/%.c)
GCC_ANALYZER = -fanalyzer -Werror -Wno-analyzer-malloc-leak \
	       -Wno-analyzer-null-argument \
	       -Wno-analyzer-use-of-uninitialized-value
ON_ALL = printf '%s\n' $(SOURCES) | xargs -P $$(nproc) -n 4
analyze:
	$(ON_ALL) sh -c 'clang-tidy --quiet "$$@" -- $(STANDARD) 2>/dev/null' sh
	$(ON_ALL) sh -c 'for f; do gcc $(STANDARD) -O1 $(GCC_ANALYZER) \
	    -c -o /dev/null "$$f" || exit; done' sh

# left out: what wants the bounds-checking functions of Annex K, and the
# members of a struct by their size instead of by what they say
DEEP = -*,clang-analyzer-*,-clang-analyzer-optin.performance.Padding,$\
	-clang-analyzer-security.insecureAPI.DeprecatedOrUnsafeBufferHandling
analyze-deep: analyze
	$(ON_ALL) sh -c 'clang-tidy --quiet --checks="$(DEEP)" "$$@" \
	    -- $(STANDARD) 2>/dev/null' sh

clean:
	rm -rf $(BUILD)

FORCE:

.PHONY: all analyze analyze-deep test check torture check-valgrind coverage \
	fuzz fuzz-targets mutate check-cluster check-page check-package bench \
	bench-deps instructions dist demo deps install uninstall lint clean FORCE
-include $(LIBOBJ:.o=.d) $(TOOLS:%=$(OBJ)/%.d) $(UNIT:=.d) \
    $(OBJ)/fault/loop.d $(FUZZ:=.d) $(FUZZOBJ:.o=.d)
