using Scenarios.Kernel;
using Scenarios.Kernel.Faults;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Shell.Execution;
using Scenarios.Shell.Files;

namespace Scenarios.Shell.Programs;

/// <summary>
/// Runs programs so that a bug inside one only fails that command: it writes a line that names the program on standard error, exits with
/// <see cref="InternalErrors.ExitCode"/>, and the next command runs. Every program must be started through this class.
/// </summary>
public static class ContainedRun
{
    public static Coroutine<int> Run(IProgram program, ProgramContext context)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(context);
        try
        {
            return Guard(program.Run(context), context.Simulation, context.Error, context.Name, context.Userland);
        }
        catch (Exception exception) when (IsContained(exception))
        {
            return Report(exception, context.Simulation, context.Error, context.Name);
        }
    }

    /// <param name="source">The name of what is run, for the error's line.</param>
    internal static Coroutine<int> Run(ProgramContext context, string source, Func<Coroutine<int>> run)
    {
        try
        {
            return Guard(run(), context.Simulation, context.Error, source, context.Userland);
        }
        catch (Exception exception) when (IsContained(exception))
        {
            return Report(exception, context.Simulation, context.Error, source);
        }
    }

    // Takes only what it needs in case of a failure, not the context, which would otherwise be kept alive as long as the program runs. What
    // then happens is a method of its own, whose variables are not kept either.
    private static async Coroutine<int> Guard(
        Coroutine<int> running, Simulation simulation, ITextOutput error, string source, Userland userland)
    {
        Exception failure;
        try
        {
            return await running;
        }
        catch (Exception exception) when (exception is WriteFaultException || IsContained(exception))
        {
            failure = exception;
        }

        return await (failure is WriteFaultException fault
            ? Report(fault, error, source, userland)
            : Report(failure, simulation, error, source));
    }

    private static async Coroutine<int> Report(WriteFaultException fault, ITextOutput error, string source, Userland userland)
    {
        // BusyBox notices the error only when it exits, and no longer knows the reason.
        var reason = userland == Userland.BusyBox ? "standard output: I/O error" : $"write error: {fault.Message}";
        await error.Write($"{source}: {reason}\n");
        return 1;
    }

    private static async Coroutine<int> Report(Exception exception, Simulation simulation, ITextOutput error, string source)
    {
        await error.Write(simulation.InternalErrors.Report(source, exception) + "\n");
        return InternalErrors.ExitCode;
    }

    /// <summary>
    /// Whether an exception counts as a bug. A shell's own errors do not: they unwind to where the shell reads its next command.
    /// </summary>
    internal static bool IsContained(Exception exception) => InternalErrors.IsUnforeseen(exception) && exception is not ShellErrorException;
}
