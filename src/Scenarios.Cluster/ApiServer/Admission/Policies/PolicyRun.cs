using Scenarios.Api.Cel;
using Scenarios.Objects.Views.Admissionregistration;

namespace Scenarios.Cluster.ApiServer.Admission.Policies;

/// <summary>Evaluates the expressions of one policy for one write.</summary>
internal sealed class PolicyRun(ValidatingAdmissionPolicy policy, Dictionary<string, Value> variables)
{
    private readonly bool _failsClosed = policy.Spec.FailurePolicy != FailurePolicyType.Ignore;

    /// <summary>The policy's objections, in the order of its validations.</summary>
    public IEnumerable<PolicyDecision> Decisions()
    {
        foreach (var condition in policy.Spec.MatchConditions)
        {
            if (Value(condition.Expression, out var fault) is not BooleanValue { Boolean: true })
            {
                return fault is null || !_failsClosed ? []
                    : [new PolicyDecision($"failed to evaluate match conditions: {fault}", string.Empty)];
            }
        }

        AddVariables();
        return Objections();
    }

    private IEnumerable<PolicyDecision> Objections()
    {
        foreach (var validation in policy.Spec.Validations)
        {
            if (Decision(validation) is { } decision)
            {
                yield return decision;
            }
        }
    }

    private PolicyDecision? Decision(Validation validation)
    {
        var expression = validation.Expression.Trim();
        if (Value(expression, out var fault) is BooleanValue { Boolean: true })
        {
            return null;
        }

        if (fault is not null)
        {
            return _failsClosed ? new PolicyDecision($"expression '{expression}' resulted in error: {fault}", string.Empty) : null;
        }

        var message = validation.MessageExpression is { Length: > 0 } made
            && Value(made, out _) is StringValue { Text.Length: > 0 } text
            ? text.Text.Trim()
            : validation.Message.Trim();
        return new PolicyDecision(message.Length > 0 ? message : $"failed expression: {expression}", validation.Reason ?? string.Empty);
    }

    // A variable without a value is left out; expressions that use it then fail.
    private void AddVariables()
    {
        foreach (var variable in policy.Spec.Variables)
        {
            if (Value(variable.Expression, out _) is { } value)
            {
                variables["variables"] = ((ObjectValue)variables["variables"]).With(variable.Name, value);
            }
        }
    }

    private Value? Value(string expression, out string? fault)
    {
        try
        {
            fault = null;
            return CelExpression.Parse(expression).Evaluate(variables);
        }
        catch (CelException error)
        {
            fault = error.Message;
            return null;
        }
    }
}
