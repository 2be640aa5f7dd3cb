using Scenarios.Kernel.Processes;

namespace Scenarios.Shell.Programs.Options;

/// <summary>A program with GNU options; the common part is how an invalid call ends.</summary>
public abstract class Tool(string name, OptionSpec spec) : IProgram
{
    public string Name => name;

    protected OptionSpec Spec => spec;

    public async Coroutine<int> Run(ProgramContext context)
    {
        var options = OptionParser.Parse(name, context.Arguments, spec);
        if (options.Error is { } error)
        {
            await context.Error.Write(error);
            return spec.ErrorExitCode;
        }

        return await Run(context, options);
    }

    protected abstract Coroutine<int> Run(ProgramContext context, ParsedOptions options);

    /// <summary>Reports an error.</summary>
    protected async Coroutine<int> Fail(ProgramContext context, string message, int exitCode = 1)
    {
        await context.Error.Write($"{name}: {message}\n");
        return exitCode;
    }

    /// <summary>Reports what is wrong with the call, and where to read about it.</summary>
    protected async Coroutine<int> FailUsage(ProgramContext context, string message)
    {
        await context.Error.Write($"{name}: {message}\n{OptionParser.TryHelp(name, spec)}");
        return spec.ErrorExitCode;
    }
}
