namespace Scenarios.Tools.Awk.Syntax;

/// <summary>A statement of awk.</summary>
internal abstract record AwkStatement
{
    internal sealed record Block(IReadOnlyList<AwkStatement> Statements) : AwkStatement;

    internal sealed record Evaluation(AwkExpression Expression) : AwkStatement;

    /// <param name="Values">Empty for the whole line.</param>
    /// <param name="Target">Null for standard output.</param>
    internal sealed record Print(IReadOnlyList<AwkExpression> Values, bool IsFormatted, AwkTarget? Target) : AwkStatement;

    internal sealed record If(AwkExpression Condition, AwkStatement Then, AwkStatement? Else) : AwkStatement;

    /// <summary><c>while</c> and <c>for (;;)</c>.</summary>
    /// <param name="Condition">Null for an endless loop.</param>
    internal sealed record Loop(AwkStatement? First, AwkExpression? Condition, AwkStatement? After, AwkStatement Body) : AwkStatement;

    internal sealed record DoLoop(AwkStatement Body, AwkExpression Condition) : AwkStatement;

    internal sealed record ForKeys(string Variable, string Array, AwkStatement Body) : AwkStatement;

    /// <param name="Keys">Null for the whole array.</param>
    internal sealed record Delete(string Array, IReadOnlyList<AwkExpression>? Keys) : AwkStatement;

    internal sealed record Exit(AwkExpression? Status) : AwkStatement;

    internal sealed record Next : AwkStatement;

    internal sealed record Break : AwkStatement;

    internal sealed record Continue : AwkStatement;
}
