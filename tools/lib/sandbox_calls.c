/* SPDX-License-Identifier: ISC */
/* the system calls of a confined tool; see sandbox_calls.h */
#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <termios.h>
#include <unistd.h>

#include "sandbox.h"
#include "sandbox_calls.h"

/* on 64-bit little-endian machines arguments are read alike */
#if defined(__x86_64__) && !defined(__ILP32__)
#define MACHINE AUDIT_ARCH_X86_64
#elif defined(__aarch64__) && defined(__LP64__) && defined(__AARCH64EL__)
#define MACHINE AUDIT_ARCH_AARCH64
#elif defined(__riscv) && __riscv_xlen == 64
#define MACHINE AUDIT_ARCH_RISCV64
#endif

/* the list is of what this C library calls */
#if defined(__linux__) && defined(__GLIBC__) && defined(SYS_seccomp) &&        \
    defined(MACHINE) && !defined(SANDBOX_OFF)
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>

/*
 * A call that is younger than this list fails with ENOSYS, so that a younger
 * C library goes back to the one before it.
 */
#define YOUNGEST 450 /* set_mempolicy_home_node, of Linux 5.17 */

/* a tracer that puts its own result in the place of a call's, as strace does */
#define NO_CALL UINT32_MAX

/* for whom a call is let in */
enum who {
	ALL = 0,
	READS = 1,    /* opens files */
	WRITES = 2,   /* opens a FIFO or device for output */
	REPLACES = 4, /* replaces a file */
	JIT = 8,
	CHARSETS = 16,
	FILLS = 32, /* creates files in a folder */
};

struct call {
	unsigned number;
	unsigned who;
	/* let in if this argument, under the mask, has the value; the mask 0:
	 * whatever the arguments are */
	unsigned argument;
	uint32_t mask, value;
};

#define EXEC_AND_WRITE (PROT_EXEC | PROT_WRITE)
#define OPENING (O_ACCMODE | O_CREAT | O_TRUNC)
#define CREATING (O_CREAT | O_EXCL)

/* in the order of what they are for; a call may have several rows */
static const struct call calls[] = {
	/* descriptors that are open */
	{ SYS_read, ALL, 0, 0, 0 },
	{ SYS_write, ALL, 0, 0, 0 },
	{ SYS_readv, ALL, 0, 0, 0 },
	{ SYS_writev, ALL, 0, 0, 0 },
	{ SYS_pread64, ALL, 0, 0, 0 },
	{ SYS_pwrite64, ALL, 0, 0, 0 },
	{ SYS_lseek, ALL, 0, 0, 0 },
	{ SYS_close, ALL, 0, 0, 0 },
	{ SYS_dup, ALL, 0, 0, 0 },
	{ SYS_fsync, ALL, 0, 0, 0 },
	{ SYS_fstat, ALL, 0, 0, 0 },
	{ SYS_ppoll, ALL, 0, 0, 0 },
	{ SYS_fcntl, ALL, 1, UINT32_MAX, F_GETFD },
	{ SYS_fcntl, ALL, 1, UINT32_MAX, F_GETFL },
	/* is it a terminal, and how wide; TIOCSTI would type into it */
	{ SYS_ioctl, ALL, 1, UINT32_MAX, TCGETS },
	{ SYS_ioctl, ALL, 1, UINT32_MAX, TIOCGWINSZ },

	/* what a path is, and opening it, as far as Landlock lets it */
	{ SYS_newfstatat, ALL, 0, 0, 0 },
	{ SYS_statx, ALL, 0, 0, 0 },
	{ SYS_faccessat, ALL, 0, 0, 0 },
	{ SYS_faccessat2, ALL, 0, 0, 0 },
	{ SYS_openat, READS | REPLACES | CHARSETS, 2, OPENING, O_RDONLY },
	{ SYS_openat, WRITES, 2, OPENING, O_WRONLY },
	{ SYS_getdents64, CHARSETS, 0, 0, 0 },

/* the old name, and no temporary */
#ifdef SYS_renameat
	{ SYS_renameat, REPLACES, 0, 0, 0 },
#endif
	{ SYS_renameat2, REPLACES, 0, 0, 0 },
	{ SYS_unlinkat, REPLACES, 0, 0, 0 },

	/* another file, and its temporary */
	{ SYS_openat, FILLS, 2, CREATING | O_TRUNC, CREATING },
	{ SYS_readlinkat, FILLS, 0, 0, 0 },
	{ SYS_getcwd, FILLS, 0, 0, 0 },
	{ SYS_fcntl, FILLS, 1, UINT32_MAX, F_SETFD },
	{ SYS_umask, FILLS, 0, 0, 0 },
	{ SYS_fchmod, FILLS, 0, 0, 0 },
	{ SYS_mkdirat, FILLS, 0, 0, 0 },

	/* memory */
	{ SYS_brk, ALL, 0, 0, 0 },
	{ SYS_munmap, ALL, 0, 0, 0 },
	{ SYS_mremap, ALL, 0, 0, 0 },
	{ SYS_madvise, ALL, 0, 0, 0 },
	{ SYS_mmap, ALL, 2, PROT_EXEC, 0 },
	{ SYS_mmap, JIT, 2, EXEC_AND_WRITE, EXEC_AND_WRITE },
	{ SYS_mmap, CHARSETS, 2, EXEC_AND_WRITE, PROT_EXEC },
	{ SYS_mprotect, ALL, 2, PROT_EXEC, 0 },

#ifdef SYS_open /* what older architectures have besides */
	{ SYS_poll, ALL, 0, 0, 0 },
	{ SYS_access, ALL, 0, 0, 0 },
	{ SYS_rename, REPLACES, 0, 0, 0 },
	{ SYS_unlink, REPLACES, 0, 0, 0 },
	{ SYS_readlink, FILLS, 0, 0, 0 },
	{ SYS_mkdir, FILLS, 0, 0, 0 },
	{ SYS_rmdir, FILLS, 0, 0, 0 },
#endif

	/* signals, time, and the end */
	{ SYS_rt_sigaction, ALL, 0, 0, 0 },
	{ SYS_rt_sigprocmask, ALL, 0, 0, 0 },
	{ SYS_rt_sigreturn, ALL, 0, 0, 0 },
	{ SYS_restart_syscall, ALL, 0, 0, 0 },
	{ SYS_clock_gettime, ALL, 0, 0, 0 },
	{ SYS_gettimeofday, ALL, 0, 0, 0 },
	{ SYS_getrandom, ALL, 0, 0, 0 },
	{ SYS_getpid, ALL, 0, 0, 0 },
	{ SYS_gettid, ALL, 0, 0, 0 },
	{ SYS_sysinfo, ALL, 0, 0, 0 }, /* qsort(3) */
	{ SYS_futex, ALL, 0, 0, 0 },
	{ SYS_exit, ALL, 0, 0, 0 },
	{ SYS_exit_group, ALL, 0, 0, 0 },
};

#define NCALL (sizeof(calls) / sizeof(*calls))
#define LONGEST 6 /* instructions of a row */

struct program {
	struct sock_filter code[LONGEST * NCALL + 32];
	unsigned short n;
};

static void
add(struct program *p, unsigned code, uint32_t k, unsigned yes, unsigned no)
{
	p->code[p->n++] = (struct sock_filter){ (unsigned short)code,
		(unsigned char)yes, (unsigned char)no, k };
}

static void
load(struct program *p, size_t offset)
{
	add(p, BPF_LD | BPF_W | BPF_ABS, (uint32_t)offset, 0, 0);
}

/* goes on behind so many instructions if the loaded word is not k */
static void
unless_skip(struct program *p, uint32_t k, unsigned skip)
{
	add(p, BPF_JMP | BPF_JEQ | BPF_K, k, 0, skip);
}

static void
end(struct program *p, uint32_t action)
{
	add(p, BPF_RET | BPF_K, action, 0, 0);
}

/* the call's number is loaded, before and behind */
static void
add_call(struct program *p, const struct call *c)
{
	size_t low = offsetof(struct seccomp_data, args[0]) +
		     c->argument * sizeof(uint64_t);

	if (!c->mask) {
		unless_skip(p, c->number, 1);
		end(p, SECCOMP_RET_ALLOW);
		return;
	}
	unless_skip(p, c->number, 5);
	load(p, low);
	add(p, BPF_ALU | BPF_AND | BPF_K, c->mask, 0, 0);
	unless_skip(p, c->value, 1);
	end(p, SECCOMP_RET_ALLOW);
	load(p, offsetof(struct seccomp_data, nr));
}

static void
compile(struct program *p, unsigned who)
{
	const struct call to_itself = { SYS_tgkill, ALL, 0, UINT32_MAX,
		(uint32_t)getpid() };

	load(p, offsetof(struct seccomp_data, arch));
	add(p, BPF_JMP | BPF_JEQ | BPF_K, MACHINE, 1, 0);
	end(p, SECCOMP_RET_KILL_PROCESS);
	load(p, offsetof(struct seccomp_data, nr));
	for (size_t i = 0; i < NCALL; i++)
		if (calls[i].who == ALL || calls[i].who & who)
			add_call(p, &calls[i]);
	add_call(p, &to_itself); /* raise(3) */
	unless_skip(p, NO_CALL, 1);
	end(p, SECCOMP_RET_ALLOW);
	add(p, BPF_JMP | BPF_JGT | BPF_K, YOUNGEST, 0, 1);
	end(p, SECCOMP_RET_ERRNO | ENOSYS);
	end(p, SECCOMP_RET_KILL_PROCESS);
}

bool
calls_are_known(void)
{
	return true;
}

bool
calls_can_be_bound(void)
{
	uint32_t action = SECCOMP_RET_KILL_PROCESS;

	return syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action) == 0;
}

void
calls_bind(const struct sandbox *box)
{
	struct program p = { .n = 0 };
	struct sock_fprog filter = { .filter = p.code };
	unsigned who = 0;

	who |= box->reads ? READS : 0;
	who |= box->writes ? WRITES : 0;
	who |= box->replaces ? REPLACES : 0;
	who |= box->fills ? FILLS : 0;
	who |= box->needs & SANDBOX_JIT ? JIT : 0;
	who |= box->needs & SANDBOX_CHARSETS ? CHARSETS : 0;
	compile(&p, who);
	filter.len = p.n;
	syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &filter);
}

#else

bool
calls_are_known(void)
{
	return false;
}

bool
calls_can_be_bound(void)
{
	return false;
}

void
calls_bind(const struct sandbox *box)
{
	(void)box;
}
#endif
