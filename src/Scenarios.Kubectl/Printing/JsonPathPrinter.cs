using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Api.JsonPath;
using Scenarios.Api.JsonPath.Execution;
using Scenarios.Api.JsonPath.Parsing;

namespace Scenarios.Kubectl.Printing;

/// <summary><c>-o jsonpath=…</c> and <c>-o jsonpath-as-json=…</c>; follows cli-runtime's pkg/printers/jsonpath.go.</summary>
internal sealed class JsonPathPrinter : IObjectPrinter
{
    private readonly JsonPathTemplate _template;
    private readonly bool _allowsMissingKeys;
    private readonly bool _asJson;

    /// <exception cref="CommandFailedException">The template cannot be read.</exception>
    public JsonPathPrinter(string template, bool allowsMissingKeys, bool asJson)
    {
        try
        {
            _template = JsonPathTemplate.Parse(template);
        }
        catch (JsonPathSyntaxException error)
        {
            throw new CommandFailedException($"error parsing jsonpath {template}, {error.Message}");
        }

        _allowsMissingKeys = allowsMissingKeys;
        _asJson = asJson;
    }

    public string Print(ObjectValue tree)
    {
        try
        {
            return _template.Execute(tree, _allowsMissingKeys, _asJson);
        }
        catch (JsonPathException error)
        {
            throw new CommandFailedException(
                $"error executing jsonpath {GoText.Quote(_template.Text)}: Error executing template: {error.Message}. "
                + "Printing more information for debugging the template:\n"
                + $"\ttemplate was:\n\t\t{_template.Text}\n"
                + $"\tobject given to jsonpath engine was:\n\t\t{GoSyntax.Source(tree)}\n\n\n");
        }
    }
}
