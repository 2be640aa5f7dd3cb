using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.GoTemplates;
using Scenarios.Kubectl.GoTemplates.Execution;
using Scenarios.Kubectl.GoTemplates.Parsing;

namespace Scenarios.Kubectl.Printing;

/// <summary><c>-o go-template=…</c>; follows cli-runtime's pkg/printers/template.go.</summary>
internal sealed class GoTemplatePrinter : IObjectPrinter
{
    private readonly GoTemplate _template;
    private readonly bool _allowsMissingKeys;

    /// <exception cref="CommandFailedException">The template cannot be read.</exception>
    public GoTemplatePrinter(string template, bool allowsMissingKeys)
    {
        try
        {
            _template = GoTemplate.Parse(template);
        }
        catch (GoTemplateSyntaxException error)
        {
            throw new CommandFailedException($"error parsing template {template}, {error.Message}");
        }

        _allowsMissingKeys = allowsMissingKeys;
    }

    public string Print(ObjectValue tree)
    {
        try
        {
            return _template.Execute(tree, _allowsMissingKeys);
        }
        catch (GoTemplateException error)
        {
            throw new CommandFailedException($"error executing template {GoText.Quote(_template.Text)}: {error.Message}")
            {
                Printed = $"{error.Printed}Error executing template: {error.Message}. "
                    + "Printing more information for debugging the template:\n"
                    + $"\ttemplate was:\n\t\t{_template.Text}\n\traw data was:\n\t\t{JsonWriter.WriteCompact(tree)}\n"
                    + $"\tobject given to template engine was:\n\t\t{GoPrint.Plain(tree)}\n\n",
            };
        }
    }
}
