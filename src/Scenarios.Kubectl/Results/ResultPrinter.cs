using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.Printing;

namespace Scenarios.Kubectl.Results;

/// <summary>
/// Says what was done to an object, or prints the object itself where <c>-o</c> asks for it: cli-runtime's PrintFlags with its name
/// printer.
/// Owned by one run, for a printer may count what it printed.
/// </summary>
internal sealed class ResultPrinter
{
    private readonly CommandCall _call;
    private readonly DryRun _dryRun;
    private readonly string _format;
    private readonly IObjectPrinter? _objects;

    private ResultPrinter(CommandCall call, DryRun dryRun)
    {
        _call = call;
        _dryRun = dryRun;
        _format = call.Flags.Text("output");
        _objects = ObjectPrinters.Of(call, _format);
        if (_objects is null && _format.Length > 0)
        {
            throw ObjectPrinters.Unknown(_format, ObjectPrinters.Formats);
        }
    }

    /// <summary>True when the object is printed and not only named.</summary>
    public bool PrintsObjects => _objects is not null && _format != "name";

    /// <exception cref="CommandFailedException">There is no such output format.</exception>
    public static ResultPrinter Of(CommandCall call, DryRun dryRun = DryRun.None) => new(call, dryRun);

    /// <summary>Prints an object that came from the server or a file.</summary>
    /// <param name="operation">What was done, such as <c>created</c>.</param>
    public Coroutine Print(ApiObject item, string operation) => _call.Print(
        _objects is null ? $"{NamePrinter.NameOf(item)} {operation}{Suffix}\n" : _objects.Print(ObjectPrinters.TreeOf(_call, item)));

    /// <summary>Prints an object that kubectl made from Go types: JSON keeps their order of fields.</summary>
    public Coroutine PrintTyped(ApiObject item, string operation) => _format == "json"
        ? _call.Print(JsonWriter.Write(item.Tree, FieldOrder.AsWritten))
        : Print(item, operation);

    private string Suffix => _dryRun switch
    {
        DryRun.Client => " (dry run)",
        DryRun.Server => " (server dry run)",
        _ => string.Empty,
    };
}
