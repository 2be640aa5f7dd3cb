namespace Scenarios.Kubectl.GoTemplates.Execution;

/// <summary>A template function.</summary>
/// <param name="Fixed">The number of its arguments, not counting variadic ones.</param>
/// <param name="IsVariadic">Whether there may be more arguments.</param>
/// <param name="Texts">How many of the first arguments must be texts.</param>
/// <param name="Run">Throws <see cref="FunctionFault"/> where the Go function returns an error.</param>
internal sealed record TemplateFunction(int Fixed, bool IsVariadic, int Texts, Func<IReadOnlyList<Operand>, Operand> Run);
