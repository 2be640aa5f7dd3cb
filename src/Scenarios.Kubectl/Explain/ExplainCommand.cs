using Scenarios.Api.Schema;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;

namespace Scenarios.Kubectl.Explain;

/// <summary><c>kubectl explain</c> (kubectl, pkg/cmd/explain/explain.go).</summary>
internal sealed class ExplainCommand : Command
{
    public override string Name => "explain";

    public override string Usage =>
        "TYPE [--recursive=FALSE|TRUE] [--api-version=api-version-group] [-o|--output=plaintext|plaintext-openapiv2]";

    public override string Summary => "Get documentation for a resource";

    public override FlagSet Flags { get; } = new FlagSet()
        .Text("api-version")
        .Text("output", @default: "plaintext")
        .Boolean("recursive");

    public override async Coroutine<int> Run(CommandCall call)
    {
        if (call.Arguments.Count == 0)
        {
            throw new CommandFailedException(
                "You must specify the type of resource to explain. "
                + "Use \"kubectl api-resources\" for a complete list of supported resources.\n");
        }

        if (call.Arguments.Count > 1)
        {
            throw new CommandFailedException("We accept only this format: explain RESOURCE\n");
        }

        if (call.Flags.Text("output") is not "plaintext" and var format)
        {
            throw format == "plaintext-openapiv2"
                ? CommandFailedException.NotSimulated("the output format plaintext-openapiv2")
                : new CommandFailedException($"unrecognized format: {format}");
        }

        var (type, path) = Split(call, call.Arguments[0].TrimEnd('.'));
        var group = type.Group.Length == 0 ? string.Empty : $"GROUP:      {type.Group}\n";
        await call.Print($"{group}KIND:       {type.Kind}\nVERSION:    {type.Version}\n\n");
        await call.Print(TextOf(type, path, call.Flags.Boolean("recursive")));
        return 0;
    }

    private static string TextOf(ResourceType type, IReadOnlyList<string> path, bool isRecursive)
    {
        var schema = type.Custom is not null
            ? CustomSchemas.Of(type)
            : FactSchemas.Of(ApiSchema.Kubernetes.TypeOf(type)!);
        return new ExplainPrinter(isRecursive).Print(schema, path)
            ?? throw new CommandFailedException($"field {GoText.Quote(path[^1])} does not exist");
    }

    // The parts after the resource may be a group's name: deployments.apps.spec.
    private static (ResourceType Type, IReadOnlyList<string> Path) Split(CommandCall call, string argument)
    {
        var parts = argument.Split('.');
        var type = call.Resources.FindAsItIs(parts[0]);
        var path = parts.Skip(1).ToList();
        for (var length = parts.Length; length > 1; length--)
        {
            var word = string.Join('.', parts.Take(length));
            if (call.Resources.TryFind(word) is { } qualified && qualified.Group == string.Join('.', parts.Skip(1).Take(length - 1)))
            {
                (type, path) = (qualified, [.. parts.Skip(length)]);
                break;
            }
        }

        return (OfVersion(call, type), path);
    }

    private static ResourceType OfVersion(CommandCall call, ResourceType type)
    {
        var version = call.Flags.Text("api-version");
        if (version.Length == 0)
        {
            return type;
        }

        return call.Resources.FindKind(version, type.Kind)
            ?? throw new CommandFailedException($"couldn't find resource for {GoText.Quote($"{version}, Resource={type.Plural}")}");
    }
}
