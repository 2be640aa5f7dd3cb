namespace Scenarios.Kubectl.GoTemplates.Execution;

/// <summary>A function of templates.</summary>
/// <param name="Fixed">How many arguments it has, those that it may have more of aside.</param>
/// <param name="IsVariadic">Whether there may be more.</param>
/// <param name="Texts">How many of the first have to be texts.</param>
/// <param name="Run">Throws <see cref="FunctionFault"/> where Go's returns an error.</param>
internal sealed record TemplateFunction(int Fixed, bool IsVariadic, int Texts, Func<IReadOnlyList<Operand>, Operand> Run);
