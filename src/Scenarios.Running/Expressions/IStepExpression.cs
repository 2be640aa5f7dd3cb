namespace Scenarios.Running.Expressions;

/// <summary>
/// The sentence of a step definition: a Cucumber Expression or a regular expression, made by <see cref="StepExpression"/>.
/// Immutable and safe to share between threads; the regular expression behind it is built at the first match that needs it.
/// </summary>
public interface IStepExpression
{
    /// <summary>The expression as its author wrote it.</summary>
    string Source { get; }

    /// <summary>False for a Cucumber Expression.</summary>
    bool IsRegularExpression { get; }

    /// <summary>Text that every matching step starts with (ordinal); empty when nothing is known. A step index may bucket by it.</summary>
    string LiteralPrefix { get; }

    /// <summary>The regular expression with the same meaning, anchored at both ends.</summary>
    string RegexSource { get; }

    /// <summary>The arguments in <paramref name="text"/>, empty if the expression has none; null when the text does not match.</summary>
    /// <exception cref="ExpressionException">The regular expression does not compile, or a capture group fits several parameter types.</exception>
    IReadOnlyList<ExpressionArgument>? Match(string text);

    /// <summary>Builds the regular expression now, for a caller who wants its errors before the first step runs.</summary>
    /// <exception cref="ExpressionException">The regular expression does not compile.</exception>
    void CompileOrThrow();
}
