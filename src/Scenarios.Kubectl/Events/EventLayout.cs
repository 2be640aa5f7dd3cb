using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.Describe.Sections;
using Scenarios.Kubectl.Printing;

namespace Scenarios.Kubectl.Events;

/// <summary>Events as a table of kubectl's own, or in the format of <c>-o</c>. Owned by one run.</summary>
internal sealed class EventLayout
{
    private readonly CommandCall _call;
    private readonly TabWriter _writer = TabWriter.ForTables();
    private readonly IObjectPrinter? _printer;
    private readonly bool _allNamespaces;
    private bool _printedHeader;

    /// <exception cref="CommandFailedException">There is no such format.</exception>
    public EventLayout(CommandCall call)
    {
        _call = call;
        _allNamespaces = call.Flags.Boolean("all-namespaces");
        _printedHeader = call.Flags.Boolean("no-headers");
        var format = call.Flags.Text("output");
        _printer = ObjectPrinters.Of(call, format);
        if (_printer is null && format.Length > 0)
        {
            throw ObjectPrinters.Unknown(format, ObjectPrinters.Formats);
        }
    }

    public string Print(IReadOnlyList<ApiObject> events)
    {
        if (_printer is not null)
        {
            return _printer.Print(ObjectValue.Of(
                ("apiVersion", new StringValue("v1")),
                ("items", ListValue.From(events.Select(item => item.Tree))),
                ("kind", new StringValue("EventList")),
                ("metadata", ObjectValue.Empty)));
        }

        if (!_printedHeader)
        {
            _printedHeader = true;
            _writer.Write($"{(_allNamespaces ? "NAMESPACE\t" : string.Empty)}LAST SEEN\tTYPE\tREASON\tOBJECT\tMESSAGE\n");
        }

        foreach (var item in events)
        {
            _writer.Write(
                $"{(_allNamespaces ? item.Namespace + "\t" : string.Empty)}{EventSection.AgeOf(item, _call.Simulation.Now)}\t{item.TextAt("type")}\t"
                + $"{item.TextAt("reason")}\t{item.TextAt("involvedObject", "kind")}/{item.TextAt("involvedObject", "name")}\t"
                + $"{TerminalText.Escape(item.TextAt("message").Trim())}\n");
        }

        return _writer.Flush();
    }
}
