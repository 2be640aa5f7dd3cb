using Scenarios.Kernel.Faults;
using Scenarios.Kernel.Processes;

namespace Scenarios.Shell.Programs;

/// <summary>
/// Runs programs so that a bug inside one is that command's failure and no more: a named line on its standard error and
/// <see cref="InternalErrors.ExitCode"/>, and the next command runs. Whoever starts a program starts it here.
/// </summary>
public static class ContainedRun
{
    public static Coroutine<int> Run(IProgram program, ProgramContext context)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(context);
        return Run(context, context.Name, () => program.Run(context));
    }

    /// <param name="source">What breaks, in the error's line.</param>
    internal static async Coroutine<int> Run(ProgramContext context, string source, Func<Coroutine<int>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception exception) when (IsContained(exception))
        {
            await context.Error.Write(context.Simulation.InternalErrors.Report(source, exception) + "\n");
            return InternalErrors.ExitCode;
        }
    }

    /// <summary>Not a shell's own errors, which unwind to where the shell reads its next command.</summary>
    internal static bool IsContained(Exception exception) => InternalErrors.IsUnforeseen(exception) && exception is not ShellErrorException;
}
