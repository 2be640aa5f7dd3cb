using Scenarios.Api.Serialization.Json;
using Scenarios.Api.Serialization.Yaml;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.Applied;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Results;

namespace Scenarios.Kubectl.Apply;

/// <summary><c>kubectl apply view-last-applied</c> (kubectl, pkg/cmd/apply/apply_view_last_applied.go).</summary>
internal sealed class ViewLastAppliedCommand : Command
{
    public override string Name => "view-last-applied";

    public override string Usage => "(TYPE [NAME | -l label] | TYPE/NAME | -f FILENAME)";

    public override string Summary => "View the latest last-applied-configuration annotations of a resource/object";

    public override FlagSet Flags => new FlagSet().AddFiles().Text("output", 'o', @default: "yaml").Text("selector", 'l').Boolean("all");

    public override async Coroutine<int> Run(CommandCall call)
    {
        var format = call.Flags.Text("output");
        var targets = new TargetBuilder(call)
            .ContinueOnError()
            .Files(call.Flags.List("filename"), call.Flags.Boolean("recursive"))
            .RequireNamespace(call.IsNamespaceGiven)
            .LabelSelector(call.Flags.Text("selector"))
            .SelectAll(call.Flags.Boolean("all"))
            .TypesOrNames(call.Arguments, allowEmptySelector: call.Flags.Boolean("all"))
            .Latest()
            .Build();
        var texts = new List<string>();
        await targets.Visit(target =>
        {
            if (LastApplied.Of(target.Read) is { Length: > 0 } text)
            {
                texts.Add(text);
            }

            return Coroutine.Completed;
        });
        if (format is not ("yaml" or "json"))
        {
            throw call.UsageError($"Unexpected -o output mode: {format}, the flag 'output' must be one of yaml|json");
        }

        foreach (var text in texts)
        {
            var tree = JsonReader.ReadOrThrow(text);
            await call.Print(format == "json" ? TwoSpaces(JsonWriter.Write(tree)) : YamlWriter.Write(tree));
        }

        return 0;
    }

    // This command indents by two spaces.
    private static string TwoSpaces(string json)
    {
        var lines = json.Split('\n');
        for (var index = 0; index < lines.Length; index++)
        {
            var spaces = lines[index].Length - lines[index].TrimStart(' ').Length;
            lines[index] = lines[index][(spaces / 2)..];
        }

        return string.Join('\n', lines);
    }
}
