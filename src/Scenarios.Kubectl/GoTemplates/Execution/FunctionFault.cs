namespace Scenarios.Kubectl.GoTemplates.Execution;

/// <summary>The error that a function returns; <see cref="TemplateEvaluation"/> adds the function's name and the position.</summary>
internal sealed class FunctionFault(string message) : Exception(message);
