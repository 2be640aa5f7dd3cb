using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.Config.Files;
using Scenarios.Kubectl.Printing;

namespace Scenarios.Kubectl.Config;

/// <summary><c>kubectl config get-contexts</c> (kubectl, pkg/cmd/config/get_contexts.go).</summary>
internal sealed class ConfigGetContexts : Command
{
    public override string Name => "get-contexts";

    public override string Summary => "Describe one or many contexts";

    public override string Usage => "[(-o|--output=)name)]";

    public override FlagSet Flags { get; } = new FlagSet().Boolean("no-headers").Text("output", 'o');

    public override async Coroutine<int> Run(CommandCall call)
    {
        var config = call.Configuration.Merged;
        var format = call.Flags.Text("output");
        if (format is not ("" or "name"))
        {
            throw new CommandFailedException(
                $"--output {format} is not available in kubectl config get-contexts; resetting to default output format");
        }

        var all = config.Names(ConfigFile.Contexts);
        var unknown =
            call.Arguments.Where(
                name =>
                    !all.Contains(name, StringComparer.Ordinal)).Select(static name =>
                        new CommandFailedException($"context {name} not found")).ToList();
        var names = call.Arguments.Count == 0
            ? all
            : call.Arguments.Where(name => all.Contains(name, StringComparer.Ordinal)).Order(StringComparer.Ordinal).ToList();
        await call.Print(format == "name" ? string.Concat(names.Select(static name => name + "\n")) : Table(call, config, names));
        return unknown.Count == 0 ? 0 : throw CommandFailedException.Aggregate(unknown);
    }

    private static string Table(CommandCall call, ConfigFile config, IReadOnlyList<string> names)
    {
        var writer = TabWriter.ForTables();
        if (!call.Flags.Boolean("no-headers"))
        {
            writer.Write("CURRENT\tNAME\tCLUSTER\tAUTHINFO\tNAMESPACE\n");
        }

        foreach (var name in names)
        {
            var context = config.Find(ConfigFile.Contexts, name)!;
            var mark = name == config.CurrentContext ? "*" : string.Empty;
            writer.Write($"{mark}\t{name}\t{context.Text("cluster")}\t{context.Text("user")}\t{context.Text("namespace")}\n");
        }

        return writer.Flush();
    }
}
