# SPDX-License-Identifier: ISC
# jobtools: `make deps demo` shows it, `make deps test` proves it.

TOOLS = jobfilter

PREFIX = /usr/local
MANDIR = $(PREFIX)/share/man
CFLAGS = -O2 -g
BUILD  = build

# What must be there whatever the user passes in CFLAGS and CPPFLAGS.
OBJ   := $(BUILD)/.obj
FLAGS  = -std=c11 -D_GNU_SOURCE -Wall -Wextra -Wshadow -Wconversion \
	 -Wstrict-prototypes -Wmissing-prototypes $(WERROR:%=-Werror) -MMD -MP
ifdef SAN
COMMA := ,
FLAGS += -fsanitize=address$(COMMA)undefined -fno-sanitize-recover=all \
	 -fno-omit-frame-pointer
OBJ   := $(BUILD)/.obj/san
endif
LDLIBS = -lcsv -lpcre2-8 -lz -lzstd -llzma -lgumbo -lm

LIB    := $(wildcard tools/lib/*.c tools/job/*.c)
LIBOBJ := $(LIB:tools/%.c=$(OBJ)/%.o)

all: $(TOOLS:%=$(BUILD)/%)

$(OBJ)/jobtools.a: $(LIBOBJ)
	rm -f $@ && $(AR) rcs $@ $^

$(TOOLS:%=$(BUILD)/%): $(BUILD)/%: $(OBJ)/%.o $(OBJ)/jobtools.a
	$(CC) $(FLAGS) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LDLIBS)

$(OBJ)/%.o: tools/%.c
	@mkdir -p $(@D)
	$(CC) $(FLAGS) $(CPPFLAGS) $(CFLAGS) -c -o $@ $<

clean:
	rm -rf $(BUILD)

-include $(LIBOBJ:.o=.d) $(TOOLS:%=$(OBJ)/%.d)

.PHONY: all clean
