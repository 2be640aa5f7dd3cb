using Scenarios.Objects.Views.Core;
using Scenarios.Shell.Programs;

namespace Scenarios.Cluster.Nodes.Containers;

/// <summary>
/// The capabilities of a container's processes as bit sets (capabilities(7)): containerd's default set, plus what the spec adds, minus what
/// it drops. They are effective only for root.
/// </summary>
/// <param name="Bounding">The capabilities that a process can have at most.</param>
/// <param name="Effective">The capabilities that it has.</param>
internal readonly record struct ContainerCapabilities(ulong Bounding, ulong Effective)
{
    private const int Override = 1;
    private const int Owner = 3;
    private const ulong All = (1UL << 41) - 1;

    // Ordered by number (linux, include/uapi/linux/capability.h).
    private static readonly string[] Names =
    [
        "CHOWN", "DAC_OVERRIDE", "DAC_READ_SEARCH", "FOWNER", "FSETID", "KILL", "SETGID", "SETUID", "SETPCAP", "LINUX_IMMUTABLE",
        "NET_BIND_SERVICE", "NET_BROADCAST", "NET_ADMIN", "NET_RAW", "IPC_LOCK", "IPC_OWNER", "SYS_MODULE", "SYS_RAWIO", "SYS_CHROOT",
        "SYS_PTRACE", "SYS_PACCT", "SYS_ADMIN", "SYS_BOOT", "SYS_NICE", "SYS_RESOURCE", "SYS_TIME", "SYS_TTY_CONFIG", "MKNOD", "LEASE",
        "AUDIT_WRITE", "AUDIT_CONTROL", "SETFCAP", "MAC_OVERRIDE", "MAC_ADMIN", "SYSLOG", "WAKE_ALARM", "BLOCK_SUSPEND", "AUDIT_READ",
        "PERFMON", "BPF", "CHECKPOINT_RESTORE",
    ];

    private static readonly ulong Usual = BitsOf(
    [
        "CHOWN", "DAC_OVERRIDE", "FSETID", "FOWNER", "MKNOD", "NET_RAW", "SETGID", "SETUID", "SETFCAP", "SETPCAP", "NET_BIND_SERVICE",
        "SYS_CHROOT", "KILL", "AUDIT_WRITE",
    ]);

    /// <summary>Whether root has its usual powers over files.</summary>
    public bool AreUsual => OverridesPermissions && ChangesOwners && OwnsEverything;

    public bool OverridesPermissions => Has(Override);

    public bool ChangesOwners => Has(0);

    public bool OwnsEverything => Has(Owner);

    public static ContainerCapabilities Of(SecurityContext security, ProgramUser user)
    {
        var bounding = Usual;
        if (security.Privileged == true)
        {
            bounding = All;
        }
        else if (security.Capabilities.Exists)
        {
            var (add, drop) = (BitsOf(security.Capabilities.Add.ToArray()), BitsOf(security.Capabilities.Drop.ToArray()));
            bounding = drop == All ? add : (Usual | add) & ~drop;
        }

        return new ContainerCapabilities(bounding, user.IsRoot ? bounding : 0);
    }

    private static ulong BitsOf(IEnumerable<string> names)
    {
        var bits = 0UL;
        foreach (var name in names)
        {
            var word = name.StartsWith("CAP_", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
            var number = Array.FindIndex(Names, known => known.Equals(word, StringComparison.OrdinalIgnoreCase));
            bits |= word.Equals("ALL", StringComparison.OrdinalIgnoreCase) ? All : number >= 0 ? 1UL << number : 0;
        }

        return bits;
    }

    private bool Has(int number) => (Effective & (1UL << number)) != 0;
}
