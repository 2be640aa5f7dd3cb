using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Shell.Files;

namespace Scenarios.Kubectl.Plugins;

/// <summary><c>kubectl plugin list</c>: lists files named kubectl-… in the directories of PATH. They are never run.</summary>
internal sealed class PluginListCommand : Command
{
    private const string Prefix = "kubectl-";

    public override string Name => "list";

    public override string Usage => string.Empty;

    public override string Summary => "List all visible plugin executables on a user's PATH";

    public override FlagSet Flags => new FlagSet().Boolean("name-only");

    public override async Coroutine<int> Run(CommandCall call)
    {
        var plugins = new List<string>();
        var path = call.Context.Environment.GetValueOrDefault("PATH") ?? string.Empty;
        foreach (var directory in path.Split(':').Distinct(StringComparer.Ordinal).Where(static directory => directory.Length > 0))
        {
            var names = call.Context.Files.List(directory);

            // A machine's own programs are not files here, so a missing directory counts as an empty one.
            if (names.Error is { } error && error != FileError.NotFound)
            {
                await call.PrintErrorLine($"Unable to read directory {GoText.Quote(directory)} from your PATH: open {directory}: "
                    + $"{GoFileError.Of(error)}. Skipping...");
            }

            plugins.AddRange((names.Value
                ?? []).Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => $"{directory}/{name}"));
        }

        if (plugins.Count == 0)
        {
            throw new CommandFailedException("unable to find any kubectl plugins in your PATH");
        }

        await call.PrintLine("The following compatible plugins are available:\n");
        foreach (var plugin in plugins)
        {
            await call.PrintLine(call.Flags.Boolean("name-only") ? FilePath.Name(plugin) : plugin);
        }

        return 0;
    }
}
