using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.Describe.Sections;
using Scenarios.Kubectl.Printing;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Events;

/// <summary>Prints events as a table of kubectl's own, or in the format of <c>-o</c>. Belongs to one run.</summary>
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

    /// <summary>Prints one event that a watch delivered.</summary>
    public string PrintOne(ApiObject item) => _printer?.Print(item.Tree) ?? Print([item]);

    public string Print(IReadOnlyList<ApiObject> events)
    {
        // The name printer does not accept lists of Go types, and kubectl ignores its error.
        if (_printer is NamePrinter)
        {
            return string.Empty;
        }

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
            // Events are stored packed: each is unpacked once.
            var view = Event.Over(item.Tree);
            _writer.Write(
                $"{(_allNamespaces ? item.Namespace + "\t" : string.Empty)}{EventSection.AgeOf(view, _call.Simulation.Now)}\t{view.Type}\t"
                + $"{view.Reason}\t{view.InvolvedObject.Kind}/{view.InvolvedObject.Name}\t{TerminalText.Escape(view.Message.Trim())}\n");
        }

        return _writer.Flush();
    }
}
