using System.Globalization;
using System.Text;
using Scenarios.Kernel.Processes;

namespace Scenarios.Shell.Programs.BroughtAlong;

/// <summary><c>printf FORMAT [argument …]</c>: the format is reused while arguments are left.</summary>
internal sealed class PrintfProgram : IProgram
{
    public string Name => "printf";

    public async Coroutine<int> Run(ProgramContext context)
    {
        if (context.Arguments.Count == 0)
        {
            await context.Error.Write("printf: usage: printf [-v var] format [arguments]\n");
            return 2;
        }

        if (context.Arguments[0] == "-v")
        {
            await context.Error.Write("printf: not simulated: -v\n");
            return 2;
        }

        var skip = context.Arguments[0] == "--" ? 2 : 1;
        var format = context.Arguments[skip - 1];
        var run = new PrintfRun(format, [.. context.Arguments.Skip(skip)]);
        var output = run.Format();
        await context.Output.Write(output);
        foreach (var error in run.Errors)
        {
            await context.Error.Write($"printf: {error}\n");
        }

        return run.Errors.Count > 0 ? 1 : 0;
    }
}
