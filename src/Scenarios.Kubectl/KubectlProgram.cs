using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.Config.Files;
using Scenarios.Kubectl.Program;
using Scenarios.Kubectl.Results;
using Scenarios.Shell.Programs;

namespace Scenarios.Kubectl;

/// <summary>
/// kubectl 1.33 as a program of a shell, over <see cref="IApi"/>: its command line, messages and exit codes. A command, flag or output
/// format that kubectl has and this one lacks fails with <c>error: not simulated: …</c>. One per terminal: it owns the kubeconfig.
/// </summary>
/// <param name="ports">Where <c>port-forward</c> listens; null if the machine has no ports.</param>
public sealed class KubectlProgram(IApi api, Kubeconfig kubeconfig, ILocalPorts? ports = null) : IProgram
{
    private readonly DiscoveryCache _discovery = new();

    public KubectlProgram(IApi api)
        : this(api, new Kubeconfig())
    {
    }

    /// <summary>
    /// How long kubectl takes until its first request: to start, read its files and discover the server's resources. So the cluster moves
    /// on between two kubectl calls in one command line.
    /// </summary>
    internal static readonly TimeSpan StartUp = TimeSpan.FromMilliseconds(40);

    public string Name => "kubectl";

    public async Coroutine<int> Run(ProgramContext context)
    {
        try
        {
            return await RunCommand(context);
        }
        catch (CommandFailedException failure)
        {
            if (failure.Printed.Length > 0)
            {
                await context.Output.Write(failure.Printed);
            }

            await context.Error.Write(ErrorText.Of(failure));
            return failure.ExitCode;
        }
    }

    private async Coroutine<int> RunCommand(ProgramContext context)
    {
        var (node, arguments) = CommandFinder.Find(CommandTable.Kubectl, context.Arguments);
        if (node.Command is NotBuiltCommand)
        {
            if (arguments.TakeWhile(static argument => argument != "--").Any(static argument => argument is "--help" or "-h"))
            {
                await context.Output.Write(HelpText.Of(node, context));
                return 0;
            }

            throw NotBuiltCommand.Failure(node.Path);
        }

        var parsed = new FlagParser(node.Flags, node.Path, message => node.Command.WrongFlag(node.Path, message)).Parse(arguments);
        foreach (var notice in parsed.Notices)
        {
            await context.Error.Write(notice + "\n");
        }

        if (parsed.Flags.Boolean("help") && node.Command.InsteadOfHelp is { } line)
        {
            await context.Error.Write($"{line}\n");
            return 0;
        }

        if (parsed.Flags.Boolean("help"))
        {
            await context.Output.Write(HelpText.Of(node, context));
            return 0;
        }

        RefuseMissing(node.Flags, parsed.Flags);
        var call = new CommandCall(node, context, api, kubeconfig, parsed)
        {
            Ports = ports,
            Root = CommandTable.Kubectl,
            Discovery = _discovery,
        };
        await context.Simulation.Processes.Sleep(StartUp);
        var exitCode = await Run(call);
        return call.WarningCount > 0 && parsed.Flags.Boolean("warnings-as-errors")
            ? throw new CommandFailedException(call.WarningCount == 1 ? "1 warning received" : $"{call.WarningCount} warnings received")
            : exitCode;
    }

    private static async Coroutine<int> Run(CommandCall call)
    {
        try
        {
            return await call.Node.Command.Run(call);
        }
        catch (CommandFailedException failure) when (failure.Unreached.Length > 0)
        {
            throw await UnreachedComplaints.Explain(call, failure);
        }
    }

    private static void RefuseMissing(FlagSet flags, FlagValues values)
    {
        var missing = flags.Required.Where(name => !values.IsGiven(name)).Select(GoText.Quote).ToList();
        if (missing.Count > 0)
        {
            throw new CommandFailedException($"required flag(s) {string.Join(", ", missing)} not set");
        }
    }
}
