using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Screens;

/// <summary><c>clear</c>: what makes a terminal show nothing, with what has scrolled away (BusyBox leaves that).</summary>
internal sealed class ClearProgram() : Tool("clear", new OptionSpec("x", "TV"))
{
    /// <summary>The cursor to the corner, all from there on erased.</summary>
    public const string Screen = "\e[H\e[2J";

    private const string BusyBoxScreen = "\e[H\e[J";
    private const string ScrolledAway = "\e[3J";

    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        var isBusyBox = context.Userland == Userland.BusyBox;
        await context.Output.Write(isBusyBox ? BusyBoxScreen : options.Has('x') ? Screen : Screen + ScrolledAway);
        return 0;
    }
}
