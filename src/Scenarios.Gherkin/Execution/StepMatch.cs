using Scenarios.Gherkin.Discovery;
using Scenarios.Gherkin.Expressions;

namespace Scenarios.Gherkin.Execution;

/// <summary>A step definition that a sentence matches, and the arguments it gives.</summary>
internal sealed record StepMatch(StepDefinitionBinding Binding, IReadOnlyList<ExpressionArgument> Arguments);
