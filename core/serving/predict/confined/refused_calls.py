"""The system calls that a confined process has no use for, with the reason of each group.

What is not listed stays allowed, up to the newest call that was looked through for this list.
"""

from __future__ import annotations

from typing import Literal

Architecture = Literal["x86_64", "aarch64"]
ARCHITECTURES: dict[Architecture, int] = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}  # as the kernel names them
NEWEST = 462  # mseal, of Linux 6.10; calls since then have the same number everywhere

# name: (number on x86_64, number on aarch64), None where there is no such call
Numbers = dict[str, tuple[int | None, int | None]]

SOCKETS: Numbers = {
    "socket": (41, 198), "socketpair": (53, 199), "connect": (42, 203), "bind": (49, 200), "listen": (50, 201),
    "accept": (43, 202), "accept4": (288, 242),
}  # fmt: skip

# Each of these runs other calls for a process, or reaches into the kernel where no filter sees it.
WAYS_ROUND: Numbers = {
    "io_uring_setup": (425, 425), "io_uring_enter": (426, 426), "io_uring_register": (427, 427),
    "bpf": (321, 280), "userfaultfd": (323, 282), "perf_event_open": (298, 241), "modify_ldt": (154, None),
}  # fmt: skip

# A program that it started could outlive this one.
PROGRAMS: Numbers = {
    "execve": (59, 221), "execveat": (322, 281), "fork": (57, None), "vfork": (58, None),
}  # fmt: skip

OTHER_PROCESSES: Numbers = {
    "ptrace": (101, 117), "process_vm_readv": (310, 270), "process_vm_writev": (311, 271), "kcmp": (312, 272),
    "pidfd_open": (434, 434), "pidfd_getfd": (438, 438), "pidfd_send_signal": (424, 424),
    "process_madvise": (440, 440), "process_mrelease": (448, 448), "migrate_pages": (256, 238),
    "move_pages": (279, 239), "tkill": (200, 130), "rt_sigqueueinfo": (129, 138), "rt_tgsigqueueinfo": (297, 240),
    "setpriority": (141, 140), "ioprio_set": (251, 30), "sched_setparam": (142, 118),
    "sched_setscheduler": (144, 119), "sched_setattr": (314, 274), "sched_setaffinity": (203, 122),
}  # fmt: skip

# Memory, queues and locks that all programs of a person share: the pictures of windows lie there.
SHARED: Numbers = {
    "shmget": (29, 194), "shmat": (30, 196), "shmctl": (31, 195), "semget": (64, 190), "semop": (65, 193),
    "semctl": (66, 191), "semtimedop": (220, 192), "msgget": (68, 186), "msgsnd": (69, 189), "msgrcv": (70, 188),
    "msgctl": (71, 187), "mq_open": (240, 180), "mq_unlink": (241, 181),
}  # fmt: skip

KEYS: Numbers = {"add_key": (248, 217), "request_key": (249, 218), "keyctl": (250, 219)}

# Landlock lets them pass: modes, owners, times and attributes of files that may only be read, or not even that.
ABOUT_FILES: Numbers = {
    "chmod": (90, None), "fchmod": (91, 52), "fchmodat": (268, 53), "fchmodat2": (452, 452), "chown": (92, None),
    "fchown": (93, 55), "lchown": (94, None), "fchownat": (260, 54), "utime": (132, None), "utimes": (235, None),
    "futimesat": (261, None), "utimensat": (280, 88), "setxattr": (188, 5), "lsetxattr": (189, 6),
    "fsetxattr": (190, 7), "removexattr": (197, 14), "lremovexattr": (198, 15), "fremovexattr": (199, 16),
    "name_to_handle_at": (303, 264), "open_by_handle_at": (304, 265), "fanotify_init": (300, 262),
    "fanotify_mark": (301, 263),
}  # fmt: skip

# Where files lie, and who one is.
MOUNTS: Numbers = {
    "mount": (165, 40), "umount2": (166, 39), "pivot_root": (155, 41), "chroot": (161, 51), "unshare": (272, 97),
    "setns": (308, 268), "open_tree": (428, 428), "move_mount": (429, 429), "fsopen": (430, 430),
    "fsconfig": (431, 431), "fsmount": (432, 432), "fspick": (433, 433), "mount_setattr": (442, 442),
}  # fmt: skip

# The machine as a whole, which matters where the program is run by root.
MACHINE: Numbers = {
    "reboot": (169, 142), "kexec_load": (246, 104), "kexec_file_load": (320, 294), "init_module": (175, 105),
    "finit_module": (313, 273), "delete_module": (176, 106), "swapon": (167, 224), "swapoff": (168, 225),
    "settimeofday": (164, 170), "clock_settime": (227, 112), "clock_adjtime": (305, 266), "adjtimex": (159, 171),
    "sethostname": (170, 161), "setdomainname": (171, 162), "acct": (163, 89), "quotactl": (179, 60),
    "quotactl_fd": (443, 443), "syslog": (103, 116), "iopl": (172, None), "ioperm": (173, None),
}  # fmt: skip

REFUSED = (
    SOCKETS, WAYS_ROUND, PROGRAMS, OTHER_PROCESSES, SHARED, KEYS, ABOUT_FILES, MOUNTS, MACHINE,
)  # fmt: skip

# These it needs, but not with every argument; `call_filter` says which.
CLONE, CLONE3 = (56, 220), (435, 435)
KILL, TGKILL, PRLIMIT = (62, 129), (234, 131), (302, 261)
FCNTL, IOCTL = (72, 25), (16, 29)
