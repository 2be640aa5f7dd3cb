namespace Scenarios.Kubectl.GoTemplates.Execution;

/// <summary>The error that a function returns; <see cref="TemplateEvaluation"/> says which and where.</summary>
internal sealed class FunctionFault(string message) : Exception(message);
