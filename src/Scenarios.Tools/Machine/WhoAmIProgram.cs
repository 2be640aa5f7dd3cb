using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Machine;

/// <summary><c>whoami</c>.</summary>
internal sealed class WhoAmIProgram() : Tool("whoami", new OptionSpec(string.Empty))
{
    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        if (Accounts.UserName(context, context.User.Id) is not { } name)
        {
            return context.Userland == Userland.BusyBox
                ? await Fail(context, FormattableString.Invariant($"unknown uid {context.User.Id}"))
                : await Fail(context, FormattableString.Invariant($"cannot find name for user ID {context.User.Id}"));
        }

        await context.Output.Write(name + "\n");
        return 0;
    }
}
