namespace Scenarios.Kubectl.GoTemplates.Parsing;

/// <summary>A template that cannot be read; the message is that of Go's text/template.</summary>
internal sealed class GoTemplateSyntaxException(int line, string message)
    : Exception($"template: {GoTemplate.Name}:{line}: {message}");
