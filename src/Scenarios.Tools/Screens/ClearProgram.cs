using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Screens;

/// <summary><c>clear</c>: clears the terminal including its scrollback (which BusyBox leaves).</summary>
internal sealed class ClearProgram() : Tool("clear", new OptionSpec("x", "TV"))
{
    /// <summary>Moves the cursor to the top left corner, and erases everything from there on.</summary>
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
