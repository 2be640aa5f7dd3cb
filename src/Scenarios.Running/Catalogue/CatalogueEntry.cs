using Reqnroll.Bindings;
namespace Scenarios.Running.Catalogue;

/// <summary>A sentence that a step class defines.</summary>
/// <param name="Types">The types of step it serves.</param>
/// <param name="Expression">The Cucumber Expression or regular expression, as written.</param>
/// <param name="Method">The method, as <c>Type.Method</c>.</param>
public sealed record CatalogueEntry(IReadOnlyList<StepDefinitionType> Types, string Expression, string Method);
