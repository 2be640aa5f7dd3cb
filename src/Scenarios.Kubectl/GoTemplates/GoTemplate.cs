using Scenarios.Kubectl.GoTemplates.Execution;
using Scenarios.Kubectl.GoTemplates.Parsing;
using Scenarios.Kubectl.GoTemplates.Syntax;

namespace Scenarios.Kubectl.GoTemplates;

/// <summary>A Go text/template with kubectl's functions, which can be executed any number of times.</summary>
internal sealed class GoTemplate
{
    /// <summary>The name that kubectl gives its templates; errors contain it.</summary>
    internal const string Name = "output";

    private readonly ListNode _root;
    private readonly IReadOnlyDictionary<string, ListNode> _definitions;

    private GoTemplate(string text, ListNode root, IReadOnlyDictionary<string, ListNode> definitions)
    {
        Text = text;
        _root = root;
        _definitions = definitions;
    }

    /// <summary>The template's source.</summary>
    public string Text { get; }

    /// <exception cref="GoTemplateSyntaxException">The template cannot be read.</exception>
    public static GoTemplate Parse(string text)
    {
        var (root, definitions) = TemplateParser.Parse(text, TemplateFunctions.Names);
        return new GoTemplate(text, root, definitions);
    }

    /// <summary>Returns the text that the template produces for the object.</summary>
    /// <exception cref="GoTemplateException">The template does not fit the object.</exception>
    public string Execute(Value data, bool allowMissingKeys) => new TemplateRun(Text, _definitions, allowMissingKeys).Execute(_root, data);
}
