using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Api.Tables;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.Printing;

namespace Scenarios.Kubectl.Get;

/// <summary>One <c>kubectl get --watch</c>: prints the current objects, then a line for each change, until it is interrupted.</summary>
internal sealed class GetWatch(CommandCall call, GetOptions options)
{
    private readonly TabWriter _writer = TabWriter.ForTables();
    private readonly bool _showsEvents = call.Flags.Boolean("output-watch-events");
    private TableLayout? _layout;
    private IObjectPrinter? _printer;

    public async Coroutine<int> Run()
    {
        var targets = options.Targets().SingleType().WithoutReading().Build();
        var sources = new List<(ResourceType Type, string Namespace, ListOptions Options, TableGroup Group)>();
        await targets.VisitSources(
            async list => sources.Add((list.Type, list.Namespace, list.Options, new TableGroup(
                list.Type, await call.ValueOf(list.Explain(call.Api.ListTable(list.Type, list.Namespace, list.Options)))))),
            async target => sources.Add((
                target.Type,
                target.Namespace,
                new ListOptions { FieldSelector = $"metadata.name={target.Name}" },
                new TableGroup(target.Type, await call.ValueOf(target.FetchTable(call.Api))))));
        if (sources.Count != 1)
        {
            throw new CommandFailedException(
                $"watch is only supported on individual resources and resource collections - {sources.Count} resources were found");
        }

        var (type, @namespace, selection, group) = sources[0];
        if (options.IsTable)
        {
            _layout = options.Layout(type, withKind: false);
        }
        else
        {
            _printer = options.ObjectPrinter();
        }

        await PrintFirst(group.Table);
        await Follow(type, @namespace, selection with { ResourceVersion = VersionOf(group.Table, targets.IsSingle) });
        return 0;
    }

    private async Coroutine PrintFirst(Table table)
    {
        if (call.Flags.Boolean("watch-only"))
        {
            return;
        }

        if (_layout is not null)
        {
            await Print(table, "ADDED");
            return;
        }

        foreach (var row in table.Rows)
        {
            await Print(row.Object, "ADDED");
        }
    }

    private async Coroutine Follow(ResourceType type, string @namespace, ListOptions selection)
    {
        using var changes = new ChangeQueue(call, type, @namespace, selection);
        while (await changes.Next() is { } change)
        {
            var kind = change.Kind.ToString().ToUpperInvariant();
            if (_layout is null)
            {
                await Print(change.Object, kind);
            }
            else
            {
                await Print(call.Api.TableOf(type, [change.Object]), kind);
            }
        }
    }

    private async Coroutine Print(Table table, string kind)
    {
        var shown = options.PrintsServersColumns ? table : PlainTable.Of(table, call.Simulation.Now);
        _layout!.Print(shown, _writer, _showsEvents ? kind : string.Empty);
        if (_writer.Flush() is { Length: > 0 } text)
        {
            await call.Print(text);
        }
    }

    private Coroutine Print(ApiObject item, string kind)
    {
        if (!_showsEvents)
        {
            return call.Print(_printer!.Print(item.Tree));
        }

        // An event is a Go structure: its JSON is a single line with the fields in their order.
        var change = ObjectValue.Of(("object", item.Tree), ("type", new StringValue(kind)));
        return call.Print(options.Format == "json"
            ? $"{{\"type\":\"{kind}\",\"object\":{JsonWriter.WriteCompact(item.Tree)}}}\n"
            : _printer!.Print(change));
    }

    // A single object's table has the object's own version; either way, only later changes are wanted.
    private static string VersionOf(Table table, bool isSingle) =>
        isSingle && table.Rows.Count == 1 ? table.Rows[0].Object.ResourceVersion : table.ResourceVersion;
}
