namespace Scenarios.Kubectl.GoTemplates.Execution;

/// <summary>A template that does not fit the object; the message is that of Go's text/template.</summary>
internal sealed class GoTemplateException(string message) : Exception(message)
{
    /// <summary>The output up to the error; kubectl has already written it by then.</summary>
    public string Printed { get; init; } = string.Empty;
}
