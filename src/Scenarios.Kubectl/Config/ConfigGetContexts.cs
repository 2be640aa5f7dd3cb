using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.Printing;

namespace Scenarios.Kubectl.Config;

/// <summary><c>kubectl config get-contexts</c>.</summary>
internal sealed class ConfigGetContexts : Command
{
    public override string Name => "get-contexts";

    public override string Summary => "Describe one or many contexts";

    public override string Usage => "[(-o|--output=)name)]";

    public override FlagSet Flags { get; } = new FlagSet().Boolean("no-headers").Text("output", 'o');

    public override async Coroutine<int> Run(CommandCall call)
    {
        var config = call.Kubeconfig;
        var format = call.Flags.Text("output");
        if (format is not ("" or "name"))
        {
            throw new CommandFailedException($"output must be one of '' or 'name': {format}");
        }

        if (call.Arguments.FirstOrDefault(name => name != config.Context) is { } unknown)
        {
            throw new CommandFailedException($"context {unknown} not found");
        }

        if (format == "name")
        {
            await call.PrintLine(config.Context);
            return 0;
        }

        var writer = TabWriter.ForTables();
        if (!call.Flags.Boolean("no-headers"))
        {
            writer.Write("CURRENT\tNAME\tCLUSTER\tAUTHINFO\tNAMESPACE\n");
        }

        writer.Write($"*\t{config.Context}\t{config.Cluster}\t{config.User}\t{config.Namespace}\n");
        await call.Print(writer.Flush());
        return 0;
    }
}
