using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.Get;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Events;

/// <summary><c>kubectl events</c>: oldest first; follows pkg/cmd/events.</summary>
internal sealed class EventsCommand : Command
{
    public override string Name => "events";

    public override string Summary => "List events";

    public override string Usage =>
        "[(-o|--output=)json|yaml|name|go-template|go-template-file|template|templatefile|jsonpath|jsonpath-as-json|jsonpath-file] "
        + "[--for TYPE/NAME] [--watch] [--types=Normal,Warning]";

    public override FlagSet Flags { get; } = new FlagSet()
        .Boolean("all-namespaces", 'A')
        .Boolean("allow-missing-template-keys", @default: true)
        .Integer("chunk-size", @default: 500)
        .Text("for")
        .Boolean("no-headers")
        .Text("output", 'o')
        .Boolean("show-managed-fields")
        .Text("template")
        .TextSlice("types")
        .Boolean("watch", 'w');

    public override async Coroutine<int> Run(CommandCall call)
    {
        var types = call.Flags.List("types");
        if (types.Any(type => !IsType(type, "Normal") && !IsType(type, "Warning")))
        {
            throw new CommandFailedException("valid --types are Normal or Warning");
        }

        var events = call.Resources.Find("events");
        var @namespace = call.Flags.Boolean("all-namespaces") ? string.Empty : call.Namespace;
        var options = new ListOptions { FieldSelector = SelectorOf(call) };
        var layout = new EventLayout(call);
        if (call.Flags.Boolean("watch"))
        {
            using var changes = new ChangeQueue(call, events, @namespace, options);
            while (await changes.Next() is { } change)
            {
                if (change.Kind != WatchEventKind.Deleted && IsWanted(change.Object, types))
                {
                    await call.Print(layout.PrintOne(change.Object));
                }
            }

            return 0;
        }

        var list = await call.ValueOf(call.Api.List(events, @namespace, options));
        var found = list.Items.Where(item => IsWanted(item, types)).OrderBy(TimeOf).ToList();
        if (found.Count > 0)
        {
            await call.Print(layout.Print(found));
        }
        else
        {
            await call.PrintErrorLine(@namespace.Length == 0 ? "No events found." : $"No events found in {@namespace} namespace.");
        }

        return 0;
    }

    private static string SelectorOf(CommandCall call)
    {
        var target = call.Flags.Text("for");
        if (target.Length == 0)
        {
            return string.Empty;
        }

        var parts = target.Split('/');
        if (parts.Length != 2)
        {
            throw new CommandFailedException(
                parts.Length == 1
                    ? "--for must be in resource/name form"
                    : "arguments in resource/name form may not have more than one slash");
        }

        var type = call.Resources.FindAsItIs(parts[0].ToLowerInvariant());
        return $"involvedObject.kind={type.Kind},involvedObject.apiVersion={type.ApiVersion},involvedObject.name={parts[1]}";
    }

    private static bool IsWanted(ApiObject item, IReadOnlyList<string> types) =>
        types.Count == 0 || (Event.Over(item.Tree).Type is var found && types.Any(type => IsType(type, found)));

    private static bool IsType(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static DateTimeOffset TimeOf(ApiObject item)
    {
        var @event = Event.Over(item.Tree);
        return @event.Series.LastObservedTime ?? @event.LastTimestamp ?? @event.EventTime ?? DateTimeOffset.MinValue;
    }
}
