using System.Text.RegularExpressions;

namespace Scenarios.Tools.Awk.Syntax;

/// <summary>An expression of awk (POSIX, awk, Grammar).</summary>
internal abstract record AwkExpression
{
    internal sealed record Number(double Value) : AwkExpression;

    internal sealed record Text(string Value) : AwkExpression;

    /// <summary><c>/re/</c>: by itself it tests whether the line matches.</summary>
    internal sealed record Pattern(Regex Regex) : AwkExpression;

    internal sealed record Variable(string Name) : AwkExpression;

    /// <summary><c>$index</c></summary>
    internal sealed record Field(AwkExpression Index) : AwkExpression;

    /// <summary><c>array[key, key]</c></summary>
    internal sealed record Element(string Array, IReadOnlyList<AwkExpression> Keys) : AwkExpression;

    /// <param name="Operation">Empty for <c>=</c>, otherwise the operator in <c>+=</c> and the like.</param>
    internal sealed record Assignment(AwkExpression Target, string Operation, AwkExpression Value) : AwkExpression;

    /// <summary><c>++x</c>, <c>x--</c>.</summary>
    internal sealed record Step(AwkExpression Target, int By, bool YieldsOld) : AwkExpression;

    /// <param name="Operation"><c>-</c>, <c>+</c> or <c>!</c>.</param>
    internal sealed record Unary(string Operation, AwkExpression Operand) : AwkExpression;

    internal sealed record Arithmetic(AwkExpression Left, string Operation, AwkExpression Right) : AwkExpression;

    internal sealed record Comparison(AwkExpression Left, string Operation, AwkExpression Right) : AwkExpression;

    internal sealed record Both(AwkExpression Left, AwkExpression Right) : AwkExpression;

    internal sealed record Either(AwkExpression Left, AwkExpression Right) : AwkExpression;

    internal sealed record Match(AwkExpression Left, bool IsNegated, AwkExpression Right) : AwkExpression;

    internal sealed record Choice(AwkExpression Condition, AwkExpression Yes, AwkExpression No) : AwkExpression;

    internal sealed record Concatenation(AwkExpression Left, AwkExpression Right) : AwkExpression;

    /// <summary><c>key in array</c>, <c>(key, key) in array</c>.</summary>
    internal sealed record Contains(IReadOnlyList<AwkExpression> Keys, string Array) : AwkExpression;

    internal sealed record Call(string Function, IReadOnlyList<AwkExpression> Arguments) : AwkExpression;

    /// <summary><c>(a, b)</c>: what <c>print</c> prints, or the key before <c>in</c>.</summary>
    internal sealed record Group(IReadOnlyList<AwkExpression> Items) : AwkExpression;
}
