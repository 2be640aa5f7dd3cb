using Scenarios.Running.Discovery;
using Scenarios.Running.Expressions;

namespace Scenarios.Running.Execution;

/// <summary>A step definition that a sentence matches, and the arguments it gives.</summary>
internal sealed record StepMatch(StepDefinitionBinding Binding, IReadOnlyList<ExpressionArgument> Arguments);
