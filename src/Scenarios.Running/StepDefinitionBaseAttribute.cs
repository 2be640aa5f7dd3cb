namespace Scenarios.Running;

/// <summary>Binds a method to the sentences that <see cref="Expression"/> matches: a Cucumber Expression or a regular expression.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public abstract class StepDefinitionBaseAttribute : Attribute
{
    private protected StepDefinitionBaseAttribute(string expression, params StepDefinitionType[] types)
    {
        Expression = expression;
        Types = types;
    }

    /// <summary>The types of step that this definition serves.</summary>
    public StepDefinitionType[] Types { get; }

    /// <summary>The expression as written.</summary>
    public string Expression { get; }

    /// <summary>How to read <see cref="Expression"/>; by default, whichever it looks like.</summary>
    public ExpressionType ExpressionType { get; set; }
}
