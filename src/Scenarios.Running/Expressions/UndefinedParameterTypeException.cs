namespace Scenarios.Running.Expressions;

/// <summary>An expression names a parameter type that nobody registered (the UndefinedParameterType of Cucumber Messages).</summary>
public sealed class UndefinedParameterTypeException : ExpressionException
{
    internal UndefinedParameterTypeException(string message, string expression, string parameterTypeName)
        : base(message)
    {
        Expression = expression;
        ParameterTypeName = parameterTypeName;
    }

    /// <summary>The expression as written.</summary>
    public string Expression { get; }

    /// <summary>The name between the braces.</summary>
    public string ParameterTypeName { get; }
}
