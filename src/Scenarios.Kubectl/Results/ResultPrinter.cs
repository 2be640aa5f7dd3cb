using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.Printing;

namespace Scenarios.Kubectl.Results;

/// <summary>
/// Prints what was done to an object, or the object itself if <c>-o</c> requests it: cli-runtime's PrintFlags with its name printer.
/// Belongs to one run, because a printer may count what it has printed.
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

    /// <summary>True if the object is printed and not only named.</summary>
    public bool PrintsObjects => _objects is not null && _format != "name";

    /// <exception cref="CommandFailedException">There is no such output format.</exception>
    public static ResultPrinter Of(CommandCall call, DryRun dryRun = DryRun.None) => new(call, dryRun);

    /// <summary>Prints an object that came from the server or a file.</summary>
    /// <param name="operation">What was done, such as <c>created</c>.</param>
    public Coroutine Print(ApiObject item, string operation) => _call.Print(
        _objects is null ? $"{NamePrinter.NameOf(item)} {operation}{Suffix}\n" : _objects.Print(ObjectPrinters.TreeOf(_call, item)));

    /// <summary>Prints an object that kubectl built from Go types: JSON keeps their field order.</summary>
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
