using Scenarios.Api.Cel;

namespace Scenarios.Cluster.ApiServer.Admission.Policies;

/// <summary>Evaluates the expressions of one policy for one write.</summary>
internal sealed class PolicyRun(ApiObject policy, Dictionary<string, Value> variables)
{
    private readonly bool _failsClosed = policy.TextAt("spec", "failurePolicy") != "Ignore";

    /// <summary>The policy's objections, in the order of its validations.</summary>
    public IEnumerable<PolicyDecision> Decisions()
    {
        foreach (var condition in policy.ListAt("spec", "matchConditions").OfType<ObjectValue>())
        {
            if (Value(condition.Text("expression"), out var fault) is not BooleanValue { Boolean: true })
            {
                return fault is null || !_failsClosed ? []
                    : [new PolicyDecision($"failed to evaluate match conditions: {fault}", string.Empty)];
            }
        }

        AddVariables();
        return policy.ListAt("spec", "validations").OfType<ObjectValue>().Select(Decision).OfType<PolicyDecision>();
    }

    private PolicyDecision? Decision(ObjectValue validation)
    {
        var expression = validation.Text("expression").Trim();
        if (Value(expression, out var fault) is BooleanValue { Boolean: true })
        {
            return null;
        }

        if (fault is not null)
        {
            return _failsClosed ? new PolicyDecision($"expression '{expression}' resulted in error: {fault}", string.Empty) : null;
        }

        var message = validation.Text("messageExpression") is { Length: > 0 } made
            && Value(made, out _) is StringValue { Text.Length: > 0 } text
            ? text.Text.Trim()
            : validation.Text("message").Trim();
        return new PolicyDecision(message.Length > 0 ? message : $"failed expression: {expression}", validation.Text("reason"));
    }

    // A variable without a value is left out; expressions that use it then fail.
    private void AddVariables()
    {
        foreach (var variable in policy.ListAt("spec", "variables").OfType<ObjectValue>())
        {
            if (Value(variable.Text("expression"), out _) is { } value)
            {
                variables["variables"] = ((ObjectValue)variables["variables"]).With(variable.Text("name"), value);
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
