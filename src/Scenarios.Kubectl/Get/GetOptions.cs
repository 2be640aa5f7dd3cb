using Scenarios.Api.Schema;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Printing;
using Scenarios.Shell.Files;

namespace Scenarios.Kubectl.Get;

/// <summary>The meaning of the flags of one <c>kubectl get</c>.</summary>
internal sealed class GetOptions(CommandCall call)
{
    private const string CustomColumns = "custom-columns";
    private const string CustomColumnsFile = "custom-columns-file";

    public string Format { get; } = call.Flags.Text("output");

    public string SortBy { get; } = call.Flags.Text("sort-by");

    public bool AllNamespaces { get; } = call.Flags.Boolean("all-namespaces");

    public bool IgnoresNotFound { get; } = call.Flags.Boolean("ignore-not-found");

    public bool NoHeaders { get; } = call.Flags.Boolean("no-headers");

    public bool Watches { get; } = call.Flags.Boolean("watch") || call.Flags.Boolean("watch-only");

    /// <summary>Whether the server's tables are shown rather than the objects themselves.</summary>
    public bool IsTable => (Format.Length == 0 && call.Flags.Text("template").Length == 0) || Format == "wide";

    /// <summary>Whether the server's columns are shown; otherwise there are the same two for every kind.</summary>
    public bool PrintsServersColumns { get; } = call.Flags.Boolean("server-print");

    /// <summary>A builder with all arguments and flags applied.</summary>
    public TargetBuilder Targets() => new TargetBuilder(call)
        .AllNamespaces(AllNamespaces)
        .RequireNamespace(call.IsNamespaceGiven && !AllNamespaces)
        .Files(call.Flags.List("filename"), call.Flags.Boolean("recursive"))
        .LabelSelector(call.Flags.Text("selector"))
        .FieldSelector(call.Flags.Text("field-selector"))
        .Subresource(call.Flags.Text("subresource"))
        .TypesOrNames(call.Arguments, allowEmptySelector: true)
        .Latest();

    /// <param name="withKind">Whether names are shown with their kind.</param>
    public TableLayout Layout(ResourceType type, bool withKind) => new(new TableOptions
    {
        Wide = Format == "wide",
        NoHeaders = NoHeaders,
        WithNamespace = AllNamespaces && type.IsNamespaced,
        NamePrefix = withKind || call.Flags.Boolean("show-kind") ? type.GroupKind.ToLowerInvariant() : string.Empty,
        LabelColumns = call.Flags.List("label-columns"),
        ShowLabels = call.Flags.Boolean("show-labels"),
    });

    /// <summary>The printer for whole objects.</summary>
    /// <exception cref="CommandFailedException">The format is unknown, or its template cannot be parsed.</exception>
    public IObjectPrinter ObjectPrinter()
    {
        if (ObjectPrinters.Of(call, Format) is { } printer)
        {
            return printer;
        }

        var (name, columns) = ObjectPrinters.TakeApart(Format, call.Flags.Text("template"));
        switch (name)
        {
            case CustomColumns:
                return new CustomColumnsPrinter(CustomColumn.ListOf(columns), NoHeaders);
            case CustomColumnsFile:
                var text = call.Context.Files.Read(FilePath.Resolve(call.Context.WorkingDirectory, columns));
                return new CustomColumnsPrinter(
                    CustomColumn.ListOfFile(text.Value ?? throw new CommandFailedException(
                        $"error reading template {columns}, open {columns}: {GoFileError.Of(text.Error!.Value)}\n")),
                    noHeaders: false);
            default:
                throw ObjectPrinters.Unknown(Format, [.. ObjectPrinters.Formats, CustomColumns, CustomColumnsFile, "wide"]);
        }
    }
}
