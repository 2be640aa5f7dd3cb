using Scenarios.Api.Serialization.Yaml;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;

namespace Scenarios.Kubectl.Information;

/// <summary><c>kubectl version</c>.</summary>
internal sealed class VersionCommand : Command
{
    private static readonly (string Release, string Commit, string Date, string Go) Client =
        ("v1.33.1", "8adc0f041b8e7ad1d30e29cc59c6ae7a15e19828", "2025-05-15T08:27:33Z", "go1.24.2");

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

        var versions = new ObjectBuilder().Add("clientVersion", VersionOf()).Add("kustomizeVersion", Kustomize);
        if (!call.Flags.Boolean("client"))
        {
            versions.Add("serverVersion", VersionOf());
        }

        await call.Print(call.Flags.Text("output") switch
        {
            "" => Plain(call),
            "json" => JsonWriter.WriteIndented(versions.ToObject(), "  ", FieldOrder.AsWritten) + "\n",
            "yaml" => YamlWriter.Write(versions.ToObject()) + "\n",
            _ => throw new CommandFailedException("--output must be 'yaml' or 'json'"),
        });
        return 0;
    }

    private static string Plain(CommandCall call) =>
        $"Client Version: {Client.Release}\nKustomize Version: {Kustomize}\n"
        + (call.Flags.Boolean("client") ? string.Empty : $"Server Version: {Client.Release}\n");

    private static ObjectValue VersionOf() => new ObjectBuilder()
        .Add("major", "1").Add("minor", "33").Add("gitVersion", Client.Release).Add("gitCommit", Client.Commit).Add("gitTreeState", "clean")
        .Add("buildDate", Client.Date).Add("goVersion", Client.Go).Add("compiler", "gc").Add("platform", "linux/amd64").ToObject();
}
