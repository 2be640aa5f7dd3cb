using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;

namespace Scenarios.Kubectl.Information;

/// <summary><c>kubectl version</c>.</summary>
internal sealed class VersionCommand : Command
{
    /// <summary>The release that is simulated, as client and as server.</summary>
    private const string Release = "v1.33.1";

    private const string Kustomize = "v5.6.0";

    public override string Name => "version";

    public override string Summary => "Print the client and server version information";

    public override string Usage => "[flags]";

    public override FlagSet Flags { get; } = new FlagSet().Boolean("client").Text("output", 'o');

    public override async Coroutine<int> Run(CommandCall call)
    {
        if (call.Arguments.Count > 0)
        {
            throw new CommandFailedException($"extra arguments: [{string.Join(' ', call.Arguments)}]");
        }

        if (call.Flags.Text("output") is { Length: > 0 } format)
        {
            throw format is "json" or "yaml"
                ? CommandFailedException.NotSimulated($"the output format {format} of \"{call.CommandPath}\"")
                : new CommandFailedException("--output must be 'yaml' or 'json'");
        }

        await call.Print($"Client Version: {Release}\nKustomize Version: {Kustomize}\n");
        if (!call.Flags.Boolean("client"))
        {
            await call.PrintLine($"Server Version: {Release}");
        }

        return 0;
    }
}
