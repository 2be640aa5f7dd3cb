using Scenarios.Running.Expressions;

namespace Scenarios.Running.Discovery;

/// <summary>A method bound to the sentences of an expression. The expression is parsed once all parameter types are known.</summary>
internal sealed class StepDefinitionBinding(MethodBinding method, string source, ExpressionType type, StepDefinitionType[] types, IReadOnlyList<BindingScope> scopes)
{
    private IStepExpression? expression;

    public MethodBinding Method => method;

    public string Source => source;

    public StepDefinitionType[] Types => types;

    public IReadOnlyList<BindingScope> Scopes => scopes;

    /// <summary>What is wrong with the expression, naming the method that carries it; null if nothing is.</summary>
    public string? Error { get; private set; }

    /// <summary>The parameter type that the expression names and nobody defines, if that is what is wrong.</summary>
    public string? UndefinedParameterType { get; private set; }

    /// <summary>False for a Cucumber Expression.</summary>
    public bool IsRegularExpression => expression?.IsRegularExpression ?? false;

    /// <summary>Parses the expression; a mistake in it becomes <see cref="Error"/>.</summary>
    public void Parse(ParameterTypeRegistry registry)
    {
        try
        {
            expression = type switch
            {
                ExpressionType.CucumberExpression => StepExpression.CreateCucumber(source, registry),
                ExpressionType.RegularExpression => StepExpression.CreateRegular(source, registry),
                _ => StepExpression.Create(source, registry),
            };
        }
        catch (ExpressionException exception)
        {
            Error = Describe(exception);
            UndefinedParameterType = (exception as UndefinedParameterTypeException)?.ParameterTypeName;
        }
    }

    /// <summary>Compiles the regular expression, if it is one, for its errors: steps may never have got near it.</summary>
    public void Validate()
    {
        try
        {
            if (IsRegularExpression)
            {
                expression!.CompileOrThrow();
            }
        }
        catch (ExpressionException exception)
        {
            Error = Describe(exception);
        }
    }

    /// <summary>The arguments that a sentence gives; null if it does not match.</summary>
    public IReadOnlyList<ExpressionArgument>? Match(string text)
    {
        if (expression is null || !text.StartsWith(expression.LiteralPrefix, StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            return expression.Match(text);
        }
        catch (ExpressionException exception)
        {
            Error = Describe(exception);
            return null;
        }
    }

    private string Describe(ExpressionException exception) => $"{method.Name}: the expression \"{source}\" is wrong: {exception.Message}";
}
