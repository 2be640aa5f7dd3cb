using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Objects.Metadata;
using Scenarios.Shell.Files;

namespace Scenarios.Kubectl.Printing;

/// <summary>Chooses the printer that <c>-o</c> and <c>--template</c> request; follows cli-runtime's PrintFlags.</summary>
internal static class ObjectPrinters
{
    private static readonly string[] JsonPathFormats = ["jsonpath", "jsonpath-as-json", "jsonpath-file"];
    private static readonly string[] GoTemplateFormats = ["go-template", "go-template-file", "template", "templatefile"];

    /// <summary>The formats that every command with <c>-o</c> supports.</summary>
    public static IReadOnlyList<string> Formats { get; } =
        [.. GoTemplateFormats, "json", .. JsonPathFormats, "name", "yaml"];

    /// <summary>Returns the printer; null if the format is none of these.</summary>
    /// <param name="format">The format, such as <c>yaml</c> or <c>jsonpath={.metadata.name}</c>.</param>
    /// <exception cref="CommandFailedException">The template is missing or cannot be parsed, or the format is not simulated.</exception>
    public static IObjectPrinter? Of(CommandCall call, string format)
    {
        var template = Optional(call, "template");
        if (template.Length > 0 && format.Length == 0)
        {
            format = "go-template";
        }

        var (name, value) = TakeApart(format, template);
        if (JsonPathFormats.Contains(name))
        {
            return JsonPath(call, name, value);
        }

        if (GoTemplateFormats.Contains(name))
        {
            return Template(call, name, value);
        }

        var showsManagedFields = call.Flags.IsDefined("show-managed-fields") && call.Flags.Boolean("show-managed-fields");
        return format.ToLowerInvariant() switch
        {
            "json" => new JsonPrinter(showsManagedFields),
            "yaml" => new YamlPrinter(showsManagedFields),
            "name" => new NamePrinter(),
            _ => null,
        };
    }

    /// <summary>
    /// The part of an object that is to be printed. Managed fields are looked up only if they are requested, and for templates, which may
    /// read them.
    /// </summary>
    public static ObjectValue TreeOf(CommandCall call, ApiObject item)
    {
        var name = TakeApart(call.Flags.Text("output"), string.Empty).Name;
        var mayAsk = name == "custom-columns" || JsonPathFormats.Contains(name) || GoTemplateFormats.Contains(name);
        var isAsked = call.Flags.IsDefined("show-managed-fields") && call.Flags.Boolean("show-managed-fields");
        return mayAsk || isAsked ? OwnedFields.TreeOf(item) : item.Tree;
    }

    /// <summary>The error for a format that a command does not support.</summary>
    public static CommandFailedException Unknown(string format, IEnumerable<string> formats) => new(
        $"unable to match a printer suitable for the output format {GoText.Quote(format)}, "
        + $"allowed formats are: {string.Join(',', formats.Order(StringComparer.Ordinal))}");

    /// <summary>Splits a format from its template, which follows <c>=</c> unless <c>--template</c> specifies it.</summary>
    public static (string Name, string Template) TakeApart(string format, string template) =>
        template.Length == 0 && format.IndexOf('=') is var equals and >= 0
            ? (format[..equals], format[(equals + 1)..])
            : (format, template);

    private static JsonPathPrinter JsonPath(CommandCall call, string name, string template)
    {
        template = TextOf(call, template, isFile: name == "jsonpath-file");
        return new JsonPathPrinter(template, AllowsMissingKeys(call), name == "jsonpath-as-json");
    }

    private static GoTemplatePrinter Template(CommandCall call, string name, string template) =>
        new(TextOf(call, template, isFile: name is "go-template-file" or "templatefile"), AllowsMissingKeys(call));

    private static string TextOf(CommandCall call, string template, bool isFile)
    {
        if (template.Length == 0)
        {
            throw new CommandFailedException("template format specified but no template given");
        }

        if (!isFile)
        {
            return template;
        }

        var text = call.Context.Files.Read(FilePath.Resolve(call.Context.WorkingDirectory, template));
        return text.Value ?? throw new CommandFailedException(
            $"error reading --template {template}, open {template}: {GoFileError.Of(text.Error!.Value)}");
    }

    private static bool AllowsMissingKeys(CommandCall call) =>
        !call.Flags.IsDefined("allow-missing-template-keys") || call.Flags.Boolean("allow-missing-template-keys");

    private static string Optional(CommandCall call, string flag) => call.Flags.IsDefined(flag) ? call.Flags.Text(flag) : string.Empty;
}
