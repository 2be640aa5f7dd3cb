namespace Scenarios.Kubectl.JsonPath.Syntax;

/// <summary>One construct of a jsonpath template.</summary>
/// <param name="Position">Characters from the start of the template.</param>
internal abstract record JsonPathNode(int Position);
