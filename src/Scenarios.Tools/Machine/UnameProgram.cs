using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Machine;

/// <summary><c>uname [-asnrvmo]</c>: the kernel that the nodes report.</summary>
internal sealed class UnameProgram() : Tool("uname", new OptionSpec("asnrvmo", "pi")
{
    LongNames = new Dictionary<string, char>(StringComparer.Ordinal)
    {
        ["all"] = 'a', ["kernel-name"] = 's', ["nodename"] = 'n', ["kernel-release"] = 'r', ["kernel-version"] = 'v', ["machine"] = 'm',
        ["operating-system"] = 'o',
    },
})
{
    private const string LearnersOwn = "Linux version 6.8.0-64-generic (buildd@lcy02-amd64-115) #67-Ubuntu SMP PREEMPT_DYNAMIC";
    private const string Letters = "snrvmo";

    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        var host = (context.Files.Read("/etc/hostname").Value ?? "localhost").Trim();
        var system = context.Userland == Userland.BusyBox ? "Linux" : "GNU/Linux";
        var (release, version) = Kernel(context);
        string[] parts = ["Linux", host, release, version, "x86_64", system];
        var wanted = options.InOrder.Count == 0 ? [parts[0]]
            : parts.Where((_, index) => options.Has('a') || options.Has(Letters[index]));
        await context.Output.Write(string.Join(' ', wanted) + "\n");
        return 0;
    }

    /// <summary>
    /// Parses /proc/version, "Linux version RELEASE (who built it) VERSION"; without that file, the text of the learner's own machine is
    /// used.
    /// </summary>
    private static (string Release, string Version) Kernel(ProgramContext context)
    {
        var text = context.Files.Read("/proc/version").Value?.TrimEnd('\n') ?? LearnersOwn;
        var version = text.IndexOf(" #", StringComparison.Ordinal);
        return (text.Split(' ')[2], text[(version + 1)..]);
    }
}
